import { dayNumber, type IsoDate } from '../core/dates';
import type { Formats } from '../i18n/formats';

const cache = new Map<string, Intl.DateTimeFormat>();

/** A tick of a time axis: the year on 1 January, the month on a first, the day otherwise. */
export function axisDay(formats: Formats, date: IsoDate): string {
  if (date.endsWith('-01-01')) return date.slice(0, 4);
  const part = date.endsWith('-01') ? 'month' : 'day';
  const key = `${formats.locale} ${part}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(formats.locale, {
      month: 'short',
      ...(part === 'day' && { day: 'numeric' }),
      timeZone: 'UTC',
    });
    cache.set(key, format);
  }
  return format.format(dayNumber(date) * 86_400_000);
}
