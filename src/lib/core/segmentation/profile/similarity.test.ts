import { describe, expect, it } from 'vitest';
import { differenceOf, distanceOf, distancesFrom, silhouetteOf, spreadOf } from './similarity';

/** Points (0, 0) and (0, 2); (3, 1) and (5, 1); (4, 9). */
const CLOUDS = [
  { segmentId: 'a', customers: 2, centre: [0, 1], squares: 2 },
  { segmentId: 'b', customers: 2, centre: [4, 1], squares: 18 },
  { segmentId: 'c', customers: 1, centre: [4, 9], squares: 97 },
  { segmentId: 'nobody', customers: 0, centre: [0, 0], squares: 0 },
];

describe('similarity', () => {
  it('measures the distance of centres for each figure', () => {
    expect(distanceOf([0, 1], [4, 1])).toBeCloseTo(4 / Math.SQRT2, 12);
    expect(distanceOf([1, 1, 1], [2, 2, 2])).toBe(1);
  });

  it('orders the other segments, the nearest first, with what they differ in', () => {
    expect(distancesFrom('a', CLOUDS)).toEqual([
      { segmentId: 'b', distance: Math.sqrt(16 / 2), by: [0, 1] },
      { segmentId: 'c', distance: Math.sqrt((16 + 64) / 2), by: [1, 0] },
    ]);
    expect(distancesFrom('gone', CLOUDS)).toEqual([]);
  });

  it('compares the spread of a segment with that of all', () => {
    // Around (0, 1): 1 on average. All five: mean squares 27.4, centre (2.4, 2.6), 15.08 around it.
    const [a, , c] = CLOUDS;
    expect(a && spreadOf(a, CLOUDS)).toBeCloseTo(Math.sqrt(1 / 14.88), 12);
    expect(c && spreadOf(c, CLOUDS)).toBe(0);
    const same = [{ segmentId: 'x', customers: 3, centre: [1, 1], squares: 2 }];
    expect(same[0] && spreadOf(same[0], same)).toBeNull();
  });

  it('reads figures as the books do', () => {
    expect([0.1, 0.2, 0.5, 0.8].map(differenceOf)).toEqual(['none', 'small', 'medium', 'large']);
    expect([0.25, 0.26, 0.51, 0.71].map(silhouetteOf)).toEqual([
      'none',
      'weak',
      'reasonable',
      'strong',
    ]);
  });
});
