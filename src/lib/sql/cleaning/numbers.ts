import type { Sql } from '../../contracts/sql';
import { sql } from '../text';

/** An ordinary blank before or after, which every reading of a cell takes away. */
export function isPadded(cell: Sql): Sql {
  return sql`starts_with(${cell}, ' ') OR ends_with(${cell}, ' ')`;
}

/** A whole number that a spreadsheet wrote with `.0`. */
export function hasPointZero(cell: Sql): Sql {
  return sql`ends_with(trim(${cell}), '.0')`;
}

/** A currency or percent sign or code, which the reading of numbers takes away. */
export function hasSign(cell: Sql): Sql {
  return sql`TRY_CAST(${cell} AS DOUBLE) IS NULL AND regexp_matches(${cell}, '(?i)[€$£¥%]|eur|usd|gbp|chf')`;
}

/** A number as text, without zeros at the end. */
export function numberText(value: Sql): Sql {
  return sql`(${value})::DOUBLE::VARCHAR`;
}
