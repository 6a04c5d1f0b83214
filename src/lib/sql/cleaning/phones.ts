import type { Sql } from '../../contracts/sql';
import type { StepOf } from '../../core/cleaning/step';
import { FRENCH_CODES } from '../../core/geo/country';
import { rawTable } from '../import/stage';
import { join, num, sql, text } from '../text';
import { lookupTable } from './lookups';
import { isInOrUnsaid } from './places';

type Step = StepOf<'phone-e164'>;

/** What the lookup of a step is asked: the cell, and where a column says it, the country of the line. */
export function phoneKey(cell: Sql, country: Sql | null): Sql {
  const written = sql`trim(${cell})`;
  return country === null
    ? written
    : sql`(${written} || chr(31) || coalesce(trim(${country}), ''))`;
}

/**
 * The lookup of a step: each way of writing a number with its cells, and its E.164 form where
 * the number is French in one of the common ways. Of a million numbers of a French base, few
 * are left for the library (8 microseconds each).
 */
export function createPhones(step: Step, cell: Sql, country: Sql | null): Sql {
  const digits = sql`regexp_replace(regexp_replace(written, '\\.0$', ''), '[\\s.()/_\\x{a0}\\x{2000}-\\x{200a}\\x{2010}-\\x{2015}\\x{202f}-]', '', 'g')`;
  return sql`CREATE OR REPLACE TABLE ${lookupTable(step)} AS
    SELECT before, written, country, cells, ${plainPhone(step)} AS after FROM (SELECT *, ${digits} AS digits FROM (
      SELECT ${phoneKey(cell, country)} AS before, any_value(trim(${cell})) AS written, any_value(${country ?? sql`NULL::VARCHAR`}) AS country, count(*) AS cells
      FROM ${rawTable(step.sourceId)} WHERE trim(${cell}) <> '' GROUP BY 1))`;
}

/** Overseas numbers have codes of their own, although they are dialled like the others from France. */
const OVERSEAS: readonly (readonly [string, string])[] = [
  ['262|263|269|639|692|693', '+262'],
  ['590|690|691', '+590'],
  ['594|694', '+594'],
  ['596|696|697', '+596'],
];

/** E.164 of `digits`, NULL for what is left to the library. */
function plainPhone({ country }: Step): Sql {
  const national = sql`right(digits, 9)`;
  const overseas = OVERSEAS.map(
    ([areas, code]) =>
      sql`WHEN left(${national}, 3) IN (${join(areas.split('|').map(text))}) THEN ${text(code)}`,
  );
  const french = sql`(CASE ${join(overseas, ' ')} ELSE '+33' END || ${national})`;
  const here =
    country === 'FR'
      ? sql`WHEN regexp_full_match(digits, '(33)?0?[1-9][0-9]{8}') THEN CASE WHEN ${isInOrUnsaid(sql`country`, FRENCH_CODES)} THEN ${french} END`
      : sql``;
  return sql`CASE WHEN regexp_full_match(digits, '(\\+|00)330?[1-9][0-9]{8}') THEN ${french} ${here} END`;
}

/** Rows (key, number, country as the line says it) of the numbers left for the library, most frequent first. */
export function phonesForLibrary(step: Step, limit: number): Sql {
  const bounded = Number.isFinite(limit) ? sql` LIMIT ${num(limit)}` : sql``;
  return sql`SELECT before, regexp_replace(written, '\\.0$', ''), country FROM ${lookupTable(step)} WHERE after IS NULL ORDER BY cells DESC, before${bounded}`;
}

/** One row: how many are left. */
export function countPhonesForLibrary(step: Step): Sql {
  return sql`SELECT count(*) FROM ${lookupTable(step)} WHERE after IS NULL`;
}
