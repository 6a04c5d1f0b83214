import { describe, expect, it } from 'vitest';
import { adjustedRand, crosstabOf } from './crosstab';

describe('the adjusted Rand index', () => {
  it('is 0.313 on the table of Yeung and Ruzzo (2001)', () => {
    const index = adjustedRand([1, 1, 0, 1, 2, 1, 0, 0, 4], [2, 4, 4], [2, 3, 5]);
    expect(index).toBeCloseTo(0.313, 3);
  });

  it.each([
    // Partitions of the documentation of scikit-learn's adjusted_rand_score.
    ['0011 and 0012', [2, 0, 0, 0, 1, 1], [2, 2], [2, 1, 1], 0.5714],
    ['0011 and 0101', [1, 1, 1, 1], [2, 2], [2, 2], -0.5],
    ['0000 and 0123', [1, 1, 1, 1], [4], [1, 1, 1, 1], 0],
    ['0011 and 1100', [2, 0, 0, 2], [2, 2], [2, 2], 1],
  ])('of %s', (_, cells, rows, columns, index) => {
    expect(adjustedRand(cells, rows, columns)).toBeCloseTo(index, 4);
  });

  it('is 1 for two single classes, and unknown for one customer', () => {
    expect(adjustedRand([5], [5], [5])).toBe(1);
    expect(adjustedRand([1], [1], [1])).toBeNull();
  });
});

describe('a crosstab', () => {
  it('keeps the order of both segmentations and adds up each side, empty segments too', () => {
    const table = crosstabOf(
      [
        { from: 'b', to: 'x', customers: 2, revenue: 5 },
        { from: 'a', to: 'y', customers: 1, revenue: 7 },
        { from: 'a', to: 'x', customers: 3, revenue: -1 },
      ],
      { from: ['a', 'b', 'c'], to: ['x', 'y'] },
    );
    expect(table.flows.map(({ from, to }) => from + to)).toEqual(['ax', 'ay', 'bx']);
    expect(table.from).toEqual([
      { segmentId: 'a', customers: 4, revenue: 6 },
      { segmentId: 'b', customers: 2, revenue: 5 },
      { segmentId: 'c', customers: 0, revenue: 0 },
    ]);
    expect(table.to.map((t) => t.customers)).toEqual([5, 1]);
    expect(table.customers).toBe(6);
  });
});
