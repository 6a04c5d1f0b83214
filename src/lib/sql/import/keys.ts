import type { Sql } from '../../contracts/sql';
import type { SourceRecipe } from '../../core/source';
import { join, num, sql, text } from '../text';
import { columnOf, customerOf } from './source';
import { rawTable } from './stage';

/**
 * Temporary table `customer_id_key`: a dense key for every identifier met in any source. With
 * `merged`, identifiers of one cluster of `customer_cluster` have one key, and `main_id` is the
 * one shown: of customers files first, then of orders files, e-mail addresses last.
 */
export function createCustomerKeys(sources: readonly SourceRecipe[], merged: boolean): Sql {
  const each = [...sources]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .flatMap((s, rank) => {
      const from = identifiersOf(s);
      return from ? [sql`SELECT DISTINCT customer_id, ${num(rank)} AS rank FROM ${from}`] : [];
    });
  const met =
    each.length === 0
      ? sql`SELECT NULL::VARCHAR AS customer_id, 0 AS rank`
      : join(each, ' UNION ALL ');
  const all = sql`SELECT customer_id, min(rank) AS rank FROM (${met}) WHERE customer_id IS NOT NULL GROUP BY customer_id`;
  if (!merged)
    return sql`CREATE TEMP TABLE customer_id_key AS
      SELECT customer_id, row_number() OVER (ORDER BY customer_id)::INTEGER AS customer_key FROM (${all})`;
  return sql`CREATE TEMP TABLE customer_id_key AS
    SELECT customer_id, dense_rank() OVER (ORDER BY main_id)::INTEGER AS customer_key, main_id
    FROM (SELECT customer_id, first_value(customer_id) OVER (PARTITION BY coalesce(cluster_id, customer_id) ORDER BY rank, customer_id) AS main_id
      FROM (${all}) LEFT JOIN customer_cluster USING (customer_id))`;
}

function identifiersOf(source: SourceRecipe): Sql | null {
  if (source.kind === 'orders') return sql`kept WHERE source_id = ${text(source.id)}`;
  const customer =
    source.kind === 'interactions' && !columnOf(source, 'customer_id') ? null : customerOf(source);
  return customer && sql`(SELECT ${customer} AS customer_id FROM ${rawTable(source.id)})`;
}

function rankOf(source: SourceRecipe): number {
  if (!columnOf(source, 'customer_id')) return 3;
  return source.kind === 'customers' ? 0 : source.kind === 'orders' ? 1 : 2;
}

/** One row: how many keys there are. */
export const COUNT_KEYS = sql`SELECT coalesce(max(customer_key), 0) FROM customer_id_key`;
