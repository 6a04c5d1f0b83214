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

/** Year, month (1 to 12), day of the month, weekday (0 is Sunday). */
export function dayParts(day: Day): { year: number; month: number; date: number; weekday: number } {
  const utc = new Date(day * MILLISECONDS);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
    weekday: utc.getUTCDay(),
  };
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
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
