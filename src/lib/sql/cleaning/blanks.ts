import type { Sql } from '../../contracts/sql';
import { sql, text } from '../text';

/** Every character that shows as a blank, also line breaks: RE2 class without brackets. */
const BLANK =
  '\\s\\x0b\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}';
/** Characters that show as nothing and mean nothing: controls, zero-width, direction and soft-hyphen marks. */
const INVISIBLE =
  '\\x{00}-\\x08\\x0e-\\x1f\\x7f-\\x{84}\\x{86}-\\x{9f}\\x{ad}\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2060}\\x{2066}-\\x{2069}\\x{feff}';
/** Blanks that an ordinary trim leaves, or two in a row. */
const UNTIDY = `[\\t-\\r\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}]| {2}`;

/** Letters and digits only, with a digit: a code that no step for text changes. */
export function isPlainCode(cell: Sql): Sql {
  return sql`regexp_full_match(${cell}, '[A-Za-z0-9]*[0-9][A-Za-z0-9]*')`;
}

/** Anything but printable ASCII, or two blanks in a row: one quick look that rules out the rest. */
export function isUnusual(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, '[^\\x20-\\x7e]| {2}')`;
}

export function hasInvisible(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, ${text(`[${INVISIBLE}]`)})`;
}

export function withoutInvisible(cell: Sql): Sql {
  return sql`CASE WHEN ${hasInvisible(cell)} THEN regexp_replace(${cell}, ${text(`[${INVISIBLE}]`)}, '', 'g') ELSE ${cell} END`;
}

/** Whether Unicode may write a cell in another way: never for ASCII. */
export function maybeDecomposed(cell: Sql): Sql {
  return sql`strlen(${cell}) <> length(${cell})`;
}

export function composed(cell: Sql): Sql {
  return sql`nfc_normalize(${cell})`;
}

export function hasUntidyBlanks(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, ${text(UNTIDY)})`;
}

/** One ordinary blank between words, none around. */
export function tidyBlanks(cell: Sql): Sql {
  return sql`CASE WHEN ${hasUntidyBlanks(cell)} THEN trim(regexp_replace(${cell}, ${text(`[${BLANK}]+`)}, ' ', 'g')) ELSE ${cell} END`;
}

export function withoutBlanks(cell: Sql): Sql {
  return sql`regexp_replace(${cell}, ${text(`[${BLANK}]+`)}, '', 'g')`;
}
