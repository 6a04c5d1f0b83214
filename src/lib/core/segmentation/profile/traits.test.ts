import { describe, expect, it } from 'vitest';
import { meanTestValue, shareTestValue } from './test-value';
import { numberTraits, shareTraits, strongest } from './traits';

describe('test values', () => {
  it.each([
    // catdes of R's FactoMineR on Russett's 46 countries, as published: classes of 22 and 6.
    ['farm', 22, 97.49545, 92.82609, 6.668988, 4.496867],
    ['Gini', 22, 80.59545, 71.19783, 14.333701, 4.210871],
    ['Gnpr', 22, 287.68182, 563.56522, 488.90804, -3.624185],
    ['Rent', 6, 42.76667, 23.12391, 18.42244, 2.770175],
    ['Laboagr', 6, 11, 42.43478, 21.8111, -3.744422],
  ])('of the mean of %s are those that FactoMineR prints', (_, count, mean, all, sd, published) => {
    const value = meanTestValue({ count, mean }, { count: 46, mean: all, deviation: sd });
    expect(value).toBeCloseTo(published, 3);
  });

  it('of a share: 13 of 22 against 19 of 46, worked by hand', () => {
    // Expected 22 * 19 / 46 = 9.08696; variance 22 * 24 / 45 * (19 / 46) * (27 / 46) = 2.84461.
    expect(shareTestValue({ both: 13, group: 22, category: 19, all: 46 })).toBeCloseTo(2.3201, 4);
  });

  it('do not exist where nothing can differ', () => {
    expect(meanTestValue({ count: 5, mean: 1 }, { count: 5, mean: 1, deviation: 2 })).toBeNull();
    expect(meanTestValue({ count: 2, mean: 1 }, { count: 5, mean: 1, deviation: 0 })).toBeNull();
    expect(shareTestValue({ both: 3, group: 3, category: 9, all: 9 })).toBeNull();
  });
});

describe('traits', () => {
  it('of a category: share, share of all and lift, rare values only in the totals', () => {
    const traits = shareTraits('city', [
      { segmentId: 'a', value: 'Metz', customers: 30 },
      { segmentId: 'a', value: null, customers: 10 },
      { segmentId: 'b', value: 'Metz', customers: 10 },
      { segmentId: 'b', value: 'Brest', customers: 50 },
    ]);
    expect(traits.get('a')).toMatchObject([
      { value: 'Metz', share: 0.75, shareOfAll: 0.4, lift: 1.875 },
      { value: 'Brest', share: 0, shareOfAll: 0.5, lift: 0 },
    ]);
  });

  it('are ordered by how far they lie from chance, and left out below 1.96', () => {
    const all = { count: 100, mean: 10, deviation: 5 };
    const one = (feature: string, mean: number) =>
      numberTraits(feature, [{ segmentId: 'a', count: 20, mean }], all).get('a');
    const traits = [one('a', 10.5), one('b', 13), one('c', 5)].flatMap((t) => (t ? [t] : []));
    expect(traits).toHaveLength(3);
    expect(strongest(traits).map((t) => t.feature)).toEqual(['c', 'b']);
    expect(traits[1]).toMatchObject({ lift: 1.3 });
  });
});
