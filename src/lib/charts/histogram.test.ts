import { describe, expect, it } from 'vitest';
import { binsFromCounts, histogramBins, niceBinEdges, niceStep } from './histogram';

describe('niceBinEdges', () => {
  it('cuts 0 to 100 in tens', () => {
    expect(niceBinEdges(0, 100, 100, 10)).toEqual({
      edges: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
      overflow: false,
    });
  });
  it('gathers what lies beyond the 99th percentile', () => {
    expect(niceBinEdges(3, 9000, 97, 5)).toEqual({
      edges: [0, 20, 40, 60, 80, 100, 9000],
      overflow: true,
    });
  });
  it('never cuts between two whole numbers', () => {
    expect(niceBinEdges(1, 4, 4, 20, { integer: true })).toEqual({
      edges: [1, 2, 3, 4],
      overflow: false,
    });
    expect(niceStep(0, 1, 10)).toBeCloseTo(0.1);
    expect(niceStep(0, 1, 10, true)).toBe(1);
  });
  it('holds a base where everyone is equal', () => {
    expect(niceBinEdges(5, 5, 5, 10)).toEqual({ edges: [5, 6], overflow: false });
  });
  it('spreads a skewed amount evenly on the log scale', () => {
    // asinh(0) = 0, asinh(1000) = 7.6009; halves: sinh(3.80045) = 22.35, two digits: 22.
    expect(niceBinEdges(0, 1000, 1000, 2, { scale: 'log' }).edges).toEqual([0, 22, 1000]);
  });
});

describe('bins', () => {
  const cut = { edges: [0, 10, 20, 500], overflow: true };
  it('counts x0 <= value < x1, the last end included', () => {
    expect(histogramBins([0, 9.99, 10, 19, 20, 500, 501, -1], cut).map((b) => b.count)).toEqual([
      3, 2, 3,
    ]);
  });
  it('takes counts already made', () => {
    expect(binsFromCounts(cut, [4, 5, 1])).toEqual([
      { x0: 0, x1: 10, count: 4 },
      { x0: 10, x1: 20, count: 5 },
      { x0: 20, x1: 500, count: 1, overflow: true },
    ]);
  });
});
