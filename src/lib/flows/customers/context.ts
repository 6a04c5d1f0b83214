import type { DatasetSummary } from '../../core/dataset';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { featureTableName } from '../../sql/features/table';
import type { ListContext } from '../../sql/customers/list';
import type { RfmResult } from '../segment/rfm';

/** What lists, cards and exports need to know of the segmentation on screen. */
export function contextOf(
  result: RfmResult,
  lookup: SchemeLookup,
  dataset: DatasetSummary,
): ListContext {
  return {
    def: result.def,
    cuts: result.cuts,
    lookup,
    features: featureTableName(result.asOf),
    attributes: dataset.attributes,
  };
}
