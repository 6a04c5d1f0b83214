import { heatmapAxes, heatmapMinHeight } from './heatmap-axes';
import { describe, expect, it } from 'vitest';
import { heatmapLayout, heatmapLegend, rampMix, type HeatmapInput } from './heatmap.layout';

const labels = ['1', '2', '3'];
const input: HeatmapInput = {
  cells: [
    { r: 3, f: 3, count: 50, share: 0.5, detail: '72 €' },
    { r: 1, f: 1, count: 25, share: 0.25 },
    { r: 1, f: 2, count: 0, share: 0 },
  ],
  rowLabels: labels,
  columnLabels: labels,
  width: 320,
  height: 300,
  full: String,
  compact: (n) => `${Math.round(n / 1000)}k`,
};

describe('heatmapLayout', () => {
  it('puts the best recency on top and frequency rising to the right, every cell present', () => {
    const { boxes } = heatmapLayout(input);
    expect(boxes).toHaveLength(9);
    expect(boxes[2]?.cell).toMatchObject({ r: 3, f: 3, count: 50 });
    expect(boxes[6]?.cell).toMatchObject({ r: 1, f: 1, count: 25 });
    expect(boxes[4]?.cell).toEqual({ r: 2, f: 2, count: 0, share: 0 });
  });

  it('fills the width and the height it is given', () => {
    const { boxes, cellWidth, cellHeight, bottom } = heatmapLayout(input);
    const last = boxes[8];
    expect((last?.x ?? 0) + cellWidth).toBeCloseTo(320);
    expect((last?.y ?? 0) + cellHeight).toBeCloseTo(300 - bottom);
  });

  it('mixes in proportion to the share: 8 % for almost none, 100 % for the largest', () => {
    expect(rampMix(0.5, 0.5)).toBe(100);
    expect(rampMix(0.25, 0.5)).toBe(54);
    expect(rampMix(0.001, 0.5)).toBe(8.2);
    expect(rampMix(0, 0.5)).toBe(0);
  });

  it('shortens counts, then drops the second figure, when cells are narrow', () => {
    const cells = [{ r: 1, f: 1, count: 123456, share: 1, detail: '1 234 567,89 €' }];
    const narrow = heatmapLayout({ ...input, cells, width: 130 });
    expect(narrow.boxes[6]?.countText).toBe('123k');
    expect(narrow.showDetail).toBe(false);
    expect(heatmapLayout({ ...input, cells, width: 800 })).toMatchObject({
      showDetail: true,
      countSize: 15,
    });
  });

  it('slants the labels that two lines cannot hold', () => {
    const long = ['de 1 204,50 € à 2 000,00 €', '2', '3'];
    expect(heatmapLayout({ ...input, columnLabels: long, width: 200 }).slanted).toBe(true);
    expect(heatmapLayout(input).slanted).toBe(false);
  });

  it('widens the gutter for a slanted first label and keeps the room of the cells', () => {
    const axes = heatmapAxes(['1', '2', '3'], ['de 1 204,50 € à 2 000,00 €', '2', '3'], 240);
    // About 150 pixels of words hang 106 to the left and as much below.
    expect(axes.left).toBeGreaterThan(70);
    expect(axes.bottom).toBeGreaterThan(130);
    expect(heatmapMinHeight(axes, 240)).toBe(20 + axes.bottom + 3 * 42);
  });

  it('keeps the number of the segment wherever colours mean segments', () => {
    expect(heatmapLayout({ ...input, keyed: true, width: 700 }).keyPlace).toBe('corner');
    const narrow = heatmapLayout({ ...input, keyed: true, width: 130, height: 200 });
    expect([narrow.keyPlace, narrow.showDetail]).toEqual(['below', false]);
  });
});

it('numbers the segments of the grid from best to lost', () => {
  const cell = { count: 1, share: 1 };
  expect(
    heatmapLegend([
      { ...cell, r: 1, f: 1, tone: 10, segment: 'Perdus' },
      { ...cell, r: 2, f: 1, tone: 0, segment: 'Champions' },
      { ...cell, r: 2, f: 2, tone: 0, segment: 'Champions' },
      { ...cell, r: 1, f: 2 },
    ]),
  ).toEqual([
    { key: 1, tone: 0, name: 'Champions' },
    { key: 2, tone: 10, name: 'Perdus' },
  ]);
});
