/** A calendar day as the number of days since 1970-01-01. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The three years of the demo: the shops reopen on 2 January 2023. */
export const FIRST_DAY: Day = toDay(2023, 1, 2);
export const LAST_DAY: Day = toDay(2025, 12, 31);

/** The day of a year, a month (1 to 12) and a day of the month. */
export function toDay(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

/** The day written `YYYY-MM-DD`. */
export function parseDay(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

/**
 * Year, month (1 to 12), day of the month, weekday (0 is Sunday), by whole-number
 * arithmetic over eras of 400 years that begin on 1 March (H. Hinnant, "chrono-compatible
 * low-level date algorithms"): many times faster than a Date object.
 */
export function dayParts(day: Day): { year: number; month: number; date: number; weekday: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    weekday: (((day + 4) % 7) + 7) % 7,
  };
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  const { year, month, date } = dayParts(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** `DD/MM/YYYY`. */
export function slashDay(day: Day): string {
  const { year, month, date } = dayParts(day);
  return `${two(date)}/${two(month)}/${year}`;
}

/** `D/M/YYYY`, as a British till writes it. */
export function shortSlashDay(day: Day): string {
  const { year, month, date } = dayParts(day);
  return `${date}/${month}/${year}`;
}

/** `HH:MM` of a minute of the day. */
export function clock(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Days until the next birthday, counted from a day; 29 February falls on 1 March. */
export function nextBirthday(birth: Day, from: Day): Day {
  const { month, date } = dayParts(birth);
  const { year } = dayParts(from);
  const thisYear = toDay(year, month, date);
  return thisYear >= from ? thisYear : toDay(year + 1, month, date);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
