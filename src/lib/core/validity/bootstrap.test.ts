import { describe, expect, it } from 'vitest';
import { bootstrapInterval, seeded } from './bootstrap';
import { normalBelow, normalQuantile } from './normal';

const mean = ([count = 0, sum = 0]: readonly number[]) => (count === 0 ? null : sum / count);

describe('the normal law', () => {
  it('has the shares and quantiles of the tables', () => {
    expect(normalBelow(0)).toBeCloseTo(0.5, 6);
    expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalBelow(-1)).toBeCloseTo(0.158655, 6);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 4);
    expect(normalQuantile(0.1)).toBeCloseTo(-1.281552, 4);
  });
});

describe('the interval by bootstrap', () => {
  it('of the mean of 1 to 200 is that of the theory of means', () => {
    const groups = Array.from({ length: 200 }, (_, i) => [1, i + 1]);
    const found = bootstrapInterval(groups, mean);
    // Deviation sqrt((200^2 - 1) / 12) = 57.73, error 57.73 / sqrt(200) = 4.08, on each side 8.00.
    expect(found?.low).toBeGreaterThan(100.5 - 8.9);
    expect(found?.low).toBeLessThan(100.5 - 7.1);
    expect(found?.high).toBeGreaterThan(100.5 + 7.1);
    expect(found?.high).toBeLessThan(100.5 + 8.9);
  });

  it('is the same at every call, is a point where all are alike, and is unknown of one group', () => {
    const groups = [3, 1, 4, 1, 5, 9, 2, 6].map((v) => [1, v]);
    expect(bootstrapInterval(groups, mean)).toEqual(bootstrapInterval(groups, mean));
    const alike = Array.from({ length: 9 }, () => [1, 4]);
    expect(bootstrapInterval(alike, mean)).toEqual({ low: 4, high: 4 });
    expect(bootstrapInterval([[1, 4]], mean)).toBeNull();
    expect(
      bootstrapInterval(
        [
          [0, 0],
          [0, 0],
        ],
        mean,
      ),
    ).toBeNull();
  });

  it('holds its figure even where every draw lies above it', () => {
    // Dealing two by two at random makes differences between segments out of nothing.
    const groups = Array.from({ length: 8 }, (_, i) => [1, i]);
    const spread = (sums: readonly number[]) => Math.abs((mean(sums) ?? 0) - 3.5);
    const found = bootstrapInterval(groups, spread);
    expect(found?.low).toBe(0);
  });

  it('draws evenly', () => {
    const next = seeded(7);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i += 1) {
      const place = Math.floor(next() * 10);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    // Chi squared of 9 degrees: above 27.9 once in a thousand.
    expect(counts.reduce((n, c) => n + (c - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9);
  });
});
