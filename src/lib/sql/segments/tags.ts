import type { Sql } from '../../contracts/sql';
import { fnv1a } from '../../core/hash';
import { REST } from '../../core/segmentation/definition';
import type { TagsDef } from '../../core/segmentation/tags/definition';
import type { Tag } from '../../core/segmentation/tags/segments';
import { ident, join, num, sql, text } from '../text';

/** `(customer_key, customer_id)`: under which identifiers customers are known; each has one, or several where records were joined. */
export function identifiersSql(joined: boolean): Sql {
  const own = sql`SELECT customer_key, customer_id FROM customer`;
  return joined
    ? sql`(${own} UNION ALL SELECT customer_key, identifier AS customer_id FROM identity)`
    : sql`(${own})`;
}

/** Rows `(tag, customer_id)`: every mark. */
export function markRows(tags: readonly Tag[]): Sql {
  const each = tags
    .filter((tag) => tag.customers.length > 0)
    .map(
      (tag) =>
        sql`SELECT ${text(tag.id)} AS tag, unnest(${textList(tag.customers)}) AS customer_id`,
    );
  const none = sql`SELECT NULL::VARCHAR AS tag, NULL::VARCHAR AS customer_id WHERE FALSE`;
  return join([none, ...each], ' UNION ALL ');
}

/** Rows `(customer_key, tag)`: who carries each tag; identifiers that nobody has are left out. */
function taggedCustomers(tags: readonly Tag[], joined: boolean): Sql {
  return sql`SELECT DISTINCT customer_key, tag FROM (${markRows(tags)}) JOIN ${identifiersSql(joined)} USING (customer_id)`;
}

/** A temporary table `(customer_key, tag)`: the same tags, the same name. */
export function tagTable(
  tags: readonly Tag[],
  joined: boolean,
): { readonly name: string; readonly create: Sql } {
  const rows = taggedCustomers(tags, joined);
  const name = `tags_${fnv1a(rows)}`;
  return {
    name,
    create: sql`CREATE TEMP TABLE ${ident(name)} AS ${rows} ORDER BY customer_key, tag`,
  };
}

/** Many texts as one literal, cut where a character stands that none of them has. */
export function textList(values: readonly string[]): Sql {
  let code = 31;
  while (values.some((value) => value.includes(String.fromCharCode(code))))
    code += code < 255 ? 1 : 7;
  return sql`string_split(${text(values.join(String.fromCharCode(code)))}, chr(${num(code)}))`;
}

/** `(customer_key, segment_id)` in key order: the first tag that a customer carries. */
export function tagsMembership(def: TagsDef, tags: readonly Tag[], joined: boolean): Sql {
  const ids = sql`[${join(def.tags.map(text))}]::VARCHAR[]`;
  return sql`SELECT customer_key, coalesce((${ids})[place], ${text(REST)}) AS segment_id FROM (SELECT customer_key FROM customer)
    LEFT JOIN (SELECT customer_key, min(list_position(${ids}, tag)) AS place FROM (${taggedCustomers(tags, joined)}) GROUP BY customer_key) USING (customer_key) ORDER BY customer_key`;
}

/** Rows (tag): those of these tags that a customer carries. */
export function tagsOf(tags: readonly Tag[], joined: boolean, customerKey: number): Sql {
  return sql`SELECT tag FROM (${taggedCustomers(tags, joined)}) WHERE customer_key = ${num(customerKey)}`;
}
