import { describe, expect, it } from 'vitest';
import { bandsOf } from './bands';
import type { RfmCuts } from './cuts';
import { DEFAULT_RFM } from './definition';

const below = (...values: number[]) => ({ values, equal: 'below' as const });
const above = (...values: number[]) => ({ values, equal: 'above' as const });
const cuts = (change: Partial<RfmCuts>): RfmCuts => ({
  recency: below(),
  frequency: below(),
  monetary: below(),
  ...change,
});
const bands = (measure: keyof RfmCuts, own: RfmCuts[keyof RfmCuts], def = DEFAULT_RFM) =>
  bandsOf(def, measure, cuts({ [measure]: own })).map((b) => [b.score, b.above, b.upTo]);

describe('bands of scores', () => {
  it('gives the best score to the fewest days', () => {
    expect(bands('recency', below(30, 100))).toEqual([
      [3, null, 30],
      [2, 30, 100],
      [1, 100, null],
    ]);
  });

  it('writes quantiles between whole values as whole values', () => {
    expect(bands('recency', below(48.2))).toEqual([
      [2, null, 48],
      [1, 48, null],
    ]);
    expect(bands('monetary', below(123.4567))).toEqual([
      [2, 123.45, null],
      [1, null, 123.45],
    ]);
  });

  it('turns an excluded bound into the last value below it', () => {
    expect(bands('recency', above(115, 297.4))).toEqual([
      [3, null, 114],
      [2, 114, 297],
      [1, 297, null],
    ]);
    expect(bands('monetary', above(255.8))).toEqual([
      [2, 255.79, null],
      [1, null, 255.79],
    ]);
  });

  it('rounds the cut of a mean, which is no whole number of cents', () => {
    expect(bands('monetary', below(61.66667), { ...DEFAULT_RFM, monetary: 'mean' })).toEqual([
      [2, 61.67, null],
      [1, null, 61.67],
    ]);
  });

  it('says which scores nobody can have', () => {
    const found = bandsOf(DEFAULT_RFM, 'frequency', cuts({ frequency: below(1, 1, 1, 2) }));
    expect(found.filter((b) => b.empty).map((b) => b.score)).toEqual([3, 2]);
  });

  it('has one band without cuts', () => {
    expect(bands('frequency', below())).toEqual([[1, null, null]]);
  });
});
