import type { MatchingMath } from '../../core/matching/math';
import { clusterRecords } from './clusters';
import { thresholdCurve } from './curve';
import { estimateModel } from './em';

export const matchingMath: MatchingMath = {
  estimate: estimateModel,
  cluster: clusterRecords,
  thresholdCurve,
};
