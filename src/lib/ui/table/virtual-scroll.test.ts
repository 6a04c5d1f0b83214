import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extentOf,
  MAX_CANVAS,
  rowsIn,
  scrollFor,
  topAfter,
  topAt,
  topShowing,
} from './virtual-scroll';

const small = extentOf(1_000, 40, 600);
const tall = extentOf(1_000_000, 40, 600);

describe('a list that fits a canvas', () => {
  it('is scrolled pixel for pixel', () => {
    expect(small.canvas).toBe(40_000);
    expect(topAfter(100, 100, 33_000, small)).toBe(33_000);
    expect(scrollFor(1_234, small)).toBe(1_234);
  });
});

describe('a list taller than a canvas may be', () => {
  it('has a shorter canvas', () => {
    expect(tall.full).toBe(40_000_000);
    expect(tall.canvas).toBe(MAX_CANVAS);
  });

  it('reaches its first and last rows', () => {
    expect(topAt(0, tall)).toBe(0);
    const end = topAt(MAX_CANVAS - 600, tall);
    expect(rowsIn(end, 600, 40, 1_000_000, 0).last).toBe(1_000_000);
  });

  it('moves pixel for pixel under a wheel, in proportion under the scroll bar', () => {
    expect(topAfter(20_000_000, 4_000_000, 4_000_100, tall)).toBe(20_000_100);
    expect(topAfter(0, 0, 4_000_000, tall)).toBeCloseTo(20_000_750, -4);
  });

  it('finds the same place again from the scroll bar', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40_000_000 - 600, noNaN: true }), (top) => {
        expect(topAt(scrollFor(top, tall), tall)).toBeCloseTo(top, 3);
      }),
    );
  });
});

it('brings a row whole into the window with the least movement', () => {
  expect(topShowing(3, 200, 400, 40)).toBe(120);
  expect(topShowing(8, 200, 400, 40)).toBe(200);
  expect(topShowing(20, 200, 400, 40)).toBe(440);
});

it('has no row of an empty list', () => {
  expect(rowsIn(0, 600, 40, 0, 8)).toEqual({ first: 0, last: 0 });
  expect(topAt(0, extentOf(0, 40, 600))).toBe(0);
});
