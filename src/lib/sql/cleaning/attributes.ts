import type { Sql } from '../../contracts/sql';
import { activeStep } from '../../core/cleaning/edit';
import { FEMALE_CIVILITIES, MALE_CIVILITIES } from '../../core/cleaning/civility';
import type { CleaningStep, StepOf } from '../../core/cleaning/step';
import type { CustomerRole } from '../../core/roles';
import type { SourceRecipe } from '../../core/source';
import { ident, join, sql, text } from '../text';
import { lookedUp } from './lookups';
import { placeOf } from './places';

/** An attribute that a step tells from another one, under the names of the customer table. */
export interface AddedAttribute {
  readonly name: CustomerRole;
  readonly value: Sql;
}

/** The gender that a civility declares, in the words of the base; NULL when it declares none. */
export function genderOf(civility: Sql, step: StepOf<'civility-gender'>): Sql {
  const word = sql`replace(strip_accents(lower(trim(${civility}))), '.', '')`;
  return sql`CASE WHEN ${word} IN (${join(MALE_CIVILITIES.map(text))}) THEN ${text(step.male)}
    WHEN ${word} IN (${join(FEMALE_CIVILITIES.map(text))}) THEN ${text(step.female)} END`;
}

/** Code of the country that a name means, by the lookup of the step. */
export function codeOf(country: Sql, step: CleaningStep): Sql {
  return lookedUp(step, sql`trim(${country})`);
}

/** What the steps of a source add to a customer, from the columns that the source's table of attributes has. */
export function addedAttributes(source: SourceRecipe): readonly AddedAttribute[] {
  const gender = activeStep(source, 'civility-gender');
  const country = activeStep(source, 'country-code');
  const place = activeStep(source, 'fr-department');
  const lived =
    place && source.columns[place.countryColumn ?? -1]?.role === 'country'
      ? ident('country')
      : null;
  const placed = (name: 'department' | 'region_name') => ({
    name,
    value: placeOf(name, ident('postcode'), lived),
  });
  return [
    ...(gender ? [{ name: 'gender' as const, value: genderOf(ident('civility'), gender) }] : []),
    ...(country
      ? [{ name: 'country_code' as const, value: codeOf(ident('country'), country) }]
      : []),
    ...(place ? [placed('department'), placed('region_name')] : []),
  ];
}

/** A table of attributes with what the steps add, which never replaces what is filled. */
export function withAdded(source: SourceRecipe, columns: readonly string[], table: Sql): Sql {
  const added = addedAttributes(source);
  const filled = added
    .filter((a) => columns.includes(a.name))
    .map((a) => sql`coalesce(${ident(a.name)}, ${a.value}) AS ${ident(a.name)}`);
  const fresh = added
    .filter((a) => !columns.includes(a.name))
    .map((a) => sql`, ${a.value} AS ${ident(a.name)}`);
  const replaced = filled.length === 0 ? sql`` : sql` REPLACE (${join(filled)})`;
  return sql`SELECT *${replaced}${join(fresh, '')} FROM (${table})`;
}
