import { featuresOf } from '../features/catalogue';
import type { ProjectRecord } from '../project';
import type { SegmentationDef } from './definition';
import { OPEN_KINDS, openingDef } from './saved';

/** The id of RFM among the segmentations of a project. */
export const RFM_ID = 'rfm';

/** A segmentation of a project: RFM, a kind that opens by itself, or one that the person made. */
export interface ListedSegmentation {
  readonly id: string;
  readonly def: SegmentationDef;
  /** As the person called it; null for the name of its kind. */
  readonly name: string | null;
  /** Whether the person made it and may remove it. */
  readonly own: boolean;
}

/** Every segmentation of a project in the order of the tabs; a kind that the base cannot have is absent. */
export function listedSegmentations(
  project: Pick<ProjectRecord, 'dataset' | 'segmentation' | 'segmentations' | 'tags'>,
): readonly ListedSegmentation[] {
  const saved = project.segmentations ?? [];
  const offered = featuresOf(project.dataset, project.tags);
  const opened = OPEN_KINDS.flatMap((kind): ListedSegmentation[] => {
    const def = saved.find(({ id }) => id === kind)?.def ?? openingDef(kind, offered);
    return def ? [{ id: kind, def, name: null, own: false }] : [];
  });
  const made = saved
    .filter(({ id }) => !OPEN_KINDS.some((kind) => kind === id))
    .map(({ id, def, name }) => ({ id, def, name: name ?? null, own: true }));
  return [{ id: RFM_ID, def: project.segmentation, name: null, own: false }, ...opened, ...made];
}
