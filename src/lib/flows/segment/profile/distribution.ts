import type { DatasetSession } from '../../../contracts/engine';
import type { Result } from '../../../core/result';
import type { FeatureTable } from '../../../sql/features/frame';
import { binCounts, numberRange, segmentQuantiles } from '../../../sql/segments/distribution';
import { attempt, oneRow, runOne, toNumber, toText } from '../../run';
import type { Segmented } from '../compute';
import { prepareProfile } from './groups';

/** Where a number lies over the whole base. */
export interface NumberRange {
  readonly min: number;
  readonly p99: number;
  readonly max: number;
}

/** Customers in each bin. */
export interface BinCounts {
  readonly own: readonly number[];
  readonly rest: readonly number[];
}

/** Percentiles of a number in a segment: 5, 25, 50, 75 and 95. */
export interface SegmentQuantiles {
  readonly segmentId: string;
  readonly at: readonly number[];
}

const holding = (tables: readonly FeatureTable[], feature: string) =>
  tables.filter((table) => table.features.includes(feature));

/** Null where nobody has the number. Errors of the engine. */
export function rangeOf(
  session: DatasetSession,
  segmented: Segmented,
  tables: readonly FeatureTable[],
  feature: string,
): Promise<Result<NumberRange | null>> {
  return attempt(async () => {
    const frame = await prepareProfile(session, segmented, holding(tables, feature));
    const [min, p99, max] = await oneRow(session, numberRange(frame, feature));
    return typeof min === 'number' ? { min, p99: toNumber(p99), max: toNumber(max) } : null;
  });
}

/** Customers of a segment and of all others in the bins between these edges. Errors of the engine. */
export function binsOf(
  session: DatasetSession,
  segmented: Segmented,
  tables: readonly FeatureTable[],
  feature: string,
  segmentId: string,
  edges: readonly number[],
): Promise<Result<BinCounts>> {
  return attempt(async () => {
    const frame = await prepareProfile(session, segmented, holding(tables, feature));
    const { name } = segmented.members;
    const { rows } = await runOne(session, binCounts(name, frame, feature, segmentId, edges));
    const empty = () => new Array<number>(Math.max(1, edges.length - 1)).fill(0);
    const [own, rest] = [empty(), empty()];
    for (const [mine, bin, customers] of rows)
      (mine === true ? own : rest)[toNumber(bin)] = toNumber(customers);
    return { own, rest };
  });
}

/** Percentiles of a number in every segment with somebody who has it. Errors of the engine. */
export function quantilesOf(
  session: DatasetSession,
  segmented: Segmented,
  tables: readonly FeatureTable[],
  feature: string,
): Promise<Result<readonly SegmentQuantiles[]>> {
  return attempt(async () => {
    const frame = await prepareProfile(session, segmented, holding(tables, feature));
    const statement = segmentQuantiles(segmented.members.name, frame, feature);
    return (await runOne(session, statement)).rows.map(([id, at]) => ({
      segmentId: toText(id),
      at: Array.isArray(at) ? at.map(toNumber) : [],
    }));
  });
}
