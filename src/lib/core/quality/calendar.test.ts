import { describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber, isoDate } from '../dates';
import { cutoffDays, rhythmOf, weekdayOf } from './calendar';

/** Every day between two, without those that `left` takes out. */
function sales(from: string, to: string, left: (day: string, weekday: number) => boolean) {
  const days = [];
  for (let d = dayNumber(isoDate(from)); d <= dayNumber(isoDate(to)); d++) {
    const day = fromDayNumber(d);
    if (!left(day, weekdayOf(d))) days.push({ day, lines: 1, amount: 10 });
  }
  return days;
}

it('counts weekdays from Monday', () => {
  // 6 January 2025 was a Monday, 12 January a Sunday.
  expect(weekdayOf(dayNumber(isoDate('2025-01-06')))).toBe(0);
  expect(weekdayOf(dayNumber(isoDate('2025-01-12')))).toBe(6);
  expect(weekdayOf(dayNumber(isoDate('1969-12-29')))).toBe(0);
});

describe('the rhythm of a base', () => {
  it('expects the weekdays that always sell and joins missing ones across closed days', () => {
    // Monday 6 January to Sunday 25 May 2025: 20 weeks, closed on Sundays; nothing from
    // Friday 11 to Monday 14 April, and nothing on Thursday 1 May.
    const out = new Set(['2025-04-11', '2025-04-12', '2025-04-14', '2025-05-01']);
    const rhythm = rhythmOf(sales('2025-01-06', '2025-05-24', (d, w) => w === 6 || out.has(d)));
    expect(rhythm).toEqual({
      unit: 'day',
      weekdays: [0, 1, 2, 3, 4, 5],
      expected: 120,
      missing: 4,
      gaps: [
        { from: '2025-04-11', to: '2025-04-14', missing: 3 },
        { from: '2025-05-01', to: '2025-05-01', missing: 1 },
      ],
    });
  });

  it('counts weeks where no weekday is regular', () => {
    // One sale a week, on Monday, Tuesday... in turn, for 21 weeks; the 11th has none.
    const days = Array.from({ length: 21 }, (_, week) => week)
      .filter((week) => week !== 10)
      .map((week) => {
        const day = fromDayNumber(dayNumber(isoDate('2025-01-06')) + week * 7 + (week % 5));
        return { day, lines: 1, amount: 1 };
      });
    expect(rhythmOf(days)).toEqual({
      unit: 'week',
      weekdays: [],
      expected: 21,
      missing: 1,
      gaps: [{ from: '2025-03-17', to: '2025-03-23', missing: 1 }],
    });
  });

  it('expects nothing of a base that is short or rare', () => {
    expect(rhythmOf([]).unit).toBeNull();
    expect(rhythmOf(sales('2025-01-06', '2025-01-20', () => false)).unit).toBeNull();
    const rare = ['2025-01-06', '2025-03-06', '2025-06-06'].map((day) => {
      return { day: isoDate(day), lines: 1, amount: 1 };
    });
    expect(rhythmOf(rare).unit).toBeNull();
  });
});

it('doubts first purchases of three months, or of a quarter of a short period', () => {
  expect(cutoffDays(isoDate('2023-01-01'), isoDate('2024-12-31'))).toBe(90);
  // 100 days, both ends counted.
  expect(cutoffDays(isoDate('2025-01-01'), isoDate('2025-04-10'))).toBe(25);
});
