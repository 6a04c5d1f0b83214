import type { Role } from '../roles';
import { roleSpec } from '../roles';
import type { ColumnProfile } from '../source';
import { decideDate } from './dates';
import { readLabel, labelWords, type LabelReading } from './labels';
import { isNumeric } from './numbers';
import { cellShape, looksLikePhone, shareOf } from './shapes';

/** What is known of one source before it is mapped. */
export interface SourceFacts {
  readonly labels: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  /** Cells of each column, in the order of the labels. */
  readonly samples: readonly (readonly string[])[];
}

/** One column with all that its label and its values say. */
export interface ColumnFacts {
  readonly index: number;
  readonly label: string;
  readonly readings: readonly LabelReading[];
  /** The label is known to play no role. */
  readonly barred: boolean;
  readonly profile: ColumnProfile;
  readonly samples: readonly string[];
  readonly isDate: boolean;
  readonly numeric: boolean;
  readonly decimals: boolean;
  readonly isEmail: boolean;
  /** Hardly any value comes twice. */
  readonly unique: boolean;
  /** Values that look given by a machine: digits, or letters with digits. */
  readonly idLike: boolean;
}

const FLAGS =
  /^(0|1|o|n|y|t|f|x|ok|oui|non|yes|no|true|false|vrai|faux|opt-?in|opt-?out|accepte|refuse?|granted|denied|subscribed|unsubscribed|ja|nein|s[ií]|sim|n[ãa]o|[✓✔☑✗✘☐])$/i;
const CIVILITIES =
  /^(m|mm|mr|mrs|ms|miss|mme|mlle|monsieur|madame|mademoiselle|dr|me|pr|prof|sir|mx)\.?$/i;
const POSTCODE = /^(?=.*\d)[A-Z0-9][A-Z0-9 -]{1,9}(\.0)?$/i;
/** Labels of one word that say little: other evidence is needed beside them. */
const VAGUE = new Set([
  'id',
  'code',
  'num',
  'ref',
  'value',
  'total',
  'n',
  'no',
  'numero',
  'reference',
  'number',
  'valeur',
]);

export function columnFacts(source: SourceFacts): readonly ColumnFacts[] {
  return source.profiles.map((profile, index) => {
    const label = source.labels[index] ?? '';
    const samples = source.samples[index] ?? [];
    const readings = readLabel(label);
    const numeric = isNumeric(profile);
    return {
      index,
      label,
      readings,
      barred: readings.some((reading) => reading.role === 'none' && reading.exact),
      profile,
      samples,
      isDate: decideDate(profile, 'dmy') !== null,
      numeric,
      decimals:
        numeric &&
        shareOf(samples, (cell) => /[.,]\d{1,4}\D*$/.test(cell) && !/\.0$/.test(cell.trim())) >
          0.05,
      isEmail: shareOf(samples, (cell) => cell.includes('@') && cellShape(cell) === 'email') >= 0.8,
      unique: isUnique(profile, samples),
      idLike:
        shareOf(samples, (cell) =>
          /^[\p{L}\d]*[-_/.]?[\p{L}\d-]*\d[\p{L}\d-]*(\.0)?$/u.test(cell.trim()),
        ) >= 0.9,
    };
  });
}

/** Counts of distinct values may be a fifth off, so the samples must agree. */
function isUnique(profile: ColumnProfile, samples: readonly string[]): boolean {
  const filled = profile.filled > 0 && profile.filled >= profile.rows * 0.93;
  return (
    filled &&
    profile.distinct >= profile.filled * 0.75 &&
    new Set(samples).size >= samples.length * 0.97
  );
}

/** Whether the label alone leaves several roles open, or says nearly nothing (`Date`, `ID`). */
export function isVague(column: ColumnFacts): boolean {
  const words = labelWords(column.label);
  return (
    column.readings.filter((r) => r.role !== 'loyalty').length > 1 ||
    (words.length === 1 && VAGUE.has(words[0] ?? ''))
  );
}

/** Whether the values of a column allow the role that its label gives. */
export function allows(column: ColumnFacts, role: Role): boolean {
  const { samples, profile } = column;
  if (profile.filled === 0) return false;
  switch (role) {
    case 'email':
      return column.isEmail;
    case 'civility':
      return shareOf(samples, (cell) => CIVILITIES.test(cell.trim())) >= 0.7;
    case 'phone':
      return (
        shareOf(samples, (cell) => looksLikePhone(cell) || cell.replace(/\D/g, '').length >= 8) >=
        0.6
      );
    case 'postcode':
      return shareOf(samples, (cell) => POSTCODE.test(cell.trim())) >= 0.6;
    case 'order_time':
      return (
        shareOf(
          samples,
          (cell) => cellShape(cell) === 'time' || /^([01]?\d|2[0-3])$/.test(cell.trim()),
        ) >= 0.9
      );
    case 'gender':
      return profile.distinct <= 20;
    case 'loyalty':
      return column.idLike && !column.isDate;
    default:
      return allowsType(column, role);
  }
}

function allowsType(column: ColumnFacts, role: Role): boolean {
  switch (roleSpec(role).type) {
    case 'number':
      return column.numeric;
    case 'date':
      return column.isDate;
    case 'flag':
      return shareOf(column.samples, (cell) => FLAGS.test(cell.trim())) >= 0.8;
    case 'identifier':
    case 'text':
    case 'time':
      return true;
  }
}
