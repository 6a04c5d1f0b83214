import { dayNumber, type IsoDate } from '../core/dates';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** The typeface has no narrow no-break space: the plain one keeps figures in one type. */
function wide(text: string): string {
  return text.replaceAll('\u202f', '\u00a0');
}

/** Numbers, money and dates as a reader of one language writes them. */
export interface Formats {
  readonly language: Language;
  readonly locale: string;
  /** Up to `digits` decimals (default 0), grouped. */
  number(value: number, digits?: number): string;
  /** Always in `currency` (ISO 4217); whole units from 1,000 on unless `exact`. */
  money(value: number, currency: string, exact?: boolean): string;
  /** 0.31 -> `31 %`; one decimal below 10% (0.034 -> `3,4 %`). */
  percent(share: number): string;
  /** `12 mars 2026`, `12 March 2026`. */
  date(date: IsoDate): string;
  /** `12 mars`, with `'26` where the year is needed: short form for axes. */
  shortDate(date: IsoDate): string;
  /** A moment on this machine's clock: time of day, or the date when it is not today. */
  moment(epochMs: number, nowMs: number): string;
  /** `12 mars 2026, 14:32`: the same moment whatever the day it is read on. */
  dayAndTime(epochMs: number): string;
  /** `1,2 Mo`. */
  bytes(bytes: number): string;
  /** `one` or `other` by the language's rule; French counts 0 and 1.5 as one. */
  plural(count: number, one: string, other: string): string;
  /** `a, b et c`. */
  list(items: readonly string[]): string;
}

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const numbers = new Map<string, Intl.NumberFormat>();
  const cached = (key: string, options: Intl.NumberFormatOptions) => {
    let format = numbers.get(key);
    if (!format) numbers.set(key, (format = new Intl.NumberFormat(locale, options)));
    return format;
  };
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const localDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const rules = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = language === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB'];
  const asDate = (date: IsoDate) => new Date(dayNumber(date) * 86_400_000);
  /** French writes the first of a month as an ordinal. */
  const first = (text: string) => (language === 'fr' ? text.replace(/^1 /, '1er ') : text);
  return {
    language,
    locale,
    number: (value, digits = 0) =>
      wide(cached(`n${digits}`, { maximumFractionDigits: digits }).format(value)),
    money: (value, currency, exact = false) => {
      const digits = exact || Math.abs(value) < 1000 ? 2 : 0;
      const style = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      return wide(cached(`${currency}${digits}`, style).format(value));
    },
    percent: (share) => {
      const digits = share !== 0 && Math.abs(share) < 0.0995 ? 1 : 0;
      return wide(
        cached(`p${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(share),
      );
    },
    date: (date) => first(day.format(asDate(date))),
    shortDate: (date) => first(shortDay.format(asDate(date))),
    moment: (epochMs, nowMs) => {
      const same = new Date(epochMs).toDateString() === new Date(nowMs).toDateString();
      return same ? clock.format(epochMs) : localDay.format(epochMs);
    },
    dayAndTime: (epochMs) => first(`${localDay.format(epochMs)}, ${clock.format(epochMs)}`),
    bytes: (bytes) => {
      const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
      const value = bytes / 1000 ** power;
      return `${cached(`b${power}`, { maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1 }).format(value)}\u00a0${units[power] ?? ''}`;
    },
    plural: (count, one, other) => (rules.select(count) === 'one' ? one : other),
    list: (items) => conjunction.format(items),
  };
}

export const FORMATS: Record<Language, Formats> = { fr: makeFormats('fr'), en: makeFormats('en') };
