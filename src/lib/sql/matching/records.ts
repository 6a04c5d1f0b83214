import type { Sql } from '../../contracts/sql';
import type { MatchingDef } from '../../core/matching/definition';
import { ident, join, num, sql } from '../text';
import {
  compact,
  email,
  emailBox,
  firstOfFull,
  fullName,
  gender,
  lastOfFull,
  phone,
  postalArea,
  postcode,
  sound,
  streetKey,
  withoutCivility,
  withoutParticles,
  words,
} from './values';

/** A birth date that more than this share of the records has is a default of some form. */
const DEFAULT_DATE_SHARE = 0.002;

/** Temporary table `match_record`: `person` with a number for each record, in the order of the identifiers. */
const NUMBER_RECORDS = sql`CREATE TEMP TABLE match_record AS
  SELECT (row_number() OVER (ORDER BY customer_id, source, email, first_name, last_name, full_name))::INTEGER - 1 AS id, *
  FROM person WHERE customer_id IS NOT NULL`;

/** Temporary table `match_typed`: every value in comparable form. */
function typeRecords(): Sql {
  const full = sql`CASE WHEN ${words(sql`first_name`)} IS NULL AND ${words(sql`last_name`)} IS NULL THEN ${fullName(sql`full_name`)} END`;
  return sql`CREATE TEMP TABLE match_typed AS
    SELECT id, customer_id, first_words, last_words, ${compact(sql`first_words`)} AS first, ${compact(sql`last_words`)} AS last,
      ${compact(withoutParticles(sql`last_words`))} AS core, birth, ${email(sql`email`)} AS email, ${phone(sql`phone`)} AS phone,
      postcode, ${postalArea(sql`postcode`)} AS area, ${streetKey(sql`address`)} AS street, ${gender(sql`civility`)} AS gender, nullif(trim(loyalty), '') AS loyalty
    FROM (SELECT id, customer_id, email, phone, address, civility, loyalty,
      CASE WHEN year(birth_date) >= 1900 THEN birth_date END AS birth, ${postcode(sql`postcode`)} AS postcode,
      coalesce(${words(sql`first_name`)}, ${words(firstOfFull(sql`whole`))}) AS first_words,
      ${withoutCivility(sql`coalesce(${words(sql`last_name`)}, ${words(lastOfFull(sql`whole`))})`)} AS last_words
      FROM (SELECT *, ${full} AS whole FROM match_record))`;
}

/** Columns whose frequent values are left out, or whose frequency counts. */
const COUNTED = ['email', 'phone', 'loyalty', 'birth', 'first', 'last'] as const;

/** Temporary tables `match_held_<column>`: how many records hold each value. */
function countHeld(): readonly Sql[] {
  return COUNTED.map(
    (column) =>
      sql`CREATE OR REPLACE TEMP TABLE ${held(column)} AS SELECT ${ident(column)} AS value, count(*) AS held FROM match_typed WHERE ${ident(column)} IS NOT NULL GROUP BY 1 HAVING count(*) > ${num(column === 'first' || column === 'last' ? 0 : 1)}`,
  );
}

function held(column: (typeof COUNTED)[number]): Sql {
  return ident(`match_held_${column}`);
}

/**
 * Temporary table `match_person`: comparable values, keys that identify nobody left out, and
 * what share of the filled records has the same name (for the rarity of an agreement).
 */
function createPersons(def: MatchingDef): Sql {
  const crowd = num(def.crowd);
  const joins = COUNTED.map(
    (column) => sql` LEFT JOIN ${held(column)} ON ${held(column)}.value = t.${ident(column)}`,
  );
  const uncrowded = (column: 'email' | 'phone' | 'loyalty' | 'birth', limit: Sql) =>
    sql`CASE WHEN coalesce(${held(column)}.held, 1) <= ${limit} THEN t.${ident(column)} END AS ${ident(column)}`;
  const share = (column: 'first' | 'last') =>
    sql`${held(column)}.held / (SELECT sum(held) FROM ${held(column)})`;
  return sql`CREATE TEMP TABLE match_person AS
    SELECT *, ${emailBox(sql`email`)} AS box, strftime(birth, '%Y%m%d') AS birth_text, ${sound(sql`core`)} AS sound,
      ' ' || first_words || ' ' AS first_pad, ' ' || last_words || ' ' AS last_pad, street || ' ' || postcode AS home
    FROM (SELECT id, customer_id, first_words, last_words, first, last, core, postcode, area, street, gender,
      ${uncrowded('email', crowd)}, ${uncrowded('phone', crowd)}, ${uncrowded('loyalty', crowd)},
      ${uncrowded('birth', sql`greatest(30, ${num(DEFAULT_DATE_SHARE)} * (SELECT count(birth) FROM match_typed))`)},
      ${share('first')} AS first_share, ${share('last')} AS last_share FROM match_typed t${join(joins, '')})
    ORDER BY id`;
}

/** From the temporary table `person` to `match_record`, `match_typed` and `match_person`. */
export function prepareRecords(def: MatchingDef): readonly Sql[] {
  return [NUMBER_RECORDS, typeRecords(), ...countHeld(), createPersons(def)];
}

export const COUNT_RECORDS = sql`SELECT count(*) FROM match_record`;
