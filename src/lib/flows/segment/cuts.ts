import type { Runner } from '../../contracts/engine';
import {
  quantileProbabilities,
  type Cuts,
  type RfmCuts,
  type RfmMeasure,
} from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import { binsOf } from '../../core/segmentation/rfm/edit';
import { featureTableName, medianGap, type AsOf } from '../../sql/features/table';
import { measureQuantiles } from '../../sql/rfm/measures';
import { oneRow, toNumber } from '../run';

/** The cuts that a definition means on this dataset at this date. */
export async function resolveCuts(runner: Runner, def: RfmDef, asOf: AsOf): Promise<RfmCuts> {
  return {
    recency: await resolve(runner, def, 'recency', asOf),
    frequency: await resolve(runner, def, 'frequency', asOf),
    monetary: await resolve(runner, def, 'monetary', asOf),
  };
}

async function resolve(
  runner: Runner,
  def: RfmDef,
  measure: RfmMeasure,
  asOf: AsOf,
): Promise<Cuts> {
  const bins = binsOf(def, measure);
  switch (bins.method) {
    case 'fixed':
      return { values: bins.cuts, equal: 'below' };
    case 'quantile': {
      const row = await oneRow(
        runner,
        measureQuantiles(def, measure, quantileProbabilities(bins.levels), featureTableName(asOf)),
      );
      const quantiles = Array.isArray(row[0]) ? row[0].map(toNumber) : [];
      return bins.plusOne
        ? { values: quantiles.map((q) => q + 1), equal: 'above' }
        : { values: quantiles, equal: 'below' };
    }
    case 'rhythm': {
      const gap = (await oneRow(runner, medianGap(asOf)))[0];
      const days = typeof gap === 'number' && gap > 0 ? gap : 30;
      return { values: bins.multiples.map((m) => m * days), equal: 'below' };
    }
  }
}
