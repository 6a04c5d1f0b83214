import { decideDate, swapDayAndMonth } from '../mapping/dates';
import { decideFormat } from '../mapping/formats';
import type { ColumnFormat } from '../format';
import { roleSpec } from '../roles';
import type { ColumnMapping, ColumnProfile } from '../source';

/** A column that new files write in another way than the source's: its cells are rewritten as they are read. */
export interface FormatChange {
  /** Of the source. */
  readonly column: number;
  readonly from: ColumnFormat;
  readonly to: ColumnFormat;
}

type DateFormat = Extract<ColumnFormat, { kind: 'date' }>;

/** Parts in digits only, so that what is written in it can be read in it. */
const WRITABLE = /^(%[dmYyHMS]|[-/. T:])+$/;

/** The pattern in which dates are written for a format; null when it has none that can be written. */
export function writtenPattern({ patterns }: DateFormat): string | null {
  const whole = patterns.filter((p) => WRITABLE.test(p) && /%d/.test(p) && /%m/.test(p));
  return whole.find((p) => p.includes('%Y')) ?? whole.find((p) => p.includes('%y')) ?? null;
}

/**
 * How new files write a column of a source, when the source's own format does not read it and
 * their cells prove another; null otherwise. `swapped`: the person said that day and month stand
 * the other way round.
 */
export function formatChange(
  column: number,
  { label, role, format: to }: ColumnMapping,
  profile: ColumnProfile,
  samples: readonly string[],
  swapped = false,
): FormatChange | null {
  if (role === null || profile.filled === 0) return null;
  const change = (from: ColumnFormat): FormatChange => ({ column, from, to });
  switch (roleSpec(role).type) {
    case 'date': {
      if (to.kind !== 'date' || writtenPattern(to) === null) return null;
      const read = dateRead(profile, to);
      if (!read) return null;
      const from = swapped && read.doubtful ? swapDayAndMonth(read.format) : read.format;
      return from.patterns.every((p) => to.patterns.includes(p)) ? null : change(from);
    }
    case 'number': {
      const { value: from, certainty } = decideFormat(profile, label, samples, { type: 'number' });
      if (from.kind !== 'number' || certainty === 'ambiguous') return null;
      const proved = profile.commaDecimal + profile.pointDecimal > 0;
      const now = to.kind === 'number' ? to : { decimal: '.', thousands: '' };
      const same = !proved || from.decimal === now.decimal;
      const grouped = from.thousands !== '' && from.thousands !== now.thousands;
      return same && (!grouped || now.decimal === ',') ? null : change(from);
    }
    case 'identifier': {
      const { value: from } = decideFormat(profile, label, samples, { type: 'identifier' });
      const plain = to.kind !== 'identifier' || !to.dropPointZero;
      return plain && from.kind === 'identifier' && from.dropPointZero ? change(from) : null;
    }
    default:
      return null;
  }
}

/**
 * How new files write the dates of a column, read as the source does where both orders of day and
 * month are possible (`doubtful`); null when they are no dates.
 */
export function dateRead(
  profile: ColumnProfile,
  { order }: DateFormat,
): { readonly format: DateFormat; readonly doubtful: boolean } | null {
  const guess = decideDate(profile, order === 'mdy' ? 'mdy' : 'dmy');
  return guess && { format: guess.value, doubtful: guess.certainty === 'ambiguous' };
}
