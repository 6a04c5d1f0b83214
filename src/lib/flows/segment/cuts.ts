import type { Cell, Runner } from '../../contracts/engine';
import {
  quantileProbabilities,
  RFM_MEASURES,
  type Cuts,
  type RfmCuts,
  type RfmMeasure,
} from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import { binsOf } from '../../core/segmentation/rfm/edit';
import { featureTableName, medianGap, type AsOf } from '../../sql/features/table';
import { measureQuantiles } from '../../sql/rfm/measures';
import { oneRow, toNumber } from '../run';

/** Days between purchases where nobody bought twice: the rhythm bands then stand on a month. */
const NO_RHYTHM_DAYS = 30;

/** The cuts that a definition means on this dataset at this date. */
export async function resolveCuts(runner: Runner, def: RfmDef, asOf: AsOf): Promise<RfmCuts> {
  const quantiles = await quantilesOf(runner, def, asOf);
  const gap = binsOf(def, 'recency').method === 'rhythm' ? await rhythm(runner, asOf) : 0;
  const cutsOf = (measure: RfmMeasure): Cuts => {
    const bins = binsOf(def, measure);
    switch (bins.method) {
      case 'fixed':
        return { values: bins.cuts, equal: 'below' };
      case 'rhythm':
        return { values: bins.multiples.map((m) => m * gap), equal: 'below' };
      case 'quantile': {
        const values = quantiles.get(measure) ?? [];
        return bins.plusOne
          ? { values: values.map((q) => q + 1), equal: 'above' }
          : { values, equal: 'below' };
      }
    }
  };
  return {
    recency: cutsOf('recency'),
    frequency: cutsOf('frequency'),
    monetary: cutsOf('monetary'),
  };
}

/** Quantiles of the measures that are cut by them, in one statement. */
async function quantilesOf(
  runner: Runner,
  def: RfmDef,
  asOf: AsOf,
): Promise<ReadonlyMap<RfmMeasure, readonly number[]>> {
  const wanted = RFM_MEASURES.flatMap((measure) => {
    const bins = binsOf(def, measure);
    return bins.method === 'quantile'
      ? [{ measure, probabilities: quantileProbabilities(bins.levels) }]
      : [];
  });
  if (wanted.length === 0) return new Map();
  const row = await oneRow(runner, measureQuantiles(def, wanted, featureTableName(asOf)));
  return new Map(wanted.map(({ measure }, i) => [measure, numbers(row[i])]));
}

function numbers(cell: Cell | undefined): readonly number[] {
  return Array.isArray(cell) ? cell.map(toNumber) : [];
}

async function rhythm(runner: Runner, asOf: AsOf): Promise<number> {
  const gap = (await oneRow(runner, medianGap(asOf)))[0];
  return typeof gap === 'number' && gap > 0 ? gap : NO_RHYTHM_DAYS;
}
