import { lookupOf } from '../../core/segmentation/rfm/lookup';
import { createFeatureTable, featureTableName } from '../../sql/features/table';
import { RFM_FEATURES } from '../../sql/rfm/measures';
import { rfmMembership } from '../../sql/rfm/scores';
import type { RfmResult } from './rfm';

/** The statements behind a result, as they ran: features, then membership. */
export function rfmStatement({ def, asOf, cuts }: RfmResult): string {
  const name = featureTableName(asOf);
  return `${createFeatureTable(asOf, RFM_FEATURES, name)};\n\n${rfmMembership(def, cuts, lookupOf(def.scheme), name)};`;
}
