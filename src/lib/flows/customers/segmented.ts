import type { DatasetSession } from '../../contracts/engine';
import type { SegmentationDef } from '../../core/segmentation/definition';
import { rankedTable } from '../../sql/customers/members';
import { attempt, need } from '../run';
import { computeSegmentation, type Segmented } from '../segment/compute';
import { projectContext, type SegmentChoices } from '../segment/project-context';
import { readingOf, type CustomersContext, type ReadProject } from './context';

/** The context of any segmentation: figures are of its own months of purchases. */
export function segmentedContext(
  session: DatasetSession,
  project: SegmentChoices & ReadProject,
  def: SegmentationDef,
  { referenceDate, windowMonths, members, segments }: Segmented,
): CustomersContext {
  const ids = segments.map(({ segment }) => segment.id);
  return {
    asOf: { referenceDate, windowMonths },
    segments: ids,
    members: rankedTable(members.name, ids),
    rfm: null,
    ...readingOf(project),
    remake: () =>
      attempt(async () => {
        const context = need(await projectContext(session, project, referenceDate));
        need(await computeSegmentation(session, def, context));
      }),
  };
}
