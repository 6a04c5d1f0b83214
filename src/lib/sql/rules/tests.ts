import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { dayAgo, monthAhead, yearDaysAhead } from '../../core/rules/period';
import type {
  CategoryTest,
  Comparison,
  DateTest,
  FlagTest,
  NumberTest,
} from '../../core/rules/tests';
import { day, join, num, sql, text } from '../text';

const SIGNS = {
  equal: sql`=`,
  not: sql`<>`,
  below: sql`<`,
  upTo: sql`<=`,
  above: sql`>`,
  from: sql`>=`,
} as const;

/** Whether a number passes; NULL where it is not known. */
export function comparisonSql(test: Comparison, value: Sql): Sql {
  return test.is === 'between'
    ? sql`${value} BETWEEN ${num(test.from)} AND ${num(test.to)}`
    : sql`${value} ${SIGNS[test.is]} ${num(test.value)}`;
}

/** `all`: the relation in which `value` has the values of everybody. */
export function numberSql(test: NumberTest, value: Sql, all: Sql): Sql {
  switch (test.is) {
    case 'filled':
      return sql`${value} IS NOT NULL`;
    case 'empty':
      return sql`${value} IS NULL`;
    // A share written as a decimal is counted exactly: 0.55 of 20 is 11.
    case 'top':
      return sql`${value} >= (SELECT percentile_disc(${num(test.share)}) WITHIN GROUP (ORDER BY ${value} DESC) FROM ${all})`;
    case 'bottom':
      return sql`${value} <= (SELECT percentile_disc(${num(test.share)}) WITHIN GROUP (ORDER BY ${value}) FROM ${all})`;
    default:
      return comparisonSql(test, value);
  }
}

/** `value` is a DATE. */
export function dateSql(test: DateTest, value: Sql, referenceDate: IsoDate): Sql {
  switch (test.is) {
    case 'filled':
      return sql`${value} IS NOT NULL`;
    case 'empty':
      return sql`${value} IS NULL`;
    case 'before':
      return sql`${value} < ${day(test.on)}`;
    case 'after':
      return sql`${value} > ${day(test.on)}`;
    case 'between':
      return sql`${value} BETWEEN ${day(test.from)} AND ${day(test.to)}`;
    case 'last':
      return sql`(${value} > ${day(dayAgo(test, referenceDate))} AND ${value} <= ${day(referenceDate)})`;
    case 'notLast':
      return sql`(${value} <= ${day(dayAgo(test, referenceDate))} OR ${value} > ${day(referenceDate)})`;
    case 'next': {
      const ranges = yearDaysAhead(referenceDate, test.days).ranges.map(
        ([first, last]) =>
          sql`month(${value}) * 100 + day(${value}) BETWEEN ${num(first)} AND ${num(last)}`,
      );
      return sql`(${join(ranges, ' OR ')})`;
    }
    case 'month':
      return inNumbers(sql`month(${value})`, test.months);
    case 'monthAhead':
      return sql`month(${value}) = ${num(monthAhead(referenceDate, test.ahead))}`;
  }
}

/** `value` is a VARCHAR. */
export function categorySql(test: CategoryTest, value: Sql, referenceDate: IsoDate): Sql {
  switch (test.is) {
    case 'filled':
      return sql`${value} IS NOT NULL`;
    case 'empty':
      return sql`${value} IS NULL`;
    case 'monthAhead':
      return sql`${value} = ${text(String(monthAhead(referenceDate, test.ahead)))}`;
    case 'in':
      return inTexts(value, test.values);
    case 'notIn':
      return sql`NOT (${inTexts(value, test.values)})`;
    case 'contains': {
      const folded = sql`lower(strip_accents(${value}))`;
      return anyOf(
        test.values.map((part) => sql`contains(${folded}, lower(strip_accents(${text(part)})))`),
      );
    }
  }
}

/** `value` is a BOOLEAN. */
export function flagSql(test: FlagTest, value: Sql): Sql {
  switch (test.is) {
    case 'yes':
      return value;
    case 'no':
      return sql`NOT ${value}`;
    case 'empty':
      return sql`${value} IS NULL`;
  }
}

/** NULL where the value is not known, also for an empty list. */
export function inTexts(value: Sql, values: readonly string[]): Sql {
  return values.length === 0
    ? sql`(${value} IS NULL AND NULL)`
    : sql`${value} IN (${join(values.map(text))})`;
}

export function inNumbers(value: Sql, values: readonly number[]): Sql {
  return values.length === 0 ? sql`FALSE` : sql`${value} IN (${join(values.map(num))})`;
}

function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, ' OR ')})`;
}
