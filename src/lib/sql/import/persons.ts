import type { Sql } from '../../contracts/sql';
import { cardIsId } from '../../core/matching/needs';
import type { SourceRecipe } from '../../core/source';
import { ident, join, num, sql, text } from '../text';
import { attributesOf, attributeTable, describes } from './customers';
import { identifierPrefix } from './source';

const TEXTS = [
  'first_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'postcode',
  'city',
  'address',
] as const;

/**
 * Temporary table `person`: what each source says of whom, one row per source and identifier,
 * from the tables of castAttributes. A card number that a source uses as its identifier is also
 * its loyalty card.
 */
export function createPersons(sources: readonly SourceRecipe[]): Sql {
  const each = sources.filter(describes).flatMap((source) => {
    const names = new Set(attributesOf(source, []).map((a) => a.name));
    if (names.size === 0) return [];
    const said = (name: string) => (names.has(name) ? ident(name) : sql`NULL::VARCHAR`);
    const columns = TEXTS.map((name) => sql`${said(name)} AS ${ident(name)}`);
    const birth = names.has('birth_date') ? sql`birth_date` : sql`NULL::DATE`;
    const card = sql`substr(customer_id, ${num(identifierPrefix(source).length + 1)})`;
    const loyalty = cardIsId(source) ? card : said('loyalty');
    return [
      sql`SELECT customer_id, ${text(source.id)} AS source, ${join(columns)}, ${birth} AS birth_date,
        coalesce(${said('civility')}, ${said('gender')}) AS civility, ${loyalty} AS loyalty FROM ${attributeTable(source.id)}`,
    ];
  });
  const empty = sql`SELECT NULL::VARCHAR AS customer_id, ''::VARCHAR AS source, ${join(TEXTS.map((name) => sql`NULL::VARCHAR AS ${ident(name)}`))},
    NULL::DATE AS birth_date, NULL::VARCHAR AS civility, NULL::VARCHAR AS loyalty WHERE FALSE`;
  return sql`CREATE OR REPLACE TEMP TABLE person AS SELECT * FROM (${join([empty, ...each], ' UNION ALL ')})
    WHERE coalesce(first_name, last_name, full_name, email, phone, loyalty, birth_date::VARCHAR) IS NOT NULL`;
}

/** One row: customers that several identifiers were joined into, and their net amount. */
export const JOINED_CUSTOMERS = sql`WITH joined AS (SELECT customer_key FROM customer_id_key GROUP BY customer_key HAVING count(*) > 1)
  SELECT (SELECT count(*) FROM joined), (SELECT coalesce(sum(net), 0) FROM occasion JOIN joined USING (customer_key))`;
