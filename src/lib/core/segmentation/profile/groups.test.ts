import { expect, it } from 'vitest';
import { NO_GROUPS, numberContrast, shareContrasts, together, traitsOf } from './groups';

it('compares a segment with the others together', () => {
  // 4 of 10 customers at 7 on average, all at 4: the 6 others at (40 - 28) / 6.
  const groups = {
    all: { count: 10, mean: 4, deviation: 3 },
    segments: [
      { segmentId: 'a', count: 4, mean: 7 },
      { segmentId: 'b', count: 6, mean: 2 },
    ],
  };
  expect(numberContrast('a', groups)).toEqual({ own: 7, rest: 2, count: 4 });
  expect(numberContrast('empty', groups)).toEqual({ own: null, rest: 4, count: 0 });
});

it('orders values by how many of the segment have them, the rare ones last', () => {
  const counts = [
    { segmentId: 'a', value: 'Metz', customers: 1 },
    { segmentId: 'a', value: null, customers: 5 },
    { segmentId: 'a', value: 'Brest', customers: 4 },
    { segmentId: 'b', value: 'Metz', customers: 3 },
    { segmentId: 'c', value: 'Brest', customers: 1 },
  ];
  expect(shareContrasts('a', counts)).toEqual([
    { value: 'Brest', customers: 4, others: 1, own: 0.4, rest: 0.25 },
    { value: 'Metz', customers: 1, others: 3, own: 0.1, rest: 0.75 },
    { value: null, customers: 5, others: 0, own: 0.5, rest: 0 },
  ]);
});

it('says of flags the share of yes alone', () => {
  const counts = [
    { segmentId: 'a', value: 'true', customers: 30 },
    { segmentId: 'a', value: 'false', customers: 10 },
    { segmentId: 'b', value: 'true', customers: 10 },
    { segmentId: 'b', value: 'false', customers: 50 },
  ];
  const groups = together(NO_GROUPS, {
    ...NO_GROUPS,
    values: new Map([['club', counts]]),
    flags: new Set(['club']),
  });
  expect(traitsOf('a', groups)).toMatchObject([
    { of: 'share', feature: 'club', value: 'true', share: 0.75, shareOfAll: 0.4, lift: 1.875 },
  ]);
});
