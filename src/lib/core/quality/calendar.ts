import { dayNumber, fromDayNumber, type IsoDate } from '../dates';
import type { SaleDay } from './facts';

/** Consecutive expected days without any sale. */
export interface Gap {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Expected days, or weeks, missing. */
  readonly missing: number;
}

/** The rhythm of a base and where it breaks. */
export interface Rhythm {
  /** What is expected to have a sale: the usual weekdays, or every week of a base that sells rarely; null when neither is usual. */
  readonly unit: 'day' | 'week' | null;
  /** Weekdays that sell, Monday = 0; empty when weeks are counted. */
  readonly weekdays: readonly number[];
  /** Expected days or weeks between the first and the last sale. */
  readonly expected: number;
  readonly missing: number;
  /** In the order of the calendar. */
  readonly gaps: readonly Gap[];
}

/** A weekday, or a week, is usual from this share of them with a sale on: bank holidays take a tenth of the Mondays. */
const USUAL = 0.8;
/** Fewer weeks do not make a habit. */
const WEEKS_TO_JUDGE = 4;
const MONDAY = 3;

/** Monday = 0. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + MONDAY) % 7) + 7) % 7;
}

/**
 * Days without any sale where this base usually sells: of each weekday that has a sale in at
 * least 80% of its weeks, the days without one; where no weekday is so regular, the weeks
 * (Monday to Sunday) without a sale, if 80% of weeks have one. First and last day are given
 * by the sales themselves.
 */
export function rhythmOf(days: readonly SaleDay[]): Rhythm {
  const none: Rhythm = { unit: null, weekdays: [], expected: 0, missing: 0, gaps: [] };
  const sold = new Set(days.map((d) => dayNumber(d.day)));
  const first = Math.min(...sold);
  const last = Math.max(...sold);
  if (sold.size === 0 || last - first < WEEKS_TO_JUDGE * 7) return none;
  const counts = Array.from({ length: 7 }, () => ({ all: 0, sold: 0 }));
  for (let day = first; day <= last; day++) {
    const count = counts[weekdayOf(day)];
    if (!count) continue;
    count.all++;
    if (sold.has(day)) count.sold++;
  }
  const weekdays = counts.flatMap((c, i) => (c.sold >= c.all * USUAL ? [i] : []));
  if (weekdays.length > 0) {
    const expected: number[] = [];
    for (let day = first; day <= last; day++)
      if (weekdays.includes(weekdayOf(day))) expected.push(day);
    return { unit: 'day', weekdays, ...missingIn(expected, (day) => sold.has(day), 1) };
  }
  const soldWeeks = new Set([...sold].map(weekOf));
  const weeks: number[] = [];
  for (let week = weekOf(first); week <= weekOf(last); week += 7) weeks.push(week);
  if (soldWeeks.size < weeks.length * USUAL) return none;
  return { unit: 'week', weekdays: [], ...missingIn(weeks, (week) => soldWeeks.has(week), 7) };
}

/** The Monday of a day's week. */
function weekOf(day: number): number {
  return day - weekdayOf(day);
}

function missingIn(
  expected: readonly number[],
  has: (start: number) => boolean,
  length: number,
): Pick<Rhythm, 'expected' | 'missing' | 'gaps'> {
  const gaps: { from: number; to: number; missing: number }[] = [];
  let open = false;
  for (const start of expected) {
    const current = gaps.at(-1);
    if (has(start)) open = false;
    else if (open && current) {
      current.to = start + length - 1;
      current.missing++;
    } else {
      gaps.push({ from: start, to: start + length - 1, missing: 1 });
      open = true;
    }
  }
  return {
    expected: expected.length,
    missing: gaps.reduce((sum, g) => sum + g.missing, 0),
    gaps: gaps.map((g) => ({ ...g, from: fromDayNumber(g.from), to: fromDayNumber(g.to) })),
  };
}

/**
 * How long after the first sale a first purchase does not yet tell a new customer: three
 * months, or a quarter of the period where the base is shorter than a year.
 */
export function cutoffDays(first: IsoDate, last: IsoDate): number {
  return Math.min(90, Math.floor((dayNumber(last) - dayNumber(first) + 1) / 4));
}
