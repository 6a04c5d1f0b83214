import type { Sql } from '../../contracts/sql';
import { fnv1a } from '../../core/hash';
import { ident, join, num, sql, text } from '../text';
import type { MembershipTable } from './membership';

/** A figure of the base: its mean and its standard deviation, above zero. */
export interface Scale {
  readonly feature: string;
  readonly mean: number;
  readonly deviation: number;
}

/** Standard deviations beyond which a figure counts as at that distance: one huge basket is no kind of customer. */
const FARTHEST = 3;

const axis = (i: number) => ident(`z${i}`);

/**
 * Table of standardised figures `z0`, `z1`... of every customer in key order. Who has no figure
 * is at the mean.
 */
export function standardTable(frame: Sql, scales: readonly Scale[]): MembershipTable {
  const each = scales.map(({ feature, mean, deviation }, i) => {
    const value = sql`coalesce((f.${ident(feature)}::DOUBLE - ${num(mean)}) / ${num(deviation)}, 0)`;
    return sql`greatest(${num(-FARTHEST)}, least(${num(FARTHEST)}, ${value}))::FLOAT AS ${axis(i)}`;
  });
  const select = sql`SELECT ${join(each)} FROM ${frame} f`;
  const name = `standard_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

const beside = (members: string, table: string) =>
  sql`${ident(members)} m POSITIONAL JOIN ${ident(table)} z`;

const square = (i: number) => sql`z.${axis(i)}::DOUBLE * z.${axis(i)}`;

/** Rows (segment, customers, mean sum of squares, then the mean of each figure). */
export function clouds(members: string, table: string, figures: number): Sql {
  const axes = Array.from({ length: figures }, (_, i) => i);
  return sql`SELECT segment_id, count(*), avg(${join(axes.map(square), ' + ')}), ${join(axes.map((i) => sql`avg(z.${axis(i)}::DOUBLE)`))}
    FROM ${beside(members, table)} GROUP BY segment_id ORDER BY segment_id`;
}

function squaredDistance(centre: readonly number[]): Sql {
  const each = centre.map(
    (value, i) => sql`(z.${axis(i)} - ${num(value)}) * (z.${axis(i)} - ${num(value)})`,
  );
  return sql`(${join(each, ' + ')})`;
}

/** Customers beyond which a sample of about so many is measured. */
const MEASURED = 100_000;

/**
 * One number: mean of (b - a) / max(a, b) over the customers of a segment, a being the distance to
 * their own centre and b that to the nearest other: the simplified silhouette width (E. Hruschka,
 * R. Campello and L. de Castro, "Evolving clusters in gene-expression data", 2006), after
 * P. Rousseeuw's of 1987. `others`: at least one.
 */
export function silhouetteWidth(
  members: string,
  table: string,
  segment: { readonly id: string; readonly customers: number; readonly centre: readonly number[] },
  others: readonly (readonly number[])[],
): Sql {
  const every = Math.ceil(segment.customers / MEASURED);
  const sample = every > 1 ? sql` AND hash(customer_key) % ${num(every)} = 0` : sql``;
  return sql`SELECT avg(CASE WHEN greatest(a, b) = 0 THEN 0 ELSE (b - a) / greatest(a, b) END) FROM (
    SELECT sqrt(${squaredDistance(segment.centre)}) AS a, sqrt(least(${join(others.map(squaredDistance))})) AS b
    FROM ${beside(members, table)} WHERE segment_id = ${text(segment.id)}${sample})`;
}

/** Rows (customer_key): the customers of a segment nearest to its centre, the nearest first. */
export function nearestTo(
  members: string,
  table: string,
  segmentId: string,
  centre: readonly number[],
  limit: number,
): Sql {
  return sql`SELECT customer_key FROM ${beside(members, table)} WHERE segment_id = ${text(segmentId)}
    ORDER BY ${squaredDistance(centre)}, customer_key LIMIT ${num(limit)}`;
}
