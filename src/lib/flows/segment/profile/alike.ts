import type { DatasetSession } from '../../../contracts/engine';
import type { Result } from '../../../core/result';
import type { ProfileGroups } from '../../../core/segmentation/profile/groups';
import { ALIKE_BY } from '../../../core/segmentation/profile/features';
import {
  distancesFrom,
  spreadOf,
  type Cloud,
  type SegmentDistance,
} from '../../../core/segmentation/profile/similarity';
import type { FeatureTable } from '../../../sql/features/frame';
import {
  clouds,
  nearestTo,
  silhouetteWidth,
  standardTable,
  type Scale,
} from '../../../sql/segments/alike';
import type { MembershipTable } from '../../../sql/segments/membership';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../../run';
import type { Segmented } from '../compute';
import { prepareProfile } from './groups';

/** Every customer in standardised figures, and where the segments are among them. */
export interface AlikeSpace {
  /** What customers are compared by, in the order of the figures. */
  readonly features: readonly string[];
  readonly table: MembershipTable;
  readonly clouds: readonly Cloud[];
}

/** How alike the customers of one segment are, and how far the others. */
export interface Similarity {
  readonly features: readonly string[];
  /** See spreadOf; null where all customers are the same. */
  readonly spread: number | null;
  /** Simplified silhouette width, from -1 to 1; null where no other segment has anybody. */
  readonly silhouette: number | null;
  /** The other segments, the most alike first. */
  readonly others: readonly SegmentDistance[];
}

/** Figures that the base has and in which customers differ. */
function scalesOf({ numbers }: ProfileGroups): readonly Scale[] {
  return ALIKE_BY.flatMap((feature) => {
    const all = numbers.get(feature)?.all;
    return all && all.count > 0 && all.deviation > 0
      ? [{ feature, mean: all.mean, deviation: all.deviation }]
      : [];
  });
}

/** The space in which customers are held alike; null where they differ in nothing. Errors of the engine. */
export function alikeSpace(
  session: DatasetSession,
  segmented: Segmented,
  tables: readonly FeatureTable[],
  groups: ProfileGroups,
): Promise<Result<AlikeSpace | null>> {
  return attempt(async () => {
    const scales = scalesOf(groups);
    if (scales.length === 0) return null;
    const used = tables.filter((one) => scales.some((s) => one.features.includes(s.feature)));
    const frame = await prepareProfile(session, segmented, used);
    const table = standardTable(frame, scales);
    need(await session.derive(table.name, table.create));
    const { name } = segmented.members;
    const { rows } = await runOne(session, clouds(name, table.name, scales.length));
    return {
      features: scales.map(({ feature }) => feature),
      table,
      clouds: rows.map(([id, customers, squares, ...centre]) => ({
        segmentId: toText(id),
        customers: toNumber(customers),
        squares: toNumber(squares),
        centre: centre.map(toNumber),
      })),
    };
  });
}

/** How alike the customers of a segment are; null for a segment that nobody is in. Errors of the engine. */
export function similarityOf(
  session: DatasetSession,
  segmented: Segmented,
  space: AlikeSpace,
  segmentId: string,
): Promise<Result<Similarity | null>> {
  return attempt(async () => {
    const own = space.clouds.find((cloud) => cloud.segmentId === segmentId);
    if (!own) return null;
    const others = space.clouds.filter((cloud) => cloud !== own);
    const width = others.length === 0 ? null : await widthOf(session, segmented, space, own);
    return {
      features: space.features,
      spread: spreadOf(own, space.clouds),
      silhouette: width,
      others: distancesFrom(segmentId, space.clouds),
    };
  });
}

async function widthOf(
  session: DatasetSession,
  { members }: Segmented,
  { clouds: all, table }: AlikeSpace,
  own: Cloud,
): Promise<number | null> {
  const statement = silhouetteWidth(
    members.name,
    table.name,
    { id: own.segmentId, customers: own.customers, centre: own.centre },
    all.filter((cloud) => cloud !== own).map(({ centre }) => centre),
  );
  const [width] = await oneRow(session, statement);
  return typeof width === 'number' ? width : null;
}

/** Keys of the customers of a segment nearest to its centre, the nearest first. Errors of the engine. */
export function typicalKeys(
  session: DatasetSession,
  { members }: Segmented,
  { clouds: all, table }: AlikeSpace,
  segmentId: string,
  limit: number,
): Promise<Result<readonly number[]>> {
  return attempt(async () => {
    const own = all.find((cloud) => cloud.segmentId === segmentId);
    if (!own) return [];
    const statement = nearestTo(members.name, table.name, segmentId, own.centre, limit);
    return (await runOne(session, statement)).rows.map((row) => toNumber(row[0]));
  });
}
