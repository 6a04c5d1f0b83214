import { describe, expect, it } from 'vitest';
import { customerRanges, pieces } from './pieces';

describe('pieces of a large base', () => {
  it('are one for what fits, and never none', () => {
    expect([0, 1, 1_500_000, 1_500_001, 10_000_000].map(pieces)).toEqual([1, 1, 1, 2, 7]);
  });

  it('cover every customer once', () => {
    expect(customerRanges(10, 4_500_000)).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 6 },
      { from: 7, to: 10 },
    ]);
    expect(customerRanges(2, 9_000_000)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
    expect(customerRanges(0, 0)).toEqual([{ from: 1, to: 0 }]);
  });
});
