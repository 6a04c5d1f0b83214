import { isoDate, minusMonths, type IsoDate } from '../dates';

/** Days that software writes where no birth date is known. */
const USUAL = new Set(
  '1900-01-01 1901-01-01 1910-01-01 1920-01-01 1950-01-01 1970-01-01 1980-01-01 1990-01-01 2000-01-01 1899-12-30 1899-12-31 1911-11-11 1911-01-01'.split(
    ' ',
  ),
);
const OLDEST_YEARS = 110;

/** The days between which a birth is possible, as of a day. */
export function birthLimits(asOf: IsoDate): {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
} {
  const oldest = minusMonths(asOf, OLDEST_YEARS * 12);
  return { earliest: oldest < '1900-01-01' ? isoDate('1900-01-01') : oldest, latest: asOf };
}

/**
 * The birth dates that are far too frequent to be true. A true day of birth is that of about
 * one person in 25,000: a usual placeholder needs 5 people and 0.5% of all, another first
 * of January 10 and 1%, any other day 20 and 2%.
 */
export function placeholderDays(
  days: readonly { readonly day: IsoDate; readonly people: number }[],
  people: number,
): readonly IsoDate[] {
  const suspicious = ({ day, people: n }: { day: IsoDate; people: number }) => {
    if (USUAL.has(day)) return n >= 5 && n >= people * 0.005;
    return day.endsWith('-01-01') ? n >= 10 && n >= people * 0.01 : n >= 20 && n >= people * 0.02;
  };
  return days
    .filter(suspicious)
    .map(({ day }) => day)
    .sort();
}
