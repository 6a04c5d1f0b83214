import type { Sql } from '../../contracts/sql';
import { fnv1a } from '../../core/hash';
import type { Dimension } from '../../core/rules/rule';
import { and, ident, num, sql, text } from '../text';
import { dimensionSql } from './purchases';

/** Something whose values can be listed: a column of purchases, of interactions, or a category of customers. */
export type ValueSource =
  | { readonly of: 'line'; readonly column: Dimension }
  | { readonly of: 'interaction'; readonly column: 'kind' | 'channel' }
  | { readonly of: 'feature'; readonly feature: string };

/**
 * A temporary table `(value, rows)` of the known values of a column: the same column, the same
 * name. `features`: the rows of every customer with the feature that is asked for.
 */
export function valueTable(
  source: ValueSource,
  features: Sql = sql`customer`,
): { name: string; create: Sql } {
  const [value, from] = readFrom(source, features);
  const select = sql`SELECT value, count(*) AS rows FROM (SELECT ${value} AS value FROM ${from}) WHERE value IS NOT NULL AND value <> '' GROUP BY value`;
  const name = `values_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

function readFrom(source: ValueSource, features: Sql): readonly [value: Sql, from: Sql] {
  switch (source.of) {
    case 'line':
      return [dimensionSql(source.column), sql`order_line WHERE NOT is_return`];
    case 'interaction':
      return [ident(source.column), sql`interaction`];
    case 'feature':
      return [ident(source.feature), features];
  }
}

/**
 * Rows (value, rows, found, distinct values): the most frequent of the values that hold every
 * word of a search, whatever case and accents, at most `limit`.
 */
export function valuesLike(table: string, search: string, limit: number): Sql {
  const words = search
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = and(
    words.map(
      (word) => sql`contains(lower(strip_accents(value)), lower(strip_accents(${text(word)})))`,
    ),
  );
  const all = sql`(SELECT count(*) FROM ${ident(table)})`;
  return sql`SELECT value, rows, count(*) OVER (), ${all} FROM ${ident(table)} WHERE ${found} ORDER BY rows DESC, value LIMIT ${num(limit)}`;
}
