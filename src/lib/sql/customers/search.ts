import type { Sql } from '../../contracts/sql';
import { and, ident, join, sql, text } from '../text';
import { nameSql, namedTable, type ListContext, type NamedTable } from './members';

/** Lower case without accents; the typographic apostrophe is the plain one. */
function folded(value: Sql): Sql {
  return sql`strip_accents(lower(replace(${value}, ${text('’')}, ${text("'")})))`;
}

/** What a search needs to know of the dataset. */
type Searched = Pick<ListContext, 'attributes' | 'joined'>;

/** `(customer_key, haystack)`: identifiers, names and e-mail of every customer, folded once for all searches. */
export function searchTable({ attributes, joined }: Searched): NamedTable {
  const fields = [
    joined ? sql`coalesce(identifiers, customer_id)` : sql`customer_id`,
    nameSql(attributes),
    ...(attributes.includes('email') ? [sql`email`] : []),
  ];
  const all = sql`SELECT customer_key, string_agg(DISTINCT identifier, ' ') AS identifiers FROM identity GROUP BY customer_key`;
  const from = joined ? sql`customer LEFT JOIN (${all}) USING (customer_key)` : sql`customer`;
  return namedTable(
    'search',
    sql`SELECT customer_key, ${folded(sql`concat_ws(' ', ${join(fields)})`)} AS haystack FROM ${from}`,
  );
}

/** Condition on customer_key: every typed word is found somewhere. */
export function searchSql(search: string, searched: Searched): Sql {
  const words = search.trim().split(/\s+/);
  const found = words.map((word) => sql`contains(haystack, ${folded(text(word))})`);
  return sql`customer_key IN (SELECT customer_key FROM ${ident(searchTable(searched).name)} WHERE ${and(found)})`;
}
