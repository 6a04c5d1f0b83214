/** A calendar day, `YYYY-MM-DD`, without zone. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** Reads `YYYY-MM-DD`; null for anything that is not a day of the calendar. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === text ? (text as IsoDate) : null;
}

/** As parseIsoDate, for literals known to be right. Throws RangeError otherwise. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function fromDayNumber(days: number): IsoDate {
  return new Date(days * DAY).toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day `months` earlier, at the last day of the month where that day
 * does not exist (31 March minus one month is 28 or 29 February).
 */
export function minusMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const length = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(day, length));
  return first.toISOString().slice(0, 10) as IsoDate;
}
