import type { CurvePoint, WeightBin } from '../../core/matching/math';
import { probabilityOf, weightOf } from '../../core/matching/model';

/** Stops of the slider, as probabilities. */
const STOPS = [
  0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99,
  0.995, 0.998, 0.999, 0.9999, 0.99999,
] as const;

/**
 * What each threshold would merge, with expected precision and recall: the mean probability
 * of the pairs above it, and their share of all expected matches (Fellegi & Sunter 1969, the
 * error rates of a linkage rule read from the model itself).
 */
export function thresholdCurve(bins: readonly WeightBin[]): readonly CurvePoint[] {
  const expected = bins.reduce((sum, b) => sum + b.pairs * probabilityOf(b.weight), 0);
  return STOPS.map((threshold) => {
    const weight = weightOf(threshold);
    const above = bins.filter((b) => b.weight >= weight);
    const merged = above.reduce((sum, b) => sum + b.pairs, 0);
    const right = above.reduce((sum, b) => sum + b.pairs * probabilityOf(b.weight), 0);
    return {
      threshold,
      weight,
      merged,
      precision: merged === 0 ? 1 : right / merged,
      recall: expected === 0 ? 1 : right / expected,
    };
  });
}
