import type { Cuts, RfmCuts, RfmMeasure } from './cuts';
import type { Binning, RfmDef } from './definition';

const BINS = {
  recency: 'recencyBins',
  frequency: 'frequencyBins',
  monetary: 'monetaryBins',
} as const;

export function binsOf(def: RfmDef, measure: RfmMeasure): Binning {
  return def[BINS[measure]];
}

export function withBins(def: RfmDef, measure: RfmMeasure, bins: Binning): RfmDef {
  return { ...def, [BINS[measure]]: bins };
}

/** Whether equal values may get different scores, by row order: only quantile bins can split them. */
export function splitsTies(def: RfmDef, measure: RfmMeasure): boolean {
  return def.ties === 'split' && binsOf(def, measure).method === 'quantile';
}

/** Smallest step of a measure: a day, an order, a cent. */
function unitOf(measure: RfmMeasure): number {
  return measure === 'monetary' ? 0.01 : 1;
}

/**
 * The same cuts with "equal stays below": days and counts are whole, so "4 goes above" is
 * "3 stays below"; equal neighbours, where few values are distinct, become one cut.
 */
export function belowCuts(measure: RfmMeasure, cuts: Cuts): readonly number[] {
  const unit = unitOf(measure);
  const below =
    cuts.equal === 'below'
      ? cuts.values
      : cuts.values.map((v) => round((Math.ceil(round(v / unit)) - 1) * unit));
  const whole = measure === 'monetary' ? below.map(round) : below.map(Math.floor);
  return [...new Set(whole)].sort((a, b) => a - b);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A definition whose measure has these cuts, typed or dragged. */
export function fixedDef(def: RfmDef, measure: RfmMeasure, cuts: readonly number[]): RfmDef {
  return withBins(def, measure, { method: 'fixed', cuts });
}

/** The cuts of all measures, one of them replaced by cuts under the hand. */
export function withCuts(cuts: RfmCuts, measure: RfmMeasure, values: readonly number[]): RfmCuts {
  return { ...cuts, [measure]: { values, equal: 'below' } };
}
