import type { Runner } from '../../contracts/engine';
import { parseIsoDate } from '../../core/dates';
import { swapDayAndMonth } from '../../core/mapping/dates';
import { dateRead, formatChange, type FormatChange } from '../../core/refresh/formats';
import type { Period } from '../../core/refresh/mode';
import { roleSpec } from '../../core/roles';
import type { SourceRecipe } from '../../core/source';
import { periodWritten, rowsUnread } from '../../sql/refresh/overlap';
import { rewriteStaged } from '../../sql/import/stage';
import { profileColumns, samplesOf } from '../import/profile';
import type { StagedSource } from '../import/stage';
import { oneRow, runOne, toNumber, toText } from '../run';

/** A change with a cell of the new files as it is written and as it is read. */
export interface SeenChange extends FormatChange {
  readonly sample: string;
}

/** Dates that can be read with the day or the month first; the source's order is taken unless a person says. */
export interface DateDoubt {
  readonly column: number;
  /** In the source's order, and in the other. */
  readonly kept: Period;
  readonly swapped: Period;
  /** The other order makes a much shorter period of them: the person must say. */
  readonly open: boolean;
}

export interface WrittenNow {
  readonly changes: readonly SeenChange[];
  readonly doubt: DateDoubt | null;
  /** Lines whose date or amount cannot be read, whatever is done. */
  readonly unread: number;
}

/** How many times shorter a period has to become to cast a doubt on the order of day and month. */
const SHORTER = 3;

/**
 * Finds the columns that new files, staged as `staged`, write in another way than their source,
 * and writes them there as the source does.
 */
export async function alignFormats(
  runner: Runner,
  source: SourceRecipe,
  staged: StagedSource,
  swapped: boolean | undefined,
): Promise<WrittenNow> {
  const profiles = await profileColumns(runner, staged);
  const doubt = await doubtOf(runner, source, staged, profiles);
  const changes = source.columns.flatMap((column, i): SeenChange[] => {
    const profile = profiles[i];
    const samples = samplesOf(staged, i);
    const turned = swapped === true && doubt?.column === i;
    const change = profile && formatChange(i, column, profile, samples, turned);
    return change ? [{ ...change, sample: samples[0] ?? '' }] : [];
  });
  if (changes.length > 0) await runOne(runner, rewriteStaged(staged.id, changes));
  const unread = rowsUnread(source, staged.id);
  return {
    changes,
    doubt,
    unread: unread ? toNumber((await oneRow(runner, unread))[0]) : 0,
  };
}

async function doubtOf(
  runner: Runner,
  { columns }: SourceRecipe,
  { id }: StagedSource,
  profiles: Awaited<ReturnType<typeof profileColumns>>,
): Promise<DateDoubt | null> {
  for (const [column, { role, format }] of columns.entries()) {
    const profile = profiles[column];
    if (role === null || !profile || !['ordered_on', 'happened_on'].includes(role)) continue;
    if (roleSpec(role).type !== 'date' || format.kind !== 'date') continue;
    const read = dateRead(profile, format);
    if (!read?.doubtful) continue;
    const period = async (patterns: readonly string[]): Promise<Period> => {
      const [first, last] = await oneRow(runner, periodWritten(id, column, patterns));
      return { first: parseIsoDate(toText(first)), last: parseIsoDate(toText(last)) };
    };
    const kept = await period(read.format.patterns);
    const swapped = await period(swapDayAndMonth(read.format).patterns);
    const open = format.order === 'ymd' || daysOf(kept) > SHORTER * daysOf(swapped) + 1;
    return { column, kept, swapped, open };
  }
  return null;
}

function daysOf({ first, last }: Period): number {
  return first && last ? (Date.parse(last) - Date.parse(first)) / 86_400_000 : 0;
}
