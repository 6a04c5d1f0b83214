import type { Sql } from '../../contracts/sql';
import { day, sql } from '../text';
import type { FeatureColumns } from './frame';
import { inWindow, type AsOf } from './table';

/**
 * `(customer_key, ordered_on, gap)`: purchase days and the days since the one before. Reads one
 * row per purchase day once, without sorting: `occasion` stands in the order of customers and days.
 */
export function gaps(asOf: AsOf): Sql {
  return sql`(SELECT customer_key, ordered_on, CASE WHEN lag(customer_key) OVER () = customer_key THEN ordered_on - lag(ordered_on) OVER () END AS gap
    FROM occasion WHERE orders > 0 AND ${inWindow(asOf)})`;
}

/** Standard deviation of the gaps over their mean, from two gaps on; 0 is a perfect rhythm. */
export const VARIATION = sql`CASE WHEN count(gap) >= 2 THEN stddev_pop(gap) / avg(gap) END`;

const MEDIAN = sql`quantile_cont(gap, 0.5)::DOUBLE`;

/** Reads the days between purchase days. */
export const GAP_COLUMNS: FeatureColumns = {
  id: 'gaps',
  columns: {
    rhythm: { sql: () => MEDIAN },
    regularity: { sql: () => VARIATION },
    lateness: { sql: (at) => sql`(${day(at.referenceDate)} - max(ordered_on)) / ${MEDIAN}` },
  },
  rows: gaps,
};
