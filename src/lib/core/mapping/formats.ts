import type { Guess } from '../evidence';
import type { ColumnFormat, DateOrder } from '../format';
import { roleSpec, type RoleType } from '../roles';
import type { ColumnProfile } from '../source';
import { decideDate } from './dates';
import { readLabel } from './labels';
import { decideNumber, isNumeric } from './numbers';
import { shareOf } from './shapes';

export { candidateDatePatterns } from './datePatterns';
export { swapDayAndMonth } from './dates';

export interface FormatHints {
  /** What the column's role needs; without it, label and values decide. */
  readonly type?: RoleType;
  /** The file speaks French: day before month, decimal comma, where nothing proves otherwise. */
  readonly french?: boolean;
  /** The language is known to be English: month before day where nothing proves otherwise. */
  readonly english?: boolean;
}

const TEXT: Guess<ColumnFormat> = {
  value: { kind: 'text' },
  certainty: 'sure',
  evidence: { code: 'values-only' },
};

/**
 * How the text of a column becomes a value, from the counts of the whole column. A type
 * asked for by the role is given even when few cells can be read: the rest is rejected,
 * and the certainty says so.
 */
export function decideFormat(
  profile: ColumnProfile,
  label: string,
  samples: readonly string[],
  hints: FormatHints = {},
): Guess<ColumnFormat> {
  const type = hints.type ?? naturalType(profile, label, samples);
  const fallback: DateOrder = hints.english === true && hints.french !== true ? 'mdy' : 'dmy';
  switch (type) {
    case 'identifier':
      return identifier(profile);
    case 'number': {
      const guess = decideNumber(profile, samples, hints.french === true);
      return isNumeric(profile) ? guess : { ...guess, certainty: 'ambiguous' };
    }
    case 'date':
      return decideDate(profile, fallback) ?? { ...TEXT, certainty: 'ambiguous' };
    case 'text':
    case 'time':
    case 'flag':
      return TEXT;
  }
}

function naturalType(profile: ColumnProfile, label: string, samples: readonly string[]): RoleType {
  const reading = readLabel(label)[0];
  const known =
    reading === undefined || reading.role === 'none' || reading.role === 'attribute'
      ? null
      : roleSpec(reading.role).type;
  if (known === 'identifier') return 'identifier';
  if (decideDate(profile, 'dmy') !== null) return 'date';
  if (!isNumeric(profile))
    return known === 'date' || known === 'number' ? 'text' : (known ?? 'text');
  return shareOf(samples, (cell) => /^\s*0\d/.test(cell)) > 0.05 ? 'identifier' : 'number';
}

/** A spreadsheet writes `17850.0` for an id when some lines of the column are empty. */
function identifier(profile: ColumnProfile): Guess<ColumnFormat> {
  const dropPointZero = profile.pointZero > 0 && profile.pointZero >= profile.plainNumbers * 0.9;
  return {
    value: { kind: 'identifier', dropPointZero },
    certainty: 'sure',
    evidence: dropPointZero
      ? { code: 'ids-with-point-zero', params: { cells: profile.pointZero } }
      : { code: 'values-only' },
  };
}
