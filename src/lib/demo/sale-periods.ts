import { frenchSales, type Period } from '../core/features/seasons';
import { dayParts, parseDay, toDay, type Day } from './days';
import type { DemoLanguage } from './types';

const SATURDAY = 6;

/** A period of reduced prices, first and last days included. */
export interface SalePeriod {
  readonly kind: 'winter' | 'summer' | 'black-friday';
  readonly first: Day;
  readonly last: Day;
}

/**
 * The sales that begin in a year: those of the law in France; British shops choose, here Boxing
 * Day to 21 January, and four weeks from the last Saturday of June. Both keep the four days from
 * Black Friday, the day after the fourth Thursday of November.
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
  const [winter, summer] = frenchSales(year);
  return [period('winter', winter), period('summer', summer), flash];
}

function period(kind: SalePeriod['kind'], { from, to }: Period): SalePeriod {
  return { kind, first: parseDay(from), last: parseDay(to) };
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
