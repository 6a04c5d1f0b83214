import { describe, expect, it } from 'vitest';
import { alluvialLayout, BAR, type AlluvialSegment } from './alluvial.layout';

const segment = (id: string, value: number, name = id): AlluvialSegment => ({
  id,
  name,
  tone: 0,
  value,
});
const SIDES = {
  from: [segment('a', 30), segment('b', 10), segment('nobody', 0)],
  to: [segment('x', 20), segment('y', 20)],
};
const FLOWS = [
  { from: 'a', to: 'x', value: 20 },
  { from: 'a', to: 'y', value: 10 },
  { from: 'b', to: 'y', value: 10 },
];

describe('the layout of an alluvial picture', () => {
  const { nodes, ribbons, height } = alluvialLayout(SIDES, FLOWS, 600, 406);
  const node = (id: string) => nodes.find((n) => n.segment.id === id);

  it('gives both sides the same scale, and the whole height to the fuller one', () => {
    // 406 less a gap of 6 for 40 customers: ten pixels each.
    expect(height).toBe(406);
    expect(node('a')).toMatchObject({ x: 144, y: 0 });
    expect(node('a')?.height).toBeCloseTo(300, 6);
    expect(node('b')?.y).toBeCloseTo(306, 6);
    expect(node('y')?.y).toBeCloseTo(206, 6);
    expect(node('y')?.x).toBe(600 - 144 - BAR);
    expect(node('nobody')).toBeUndefined();
  });

  it('stacks ribbons in the order of the other side, as thick as their flow', () => {
    expect(ribbons.map(({ flow }) => `${flow.from}${flow.to}`)).toEqual(['ax', 'ay', 'by']);
    // From a, y comes after the 200 pixels of x; in y it comes first, at 206.
    const numbers = (ribbons[1]?.d ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(numbers[0]).toBe(154);
    expect(numbers[1]).toBeCloseTo(200, 2);
    expect(numbers[7]).toBeCloseTo(206, 2);
    expect(numbers[9]).toBeCloseTo(306, 2);
  });

  it('keeps names apart whatever they weigh, growing where they need it', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      segment(`s${i}`, i === 0 ? 1000 : 1, 'Anciens clients perdus'),
    );
    const flows = many.map(({ id, value }) => ({ from: id, to: 'x', value }));
    const tall = alluvialLayout({ from: many, to: [segment('x', 1019)] }, flows, 340, 300);
    const left = tall.nodes.filter((n) => n.side === 'from');
    expect(tall.height).toBeGreaterThan(20 * 2 * 14);
    left.slice(1).forEach((n, i) => {
      const above = left[i];
      if (above) expect(n.labelY).toBeGreaterThanOrEqual(above.labelY + above.lines.length * 14);
    });
    for (const n of left) expect(n.y + n.height).toBeLessThanOrEqual(tall.height + 0.01);
  });

  it('draws nothing without room or customers', () => {
    expect(alluvialLayout(SIDES, FLOWS, 0, 300).nodes).toEqual([]);
    expect(alluvialLayout({ from: [], to: [] }, [], 600, 300).ribbons).toEqual([]);
  });
});
