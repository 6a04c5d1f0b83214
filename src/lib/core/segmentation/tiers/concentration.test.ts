import { describe, expect, it } from 'vitest';
import { revenueOfBest } from './concentration';

/** Four customers who spend 10, 20, 30 and 40. */
const POINTS = [
  { customers: 0, revenue: 0 },
  { customers: 0.25, revenue: 0.1 },
  { customers: 0.5, revenue: 0.3 },
  { customers: 0.75, revenue: 0.6 },
  { customers: 1, revenue: 1 },
];

describe('the revenue of the best customers', () => {
  it('is read on the curve, and between its points', () => {
    expect(revenueOfBest(POINTS, 0.25)).toBeCloseTo(0.4, 12);
    expect(revenueOfBest(POINTS, 0.5)).toBeCloseTo(0.7, 12);
    // A tenth of the customers is four tenths of the last quarter.
    expect(revenueOfBest(POINTS, 0.1)).toBeCloseTo(0.16, 12);
    expect(revenueOfBest(POINTS, 1)).toBe(1);
    expect(revenueOfBest(POINTS, 0)).toBeCloseTo(0, 12);
    expect(revenueOfBest([], 0.2)).toBe(0);
  });
});
