import { describe, expect, it } from 'vitest';
import { isoDate } from '../dates';
import { daysOf, monthAhead, yearDaysAhead, type Period } from './period';

describe('the days of a period', () => {
  it.each<[Period, string | null, string]>([
    [{ kind: 'always' }, null, '2025-08-31'],
    [{ kind: 'last', count: 1, unit: 'days' }, '2025-08-31', '2025-08-31'],
    [{ kind: 'last', count: 30, unit: 'days' }, '2025-08-02', '2025-08-31'],
    // Six months before 31 August is 28 February: the period starts the day after.
    [{ kind: 'last', count: 6, unit: 'months' }, '2025-03-01', '2025-08-31'],
    [{ kind: 'before', count: 6, unit: 'months' }, null, '2025-02-28'],
    [
      { kind: 'window', from: { count: 12, unit: 'months' }, to: { count: 30, unit: 'days' } },
      '2024-09-01',
      '2025-08-01',
    ],
    [{ kind: 'year', ago: 0 }, '2025-01-01', '2025-08-31'],
    [{ kind: 'year', ago: 2 }, '2023-01-01', '2023-12-31'],
    [{ kind: 'dates', from: isoDate('2025-01-05'), to: null }, '2025-01-05', '2025-08-31'],
    [{ kind: 'dates', from: null, to: isoDate('2026-01-01') }, null, '2025-08-31'],
  ])('%j', (period, from, to) => {
    expect(daysOf(period, isoDate('2025-08-31'))).toEqual({ from, to });
  });
});

describe('days of the year to come', () => {
  it.each([
    ['2025-03-10', 5, [[310, 315]]],
    [
      '2025-12-30',
      3,
      [
        [1230, 1231],
        [101, 102],
      ],
    ],
    // On 1 March of a year without 29 February, those born on it are met.
    ['2025-03-01', 0, [[229, 301]]],
    ['2024-03-01', 0, [[301, 301]]],
    ['2025-02-28', 0, [[228, 228]]],
    ['2025-02-28', 1, [[228, 301]]],
    ['2025-06-01', 365, [[101, 1231]]],
  ])('from %s, %i days', (date, days, ranges) => {
    expect(yearDaysAhead(isoDate(date), days).ranges).toEqual(ranges);
  });

  it('goes from December to January', () => {
    expect(monthAhead(isoDate('2025-12-31'), 1)).toBe(1);
    expect(monthAhead(isoDate('2025-05-15'), 0)).toBe(5);
  });
});
