import type { Sql } from '../../contracts/sql';
import {
  DATE_ORDERS,
  READ_CHOICES,
  SEPARATORS,
  type AttributeValues,
  type DateOrder,
} from '../../core/features/attribute-values';
import { ident, join, num, sql, text } from '../text';

/** Without the blanks around; NULL where nothing is left. */
export function written(column: Sql): Sql {
  return sql`nullif(trim(${column}), '')`;
}

/** One row for each attribute, in order: filled, distinct, numbers, with point, with comma, three digits, long, then dates by DATE_ORDERS, then separated by SEPARATORS. */
export function attributeCounts(names: readonly string[]): Sql {
  const v = sql`v`;
  const many = (condition: Sql) => sql`count(*) FILTER (${condition})`;
  const matches = (pattern: string) => sql`regexp_full_match(v, ${text(pattern)})`;
  const columns = [
    sql`count(v)`,
    sql`count(DISTINCT v)`,
    many(matches('[+-]?(0|[1-9][0-9]{0,14})([.,][0-9]{1,9})?')),
    many(sql`contains(v, '.')`),
    many(sql`contains(v, ',')`),
    many(matches('[+-]?[0-9]+[.,][0-9]{3}')),
    many(matches('[0-9]{6,}')),
    ...DATE_ORDERS.map((order) => sql`count(${dateIn(v, order)})`),
    ...SEPARATORS.map((sign) => many(sql`contains(v, ${text(sign)})`)),
  ];
  const each = names.map(
    (name, i) =>
      sql`SELECT ${num(i)}, ${join(columns)} FROM (SELECT ${written(ident(name))} AS v FROM customer)`,
  );
  return sql`${join(each, ' UNION ALL ')} ORDER BY 1`;
}

/** Rows (choice, customers), the most frequent first. */
export function choiceCounts(name: string, separator: string): Sql {
  return sql`SELECT choice, count(*) AS n FROM (SELECT DISTINCT customer_key, ${written(sql`unnest(string_split(${ident(name)}, ${text(separator)}))`)} AS choice FROM customer)
    WHERE choice IS NOT NULL GROUP BY 1 ORDER BY n DESC, choice LIMIT ${num(READ_CHOICES)}`;
}

/** The value of an attribute: a DOUBLE, a DATE or what is written. */
export function attributeValue(name: string, values: AttributeValues | undefined): Sql {
  const value = written(ident(name));
  if (values?.kind === 'number') return sql`try_cast(replace(${value}, ',', '.') AS DOUBLE)`;
  return values?.kind === 'date' ? dateIn(value, values.order) : value;
}

/** Whether a choice was given; NULL for a cell without any. */
export function hasChoice(name: string, separator: string, choice: string): Sql {
  const given = sql`list_transform(string_split(${written(ident(name))}, ${text(separator)}), x -> trim(x))`;
  return sql`list_contains(${given}, ${text(choice)})`;
}

const FORMATS: Readonly<Record<DateOrder, string>> = {
  ymd: '%Y/%m/%d',
  dmy: '%d/%m/%Y',
  mdy: '%m/%d/%Y',
};

/** A date written with slashes, dashes or points between; NULL for anything else. */
function dateIn(value: Sql, order: DateOrder): Sql {
  return sql`try_strptime(translate(${value}, '-.', '//'), ${text(FORMATS[order])})::DATE`;
}
