/**
 * The cuts of one measure. Level of a value: 1 + the number of cuts it passes. `equal` says where a
 * value equal to a cut goes: `below` (value <= cut stays below, the default) or `above`.
 */
export interface Cuts {
  readonly values: readonly number[];
  readonly equal: 'below' | 'above';
}

/** Cuts of the three measures, ascending; R's levels run from most recent to oldest. */
export interface RfmCuts {
  readonly recency: Cuts;
  readonly frequency: Cuts;
  readonly monetary: Cuts;
}

export type RfmMeasure = keyof RfmCuts;
export const RFM_MEASURES = [
  'recency',
  'frequency',
  'monetary',
] as const satisfies readonly RfmMeasure[];

/** Level of a value, 1 for the smallest values. */
export function levelOf(value: number, cuts: Cuts): number {
  return (
    1 + cuts.values.filter((cut) => (cuts.equal === 'below' ? value > cut : value >= cut)).length
  );
}

/** Score of a value: the level, turned over for recency, where fewer days are better. */
export function scoreOf(measure: RfmMeasure, value: number, cuts: Cuts): number {
  const level = levelOf(value, cuts);
  return measure === 'recency' ? levelCount(cuts) + 1 - level : level;
}

export function levelCount(cuts: Cuts): number {
  return cuts.values.length + 1;
}

/** Bounds of the values that get a score; null where it is open. */
export function scoreBounds(
  measure: RfmMeasure,
  score: number,
  cuts: Cuts,
): { readonly above: number | null; readonly upTo: number | null } {
  const level = measure === 'recency' ? levelCount(cuts) + 1 - score : score;
  return { above: cuts.values[level - 2] ?? null, upTo: cuts.values[level - 1] ?? null };
}

/** Probabilities of the quantiles that make `levels` levels. */
export function quantileProbabilities(levels: number): readonly number[] {
  return Array.from({ length: levels - 1 }, (_, i) => (i + 1) / levels);
}
