import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finished, stopsOf } from '../../../../tests/helpers/steps';
import { strongestFirst } from './strongest';

it('gives the order of a stable sort by falling weight', () => {
  const weight = fc.constantFrom(Infinity, 12.5, 3, 3, 1, 0, -7);
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 70 }), (weights) => {
      const order = [...finished(strongestFirst(Float64Array.from(weights)))];
      const stable = weights
        .map((w, i) => [w, i] as const)
        .sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? 1 : -1));
      expect(order).toEqual(stable.map(([, i]) => i));
    }),
  );
});

it('stops often enough for the page to answer', () => {
  // 2^16 weights are merged 16 times over: 2^20 positions, a stop every 2^12
  expect(stopsOf(strongestFirst(new Float64Array(65_536)))).toBe(256);
});
