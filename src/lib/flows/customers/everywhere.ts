import type { DatasetSession } from '../../contracts/engine';
import type { IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import type { Explanation } from '../../core/segmentation/explanation';
import {
  listedSegmentations,
  RFM_ID,
  type ListedSegmentation,
} from '../../core/segmentation/listed';
import { segmentsOf } from '../../core/segmentation/resolved';
import type { Segment } from '../../core/segmentation/definition';
import { attempt, need } from '../run';
import { computeSegmentation } from '../segment/compute';
import { explainCustomer } from '../segment/explain';
import { projectContext, type SegmentChoices } from '../segment/project-context';

/** Where a customer stands in one segmentation, and why; or why that cannot be said. */
export interface Standing {
  readonly listed: ListedSegmentation;
  readonly found: Result<{ readonly segment: Segment; readonly explanation: Explanation }>;
}

/**
 * Where a customer stands in every segmentation of the project beside RFM, one after the other:
 * `tell` gets each as soon as it is known, and answers whether the next one is still wanted.
 */
export async function standings(
  session: DatasetSession,
  project: SegmentChoices,
  referenceDate: IsoDate,
  customerKey: number,
  tell: (standing: Standing) => boolean,
): Promise<void> {
  const context = await projectContext(session, project, referenceDate);
  for (const listed of listedSegmentations(project).filter(({ id }) => id !== RFM_ID)) {
    const found = context.ok
      ? await attempt(async () => {
          const segmented = need(await computeSegmentation(session, listed.def, context.value));
          const explanation = need(
            await explainCustomer(session, segmented, context.value, customerKey),
          );
          const { segmentId } = explanation;
          const segment = segmentsOf(segmented.resolved).find(({ id }) => id === segmentId);
          return { segment: segment ?? { id: segmentId, tone: 11 as const }, explanation };
        })
      : context;
    if (!tell({ listed, found })) return;
  }
}
