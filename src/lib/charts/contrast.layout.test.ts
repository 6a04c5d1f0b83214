import { describe, expect, it } from 'vitest';
import { contrastColumns, contrastRows } from './contrast.layout';

const item = (id: string, own: number, rest: number, label = id) => ({
  id,
  label,
  own,
  rest,
  sentence: id,
});

describe('columns', () => {
  it('stand on the axis, the greatest share at the top', () => {
    // 240 wide, 40 for the scale: four columns of 50; from 180 up to 8.
    const { bars, bottom, shares } = contrastColumns(
      [item('a', 0.5, 0.25), item('b', 0, 0.25), item('c', 0.25, 0.5), item('d', 0.25, 0)],
      240,
      200,
    );
    expect(bottom).toBe(180);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [40, 50],
      [90, 50],
      [140, 50],
      [190, 50],
    ]);
    expect(bars[0]?.own).toMatchObject({ y: 8, height: 172 });
    expect(bars[0]?.rest).toMatchObject({ y: 94, height: 86 });
    expect(bars[1]?.own.height).toBe(0);
    // Both stand in the middle of their column.
    for (const { x, width, own, rest } of bars)
      for (const bar of [own, rest]) expect(bar.x + bar.width / 2).toBeCloseTo(x + width / 2, 9);
    expect(shares[0]).toEqual({ share: 0, y: 180 });
  });

  it('leave labels out rather than let them meet', () => {
    const many = Array.from({ length: 30 }, (_, i) => item(`${i}`, 0.1, 0.1, `${i * 100} €`));
    const { labels } = contrastColumns(many, 300, 200);
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.length).toBeLessThan(12);
    expect(contrastColumns([], 300, 200).bars).toEqual([]);
  });
});

describe('rows', () => {
  it('are as long as their share of the greatest, one under the other', () => {
    const { rows, height } = contrastRows([item('a', 0.4, 0.1), item('b', 0.2, 0.2)], 400);
    expect(rows.map(({ own, rest }) => [own, rest])).toEqual([
      [400, 100],
      [200, 200],
    ]);
    const [first, second] = rows;
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
    expect(height).toBeGreaterThan((second?.y ?? 0) + (second?.height ?? 0));
  });

  it('give long names lines of their own', () => {
    const long = item('a', 0.4, 0.1, 'A very long name of a product that nobody would remember');
    const [row] = contrastRows([long], 200).rows;
    expect(row?.lines.length).toBeGreaterThan(2);
  });
});
