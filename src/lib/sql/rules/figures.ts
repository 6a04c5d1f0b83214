import type { Sql } from '../../contracts/sql';
import type { LineField } from '../../core/dataset';
import { DIMENSIONS, type Dimension } from '../../core/rules/rule';
import { inWindow, type AsOf } from '../features/table';
import { ident, join, num, sql, text } from '../text';
import { dimensionSql } from './purchases';

/** How many values of each column of purchases are kept. */
const KEPT = 5;

/** Columns of purchases that a base has. */
export function heldDimensions(fields: readonly LineField[]): readonly Dimension[] {
  return DIMENSIONS.filter(
    (d) => fields.includes(d) || (d === 'product' && fields.includes('product_name')),
  );
}

/**
 * Rows (dimension, value): the values of each column that most customers bought, most first, up
 * to the reference date; equal ones in the order of their names. Null for a base without any.
 */
export function topValues(dimensions: readonly Dimension[], asOf: AsOf): Sql | null {
  if (dimensions.length === 0) return null;
  const each = dimensions.map(
    (
      d,
    ) => sql`(SELECT ${text(d)} AS dimension, value, count(*) AS customers FROM (SELECT DISTINCT ${dimensionSql(d)} AS value, customer_key FROM order_line WHERE NOT is_return AND ${inWindow(asOf)})
      WHERE value IS NOT NULL GROUP BY value ORDER BY customers DESC, value LIMIT ${num(KEPT)})`,
  );
  return sql`SELECT dimension, value FROM (${join(each, ' UNION ALL ')}) ORDER BY dimension, customers DESC, value`;
}

/** One row: for each feature of a frame, the values below which a tenth, a half, eight and nine tenths of the known ones lie, as a list. */
export function featureQuantiles(features: Sql, ids: readonly string[]): Sql {
  const each = ids.map((id) => sql`quantile_cont((${ident(id)})::DOUBLE, [0.1, 0.5, 0.8, 0.9])`);
  return sql`SELECT ${join(each)} FROM ${features}`;
}

/** Rows (feature, value): the most frequent values of categories of a frame, most frequent first. */
export function topCategories(features: Sql, ids: readonly string[]): Sql {
  const each = ids.map(
    (id) =>
      sql`(SELECT ${text(id)} AS feature, ${ident(id)} AS value, count(*) AS customers FROM ${features} WHERE ${ident(id)} IS NOT NULL GROUP BY value ORDER BY customers DESC, value LIMIT ${num(KEPT)})`,
  );
  return sql`SELECT feature, value FROM (${join(each, ' UNION ALL ')}) ORDER BY feature, customers DESC, value`;
}
