import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { FeatureKind } from '../../core/features/feature';
import type { Result } from '../../core/result';
import {
  numberTraits,
  shareTraits,
  strongest,
  type Trait,
} from '../../core/segmentation/profile/traits';
import { inputTables } from '../../sql/segments/inputs';
import { baseMeans, segmentMeans, segmentValues } from '../../sql/segments/profile';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';
import type { Segmented } from './compute';
import type { SegmentationContext } from './context';

/** Values of a category that are told apart. */
const MOST_VALUES = 30;

export interface ProfiledFeature {
  readonly id: string;
  readonly kind: FeatureKind;
}

/**
 * What sets each segment apart from the whole base, by segment id, the strongest first: numbers by
 * their mean, categories by their shares, flags by the share of yes. Dates are left out. Errors of the engine.
 */
export function segmentTraits(
  session: DatasetSession,
  segmented: Segmented,
  context: SegmentationContext,
  features: readonly ProfiledFeature[],
): Promise<Result<ReadonlyMap<string, readonly Trait[]>>> {
  return attempt(async () => {
    const used = features.filter(({ kind }) => kind !== 'date');
    const inputs = used.map(({ id }) => ({ feature: id, windowMonths: null }));
    const { tables, frame } = inputTables(context.columns, segmented.referenceDate, inputs);
    for (const { name, create } of tables) need(await session.derive(name, create));
    const found = new Map(
      segmented.segments.map(({ segment }): [string, Trait[]] => [segment.id, []]),
    );
    const numbers = used.filter(({ kind }) => kind === 'number').map(({ id }) => id);
    const members = segmented.members.name;
    if (numbers.length > 0) await addNumbers(session, members, frame, numbers, found);
    for (const { id, kind } of used)
      if (kind !== 'number') await addShares(session, members, frame, { id, kind }, found);
    return new Map([...found].map(([id, traits]) => [id, strongest(traits)]));
  });
}

async function addNumbers(
  session: DatasetSession,
  members: string,
  frame: Sql,
  features: readonly string[],
  found: ReadonlyMap<string, Trait[]>,
): Promise<void> {
  const base = (await oneRow(session, baseMeans(frame, features))).map(toNumber);
  const { rows } = await runOne(session, segmentMeans(members, frame, features));
  features.forEach((feature, i) => {
    const [count = 0, mean = 0, deviation = 0] = base.slice(3 * i, 3 * i + 3);
    const groups = rows.map((row) => ({
      segmentId: toText(row[0]),
      count: toNumber(row[1 + 2 * i]),
      mean: toNumber(row[2 + 2 * i]),
    }));
    for (const [id, trait] of numberTraits(feature, groups, { count, mean, deviation }))
      found.get(id)?.push(trait);
  });
}

async function addShares(
  session: DatasetSession,
  members: string,
  frame: Sql,
  { id: feature, kind }: ProfiledFeature,
  found: ReadonlyMap<string, Trait[]>,
): Promise<void> {
  const { rows } = await runOne(session, segmentValues(members, frame, feature, MOST_VALUES));
  const counts = rows.map(([segmentId, value, customers]) => ({
    segmentId: toText(segmentId),
    value: typeof value === 'string' ? value : null,
    customers: toNumber(customers),
  }));
  const tells = ({ value }: { value: string }) => kind !== 'flag' || value === 'true';
  for (const [id, traits] of shareTraits(feature, counts))
    found.get(id)?.push(...traits.filter(tells));
}
