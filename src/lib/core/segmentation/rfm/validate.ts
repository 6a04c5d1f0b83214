import { appError, type AppError } from '../../errors';
import { MAX_LEVELS, MIN_LEVELS, type Binning, type RfmDef } from './definition';

/** Why a definition cannot be computed, or null. */
export function validateRfm(def: RfmDef): AppError | null {
  for (const [measure, bins] of [
    ['recency', def.recencyBins],
    ['frequency', def.frequencyBins],
    ['monetary', def.monetaryBins],
  ] as const) {
    const problem = binningProblem(bins, measure);
    if (problem) return appError('segmentation-invalid', { measure, problem });
  }
  if (def.windowMonths !== null && !(Number.isInteger(def.windowMonths) && def.windowMonths > 0)) {
    return appError('segmentation-invalid', { measure: 'window', problem: 'window' });
  }
  return null;
}

function binningProblem(bins: Binning, measure: string): 'levels' | 'order' | 'rhythm' | null {
  const levels =
    bins.method === 'quantile'
      ? bins.levels
      : (bins.method === 'fixed' ? bins.cuts : bins.multiples).length + 1;
  if (!Number.isInteger(levels) || levels < MIN_LEVELS || levels > MAX_LEVELS) return 'levels';
  if (bins.method === 'rhythm' && measure !== 'recency') return 'rhythm';
  const values =
    bins.method === 'quantile' ? [] : bins.method === 'fixed' ? bins.cuts : bins.multiples;
  if (values.some((v, i) => !Number.isFinite(v) || (i > 0 && v <= (values[i - 1] ?? -Infinity))))
    return 'order';
  return null;
}
