import { expect, it } from 'vitest';
import { thresholdCurve } from './curve';

/** 3 bits are odds of 8 to 1, -3 of 1 to 8. */
const BINS = [
  { weight: 3, pairs: 90 },
  { weight: -3, pairs: 9 },
];

it('says what a threshold would merge, with the precision and recall the model expects', () => {
  const at = (threshold: number) => thresholdCurve(BINS).find((p) => p.threshold === threshold);
  expect(at(0.5)).toMatchObject({ merged: 90, weight: 0 });
  expect(at(0.5)?.precision).toBeCloseTo(8 / 9, 10);
  expect(at(0.5)?.recall).toBeCloseTo(80 / 81, 10);
  expect(at(0.05)?.merged).toBe(99);
  expect(at(0.05)?.precision).toBeCloseTo(81 / 99, 10);
  expect(at(0.05)?.recall).toBe(1);
  expect(at(0.99)).toMatchObject({ merged: 0, precision: 1, recall: 0 });
});

it('never loses precision, nor gains recall, as the threshold rises', () => {
  const bins = Array.from({ length: 80 }, (_, i) => ({ weight: i / 2 - 15, pairs: 1 + (i % 7) }));
  thresholdCurve(bins).reduce((before, point) => {
    expect(point.precision).toBeGreaterThanOrEqual(before.precision);
    expect(point.recall).toBeLessThanOrEqual(before.recall);
    return point;
  });
});

it('has nothing to lose where there is nothing to merge', () => {
  expect(thresholdCurve([]).every((p) => p.precision === 1 && p.recall === 1)).toBe(true);
});
