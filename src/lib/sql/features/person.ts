import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import { ageBandsOf, type FeatureSettings } from '../../core/features/settings';
import { choiceId } from '../../core/features/attribute-values';
import { topicsOf } from '../../core/features/topics';
import { FEMALE_CIVILITIES, MALE_CIVILITIES } from '../../core/cleaning/civility';
import { FRENCH_CODES } from '../../core/geo/country';
import type { CustomerRole } from '../../core/roles';
import { departmentNumber, isInOrUnsaid } from '../cleaning/places';
import { day, ident, join, num, sql, text } from '../text';
import { attributeValue, hasChoice, written } from './attributes';
import type { FeatureColumns, FigureSql } from './frame';
import type { AsOf } from './table';

/** What the customer table has. */
export type Described = Pick<DatasetSummary, 'attributes' | 'otherAttributes'>;

const OLDEST = 120;

/** Reads `customer` once. Columns that the dataset does not have are not offered. */
export function personColumns(dataset: Described, settings: FeatureSettings): FeatureColumns {
  const held = (...roles: readonly CustomerRole[]) =>
    roles.filter((role) => dataset.attributes.includes(role));
  const columns: Record<string, FigureSql> = {};
  const offer = (id: string, value: (asOf: AsOf) => Sql) => (columns[id] = { sql: value });

  for (const role of ['city', 'home_store', 'company', 'sector', 'company_size'] as const)
    if (held(role).length > 0) offer(role, () => written(ident(role)));
  for (const [id, roles] of [
    ['country', held('country_code', 'country')],
    ['region', held('region_name', 'region')],
  ] as const)
    if (roles.length > 0) offer(id, () => firstWritten(roles));
  if (held('created_on').length > 0) offer('created_on', () => sql`created_on::DATE`);
  if (held('birth_date').length > 0) {
    offer('age', age);
    offer('age_band', (at) => bandOf(age(at), settings.ageBands));
    offer('birthday_month', () => sql`month(birth_date)::VARCHAR`);
    offer('next_birthday', nextBirthday);
  }
  const genders = held('gender', 'civility');
  if (genders.length > 0) offer('gender', () => genderOf(genders));
  const countries = held('country_code', 'country');
  if (countries.length > 0)
    offer('lives_abroad', () => livesAbroad(countries, settings.homeCountry));
  if (held('postcode').length > 0)
    offer(
      'postcode_area',
      () => sql`nullif(regexp_extract(upper(trim(postcode)), '^([0-9]{2}|[A-Z]{1,2})'), '')`,
    );
  if (held('department').length > 0) offer('department', () => written(sql`department`));
  else if (held('postcode').length > 0) offer('department', () => departmentOf(countries));

  for (const { name, values } of dataset.otherAttributes) {
    offer(name, () => attributeValue(name, values));
    if (values?.kind === 'choices')
      for (const choice of values.choices)
        offer(choiceId(name, choice), () => hasChoice(name, values.separator, choice));
  }
  for (const [topic, { name, values }] of topicsOf(dataset.otherAttributes))
    offer(topic, () => attributeValue(name, values));
  return { id: 'person', columns, rows: () => sql`customer`, each: 'everybody' };
}

function firstWritten(roles: readonly CustomerRole[]): Sql {
  return sql`coalesce(${join(roles.map((role) => written(ident(role))))})`;
}

/** `401` for 1 April: days of any year in their order. */
function yearDay({ referenceDate }: AsOf): number {
  return Number(referenceDate.slice(5, 7)) * 100 + Number(referenceDate.slice(8, 10));
}

function yearOf({ referenceDate }: AsOf): number {
  return Number(referenceDate.slice(0, 4));
}

/** Completed years; who was born on 29 February is a year older on 1 March of common years. */
function age(asOf: AsOf): Sql {
  const before = sql`(month(birth_date) * 100 + day(birth_date) > ${num(yearDay(asOf))})::INTEGER`;
  const years = sql`(${num(yearOf(asOf))} - year(birth_date) - ${before})`;
  return sql`CASE WHEN ${years} BETWEEN 0 AND ${num(OLDEST)} THEN ${years} END::INTEGER`;
}

function bandOf(years: Sql, starts: readonly number[]): Sql {
  const bands = ageBandsOf(starts).map(({ id, to }) =>
    to === null ? sql`ELSE ${text(id)}` : sql`WHEN ${years} <= ${num(to)} THEN ${text(id)}`,
  );
  return sql`CASE WHEN ${years} IS NULL THEN NULL ${join(bands, ' ')} END`;
}

/** Days to the next birthday, 0 on the day; 29 February of a common year is 1 March. */
function nextBirthday(asOf: AsOf): Sql {
  const today = day(asOf.referenceDate);
  const inYear = (year: number) =>
    sql`(make_date(${num(year)}, month(birth_date)::INTEGER, 1) + (day(birth_date) - 1)::INTEGER)`;
  const here = inYear(yearOf(asOf));
  return sql`(CASE WHEN ${here} >= ${today} THEN ${here} ELSE ${inYear(yearOf(asOf) + 1)} END - ${today})::INTEGER`;
}

const MALE = [
  ...MALE_CIVILITIES,
  ...'h|homme|hommes|male|masculin|man|men|garcon|boy|1'.split('|'),
];
const FEMALE = [
  ...FEMALE_CIVILITIES,
  ...'f|femme|femmes|female|feminin|woman|women|fille|girl|2'.split('|'),
];

/** `F` or `M` where the words say so (1 and 2 are those of the French register); another gender as it is written; a title that says none is no gender. */
function genderOf(roles: readonly CustomerRole[]): Sql {
  const each = roles.map((role) => {
    const word = sql`replace(lower(strip_accents(trim(${ident(role)}))), '.', '')`;
    const other = role === 'gender' ? sql` ELSE ${written(ident(role))}` : sql``;
    return sql`CASE WHEN ${word} IN (${join(FEMALE.map(text))}) THEN 'F' WHEN ${word} IN (${join(MALE.map(text))}) THEN 'M'${other} END`;
  });
  return sql`coalesce(${join(each)})`;
}

/** One row: the country that most customers say, with how many do and how many say one. */
export function commonCountry({ attributes }: Pick<DatasetSummary, 'attributes'>): Sql {
  const roles = (['country_code', 'country'] as const).filter((role) => attributes.includes(role));
  return sql`SELECT country, n, sum(n) OVER () FROM (SELECT ${firstWritten(roles)} AS country, count(*) AS n FROM customer GROUP BY 1)
    WHERE country IS NOT NULL ORDER BY n DESC, country LIMIT 1`;
}

function livesAbroad(countries: readonly CustomerRole[], home: string): Sql {
  const country = firstWritten(countries);
  const codes = home === 'FR' ? FRENCH_CODES : [home];
  return sql`CASE WHEN ${country} IS NULL THEN NULL ELSE NOT ${isInOrUnsaid(country, codes)} END`;
}

/** Number of the department of a French postcode; of none where the country is another one. */
function departmentOf(countries: readonly CustomerRole[]): Sql {
  const number = departmentNumber(sql`trim(postcode)`);
  return countries.length === 0
    ? number
    : sql`CASE WHEN ${isInOrUnsaid(firstWritten(countries), FRENCH_CODES)} THEN ${number} END`;
}
