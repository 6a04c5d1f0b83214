import type { Sql } from '../../contracts/sql';
import type { ColumnFormat } from '../../core/format';
import { CURRENCY_SIGNS, NUMBER_WORDS } from '../../core/money';
import { join, sql, text } from '../text';
import { cellMoment } from './moments';

/** Cell as text without blanks around it, NULL when empty. */
export function cellText(column: Sql): Sql {
  return sql`nullif(trim(${column}), '')`;
}

/** Identifier as text; `17850.0` becomes `17850` when the format says so. */
function cellIdentifier(column: Sql, dropPointZero: boolean): Sql {
  const trimmed = cellText(column);
  return dropPointZero
    ? sql`CASE WHEN ends_with(${trimmed}, '.0') THEN left(${trimmed}, length(${trimmed}) - 2) ELSE ${trimmed} END`
    : trimmed;
}

/** Everything that may surround a number: blanks, currency signs and codes, percent, plus. */
const ORNAMENTS = `(?i)[\\s\\x{00a0}\\x{202f}\\x{2009}${CURRENCY_SIGNS}%+]|${NUMBER_WORDS}`;

/** A number without what may surround it, its signs in ASCII. */
export function bareNumber(cell: Sql): Sql {
  return sql`regexp_replace(translate(${cell}, '−’', '-'''), ${text(ORNAMENTS)}, '', 'g')`;
}

/** Number as DECIMAL(18,4), NULL when the cell does not hold one. */
export function cellNumber(column: Sql, format: Extract<ColumnFormat, { kind: 'number' }>): Sql {
  const bare = bareNumber(column);
  const signed = sql`regexp_replace(regexp_replace(${bare}, '^\\((.*)\\)$', '-\\1'), '^([^-].*)-$', '-\\1')`;
  const ungrouped =
    format.thousands === ''
      ? signed
      : sql`CASE WHEN regexp_matches(${signed}, ${text(groupedPattern(format))}) THEN replace(${signed}, ${text(format.thousands)}, '') END`;
  const pointed =
    format.decimal === ',' ? sql`replace(${rejectPoint(ungrouped, format)}, ',', '.')` : ungrouped;
  const slow = sql`TRY_CAST(${pointed} AS DECIMAL(18,4))`;
  return format.decimal === '.' && format.thousands === ''
    ? sql`coalesce(TRY_CAST(${column} AS DECIMAL(18,4)), ${slow})`
    : slow;
}

/** With a decimal comma and no grouping point, a cell with a point is not a number of this column. */
function rejectPoint(cell: Sql, format: Extract<ColumnFormat, { kind: 'number' }>): Sql {
  return format.thousands === '.'
    ? cell
    : sql`CASE WHEN NOT contains(${cell}, '.') THEN ${cell} END`;
}

function groupedPattern(format: Extract<ColumnFormat, { kind: 'number' }>): string {
  const group = format.thousands === '.' ? '\\.' : format.thousands;
  const decimal = format.decimal === '.' ? '\\.' : format.decimal;
  return `^-?(\\d{1,3}(${group}\\d{3})+|\\d+)(${decimal}\\d*)?([eE]-?\\d+)?$`;
}

/** Hour 0 to 23 of a time of day such as `9:05`, `09h05` or `09:05:30`. */
export function cellHour(column: Sql): Sql {
  const hour = sql`TRY_CAST(regexp_extract(${column}, '^\\s*(\\d{1,2})\\s*([:hH]|$)', 1) AS TINYINT)`;
  return sql`CASE WHEN ${hour} BETWEEN 0 AND 23 THEN ${hour} END`;
}

const YES = [
  '1',
  'o',
  'oui',
  'y',
  'yes',
  'true',
  'vrai',
  't',
  'x',
  'ok',
  'optin',
  'opt-in',
  'accepte',
  'granted',
  'subscribed',
  'ja',
  'si',
  'sim',
  '✓',
  '✔',
  '☑',
];
const NO = [
  '0',
  'n',
  'non',
  'no',
  'false',
  'faux',
  'f',
  'optout',
  'opt-out',
  'refus',
  'refuse',
  'denied',
  'unsubscribed',
  'nein',
  'nao',
  '✗',
  '✘',
  '☐',
];

/** Yes or no as BOOLEAN, NULL when the cell says neither. */
export function cellFlag(column: Sql): Sql {
  const word = sql`strip_accents(lower(trim(${column})))`;
  return sql`CASE WHEN ${word} IN (${join(YES.map(text))}) THEN TRUE WHEN ${word} IN (${join(NO.map(text))}) THEN FALSE END`;
}

/** The value of a column by its format; text when the format is text. */
export function cellValue(column: Sql, format: ColumnFormat): Sql {
  switch (format.kind) {
    case 'text':
      return cellText(column);
    case 'identifier':
      return cellIdentifier(column, format.dropPointZero);
    case 'number':
      return cellNumber(column, format);
    case 'date':
      return cellMoment(column, format.patterns);
  }
}
