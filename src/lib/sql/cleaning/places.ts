import type { Sql } from '../../contracts/sql';
import { FRENCH_CODES, namesOf } from '../../core/geo/country';
import { FR_POSTCODE_EXCEPTIONS } from '../../core/geo/fr-departments';
import { FRENCH_DEPARTMENTS } from '../../core/geo/french';
import { join, sql, text } from '../text';

/** A name without case, accents and punctuation, as `foldName` of core/geo. */
export function foldedName(cell: Sql): Sql {
  const words = sql`regexp_replace(lower(strip_accents(${cell})), '[^\\pL\\pN]+', ' ', 'g')`;
  return sql`trim(regexp_replace(regexp_replace(${words}, '^ ?(the|la|le|les|l) ', ''), '\\b(and|et) ', '', 'g'))`;
}

/** Whether a cell names one of these countries, or none at all. */
export function isInOrUnsaid(cell: Sql, codes: readonly string[]): Sql {
  const names = join(namesOf(codes).map(text));
  return sql`CASE WHEN coalesce(trim(${cell}), '') = '' THEN TRUE WHEN lower(trim(${cell})) IN (${names}) THEN TRUE ELSE ${foldedName(cell)} IN (${names}) END`;
}

/** As isInOrUnsaid of France with its overseas parts; TRUE where no column says the country. */
function isFrench(country: Sql | null): Sql {
  return country === null ? sql`TRUE` : isInOrUnsaid(country, FRENCH_CODES);
}

/** Postcodes of departments 01 to 09 that a spreadsheet took for numbers. */
export function lostZero(cell: Sql): Sql {
  return sql`regexp_full_match(${cell}, '\\s*[1-9][0-9]{3}(\\.0+)?\\s*')`;
}

export function withLostZero(cell: Sql, country: Sql | null): Sql {
  return sql`CASE WHEN ${lostZero(cell)} THEN CASE WHEN ${isFrench(country)} THEN '0' || trim(${cell}) ELSE ${cell} END ELSE ${cell} END`;
}

const DEPARTMENTS = sql`fr_department`;

/** Temporary table from the number of a French department to its name and region. */
export function createDepartments(): Sql {
  const rows = FRENCH_DEPARTMENTS.map(
    (d) => sql`(${text(d.code)}, ${text(`${d.code} ${d.name}`)}, ${text(d.region)})`,
  );
  return sql`CREATE OR REPLACE TABLE ${DEPARTMENTS} AS SELECT * FROM (VALUES ${join(rows)}) d(code, department, region_name)`;
}

/** Number of the department of a French postcode, NULL for anything else. */
export function departmentNumber(postcode: Sql): Sql {
  const exceptions = Object.entries(FR_POSTCODE_EXCEPTIONS).map(
    ([code, department]) => sql`WHEN ${text(code)} THEN ${text(department)}`,
  );
  return sql`CASE WHEN NOT regexp_full_match(${postcode}, '[0-9]{5}') THEN NULL ELSE CASE ${postcode} ${join(exceptions, ' ')} ELSE
    CASE WHEN left(${postcode}, 2) IN ('97', '98') THEN left(${postcode}, 3)
      WHEN left(${postcode}, 3) IN ('200', '201') THEN '2A' WHEN left(${postcode}, 3) IN ('202', '206') THEN '2B'
      ELSE left(${postcode}, 2) END END END`;
}

/** `75 Paris`, or the name of the region, of a French postcode. */
export function placeOf(
  field: 'department' | 'region_name',
  postcode: Sql,
  country: Sql | null,
): Sql {
  const column = field === 'department' ? sql`d.department` : sql`d.region_name`;
  return sql`CASE WHEN ${isFrench(country)} THEN (SELECT ${column} FROM ${DEPARTMENTS} d WHERE d.code = ${departmentNumber(postcode)}) END`;
}
