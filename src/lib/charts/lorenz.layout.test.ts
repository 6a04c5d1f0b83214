import { describe, expect, it } from 'vitest';
import { lorenzLayout } from './lorenz.layout';

describe('the layout of a Lorenz curve', () => {
  const points = [
    { customers: 0, revenue: 0 },
    { customers: 0.5, revenue: 0.2 },
    { customers: 1, revenue: 1 },
  ];
  // 44 and 12 at the sides of 156, 10 and 26 above and below 136: a square of 100.
  const layout = lorenzLayout(points, 156, 136);

  it('goes from the lower left to the upper right under the line of equal shares', () => {
    expect(layout.curve).toBe('M44,110L94,90L144,10');
    expect(layout.equal).toEqual({ x1: 44, y1: 110, x2: 144, y2: 10 });
    expect(layout.yTicks[1]).toEqual({ at: 90, share: 0.2 });
  });

  it('has a mark for each tenth of the best customers', () => {
    expect(layout.marks).toHaveLength(9);
    // The best tenth makes 0.1 / 0.5 of the last 80%.
    const [first] = layout.marks;
    expect(first?.revenue).toBeCloseTo(0.16, 12);
    expect(first?.x).toBeCloseTo(134, 9);
    expect(first?.y).toBeCloseTo(26, 9);
  });
});
