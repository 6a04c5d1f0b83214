import { describe, expect, it } from 'vitest';
import {
  axisTicks,
  histogramBars,
  levelBands,
  measureScale,
  nearestCut,
  placeCutLabels,
  valueAt,
  widestGap,
} from './cut-histogram.layout';

const bins = [
  { x0: 0, x1: 50, count: 8 },
  { x0: 50, x1: 100, count: 2 },
];
const over = [...bins, { x0: 100, x1: 900, count: 1, overflow: true }];

describe('measureScale', () => {
  it('is linear and clamps', () => {
    const scale = measureScale(bins, 'linear', 200);
    expect([scale.toX(25), scale.toX(-5), scale.toValue(150), scale.toValue(900)]).toEqual([
      50, 0, 75, 100,
    ]);
  });
  it('keeps a slot at the right for the overflow: 200 / 4 = 50, after a gap of 6', () => {
    const scale = measureScale(over, 'linear', 200);
    expect([scale.toX(100), scale.toX(500), scale.toX(900)]).toEqual([144, 175, 200]);
    expect(scale.toValue(175)).toBe(500);
    expect(scale.toValue(147)).toBe(100);
    expect(scale.max).toBe(900);
  });
  it('gives small amounts more room on the log scale', () => {
    const scale = measureScale([{ x0: 0, x1: 999, count: 1 }], 'log', 300);
    // log(1 + 9) / log(1 + 999) = 1/3
    expect(scale.toX(9)).toBeCloseTo(100);
    expect(scale.toValue(200)).toBeCloseTo(99);
  });
  it('reads a round value under the hand', () => {
    expect(valueAt(measureScale(bins, 'linear', 200), 79.4, 'days')).toBe(40);
  });
});

it('draws bars to the tallest, the overflow in its slot', () => {
  const bars = histogramBars(over, measureScale(over, 'linear', 200), 80);
  expect(bars.map((b) => b.height)).toEqual([80, 20, 10]);
  expect(bars[2]?.x).toBeCloseTo(150, 3);
  expect(bars[2]?.width).toBeCloseTo(49, 3);
});

it('writes as many ticks as fit', () => {
  const scale = measureScale(bins, 'linear', 200);
  expect(axisTicks(scale, 'linear', 100, 200, String).map((t) => t.value)).toEqual([0, 50, 100]);
  const log = measureScale([{ x0: 0, x1: 100, count: 1 }], 'log', 400);
  expect(axisTicks(log, 'log', 100, 400, String).map((t) => t.value)).toEqual([
    0, 1, 2, 5, 10, 20, 50, 100,
  ]);
});

it('names levels where they have room', () => {
  const scale = measureScale(bins, 'linear', 200);
  expect(levelBands([2, 50], ['5', '4', '3'], scale, 200)).toEqual([
    { x: 0, width: 4, label: '5', fits: false },
    { x: 4, width: 96, label: '4', fits: true },
    { x: 100, width: 100, label: '3', fits: true },
  ]);
  expect(placeCutLabels([50, 55], ['48 j', '51 j'], 200).rows).toBe(2);
});

it('takes the nearest cut within reach; of two together, the one that can move', () => {
  expect(nearestCut([50, 100], 70, 22)).toBe(0);
  expect(nearestCut([50, 100], 75, 22)).toBeNull();
  expect(nearestCut([50, 50], 55, 22)).toBe(1);
  expect(nearestCut([50, 50], 45, 22)).toBe(0);
});

it('puts a new cut in the middle of the fullest level', () => {
  // Left of 80: 8 + 2 x 0.6 = 9.2 customers; half of them lie below 50 x 4.6 / 8 = 28.75, rounded within 4.
  expect(widestGap(bins, [80], 'days')).toBe(30);
});
