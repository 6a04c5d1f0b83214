import type { DateOrder } from '../format';

/** A pattern worth counting on the whole column. */
export interface DatePattern {
  readonly pattern: string;
  readonly order: DateOrder;
  readonly hasTime: boolean;
}

const WRITTEN =
  /^(?<a>\d{1,4})(?<sep>[-/. ])\d{1,2}\k<sep>(?<c>\d{1,4})(?:(?<glue>[T ])\d{1,2}(?<time>h\d{2}|:\d{2}(?<sec>:\d{2}(?<frac>\.\d{1,6})?)?)(?<half>\s?[AaPp][Mm])?(?<zulu>Z)?)?$/;
const MAX_PATTERNS = 24;

/**
 * The strptime patterns worth counting for a column with these samples: both orders of
 * day and month, with and without seconds. A two-digit year always stands before its
 * four-digit twin, because `%Y` reads `16` as the year 16. Month names are not supported.
 */
export function candidateDatePatterns(samples: readonly string[]): readonly DatePattern[] {
  const found = new Map<string, DatePattern>();
  for (const sample of samples) {
    const text = sample.trim();
    for (const pattern of /^\d+$/.test(text) ? compactPatterns(text) : writtenPatterns(text)) {
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

function writtenPatterns(text: string): DatePattern[] {
  const parts = WRITTEN.exec(text)?.groups;
  if (!parts) return [];
  const sep = parts['sep'] ?? '/';
  const days: { readonly date: string; readonly order: DateOrder }[] = [];
  const length = { a: parts['a']?.length ?? 0, c: parts['c']?.length ?? 0 };
  if (length.a === 4 && length.c <= 2) days.push({ date: `%Y${sep}%m${sep}%d`, order: 'ymd' });
  if (length.a <= 2 && (length.c === 4 || length.c === 2)) {
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
  const { glue, time, half, zulu, frac } = parts;
  if (time === undefined) return [''];
  if (time.startsWith('h')) return ['', `${glue}%Hh%M`];
  const hour = half === undefined ? '%H' : '%I';
  const end = (half === undefined ? '' : half.startsWith(' ') ? ' %p' : '%p') + (zulu ?? '');
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
