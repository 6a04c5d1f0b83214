import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import { traitsOf } from '../../core/segmentation/profile/groups';
import type { Trait } from '../../core/segmentation/profile/traits';
import { attempt, need } from '../run';
import type { Segmented } from './compute';
import type { SegmentationContext } from './context';
import { profileGroups, profileTables, type Profiled } from './profile/groups';

/**
 * What sets each segment apart from the whole base, by segment id, the strongest first: numbers by
 * their mean, categories by their shares, flags by the share of yes. Dates are left out. Errors of the engine.
 */
export function segmentTraits(
  session: DatasetSession,
  segmented: Segmented,
  context: SegmentationContext,
  features: readonly Profiled[],
): Promise<Result<ReadonlyMap<string, readonly Trait[]>>> {
  return attempt(async () => {
    const used = features.filter(({ kind }) => kind !== 'date');
    const tables = profileTables(context.columns, segmented.referenceDate, used);
    const groups = need(await profileGroups(session, segmented, tables, used));
    const ids = segmented.segments.map(({ segment }) => segment.id);
    return new Map(ids.map((id) => [id, traitsOf(id, groups)]));
  });
}
