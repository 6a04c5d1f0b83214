import type { DatasetSession } from '../../../contracts/engine';
import type { Sql } from '../../../contracts/sql';
import type { IsoDate } from '../../../core/dates';
import type { Feature } from '../../../core/features/feature';
import type { Result } from '../../../core/result';
import type { NumberGroups, ProfileGroups } from '../../../core/segmentation/profile/groups';
import type { ValueCount } from '../../../core/segmentation/profile/traits';
import {
  featureFrame,
  featureTables,
  type FeatureColumns,
  type FeatureTable,
} from '../../../sql/features/frame';
import { baseMeans, segmentMeans, segmentValues } from '../../../sql/segments/profile';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../../run';
import type { Segmented } from '../compute';

/** Values of a category that are told apart; a map needs all of them. */
const MOST_VALUES = 30;
const MOST_PLACES = 500;

/** What a feature is for a profile. */
export type Profiled = Pick<Feature, 'id' | 'kind'>;

/** The tables that hold some features over all history, one for each pass over the base. */
export function profileTables(
  columns: readonly FeatureColumns[],
  referenceDate: IsoDate,
  features: readonly Profiled[],
): readonly FeatureTable[] {
  const ids = features.map(({ id }) => id);
  return featureTables(columns, { referenceDate, windowMonths: null }, ids);
}

/** The tables of a segmentation and of some features, made where they are gone. Inside `attempt`. */
export async function prepareProfile(
  session: DatasetSession,
  { members }: Pick<Segmented, 'members'>,
  tables: readonly FeatureTable[],
): Promise<Sql> {
  need(await session.derive(members.name, members.create));
  for (const { name, create } of tables) need(await session.derive(name, create));
  return featureFrame(tables);
}

/** What some tables say of every segment: means of numbers, counts of the values of the others. Errors of the engine. */
export function profileGroups(
  session: DatasetSession,
  segmented: Pick<Segmented, 'members'>,
  tables: readonly FeatureTable[],
  features: readonly Profiled[],
): Promise<Result<ProfileGroups>> {
  return attempt(async () => {
    const frame = await prepareProfile(session, segmented, tables);
    const held = features.filter(({ id }) => tables.some((table) => table.features.includes(id)));
    const numbers = held.filter(({ kind }) => kind === 'number').map(({ id }) => id);
    const listed = held.filter(({ kind }) => kind === 'category' || kind === 'flag');
    const { name } = segmented.members;
    const values = new Map<string, readonly ValueCount[]>();
    for (const { id } of listed) values.set(id, await valueCounts(session, name, frame, id));
    return {
      numbers: await numberGroups(session, name, frame, numbers),
      values,
      flags: new Set(listed.filter(({ kind }) => kind === 'flag').map(({ id }) => id)),
    };
  });
}

async function numberGroups(
  session: DatasetSession,
  members: string,
  frame: Sql,
  features: readonly string[],
): Promise<ReadonlyMap<string, NumberGroups>> {
  if (features.length === 0) return new Map();
  const base = (await oneRow(session, baseMeans(frame, features))).map(toNumber);
  const { rows } = await runOne(session, segmentMeans(members, frame, features));
  return new Map(
    features.map((feature, i) => {
      const [count = 0, mean = 0, deviation = 0] = base.slice(3 * i, 3 * i + 3);
      const segments = rows.map((row) => ({
        segmentId: toText(row[0]),
        count: toNumber(row[1 + 2 * i]),
        mean: toNumber(row[2 + 2 * i]),
      }));
      return [feature, { all: { count, mean, deviation }, segments }];
    }),
  );
}

async function valueCounts(
  session: DatasetSession,
  members: string,
  frame: Sql,
  feature: string,
): Promise<readonly ValueCount[]> {
  const most = feature === 'department' ? MOST_PLACES : MOST_VALUES;
  const { rows } = await runOne(session, segmentValues(members, frame, feature, most));
  return rows.map(([segmentId, value, customers]) => ({
    segmentId: toText(segmentId),
    value: typeof value === 'string' ? value : null,
    customers: toNumber(customers),
  }));
}
