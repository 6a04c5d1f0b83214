import { describe, expect, it } from 'vitest';
import { placeLabels, textWidth, widest, wrapWords } from './text';

describe('text', () => {
  it('estimates by character class', () => {
    expect(textWidth('12', 10)).toBeCloseTo(12.8);
    expect(textWidth('il', 10)).toBeCloseTo(7.2);
    expect(textWidth('12', 10, true)).toBeCloseTo(13.44);
    expect(widest(['1', '123'], 10)).toBeCloseTo(19.2);
  });

  it('breaks at spaces and never at a non-breaking one', () => {
    expect(wrapWords('Fidèles potentiels', 60, 12)).toEqual(['Fidèles', 'potentiels']);
    expect(wrapWords('21\u00a0j', 5, 12)).toEqual(['21\u00a0j']);
    expect(wrapWords('a b c', 1000, 12)).toEqual(['a b c']);
  });

  it('keeps labels inside and stacks those that touch', () => {
    // Each label is 3 digits: 3 x 0.64 x 10 x 1.05 = 20.16 wide.
    const [left, near, far, right] = placeLabels(
      [0, 15, 60, 100].map((x) => ({ x, text: '123' })),
      100,
      10,
      4,
    );
    expect(left).toEqual({ x: 10.08, row: 0 });
    expect(near).toEqual({ x: 15, row: 1 });
    expect(far).toEqual({ x: 60, row: 0 });
    expect(right?.x).toBeCloseTo(89.92);
  });
});
