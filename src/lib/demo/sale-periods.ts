import { dayParts, toDay, type Day } from './days';
import type { DemoLanguage } from './types';

const WEDNESDAY = 3;
const SATURDAY = 6;

/** A period of reduced prices, first and last days included. */
export interface SalePeriod {
  readonly kind: 'winter' | 'summer' | 'black-friday';
  readonly first: Day;
  readonly last: Day;
}

/**
 * The sales that begin in a year. In France the law sets them (order of 27 May
 * 2019): four weeks from the second Wednesday of January, or from the first
 * when the second falls after the 12th; four weeks from the last Wednesday of
 * June, or from the one before when the last falls after the 28th. (Border and
 * overseas departments keep other dates, left out here.) British shops choose:
 * here Boxing Day to 21 January, and four weeks from the last Saturday of June.
 * Both keep the four days from Black Friday, the day after the fourth Thursday of November.
 */
export function salePeriods(language: DemoLanguage, year: number): readonly SalePeriod[] {
  const blackFriday = nth(year, 11, 4, 4) + 1;
  const flash: SalePeriod = { kind: 'black-friday', first: blackFriday, last: blackFriday + 3 };
  if (language === 'en') {
    const summer = last(year, 6, SATURDAY);
    return [
      { kind: 'winter', first: toDay(year, 12, 26), last: toDay(year + 1, 1, 21) },
      { kind: 'summer', first: summer, last: summer + 27 },
      flash,
    ];
  }
  const secondOfJanuary = nth(year, 1, WEDNESDAY, 2);
  const winter = dayParts(secondOfJanuary).date > 12 ? secondOfJanuary - 7 : secondOfJanuary;
  const lastOfJune = last(year, 6, WEDNESDAY);
  const summer = dayParts(lastOfJune).date > 28 ? lastOfJune - 7 : lastOfJune;
  return [
    { kind: 'winter', first: winter, last: winter + 27 },
    { kind: 'summer', first: summer, last: summer + 27 },
    flash,
  ];
}

/** The nth given weekday of a month. */
function nth(year: number, month: number, weekday: number, n: number): Day {
  const first = toDay(year, month, 1);
  return first + ((weekday - dayParts(first).weekday + 7) % 7) + 7 * (n - 1);
}

/** The last given weekday of a month. */
function last(year: number, month: number, weekday: number): Day {
  const end = toDay(year, month + 1, 0);
  return end - ((dayParts(end).weekday - weekday + 7) % 7);
}
