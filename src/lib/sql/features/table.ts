import type { Sql } from '../../contracts/sql';
import { minusMonths, type IsoDate } from '../../core/dates';
import { day, ident, join, sql } from '../text';
import { FEATURE_SQL, type OccasionFeature } from './expressions';

/** When figures are taken: up to the reference date, over all history or the last months. */
export interface AsOf {
  readonly referenceDate: IsoDate;
  readonly windowMonths: number | null;
}

/** Occasions that count: on or before the reference date, after the start of the window. */
export function inWindow(asOf: AsOf): Sql {
  const end = sql`ordered_on <= ${day(asOf.referenceDate)}`;
  return asOf.windowMonths === null
    ? end
    : sql`${end} AND ordered_on > ${day(minusMonths(asOf.referenceDate, asOf.windowMonths))}`;
}

/** The same figures, the same name. */
export function asOfName(kind: string, asOf: AsOf): string {
  return `${kind}_${asOf.referenceDate.replaceAll('-', '')}_${asOf.windowMonths ?? 'all'}`;
}

/** Name of the table of RFM's features: the same figures, the same name. */
export function featureTableName(asOf: AsOf): string {
  return asOfName('features', asOf);
}

/** Name of the table of the other features that lists and cards show. */
export function shownTableName(asOf: AsOf): string {
  return asOfName('shown', asOf);
}

/** Table `name`, one row per customer with at least one purchase in the window: `customer_key` and a column per feature. */
export function createFeatureTable(
  asOf: AsOf,
  features: readonly OccasionFeature[],
  name: string,
): Sql {
  const columns = features.map((id) => sql`${FEATURE_SQL[id](asOf.referenceDate)} AS ${ident(id)}`);
  return sql`CREATE TEMP TABLE ${ident(name)} AS SELECT customer_key, ${join(columns)}
    FROM occasion WHERE ${inWindow(asOf)} GROUP BY customer_key HAVING count(*) FILTER (orders > 0) > 0 ORDER BY customer_key`;
}

/**
 * The same table out of one that has these features of every customer, in key order, with
 * `frequency_days` at 0 for those without a purchase.
 */
export function featureTableFrom(
  everybody: string,
  features: readonly OccasionFeature[],
  name: string,
): Sql {
  return sql`CREATE TEMP TABLE ${ident(name)} AS SELECT customer_key, ${join(features.map(ident))}
    FROM ${ident(everybody)} WHERE frequency_days > 0`;
}

/** Median days between two purchase days of one customer, over the base; NULL without a repeat. */
export function medianGap(asOf: AsOf): Sql {
  return sql`SELECT quantile_cont(gap, 0.5) FROM (SELECT (ordered_on - lag(ordered_on) OVER (PARTITION BY customer_key ORDER BY ordered_on))::DOUBLE AS gap
    FROM occasion WHERE orders > 0 AND ${inWindow(asOf)}) WHERE gap IS NOT NULL`;
}
