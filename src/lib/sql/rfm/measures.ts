import type { Sql } from '../../contracts/sql';
import type { RfmMeasure } from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import type { OccasionFeature } from '../features/expressions';
import { ident, join, num, sql } from '../text';

/** Features that scores and segment totals are made of. */
export const RFM_FEATURES = [
  'recency',
  'frequency_orders',
  'frequency_days',
  'monetary_sum',
] as const satisfies readonly OccasionFeature[];

/** What lists, cards and exports show besides: made when the first of them is asked for. */
export const SHOWN_FEATURES = [
  'average_basket',
  'first_purchase',
  'last_purchase',
  'returned_amount',
] as const satisfies readonly OccasionFeature[];

/** The measure as the definition wants it, over a features table. DOUBLE for money, so that it compares with its quantiles. */
export function measureSql(def: RfmDef, measure: RfmMeasure): Sql {
  const frequency = def.frequency === 'orders' ? sql`frequency_orders` : sql`frequency_days`;
  switch (measure) {
    case 'recency':
      return sql`recency`;
    case 'frequency':
      return frequency;
    case 'monetary':
      return def.monetary === 'sum'
        ? sql`monetary_sum::DOUBLE`
        : sql`monetary_sum::DOUBLE / ${frequency}`;
  }
}

/** One row: for each measure asked, its type-7 quantiles at the probabilities, as a list. */
export function measureQuantiles(
  def: RfmDef,
  wanted: readonly { readonly measure: RfmMeasure; readonly probabilities: readonly number[] }[],
  features: string,
): Sql {
  const each = wanted.map(
    ({ measure, probabilities }) =>
      sql`quantile_cont((${measureSql(def, measure)})::DOUBLE, [${join(probabilities.map(num))}])`,
  );
  return sql`SELECT ${join(each)} FROM ${ident(features)}`;
}

/** Rows (edge index, customers): how a measure spreads over histogram bins [edge i, edge i+1). */
export function measureHistogram(
  def: RfmDef,
  measure: RfmMeasure,
  edges: readonly number[],
  features: string,
): Sql {
  const value = measureSql(def, measure);
  const inner = edges.slice(1, -1);
  const index =
    inner.length === 0
      ? sql`0`
      : sql`${join(
          inner.map((e) => sql`(v >= ${num(e)})::INTEGER`),
          ' + ',
        )}`;
  return sql`SELECT ${index} AS bin, count(*) FROM (SELECT (${value})::DOUBLE AS v FROM ${ident(features)}) GROUP BY bin ORDER BY bin`;
}

/** One row: smallest value, 99th percentile, greatest, distinct values of a measure. */
export function measureRange(def: RfmDef, measure: RfmMeasure, features: string): Sql {
  const v = sql`(${measureSql(def, measure)})::DOUBLE`;
  return sql`SELECT min(${v}), quantile_cont(${v}, 0.99), max(${v}), count(DISTINCT ${v}) FROM ${ident(features)}`;
}
