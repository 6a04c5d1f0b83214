import type { Sql } from '../../contracts/sql';
import {
  levelOf,
  MATCH_FIELD_NAMES,
  NO_EVIDENCE,
  type MatchField,
} from '../../core/matching/fields';
import { ident, join, num, sql, text } from '../text';

/** Jaro-Winkler similarity from which two names are the same name mistyped, and from which they are alike. */
const CLOSE = 0.95;
const ALIKE = 0.88;

const none = num(NO_EVIDENCE);
const at = <F extends MatchField>(field: F, level: Parameters<typeof levelOf<F>>[1]) =>
  num(levelOf(field, level));

/** The columns of the two records of a pair, side by side. */
const COLUMNS = [
  'first',
  'first_pad',
  'last',
  'last_pad',
  'core',
  'birth_text',
  'email',
  'box',
  'phone',
  'postcode',
  'area',
  'home',
  'gender',
] as const;
type Column = (typeof COLUMNS)[number];
const left = (column: Column) => ident(`a_${column}`);
const right = (column: Column) => ident(`b_${column}`);

const absent = (column: Column) => sql`(${left(column)} IS NULL OR ${right(column)} IS NULL)`;
const same = (column: Column) => sql`${left(column)} = ${right(column)}`;
/**
 * Whether one slip (a letter more, less, other, or two exchanged) makes two values of each other.
 * The distance that knows of exchanges is the slow one: it is asked last, of those few whose
 * lengths and plain edit distance (Levenshtein 1966; an exchange is two edits) leave it open.
 */
const oneSlip = (column: Column) =>
  sql`abs(length(${left(column)}) - length(${right(column)})) <= 1 AND levenshtein(${left(column)}, ${right(column)}) <= 2 AND damerau_levenshtein(${left(column)}, ${right(column)}) <= 1`;
const mistyped = (column: Column, least: number) =>
  sql`(least(length(${left(column)}), length(${right(column)})) >= ${num(least)} AND ${oneSlip(column)})`;

/** First and last name exchanged: each is (nearly) the other's other. */
const SWAPPED = sql`(a_first <> a_last AND left(a_first, 1) = left(b_last, 1) AND left(a_last, 1) = left(b_first, 1)
  AND ((a_first = b_last AND a_last = b_first) OR (jaro_winkler_similarity(a_first, b_last) >= ${num(CLOSE)} AND jaro_winkler_similarity(a_last, b_first) >= ${num(CLOSE)})))`;

/** Endings that make another name of a name: `Jean`, `Jeanne`; never taken for a slip of the keyboard. */
const OTHER_NAME = ['a', 'e', 'ne', 'le', 'te', 'ine', 'ette', 'ie'];
const derived = (a: Sql, b: Sql) =>
  sql`(starts_with(${b}, ${a}) AND substr(${b}, length(${a}) + 1) IN (${join(OTHER_NAME.map(text))}))`;

/** One name within the other as whole words, or as its initial or its beginning. */
const FIRST_PART = sql`(contains(a_first_pad, b_first_pad) OR contains(b_first_pad, a_first_pad)
  OR (length(a_first) = 1 AND starts_with(b_first, a_first)) OR (length(b_first) = 1 AND starts_with(a_first, b_first))
  OR (length(a_first) >= 3 AND starts_with(b_first, a_first)) OR (length(b_first) >= 3 AND starts_with(a_first, b_first)))`;

const FIRST = sql`CASE WHEN ${absent('first')} THEN ${none} WHEN ${same('first')} THEN ${at('first_name', 'exact')}
  WHEN ${derived(sql`a_first`, sql`b_first`)} OR ${derived(sql`b_first`, sql`a_first`)} THEN ${at('first_name', 'similar')}
  WHEN ${FIRST_PART} THEN ${at('first_name', 'part')}
  WHEN jw_first >= ${num(CLOSE)} OR ${mistyped('first', 4)} THEN ${at('first_name', 'close')}
  WHEN jw_first >= ${num(ALIKE)} OR ${mistyped('first', 2)} THEN ${at('first_name', 'similar')} ELSE 0 END`;

const LAST = sql`CASE WHEN ${absent('last')} THEN ${none} WHEN ${same('last')} THEN ${at('last_name', 'exact')}
  WHEN ${same('core')} OR jw_last >= ${num(CLOSE)} OR ${mistyped('last', 4)} THEN ${at('last_name', 'close')}
  WHEN contains(a_last_pad, b_last_pad) OR contains(b_last_pad, a_last_pad) THEN ${at('last_name', 'part')}
  WHEN jw_last >= ${num(ALIKE)} THEN ${at('last_name', 'similar')} ELSE 0 END`;

const YEAR = sql`left(a_birth_text, 4) = left(b_birth_text, 4)`;
const MONTH = sql`substr(a_birth_text, 5, 2) = substr(b_birth_text, 5, 2)`;
const DAY = sql`substr(a_birth_text, 7, 2) = substr(b_birth_text, 7, 2)`;
const TURNED = sql`substr(a_birth_text, 5, 2) = substr(b_birth_text, 7, 2) AND substr(a_birth_text, 7, 2) = substr(b_birth_text, 5, 2)`;

const BIRTH = sql`CASE WHEN ${absent('birth_text')} THEN ${none} WHEN ${same('birth_text')} THEN ${at('birth_date', 'exact')}
  WHEN ${YEAR} AND ${TURNED} THEN ${at('birth_date', 'swapped')}
  WHEN ${oneSlip('birth_text')} THEN ${at('birth_date', 'typo')}
  WHEN (${YEAR} AND (${MONTH} OR ${DAY})) OR (${MONTH} AND ${DAY}) THEN ${at('birth_date', 'part')} ELSE 0 END`;

/**
 * A box made of the names (`jean.dupont@`) only says the names again: alike at another
 * provider, it is no evidence of its own.
 */
const NAMED_BOX = sql`(coalesce(contains(a_box, a_core), FALSE) OR coalesce(contains(a_box, a_first), FALSE) OR coalesce(contains(b_box, b_core), FALSE))`;

const EMAIL = sql`CASE WHEN ${absent('email')} THEN ${none} WHEN ${same('email')} THEN ${at('email', 'exact')}
  WHEN length(a_box) >= 5 AND ${same('box')} THEN CASE WHEN ${NAMED_BOX} THEN ${none} ELSE ${at('email', 'same-box')} END
  WHEN ${mistyped('box', 6)} OR jaro_winkler_similarity(a_box, b_box) >= ${num(CLOSE)} THEN CASE WHEN ${NAMED_BOX} THEN ${none} ELSE ${at('email', 'close')} END
  ELSE 0 END`;

const PHONE = sql`CASE WHEN ${absent('phone')} THEN ${none} WHEN ${same('phone')} THEN ${at('phone', 'exact')}
  WHEN ${oneSlip('phone')} THEN ${at('phone', 'close')} ELSE 0 END`;

const PLACE = sql`CASE WHEN ${absent('postcode')} THEN ${none}
  WHEN coalesce(${same('home')}, FALSE) THEN ${at('place', 'address')} WHEN ${same('postcode')} THEN ${at('place', 'postcode')}
  WHEN ${same('area')} THEN ${at('place', 'department')} ELSE 0 END`;

const GENDER = sql`CASE WHEN ${absent('gender')} THEN ${none} WHEN ${same('gender')} THEN ${at('gender', 'exact')} ELSE 0 END`;

/** The columns of the levels, in the fields' order. */
export const LEVEL_COLUMNS = join(MATCH_FIELD_NAMES.map(ident));

/**
 * Two persons for certain: another first name, another birth date (no slip explains either),
 * or another declared gender where the first name is not the same.
 */
const CLASH = sql`first_name = 0 OR birth_date = 0
  OR (gender = 0 AND first_name <> ${at('first_name', 'exact')} AND last_name <> ${at('last_name', 'swapped')})`;

/** Levels of each pair `(l, r)` of a relation, with `clash`, `same_loyalty` and `same_id`. */
export function comparePairs(pairs: Sql): Sql {
  const sides = COLUMNS.map((c) => sql`a.${ident(c)} AS ${left(c)}, b.${ident(c)} AS ${right(c)}`);
  return sql`SELECT *, ${CLASH} AS clash FROM (
    SELECT l, r, (CASE WHEN swapped THEN ${none} ELSE ${FIRST} END)::TINYINT AS first_name,
      (CASE WHEN swapped THEN ${at('last_name', 'swapped')} ELSE ${LAST} END)::TINYINT AS last_name, (${BIRTH})::TINYINT AS birth_date,
      (${EMAIL})::TINYINT AS email, (${PHONE})::TINYINT AS phone, (${PLACE})::TINYINT AS place, (${GENDER})::TINYINT AS gender, same_loyalty, same_id
    FROM (SELECT *, coalesce(${SWAPPED}, FALSE) AS swapped, jaro_winkler_similarity(a_first, b_first) AS jw_first, jaro_winkler_similarity(a_last, b_last) AS jw_last
      FROM (SELECT l, r, coalesce(a.loyalty = b.loyalty, FALSE) AS same_loyalty, a.customer_id = b.customer_id AS same_id, ${join(sides)}
        FROM (${pairs}) JOIN match_person a ON a.id = l JOIN match_person b ON b.id = r)))`;
}
