import { dayNumber, fromDayNumber, minusMonths, type IsoDate } from '../dates';

export type Unit = 'days' | 'months';

/** A time before the reference date. */
export interface Ago {
  readonly count: number;
  readonly unit: Unit;
}

/** When something happened, always on or before the reference date. */
export type Period =
  | { readonly kind: 'always' }
  /** Both days count; null is open. */
  | { readonly kind: 'dates'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  /** The days or months that end at the reference date: `last` 30 days starts 29 days before it. */
  | ({ readonly kind: 'last' } & Ago)
  /** All that comes before such a `last`: the two share no day and leave none out. */
  | ({ readonly kind: 'before' } & Ago)
  /** Within the last `from`, but before the last `to`: 24 to 12 months ago. */
  | { readonly kind: 'window'; readonly from: Ago; readonly to: Ago }
  /** A calendar year: 0 is that of the reference date, 1 the one before. */
  | { readonly kind: 'year'; readonly ago: number };

/** The first and last day that count; `from` null where nothing bounds the past. */
export interface Days {
  readonly from: IsoDate | null;
  readonly to: IsoDate;
}

/** The last day that is too old to be within `ago` of the reference date. */
export function dayAgo(ago: Ago, referenceDate: IsoDate): IsoDate {
  return ago.unit === 'months'
    ? minusMonths(referenceDate, ago.count)
    : fromDayNumber(dayNumber(referenceDate) - ago.count);
}

/** The days of a period at a reference date; a period to come gives a `from` after its `to`. */
export function daysOf(period: Period, referenceDate: IsoDate): Days {
  const after = (ago: Ago) => fromDayNumber(dayNumber(dayAgo(ago, referenceDate)) + 1);
  switch (period.kind) {
    case 'always':
      return { from: null, to: referenceDate };
    case 'dates':
      return { from: period.from, to: earlier(period.to ?? referenceDate, referenceDate) };
    case 'last':
      return { from: after(period), to: referenceDate };
    case 'before':
      return { from: null, to: dayAgo(period, referenceDate) };
    case 'window':
      return { from: after(period.from), to: dayAgo(period.to, referenceDate) };
    case 'year': {
      const year = String(Number(referenceDate.slice(0, 4)) - period.ago).padStart(4, '0');
      const end = `${year}-12-31` as IsoDate;
      return { from: `${year}-01-01` as IsoDate, to: earlier(end, referenceDate) };
    }
  }
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** Days of the year as month x 100 + day. */
export interface YearDays {
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * The days of the year met from the reference date to `days` days after it. Whoever is born on
 * 29 February is met on 1 March in a year without it.
 */
export function yearDaysAhead(referenceDate: IsoDate, days: number): YearDays {
  if (days >= 365) return { ranges: [[101, 1231]] };
  const start = dayNumber(referenceDate);
  const end = fromDayNumber(start + days);
  const yesterday = fromDayNumber(start - 1);
  const first = yesterday.endsWith('-02-28') ? 229 : yearDay(referenceDate);
  const last = yearDay(end);
  return {
    ranges:
      referenceDate.slice(0, 4) === end.slice(0, 4)
        ? [[first, last]]
        : [
            [first, 1231],
            [101, last],
          ],
  };
}

function yearDay(date: IsoDate): number {
  return Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

/** The month (1 to 12) that comes `ahead` months after that of the reference date. */
export function monthAhead(referenceDate: IsoDate, ahead: number): number {
  return ((Number(referenceDate.slice(5, 7)) - 1 + ahead) % 12) + 1;
}
