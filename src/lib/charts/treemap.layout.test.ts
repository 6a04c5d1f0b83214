import { describe, expect, it } from 'vitest';
import {
  notDrawn,
  stableOrder,
  treemapLayout,
  treemapLegend,
  unnamedCount,
  type TreemapItem,
} from './treemap.layout';

const item = (id: string, value: number, name = id): TreemapItem => ({
  id,
  name,
  tone: 0,
  value,
  valueText: `${value}`,
  shareText: '',
});
const ids = (items: readonly TreemapItem[]) => items.map((i) => i.id);

describe('stableOrder', () => {
  it('draws the largest first and leaves out what has no area', () => {
    expect(ids(stableOrder([item('a', 1), item('b', 3), item('c', 0), item('d', -2)], []))).toEqual(
      ['b', 'a'],
    );
  });
  it('keeps the previous order through a small change, not through a large one', () => {
    expect(ids(stableOrder([item('a', 10), item('b', 12)], ['a', 'b']))).toEqual(['a', 'b']);
    expect(ids(stableOrder([item('a', 10), item('b', 17)], ['a', 'b']))).toEqual(['b', 'a']);
  });
  it('starts again when a segment comes or goes', () => {
    expect(ids(stableOrder([item('a', 10), item('b', 12), item('c', 1)], ['a', 'b']))).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});

describe('treemapLayout', () => {
  it('gives areas in proportion: 3 to 1 of 403 x 100 with a gap of 3', () => {
    // Half a gap is lent on every side: (403 + 3) x 3/4 - 3.
    const boxes = treemapLayout([item('a', 300), item('b', 100)], 403, 100);
    expect(boxes.map((b) => [b.x, Math.round(b.width * 100) / 100])).toEqual([
      [0, 301.5],
      [304.5, 98.5],
    ]);
    expect(boxes.every((b) => b.height === 100)).toBe(true);
  });
  it('writes a name only where all of it fits, on several lines if need be', () => {
    const one = (width: number, height: number) =>
      treemapLayout([item('a', 1, 'Fidèles potentiels')], width, height)[0];
    expect(one(200, 100)).toMatchObject({ nameLines: ['Fidèles potentiels'], showShare: true });
    expect(one(100, 100)).toMatchObject({ nameLines: ['Fidèles', 'potentiels'], showShare: true });
    expect(one(100, 46)).toMatchObject({ nameLines: ['Fidèles', 'potentiels'], showShare: false });
    expect(one(40, 100)).toMatchObject({ nameLines: [], showShare: false, key: 1 });
  });
  it('numbers the rectangles too small for their name', () => {
    const boxes = treemapLayout([item('Champions', 98), item('Perdus', 2)], 300, 100);
    expect(boxes.map((b) => b.key)).toEqual([null, 1]);
    expect(treemapLegend(boxes)).toEqual([{ key: 1, tone: 0, name: 'Perdus\u00a0' }]);
  });
  it('numbers twelve of them at most, and counts the others', () => {
    // Sixty squares of about 39 a side: no room for a name.
    const many = Array.from({ length: 60 }, (_, i) => item(`${i}`, 1, 'Fidèles potentiels'));
    const boxes = treemapLayout(many, 300, 300);
    expect(treemapLegend(boxes).map(({ key }) => key)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    expect(unnamedCount(boxes)).toBe(48);
  });
  it('draws nothing of nothing', () => {
    expect(treemapLayout([], 100, 100)).toEqual([]);
    expect(treemapLayout([item('a', 1)], 0, 100)).toEqual([]);
  });
});

it('names what it could not draw', () => {
  const { zero, negative } = notDrawn([item('a', 0), item('b', -1), item('c', 1)]);
  expect([ids(zero), ids(negative)]).toEqual([['a'], ['b']]);
});
