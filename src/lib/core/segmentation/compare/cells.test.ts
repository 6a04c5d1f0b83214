import { describe, expect, it } from 'vitest';
import { crosstabCells, strongestCell } from './cells';
import { crosstabOf } from './crosstab';

const table = crosstabOf(
  [
    { from: 'a', to: 'x', customers: 30, revenue: 300 },
    { from: 'a', to: 'y', customers: 10, revenue: 50 },
    { from: 'b', to: 'y', customers: 60, revenue: 600 },
  ],
  { from: ['a', 'none', 'b'], to: ['x', 'y'] },
);

describe('the cells of a crosstab', () => {
  it('have the share of their row and the lift over the base', () => {
    // Of the base, 30 are in x and 70 in y.
    const cells = crosstabCells(table);
    expect(cells.map((row) => row.map((c) => c.customers))).toEqual([
      [30, 10],
      [0, 60],
    ]);
    expect(cells[0]?.[0]).toMatchObject({ from: 'a', to: 'x', rowShare: 0.75, lift: 2.5 });
    expect(cells[0]?.[1]?.lift).toBeCloseTo(0.25 / 0.7, 12);
    expect(cells[1]?.[0]).toMatchObject({ rowShare: 0, lift: 0, revenue: 0 });
  });

  it('the strongest is the one with the greatest lift that enough are in', () => {
    expect(strongestCell(table)).toMatchObject({ from: 'a', to: 'x' });
    const even = crosstabOf([{ from: 'a', to: 'x', customers: 9, revenue: 0 }], {
      from: ['a'],
      to: ['x'],
    });
    expect(strongestCell(even)).toBeNull();
  });
});
