import { describe, expect, it } from 'vitest';
import { levelOf, quantileProbabilities, scoreBounds, scoreOf } from './cuts';
import { belowCuts } from './edit';

describe('scores', () => {
  const cuts = { values: [21, 48, 96, 210], equal: 'below' } as const;

  it('keeps a value equal to a cut below it', () => {
    expect([0, 21, 22, 48, 210, 211].map((v) => levelOf(v, cuts))).toEqual([1, 1, 2, 2, 4, 5]);
  });

  it('turns recency over: fewer days, higher score', () => {
    expect([0, 21, 22, 211].map((v) => scoreOf('recency', v, cuts))).toEqual([5, 5, 4, 1]);
    expect(scoreBounds('recency', 5, cuts)).toEqual({ above: null, upTo: 21 });
    expect(scoreBounds('recency', 1, cuts)).toEqual({ above: 210, upTo: null });
    expect(scoreBounds('monetary', 2, cuts)).toEqual({ above: 21, upTo: 48 });
  });

  it('puts a value equal to a cut above it when the cut says so (R’s rfm package)', () => {
    expect(
      [114, 115].map((v) => scoreOf('recency', v, { values: [115, 181], equal: 'above' })),
    ).toEqual([3, 2]);
  });

  it('cuts quantiles evenly', () => {
    expect(quantileProbabilities(5)).toEqual([0.2, 0.4, 0.6, 0.8]);
  });
});

describe('belowCuts', () => {
  it('says "above" cuts of whole measures as "below" cuts with the same levels', () => {
    const above = { values: [115, 181, 297.4, 482], equal: 'above' } as const;
    const below = { values: belowCuts('recency', above), equal: 'below' } as const;
    expect(below.values).toEqual([114, 180, 297, 481]);
    for (let v = 0; v < 600; v++) expect(levelOf(v, below)).toBe(levelOf(v, above));
  });

  it('makes one cut of equal ones, and whole days of fractions', () => {
    expect(belowCuts('frequency', { values: [1, 1, 1, 3], equal: 'below' })).toEqual([1, 3]);
    expect(belowCuts('recency', { values: [296.4], equal: 'below' })).toEqual([296]);
  });
});
