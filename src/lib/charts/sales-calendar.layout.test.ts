import { expect, it } from 'vitest';
import { dayNumber, isoDate } from '../core/dates';
import { calendarLayout, LABEL_WIDTH } from './sales-calendar.layout';

const closed = dayNumber(isoDate('2025-01-08'));

it('draws a year from Monday on top, weeks from left to right', () => {
  // 1 January 2025 was a Wednesday: third row of the first week. 6 January, a Monday, is the
  // first of the second week. 13 px a day at this width: squares of 12.
  const layout = calendarLayout(
    isoDate('2025-01-06'),
    isoDate('2025-01-08'),
    new Set(['2025-01-06']),
    (day) => day === closed,
    LABEL_WIDTH + 54 * 13,
  );
  expect(layout.side).toBe(12);
  expect(layout.years).toHaveLength(1);
  const [year] = layout.years;
  const at = (row: number) => (year?.y ?? 0) + row * 13;
  const left = LABEL_WIDTH + 13;
  expect(year?.days).toEqual([
    { state: 'sold', path: `M${left} ${at(0)}h12v12h-12z` },
    { state: 'quiet', path: `M${left + 4} ${at(1) + 4}h4v4h-4z` },
    { state: 'missing', path: `M${left} ${at(2)}l12 12M${left} ${at(2) + 12}l12 -12` },
  ]);
});

it('puts years under one another and stays within a phone', () => {
  const layout = calendarLayout(
    isoDate('2023-12-31'),
    isoDate('2025-01-01'),
    new Set(),
    () => false,
    280,
  );
  // 242 px for 54 weeks: 4 px a day, squares of 3; years of 28 px and 10 between.
  expect(layout.side).toBe(3);
  expect(layout.years.map((y) => [y.year, y.y])).toEqual([
    [2023, 18],
    [2024, 56],
    [2025, 94],
  ]);
  expect(layout.height).toBe(132);
});
