import type { DatasetSession } from '../../contracts/engine';
import { daysBetween, minusMonths } from '../../core/dates';
import type { Result } from '../../core/result';
import { edgesFrom } from '../../core/segmentation/attribute/edges';
import { floorCuts, type CutAxis } from '../../core/segmentation/cut-axes';
import type { SegmentationDef } from '../../core/segmentation/definition';
import { spreadCounts, spreadRows, spreadShape, type SpreadRows } from '../../sql/segments/spread';
import { attempt, oneRow, runOne, toNumber } from '../run';
import { carriedFacts } from './carried';
import type { Segmented } from './compute';
import type { SegmentationContext } from './context';
import { check, prepareInputs } from './inputs';
import { isFramed, resolveFramed } from './membership';

/** How the figure of an axis spreads over the customers who have one; months for months. */
export interface Spread {
  readonly min: number;
  readonly p99: number;
  readonly max: number;
  /** Where the cuts stand when the definition does not say; null where nobody reaches one of them. */
  readonly start: readonly number[] | null;
}

/** A result of the same base, whose findings are not asked again. */
type Known = Pick<Segmented, 'referenceDate' | 'resolved'>;
/** Mean length of a month of the calendar, in days: only where the axis ends depends on it. */
const MEAN_MONTH = 30.436875;

/**
 * Range of an axis of a definition; null where nobody has a figure. `highShare`: share of the
 * customers with points whose engagement is high. Errors as computeSegmentation.
 */
export function spreadOf(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  axis: CutAxis,
  { known, highShare }: { readonly known?: Known; readonly highShare: number },
): Promise<Result<Spread | null>> {
  return attempt(async () => {
    const from = await rowsOf(session, def, context, axis, known);
    const row = await oneRow(session, spreadShape(from, [0.01, 0.99], 100 * (1 - highShare)));
    const [min, quantiles, max, high, customers] = row;
    if (toNumber(customers) === 0) return null;
    const unit = axis === 'months' ? MEAN_MONTH : 1;
    const [p01 = 0, p99 = 0] = Array.isArray(quantiles) ? quantiles.map(toNumber) : [];
    // A few large refunds would push everybody to the right: the first bin is open.
    const least = axis === 'worth' ? Math.min(Math.max(toNumber(min), p01), 0) : toNumber(min);
    return {
      min: Math.floor(least / unit),
      p99: p99 / unit,
      max: Math.ceil(toNumber(max) / unit),
      start:
        axis === 'engagement'
          ? [0, typeof high === 'number' ? high : 100]
          : axis === 'worth' && known
            ? floorCuts(known.resolved)
            : null,
    };
  });
}

/** Customers in each bin [edge i, edge i+1) of an axis, in its unit. Errors as computeSegmentation. */
export function spreadBins(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  axis: CutAxis,
  edges: readonly number[],
  known?: Known,
): Promise<Result<readonly number[]>> {
  return attempt(async () => {
    const from = await rowsOf(session, def, context, axis, known);
    const day = context.referenceDate;
    // A purchase on the day of a month's bound is still before it.
    const days = (months: number) => daysBetween(minusMonths(day, Math.round(months)), day) + 1;
    const { rows } = await runOne(
      session,
      spreadCounts(from, axis === 'months' ? edges.map(days) : edges),
    );
    const counts = new Array<number>(Math.max(1, edges.length - 1)).fill(0);
    for (const [bin, customers] of rows) counts[toNumber(bin)] = toNumber(customers);
    return counts;
  });
}

/** Edges that a number of the base can be cut at, by its quarters; empty where all have the same. Errors as computeSegmentation. */
export function startingEdges(
  session: DatasetSession,
  context: SegmentationContext,
  feature: string,
  whole: boolean,
): Promise<Result<readonly number[]>> {
  const def = { kind: 'attribute', by: [{ as: 'bands', feature, edges: [0] }] } as const;
  return attempt(async () => {
    const from = await rowsOf(session, def, context, 'bands-0');
    const [min, quarters, max] = await oneRow(session, spreadShape(from, [0.25, 0.5, 0.75], 0));
    const quantiles = Array.isArray(quarters) ? quarters.map(toNumber) : [];
    return edgesFrom(quantiles, toNumber(min), toNumber(max), whole);
  });
}

/** Engagement is cut on its scores, also where the definition goes by levels. */
const cutOn = (def: SegmentationDef, axis: CutAxis): SegmentationDef =>
  def.kind === 'value-engagement' && axis === 'engagement'
    ? { ...def, engagement: { by: 'scores', high: 1, medium: 0 } }
    : def;

async function rowsOf(
  session: DatasetSession,
  given: SegmentationDef,
  context: SegmentationContext,
  axis: CutAxis,
  known?: Known,
): Promise<SpreadRows> {
  const def = cutOn(given, axis);
  if (!isFramed(def)) throw new RangeError(`nothing to cut in ${def.kind}`);
  check(def, context);
  const { frame } = await prepareInputs(session, def, context);
  const resolved =
    carriedFacts(def, context, known) ?? (await resolveFramed(session, def, context, frame));
  return spreadRows(resolved, axis, frame);
}
