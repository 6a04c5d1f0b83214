import type { Sql } from '../../contracts/sql';
import { REST } from '../../core/segmentation/definition';
import type { TierCuts, TiersDef } from '../../core/segmentation/tiers/definition';
import { tierIds } from '../../core/segmentation/tiers/segments';
import { tierInputs, type TierFloors } from '../../core/segmentation/tiers/tier';
import { basisPoints } from '../../core/segmentation/tiers/validate';
import { join, num, sql } from '../text';
import { inputColumn } from './inputs';
import type { Places } from './places';

/** Amounts are compared as whole ten-thousandths, so that shares are exact. */
const UNITS = sql`10000`;

/** Distinct amounts with what lies strictly above each: customers, or revenue. */
function ranked(by: 'customers' | 'revenue', worth: Sql, rows: Sql): Sql {
  const weight =
    by === 'customers'
      ? sql`count(*)`
      : sql`count(*) * greatest((${worth} * ${UNITS})::BIGINT, 0)::HUGEINT`;
  return sql`SELECT v, w, coalesce(sum(w) OVER (ORDER BY v DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS above, sum(w) OVER () AS total
    FROM (SELECT ${worth} AS v, (${weight})::HUGEINT AS w FROM ${rows} GROUP BY ${worth})`;
}

/**
 * One row: the least amount of each tier but the last, NULL for one that nobody reaches. `rows`:
 * FROM clause of the customers who are ranked, with its conditions.
 */
export function tierFloors(
  cuts: Extract<TierCuts, { upTo: readonly number[] }>,
  worth: Sql,
  rows: Sql,
): Sql {
  const paying = cuts.by === 'revenue' ? sql` AND v > 0` : sql``;
  const floors = cuts.upTo.map(
    (percent) => sql`min(v) FILTER (above * 10000 < total * ${num(basisPoints(percent))}${paying})`,
  );
  return sql`SELECT ${join(floors)} FROM (${ranked(cuts.by, worth, rows)})`;
}

/** Place of an amount among tiers, from 1 for the best. */
export function tierPlaceSql(floors: TierFloors, worth: Sql): Sql {
  const whens = floors.flatMap((floor, i) =>
    floor === null ? [] : [sql`WHEN ${worth} >= ${num(floor)} THEN ${num(i + 1)}`],
  );
  const last = num(floors.length + 1);
  return whens.length === 0 ? last : sql`CASE ${join(whens, ' ')} ELSE ${last} END`;
}

/** FROM clause of the customers whom tiers rank: those with a purchase in the window. */
export function tierRows(def: TiersDef, frame: Sql): Sql {
  return sql`${frame} WHERE ${inputColumn(tierInputs(def).orders)} > 0 AND ${inputColumn(tierInputs(def).worth)} IS NOT NULL`;
}

/** One number: the customers of a FROM clause. */
export function countRows(rows: Sql): Sql {
  return sql`SELECT count(*) FROM ${rows}`;
}

/** Tier of every customer, or the rest. */
export function tierPlaces(def: TiersDef, floors: TierFloors, frame: Sql): Places {
  const { worth, orders } = tierInputs(def);
  const ids = [...tierIds(def.names), REST];
  return {
    rows: frame,
    ids,
    place: sql`CASE WHEN coalesce(${inputColumn(orders)}, 0) = 0 OR ${inputColumn(worth)} IS NULL THEN ${num(ids.length)}
    ELSE ${tierPlaceSql(floors, inputColumn(worth))} END`,
  };
}

/** One number: the Gini coefficient of amounts; below zero counts as zero. NULL without revenue. */
export function giniCoefficient(worth: Sql, rows: Sql): Sql {
  const value = sql`greatest(${worth}, 0)::DOUBLE`;
  return sql`SELECT 2 * sum(v * (below * n + n * (n + 1) / 2.0)) / (sum(n) * nullif(sum(v * n), 0)) - (sum(n) + 1) / sum(n)
    FROM (SELECT v, n, (sum(n) OVER (ORDER BY v) - n)::DOUBLE AS below
      FROM (SELECT ${value} AS v, count(*)::DOUBLE AS n FROM ${rows} GROUP BY 1))`;
}

/**
 * Rows (share of customers, share of revenue): points of the Lorenz curve, poorest customers first,
 * one for each hundredth of customers at most; every point is exact.
 */
export function lorenzPoints(worth: Sql, rows: Sql): Sql {
  const value = sql`greatest(${worth}, 0)::DOUBLE`;
  return sql`SELECT max(customers), max(revenue) FROM (
      SELECT sum(n) OVER (ORDER BY v) / sum(n) OVER () AS customers, sum(v * n) OVER (ORDER BY v) / nullif(sum(v * n) OVER (), 0) AS revenue
      FROM (SELECT ${value} AS v, count(*)::DOUBLE AS n FROM ${rows} GROUP BY 1))
    GROUP BY ceil(customers * 100) ORDER BY 1`;
}
