import type { Sql } from '../../contracts/sql';
import { MONTH_NAMES } from '../../core/month-names';
import { join, sql, text } from '../text';

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Moment as TIMESTAMP, NULL when no pattern reads the cell. The time is the one that is
 * written: an offset from UTC (`%z` at the end of a pattern) is passed over. Patterns with `%b`
 * read months by their French and English names, parts parted by one blank.
 */
export function cellMoment(column: Sql, patterns: readonly string[]): Sql {
  const trimmed = sql`trim(${column})`;
  const plain = patterns.filter((p) => !p.includes('%b') && !p.endsWith('%z'));
  const zoned = patterns.filter((p) => !p.includes('%b') && p.endsWith('%z'));
  const named = patterns.filter((p) => p.includes('%b'));
  const reading = (cell: Sql, list: readonly string[]) =>
    list.length === 0
      ? []
      : [sql`try_strptime(${cell}, [${join(list.map((p) => text(p.replace(/%z$/, ''))))}])`];
  const ways = [
    ...reading(trimmed, plain),
    ...reading(withoutOffset(trimmed), zoned),
    ...reading(withShortMonths(withoutOffset(trimmed)), named),
  ];
  return ways.length === 1 ? join(ways) : sql`coalesce(${join(ways)})`;
}

/** What says how far from UTC a time is, at its end. */
function withoutOffset(cell: Sql): Sql {
  return sql`regexp_replace(${cell}, '(:\\d\\d(?:\\.\\d+)?)\\s*(?:Z|UTC|GMT)?\\s*(?:[+-]\\d\\d(?::?\\d\\d)?)?\\s*(?:\\(.*\\))?$', '\\1')`;
}

/** `lundi 1er février 2024` and `Mon, 1 Feb 2024` as `1 Feb 2024`. */
function withShortMonths(cell: Sql): Sql {
  const low = sql`strip_accents(lower(${cell}))`;
  const parted = sql`trim(regexp_replace(${low}, '[\\s,./\\-]+', ' ', 'g'))`;
  const dated = sql`regexp_replace(regexp_replace(regexp_replace(${parted},
    '^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?) ', ''),
    '^mar (\\d+(er)? [a-z])', '\\1'), '(\\d)(er|st|nd|rd|th)\\b', '\\1')`;
  return MONTH_NAMES.reduce(
    (all, names, i) =>
      sql`regexp_replace(${all}, ${text(`\\b(${names.join('|')})\\b`)}, ${text(SHORT[i] ?? '')})`,
    dated,
  );
}
