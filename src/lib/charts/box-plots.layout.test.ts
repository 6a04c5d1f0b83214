import { expect, it } from 'vitest';
import { boxLayout, ROW } from './box-plots.layout';

const box = (id: string, at: readonly number[]) => ({
  id,
  name: id,
  tone: 0,
  own: false,
  at,
  sentence: id,
});

it('puts percentiles on one scale from the lowest to the highest', () => {
  const { rows, height, ticks } = boxLayout(
    [box('a', [0, 10, 20, 30, 40]), box('b', [20, 40, 60, 80, 100])],
    212,
    false,
  );
  // 200 pixels between the edges for 0 to 100.
  expect(rows.map(({ y, x }) => [y, x])).toEqual([
    [0, [6, 26, 46, 66, 86]],
    [ROW, [46, 86, 126, 166, 206]],
  ]);
  expect(height).toBe(2 * ROW + 22);
  expect(ticks[0]).toEqual({ value: 0, x: 6 });
  expect(ticks.at(-1)).toEqual({ value: 100, x: 206 });
});

it('gives small amounts room beside great ones', () => {
  const { rows, ticks } = boxLayout([box('a', [0, 10, 100, 1000, 10_000])], 212, true);
  const [x = []] = rows.map((row) => row.x);
  const gaps = x.slice(2).map((value, i) => value - (x[i + 1] ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThan(30);
  expect(ticks.map(({ value }) => value)).toEqual([0, 1, 10, 100, 1000, 10_000]);
});

it('draws one value, and nothing of nobody', () => {
  expect(boxLayout([box('a', [5, 5, 5, 5, 5])], 212, false).rows[0]?.x).toEqual([
    106, 106, 106, 106, 106,
  ]);
  expect(boxLayout([], 212, false)).toMatchObject({ rows: [], ticks: [] });
});
