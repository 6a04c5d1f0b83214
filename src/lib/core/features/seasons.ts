import { dayNumber, fromDayNumber, isoDate, type IsoDate } from '../dates';

/** From one day to another, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A window that comes back every year, both days included as `MM-DD`; over the new year where `from` is the later. */
export interface YearlyWindow {
  readonly from: string;
  readonly to: string;
}

const WEDNESDAY = 3;

/** Sales that a decree moved, when shops had been closed: they replace the days of the law. */
const MOVED: Readonly<Record<string, Period>> = {
  'summer-2020': { from: isoDate('2020-07-15'), to: isoDate('2020-08-11') },
  'winter-2021': { from: isoDate('2021-01-20'), to: isoDate('2021-03-02') },
  'summer-2021': { from: isoDate('2021-06-30'), to: isoDate('2021-07-27') },
};

/**
 * Winter and summer sales of a year in France (Code de commerce, L310-3 and D310-15-2): from the
 * second Wednesday of January, or the first where the second falls after the 12th; from the last
 * Wednesday of June, or the one before where the last falls after the 28th. For four weeks since
 * 2020, six from 2015 to 2019, five before. Border and overseas departments keep other days, left out.
 */
export function frenchSales(year: number): readonly [winter: Period, summer: Period] {
  const weeks = year >= 2020 ? 4 : year >= 2015 ? 6 : 5;
  const from = (first: IsoDate): Period => ({
    from: first,
    to: fromDayNumber(dayNumber(first) + 7 * weeks - 1),
  });
  // The latest Wednesday up to the 12th of January is the second one, or the first.
  const winter = from(wednesdayUpTo(isoDate(`${year}-01-12`)));
  const summer = from(wednesdayUpTo(isoDate(`${year}-06-28`)));
  return [MOVED[`winter-${year}`] ?? winter, MOVED[`summer-${year}`] ?? summer];
}

/** The last Wednesday on or before a day. */
function wednesdayUpTo(date: IsoDate): IsoDate {
  const days = dayNumber(date);
  // Day 0 of the count, 1 January 1970, was a Thursday.
  const weekday = (((days + 4) % 7) + 7) % 7;
  return fromDayNumber(days - ((weekday - WEDNESDAY + 7) % 7));
}

/** Every time a yearly window comes between two years, both included; the one that starts in the year before too. */
export function yearly(window: YearlyWindow, fromYear: number, toYear: number): readonly Period[] {
  const over = window.from > window.to ? 1 : 0;
  return years(fromYear - over, toYear).map((year) => ({
    from: dayOf(year, window.from),
    to: dayOf(year + over, window.to),
  }));
}

/** The French sales that begin between two years, both included. */
export function salesBetween(fromYear: number, toYear: number): readonly Period[] {
  return years(fromYear, toYear).flatMap(frenchSales);
}

function years(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** A day of a year; 29 February of a common year is the 28th. */
function dayOf(year: number, monthDay: string): IsoDate {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isoDate(`${year}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`);
}

/** Whether a text is a day of the calendar without its year, `MM-DD`. */
export function isMonthDay(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false;
  const [month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(month);
}

/** Days of a month, 1 to 12; 29 in February, as a leap year has. */
export function daysOfMonth(month: number): number {
  return new Date(Date.UTC(2024, month, 0)).getUTCDate();
}
