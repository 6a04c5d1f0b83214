import type { Evidence, Guess } from '../evidence';
import type { ColumnFormat, DateOrder } from '../format';
import type { ColumnProfile, DatePatternCount } from '../source';
import { hasFourDigitTwin } from './datePatterns';

type DateFormat = Extract<ColumnFormat, { kind: 'date' }>;

interface OrderCount {
  readonly order: DateOrder;
  readonly read: number;
  readonly patterns: readonly DatePatternCount[];
}

/** Share of the filled cells from which a column is a column of dates. */
const MOSTLY = 0.9;

/**
 * The order of day and month as the whole column proves it: proved when one order reads
 * cells that the other does not, ambiguous when both read the same cells. Null when the
 * column does not hold dates.
 */
export function decideDate(profile: ColumnProfile, fallback: DateOrder): Guess<DateFormat> | null {
  if (profile.filled === 0) return null;
  const [best, second] = countByOrder(profile.dates);
  if (!best || best.read < profile.filled * MOSTLY) return null;
  const rival = second !== undefined && second.read === best.read ? second : undefined;
  if (rival) {
    const chosen = [best, rival].find((count) => count.order === fallback) ?? best;
    return {
      value: format(chosen),
      certainty: 'ambiguous',
      evidence: counted('date-order-ambiguous', chosen, profile),
    };
  }
  const code =
    best.order !== 'ymd' ? 'date-order-proved' : isCompact(best) ? 'date-compact' : 'date-iso';
  const mixed =
    second !== undefined &&
    best.read < profile.filled &&
    second.read > best.read * 0.7 &&
    best.order !== 'ymd';
  return {
    value: format(best),
    certainty: mixed ? 'likely' : 'sure',
    evidence: counted(code, best, profile),
  };
}

/** The same format with its day and month in the other order. */
export function swapDayAndMonth(format: DateFormat): DateFormat {
  const swapped = format.patterns.map((pattern) =>
    pattern.replace(/%[dm]/g, (part) => (part === '%d' ? '%m' : '%d')),
  );
  return { ...format, order: format.order === 'dmy' ? 'mdy' : 'dmy', patterns: swapped };
}

function countByOrder(dates: readonly DatePatternCount[]): OrderCount[] {
  const orders: OrderCount[] = (['ymd', 'dmy', 'mdy'] as const).map((order) => {
    const patterns = dates.filter((count) => count.order === order && count.read > 0);
    // What a two-digit year reads, its four-digit twin reads too: counted once.
    const alone = patterns.filter((count) => !hasFourDigitTwin(count.pattern, patterns));
    return { order, patterns, read: alone.reduce((sum, count) => sum + count.read, 0) };
  });
  return orders.filter((count) => count.read > 0).sort((a, b) => b.read - a.read);
}

function format(count: OrderCount): DateFormat {
  return {
    kind: 'date',
    order: count.order,
    patterns: count.patterns.map(({ pattern }) => pattern),
    hasTime: count.patterns.some(({ hasTime }) => hasTime),
  };
}

function isCompact(count: OrderCount): boolean {
  return count.patterns.every(({ pattern }) => /^(%[YmdHMS])+$/.test(pattern));
}

function counted(code: Evidence['code'], count: OrderCount, profile: ColumnProfile): Evidence {
  return { code, params: { order: count.order, read: count.read, filled: profile.filled } };
}
