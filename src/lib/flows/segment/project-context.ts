import type { DatasetSummary } from '../../core/dataset';
import type { IsoDate } from '../../core/dates';
import { featureById, featuresOf } from '../../core/features/catalogue';
import { unmet } from '../../core/features/feature';
import type { SavedSegmentation } from '../../core/segmentation/saved-list';
import { featureColumns } from '../../sql/features/columns';
import type { SegmentationContext } from './context';

/** What the segmentations of a project are computed with. */
export function projectContext(
  dataset: DatasetSummary,
  referenceDate: IsoDate,
  saved: readonly SavedSegmentation[] = [],
): SegmentationContext {
  const offered = new Map(featuresOf(dataset).map((o) => [o.feature.id, o]));
  return {
    referenceDate,
    columns: featureColumns(dataset),
    kindOf: (id) => (offered.get(id)?.feature ?? featureById(id, dataset))?.kind,
    held: (id) => {
      const feature = offered.get(id)?.feature ?? featureById(id, dataset);
      return feature !== null && unmet(feature, dataset).length === 0;
    },
    segmentations: new Map(saved.map(({ id, def }) => [id, def])),
    tags: [],
  };
}
