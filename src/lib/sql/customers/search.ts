import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import { and, ident, join, sql, text } from '../text';
import { nameSql, namedTable, type NamedTable } from './members';

/** Lower case without accents; the typographic apostrophe is the plain one. */
function folded(value: Sql): Sql {
  return sql`strip_accents(lower(replace(${value}, ${text('’')}, ${text("'")})))`;
}

/** `(customer_key, haystack)`: identifier, names and e-mail of every customer, folded once for all searches. */
export function searchTable(attributes: DatasetSummary['attributes']): NamedTable {
  const fields = [
    sql`customer_id`,
    nameSql(attributes),
    ...(attributes.includes('email') ? [sql`email`] : []),
  ];
  return namedTable(
    'search',
    sql`SELECT customer_key, ${folded(sql`concat_ws(' ', ${join(fields)})`)} AS haystack FROM customer`,
  );
}

/** Condition on customer_key: every typed word is found somewhere. */
export function searchSql(search: string, attributes: DatasetSummary['attributes']): Sql {
  const words = search.trim().split(/\s+/);
  const found = words.map((word) => sql`contains(haystack, ${folded(text(word))})`);
  return sql`customer_key IN (SELECT customer_key FROM ${ident(searchTable(attributes).name)} WHERE ${and(found)})`;
}
