const MS_PER_DAY = 86_400_000;
const LAST_MS = 8.64e15;

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Milliseconds of a DATE as `YYYY-MM-DD`. */
export function dateText(ms: number): string {
  if (!(Math.abs(ms) <= LAST_MS)) return ms < 0 ? '-infinity' : 'infinity';
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  const yearText = year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
  return `${yearText}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

/** Milliseconds of a TIMESTAMP as `YYYY-MM-DD HH:MM:SS`; fractions of a second are dropped. */
export function dateTimeText(ms: number): string {
  const day = Math.floor(ms / MS_PER_DAY);
  const text = dateText(day * MS_PER_DAY);
  if (text.endsWith('infinity')) return text;
  return `${text} ${timeText(Math.floor((ms - day * MS_PER_DAY) / 1000))}`;
}

/** Seconds of a TIME as `HH:MM:SS`. */
export function timeText(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
}
