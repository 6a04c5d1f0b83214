import type { IsoDate } from '../dates';
import type { Certainty } from '../evidence';
import type { Role } from '../roles';
import type { SourceRecipe } from '../source';

/**
 * append: the lines are added; replace: they take the place of all lines of the source;
 * upsert: lines with the same key take the place of former ones, the others are added; with the
 * whole line as key, of alike lines no more give way than come.
 */
export const REFRESH_MODES = ['append', 'replace', 'upsert'] as const;
export type RefreshMode = (typeof REFRESH_MODES)[number];

/** What may name a line: a role, or all cells of the line. */
export type KeyName = 'order_ref' | 'customer_id' | 'email' | 'line';

export interface LineKeyChoice {
  readonly name: KeyName;
  /** Columns of the source. */
  readonly columns: readonly number[];
}

/** One key counted in the kept files and in the new ones. */
export interface KeyOverlap extends LineKeyChoice {
  readonly oldKeys: number;
  readonly newKeys: number;
  readonly common: number;
}

/** Orders of both the kept files and the new ones, their lines compared as wholes. */
export interface SharedOrders {
  /** That come back with fewer lines. */
  readonly fewer: number;
  /** Lines that those have less. */
  readonly linesLess: number;
  /** Their amount in the kept files, and in the new ones. */
  readonly amountBefore: number;
  readonly amountNow: number;
  /** That come back with fewer lines, or with none of those they had. */
  readonly unlike: number;
  /** With a kept line that the new files do not have. */
  readonly mixed: number;
}

export interface Period {
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
}

/** What the new files of a source have in common with its kept ones. */
export interface Overlap {
  readonly oldRows: number;
  readonly newRows: number;
  readonly old: Period;
  readonly now: Period;
  /** Kept lines of the first day of the new files, or later. */
  readonly oldSinceNow: number;
  /** Best first. */
  readonly keys: readonly KeyOverlap[];
  /** Null without order references in both. */
  readonly orders: SharedOrders | null;
}

export const MODE_REASONS = [
  'after',
  'before',
  'none-common',
  'same-period',
  'contains-all',
  'some-common',
  'cut',
  'no-key',
] as const;
export type ModeReason = (typeof MODE_REASONS)[number];

export interface ModeChoice {
  readonly mode: RefreshMode;
  /** Key to replace by, should lines be replaced. */
  readonly key: KeyOverlap | null;
  readonly certainty: Certainty;
  readonly reason: ModeReason;
}

/** What may name a line of a source, best first. `shared`: columns that old and new files both have. */
export function keyChoices(
  source: SourceRecipe,
  shared: readonly number[],
): readonly LineKeyChoice[] {
  const of = (name: Extract<KeyName, Role>): readonly LineKeyChoice[] => {
    const column = source.columns.findIndex((c) => c.role === name);
    return shared.includes(column) ? [{ name, columns: [column] }] : [];
  };
  const line: readonly LineKeyChoice[] =
    shared.length > 0 ? [{ name: 'line', columns: shared }] : [];
  if (source.kind === 'orders') return [...of('order_ref'), ...line];
  if (source.kind === 'customers') return [...of('customer_id'), ...of('email'), ...line];
  return line;
}

/**
 * How new files go with the kept ones, by what they have in common. `ambiguous`: the person must
 * say, as where most of the new lines cannot be read (`unread`), or where files that end before
 * the kept ones would put other values in the place of theirs.
 */
export function chooseMode(overlap: Overlap, unread = 0): ModeChoice {
  const choice = modeOf(overlap);
  const doubtful = unread * 2 > overlap.newRows || (choice.mode === 'upsert' && isOlder(overlap));
  return doubtful ? { ...choice, certainty: 'ambiguous' } : choice;
}

/** Whether the new files end before the kept ones do. */
export function isOlder({ old, now }: Pick<Overlap, 'old' | 'now'>): boolean {
  return old.last !== null && now.last !== null && now.last < old.last;
}

function modeOf(overlap: Overlap): ModeChoice {
  const { old, now, keys, orders } = overlap;
  const key = keys.find((k) => k.oldKeys > 0 && k.newKeys > 0) ?? null;
  const choice = (mode: RefreshMode, certainty: Certainty, reason: ModeReason): ModeChoice => ({
    mode,
    key,
    certainty,
    reason,
  });
  if (key === null) return choice('append', 'ambiguous', 'no-key');
  if (key.common === 0) {
    if (old.last !== null && now.first !== null && now.first > old.last)
      return choice('append', 'sure', 'after');
    if (old.first !== null && now.last !== null && now.last < old.first)
      return choice('append', 'sure', 'before');
    const dated = old.last !== null && now.first !== null;
    return key.name === 'line' && dated
      ? choice('append', 'ambiguous', 'same-period')
      : choice('append', 'likely', 'none-common');
  }
  const whole = key.name === 'order_ref' && (orders?.fewer ?? 0) === 0;
  const certainty = whole || key.name === 'customer_id' || key.name === 'email' ? 'sure' : 'likely';
  if (key.common === key.oldKeys)
    return choice('replace', key.name === 'line' ? 'sure' : certainty, 'contains-all');
  const line = keys.find((k) => k.name === 'line');
  if (key.name === 'order_ref' && line && isCut(overlap, key)) {
    const sameDay = old.last !== null && now.first !== null && now.first >= old.last;
    return {
      mode: 'upsert',
      key: line,
      certainty: sameDay ? 'likely' : 'ambiguous',
      reason: 'cut',
    };
  }
  return choice('upsert', certainty, 'some-common');
}

/**
 * The new files go on where the kept ones end, and most orders in both have other lines in each:
 * they were cut in two by the end of a file, so that replacing them would lose their beginning.
 */
function isCut({ old, now, oldRows, oldSinceNow, orders }: Overlap, key: KeyOverlap): boolean {
  if (orders === null || old.last === null || now.first === null || now.last === null) return false;
  const after = now.last >= old.last && oldSinceNow * 2 < oldRows;
  return after && orders.unlike * 2 > key.common;
}
