import type { Sql } from '../../contracts/sql';
import type { StepOf } from '../../core/cleaning/step';
import { FRENCH_CODES } from '../../core/geo/country';
import { rawTable } from '../import/stage';
import { join, num, sql, text } from '../text';
import { foldedName, isInOrUnsaid } from './places';

/** A number without what separates its digits, nor the `.0` of a spreadsheet. */
function bare(cell: Sql): Sql {
  return sql`regexp_replace(regexp_replace(${cell}, '\\.0\\s*$', ''), '[\\s.()/_\\x{a0}\\x{2000}-\\x{200a}\\x{2010}-\\x{2015}\\x{202f}-]', '', 'g')`;
}

/** Overseas numbers have codes of their own, although they are dialled like the others from France. */
const OVERSEAS: readonly (readonly [string, string])[] = [
  ['(262|263|269|639|692|693)', '+262'],
  ['(590|690|691)', '+590'],
  ['(594|694)', '+594'],
  ['(596|696|697)', '+596'],
];

function french(number: Sql): Sql {
  const national = sql`right(${number}, 9)`;
  const overseas = OVERSEAS.map(
    ([pattern, code]) =>
      sql`WHEN regexp_matches(${national}, ${text(`^${pattern}`)}) THEN ${text(code)}`,
  );
  return sql`(CASE ${join(overseas, ' ')} ELSE '+33' END || ${national})`;
}

/**
 * E.164 of the commonest ways of writing French and North American numbers, NULL for all
 * others: of a million numbers, few are left for the library (8 microseconds each).
 */
export function plainPhone(
  cell: Sql,
  step: Pick<StepOf<'phone-e164'>, 'country'>,
  country: Sql | null,
): Sql {
  const number = bare(cell);
  const here = (codes: readonly string[]) =>
    country === null ? sql`TRUE` : isInOrUnsaid(country, codes);
  const national =
    step.country === 'FR'
      ? sql`WHEN regexp_full_match(${number}, '(33)?0?[1-9][0-9]{8}') THEN CASE WHEN ${here(FRENCH_CODES)} THEN ${french(number)} END`
      : step.country === 'US' || step.country === 'CA'
        ? sql`WHEN regexp_full_match(${number}, '1?[2-9][0-9]{2}[2-9][0-9]{6}') THEN CASE WHEN ${here(['US', 'CA'])} THEN '+1' || right(${number}, 10) END`
        : sql``;
  return sql`CASE WHEN regexp_full_match(${number}, '(\\+|00)330?[1-9][0-9]{8}') THEN ${french(number)} ${national} END`;
}

/** What the lookup of a step is asked: the number, and the country that the line says. */
export function phoneKey(cell: Sql, country: Sql | null): Sql {
  return country === null
    ? bare(cell)
    : sql`(${bare(cell)} || chr(31) || coalesce(${foldedName(country)}, ''))`;
}

/** Rows (key) of the different numbers that plainPhone leaves. */
export function phonesForLibrary(
  sourceId: string,
  cell: Sql,
  step: StepOf<'phone-e164'>,
  country: Sql | null,
  limit: number,
): Sql {
  const bounded = Number.isFinite(limit) ? sql` LIMIT ${num(limit)}` : sql``;
  return sql`SELECT key FROM (${unread(sourceId, cell, step, country)}) GROUP BY key ORDER BY count(*) DESC, key${bounded}`;
}

/** One row: how many there are. */
export function countPhonesForLibrary(
  sourceId: string,
  cell: Sql,
  step: StepOf<'phone-e164'>,
  country: Sql | null,
): Sql {
  return sql`SELECT count(DISTINCT key) FROM (${unread(sourceId, cell, step, country)})`;
}

function unread(sourceId: string, cell: Sql, step: StepOf<'phone-e164'>, country: Sql | null): Sql {
  return sql`SELECT ${phoneKey(cell, country)} AS key FROM ${rawTable(sourceId)} WHERE trim(${cell}) <> '' AND ${plainPhone(cell, step, country)} IS NULL`;
}
