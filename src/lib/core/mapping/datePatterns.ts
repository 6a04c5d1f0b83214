import type { DateOrder } from '../format';
import { MONTH_NAMES } from '../month-names';

/** A pattern worth counting on the whole column. */
export interface DatePattern {
  readonly pattern: string;
  readonly order: DateOrder;
  readonly hasTime: boolean;
}

const WRITTEN =
  /^(?<a>\d{1,4})(?<sep>[-/. ])\d{1,2}\k<sep>(?<c>\d{1,4})(?:(?<glue>T| à | )\d{1,2}(?<time>h\d{2}|:\d{2}(?<sec>:\d{2}(?<frac>\.\d{1,6})?)?)(?<half>\s?[AaPp][Mm])?(?<zone>\s?(?:Z|UTC|GMT)?\s?(?:[+-]\d{2}(?::?\d{2})?)?))?$/;
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.flat());
/** As cells with the month in letters are written once their parts are parted by one blank. */
const NAMED: readonly (readonly [date: string, order: DateOrder])[] = [
  ['%d %b %y', 'dmy'],
  ['%d %b %Y', 'dmy'],
  ['%b %d %Y', 'mdy'],
  ['%Y %b %d', 'ymd'],
];
const NAMED_TIMES = ['', ' %H:%M', ' %H:%M:%S'];
const MAX_PATTERNS = 24;

/**
 * The strptime patterns worth counting for a column with these samples: both orders of
 * day and month, with and without seconds. A two-digit year always stands before its
 * four-digit twin, because `%Y` reads `16` as the year 16. `%z` at the end of a pattern stands for
 * any offset from UTC; a pattern with `%b` reads French and English names of months.
 */
export function candidateDatePatterns(samples: readonly string[]): readonly DatePattern[] {
  const found = new Map<string, DatePattern>();
  const yearFirst = beginWithYears(samples);
  for (const sample of samples) {
    const text = sample.trim();
    for (const pattern of /^\d+$/.test(text)
      ? compactPatterns(text)
      : writtenPatterns(text, yearFirst)) {
      found.set(pattern.pattern, pattern);
    }
    if (found.size >= MAX_PATTERNS) break;
  }
  return [...found.values()].sort(
    (a, b) => Number(b.pattern.includes('%y')) - Number(a.pattern.includes('%y')),
  );
}

/** Whether another pattern of the list reads all that this one does. */
export function hasFourDigitTwin(
  pattern: string,
  all: readonly { readonly pattern: string }[],
): boolean {
  const twin = pattern.replace('%y', '%Y');
  return twin !== pattern && all.some((other) => other.pattern === twin);
}

/** Two-digit years stand first where there are few of them and many different days at the end. */
function beginWithYears(samples: readonly string[]): boolean {
  const ends = samples.flatMap((sample) => {
    const [, first, , last] = /^(\d{2})([-/.])\d{2}\2(\d{2})(?!\d)/.exec(sample.trim()) ?? [];
    return first !== undefined && last !== undefined ? [[first, last] as const] : [];
  });
  const [firsts, lasts] = [0, 1].map((at) => new Set(ends.map((end) => end[at]))) as [
    Set<string>,
    Set<string>,
  ];
  return firsts.size * 2 < lasts.size && lasts.size > 5;
}

/** Whether a word of the cell names a month. */
function namesMonth(text: string): boolean {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z]+/g);
  return /\d/.test(text) && (words?.some((word) => MONTHS.has(word)) ?? false);
}

function namedPatterns(text: string): DatePattern[] {
  const ways = NAMED.filter(([, order]) => (order === 'ymd') === /^\d{4}/.test(text));
  return NAMED_TIMES.flatMap((time) =>
    ways.map(([date, order]) => ({ pattern: date + time, order, hasTime: time !== '' })),
  );
}

function writtenPatterns(text: string, yearFirst: boolean): DatePattern[] {
  const parts = WRITTEN.exec(text)?.groups;
  if (!parts) return text.length < 60 && namesMonth(text) ? namedPatterns(text) : [];
  const sep = parts['sep'] ?? '/';
  const days: { readonly date: string; readonly order: DateOrder }[] = [];
  const length = { a: parts['a']?.length ?? 0, c: parts['c']?.length ?? 0 };
  if (length.a === 4 && length.c <= 2) days.push({ date: `%Y${sep}%m${sep}%d`, order: 'ymd' });
  if (yearFirst && length.a === 2 && length.c === 2)
    days.push({ date: `%y${sep}%m${sep}%d`, order: 'ymd' });
  else if (length.a <= 2 && (length.c === 4 || length.c === 2)) {
    for (const year of ['%y', '%Y']) {
      if (year === '%Y' && length.c === 2) continue;
      days.push(
        { date: `%d${sep}%m${sep}${year}`, order: 'dmy' },
        { date: `%m${sep}%d${sep}${year}`, order: 'mdy' },
      );
    }
  }
  const times = timePatterns(parts);
  return days.flatMap(({ date, order }) =>
    times.map((time) => ({ pattern: date + time, order, hasTime: time !== '' })),
  );
}

/** What may follow the day; exports often leave the time out at midnight, or the seconds. */
function timePatterns(parts: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { glue, time, half, zone = '', frac } = parts;
  if (time === undefined) return [''];
  if (time.startsWith('h')) return ['', `${glue}%Hh%M`];
  const hour = half === undefined ? '%H' : '%I';
  const end =
    (half === undefined ? '' : half.startsWith(' ') ? ' %p' : '%p') + (zone === '' ? '' : '%z');
  const seconds = `${glue}${hour}:%M:%S`;
  return [
    '',
    `${glue}${hour}:%M${end}`,
    seconds + end,
    ...(frac === undefined ? [] : [`${seconds}.%f${end}`]),
  ];
}

function compactPatterns(text: string): DatePattern[] {
  const found: DatePattern[] = [];
  if (text.length === 8) {
    if (plausible(text.slice(0, 4), text.slice(4, 6), text.slice(6))) {
      found.push({ pattern: '%Y%m%d', order: 'ymd', hasTime: false });
    }
    if (plausible(text.slice(4), text.slice(2, 4), text.slice(0, 2))) {
      found.push({ pattern: '%d%m%Y', order: 'dmy', hasTime: false });
    }
  } else if (
    text.length === 14 &&
    plausible(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8))
  ) {
    found.push({ pattern: '%Y%m%d%H%M%S', order: 'ymd', hasTime: true });
  }
  return found;
}

function plausible(year: string, month: string, day: string): boolean {
  return /^(19|20)/.test(year) && month >= '01' && month <= '12' && day >= '01' && day <= '31';
}
