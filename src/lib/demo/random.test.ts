import { expect, test } from 'vitest';
import { Random, ln } from './random';

test('the same seed and label draw the same numbers, others do not', () => {
  const draw = (seed: number, label: string): number[] => {
    const random = new Random(seed, label);
    return Array.from({ length: 5 }, () => random.bits());
  };
  expect(draw(1, 'a')).toEqual(draw(1, 'a'));
  expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
});

test('ln agrees with the logarithm', () => {
  for (const x of [1e-9, 0.001, 0.4, 0.75, 1, 1.5, 2, 10, 12_345.678]) {
    expect(ln(x)).toBeCloseTo(Math.log(x), 12);
  }
});

test('draws have the means they promise', () => {
  const random = new Random(7, 'means');
  const mean = (draw: () => number): number => {
    let sum = 0;
    for (let i = 0; i < 40_000; i++) sum += draw();
    return sum / 40_000;
  };
  expect(mean(() => random.unit())).toBeCloseTo(0.5, 1.5);
  expect(mean(() => random.exponential())).toBeCloseTo(1, 1.5);
  expect(mean(() => random.normal())).toBeCloseTo(0, 1.5);
  expect(mean(() => random.gamma(3))).toBeCloseTo(1, 1.5);
  expect(mean(() => random.geometric(0.6))).toBeCloseTo(0.6, 1.5);
  expect(mean(() => random.int(1, 6))).toBeCloseTo(3.5, 1.2);
  expect(mean(() => random.weighted([1, 0, 1]))).toBeCloseTo(1, 1.5);
});
