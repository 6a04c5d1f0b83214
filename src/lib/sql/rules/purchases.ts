import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { daysOf, type Period } from '../../core/rules/period';
import {
  DIMENSIONS,
  measuresOf,
  type Dimension,
  type Measure,
  type Measured,
  type PurchaseFilter,
  type PurchaseRule,
} from '../../core/rules/rule';
import { holdsFor, type Comparison } from '../../core/rules/tests';
import { and, day, ident, join, num, sql } from '../text';
import { comparisonSql, inNumbers, inTexts } from './tests';

/** What long tables are read with: the day, and the one customer when only that one is asked for. */
export interface Reading {
  readonly referenceDate: IsoDate;
  /** Whether any line has the name of its product. */
  readonly namedProducts: boolean;
  readonly only?: number;
}

/**
 * Whether a customer's purchases pass, as a condition on `customer_key`; never NULL. The lines are
 * narrowed before they are grouped; who has none is judged on zeros.
 */
export function purchaseCondition(rule: PurchaseRule, reading: Reading): Sql {
  const measures = measuresOf(rule);
  const where = settled(rule.where, measures);
  const none = measures.every(({ test }) => holdsFor(test, 0));
  const word = none ? sql`NOT IN` : sql`IN`;
  const decided = none !== measures.every(({ test }) => holdsFor(test, 1));
  if (counts(where, measures) && measures.every(({ test }) => sameFrom(test, 1)) && decided)
    return sql`customer_key ${word} (SELECT customer_key FROM ${chosenLines(where, reading)})`;
  const passes = and(
    measures.map(({ measure, test }) => comparisonSql(test, ident(`m_${measure}`))),
  );
  return sql`customer_key ${word} (SELECT customer_key FROM ${measured(where, measures, reading)} WHERE ${none ? sql`NOT (${passes})` : passes})`;
}

/** Returns add nothing to what is only counted, so that they need not be read. */
function settled(where: PurchaseFilter, measures: readonly Measured[]): PurchaseFilter {
  const counted = measures.every(({ measure }) => COUNTS.has(measure));
  return where.returns === 'in' && counted ? { ...where, returns: 'out' } : where;
}

const COUNTS: ReadonlySet<Measure> = new Set(['orders', 'days', 'lines']);

/** Whether every chosen line adds to all the measures. */
function counts(where: PurchaseFilter, measures: readonly Measured[]): boolean {
  return where.returns !== 'in' && measures.every(({ measure }) => COUNTS.has(measure));
}

/** Whether a test of a whole number answers the same from `least` on, so that counting may stop there. */
function sameFrom(test: Comparison, least: number): boolean {
  switch (test.is) {
    case 'below':
    case 'from':
      return test.value <= least;
    case 'upTo':
    case 'above':
    case 'equal':
    case 'not':
      return test.value < least;
    case 'between':
      return test.to < least;
  }
}

/** FROM clause of the lines that a filter chooses, where nothing but their number is asked. */
function chosenLines(where: PurchaseFilter, reading: Reading): Sql {
  const conditions = and(rowConditions(where, reading, false));
  if (!byDay(where, ['orders'])) return sql`order_line WHERE ${conditions}`;
  return sql`occasion WHERE orders > 0 AND ${and(rowConditions(where, reading, true))}`;
}

function rowConditions(where: PurchaseFilter, reading: Reading, days: boolean): readonly Sql[] {
  return [
    ...periodSql(where.period, sql`ordered_on`, reading.referenceDate),
    ...(where.months ? [inNumbers(sql`month(ordered_on)`, where.months)] : []),
    ...(days ? [] : lineConditions(where, reading)),
    ...(where.occasion ? [occasionCondition(where.occasion, reading)] : []),
    ...onlyCustomer(reading),
  ];
}

/** Relation `(customer_key, m_<measure>...)` of the customers with chosen lines. */
function measured(
  where: PurchaseFilter,
  measures: readonly Measured[],
  reading: Reading,
  exact = false,
): Sql {
  const wanted = [...new Set(measures.map((m) => m.measure))];
  const days = byDay(where, wanted);
  const conditions = and(rowConditions(where, reading, days));
  const rows = sql`${days ? sql`occasion` : sql`order_line`} WHERE ${conditions}`;
  const figures = (of: (measure: Measure) => Sql) =>
    join(wanted.map((m) => sql`${of(m)} AS ${ident(`m_${m}`)}`));
  const once = (of: (measure: Measure) => Sql) =>
    sql`(SELECT customer_key, ${figures(of)} FROM ${rows} GROUP BY customer_key)`;
  if (days) return once((m) => daySql(m, where));
  if (!wanted.includes('orders')) return once((m) => lineSql(m, where));
  const stops = measures.every((m) => m.measure !== 'orders' || sameFrom(m.test, 2));
  if (stops && !exact && where.returns !== 'in')
    return once((m) => (m === 'orders' ? ONE_OR_MORE : lineSql(m, where)));
  // Different orders, counted by grouping twice: quicker than counting distinct ones.
  const others = wanted.filter((m) => m !== 'orders');
  const inner = others.map((m) => sql`, ${partSql(m, where)} AS ${ident(`p_${m}`)}`);
  return sql`(SELECT customer_key, ${figures(wholeSql)} FROM (SELECT customer_key, ordered_on,
      CASE WHEN order_ref IS NULL THEN ${countSql(where)} ELSE (${countSql(where)} > 0)::INTEGER END AS p_orders${join(inner, '')}
    FROM ${rows} GROUP BY customer_key, ordered_on, order_ref) GROUP BY customer_key)`;
}

/** 1 for a single order, 2 for any more: half the time of counting them. */
const ONE_OR_MORE = sql`CASE WHEN min(ordered_on) <> max(ordered_on) OR min(order_ref) <> max(order_ref)
    OR count(*) - count(order_ref) + (count(order_ref) > 0)::INTEGER >= 2 THEN 2 ELSE 1 END`;

/** Whether one row per purchase day says all that is asked. */
function byDay(where: PurchaseFilter, measures: readonly Measure[]): boolean {
  const restricted = Object.keys(where.lists).length > 0 || where.price !== undefined;
  return (
    !restricted &&
    measures.every(
      (m) => m === 'amount' || (where.returns !== 'only' && (m === 'orders' || m === 'days')),
    )
  );
}

function daySql(measure: Measure, where: PurchaseFilter): Sql {
  if (measure === 'orders') return sql`sum(orders)`;
  if (measure === 'days') return sql`count(*) FILTER (orders > 0)`;
  return where.returns === 'in'
    ? sql`sum(net)`
    : where.returns === 'out'
      ? sql`sum(gross)`
      : sql`sum(returned)`;
}

/** Number of the lines that count: returns do not where they are only subtracted. */
function countSql(where: PurchaseFilter): Sql {
  return where.returns === 'in' ? sql`count(*) FILTER (NOT is_return)` : sql`count(*)`;
}

function lineSql(measure: Measure, where: PurchaseFilter): Sql {
  const sign = where.returns === 'only' ? sql`-` : sql``;
  switch (measure) {
    case 'orders':
    case 'lines':
      return countSql(where);
    case 'days':
      return where.returns === 'in'
        ? sql`count(DISTINCT ordered_on) FILTER (NOT is_return)`
        : sql`count(DISTINCT ordered_on)`;
    case 'quantity':
      return sql`coalesce(sum(${sign}(CASE WHEN is_return THEN -abs(quantity) ELSE quantity END)), 0)`;
    case 'amount':
      return sql`sum(${sign}amount)`;
  }
}

/** The same for one order on one day, to be put together by `wholeSql`. */
function partSql(measure: Measure, where: PurchaseFilter): Sql {
  return measure === 'days'
    ? sql`CASE WHEN ${countSql(where)} > 0 THEN ordered_on END`
    : lineSql(measure, where);
}

function wholeSql(measure: Measure): Sql {
  const part = ident(`p_${measure}`);
  return measure === 'days' ? sql`count(DISTINCT ${part})` : sql`sum(${part})`;
}

/** What a line says of a dimension; a product by its name, else by its code, which alone is read where no line has a name. */
export function dimensionSql(dimension: Dimension, namedProducts = true): Sql {
  return dimension === 'product' && namedProducts
    ? sql`coalesce(product_name, product)`
    : ident(dimension);
}

function lineConditions(where: PurchaseFilter, { namedProducts }: Reading): readonly Sql[] {
  const lists = DIMENSIONS.flatMap((dimension) => {
    const list = where.lists[dimension];
    if (!list) return [];
    const within = inTexts(dimensionSql(dimension, namedProducts), list.values);
    return [list.except ? sql`NOT (${within})` : within];
  });
  return [
    ...lists,
    ...(where.returns === 'in'
      ? []
      : [where.returns === 'out' ? sql`NOT is_return` : sql`is_return`]),
    ...(where.price === undefined
      ? []
      : [
          where.price === 'promotion'
            ? sql`coalesce(discount, 0) <> 0`
            : sql`coalesce(discount, 0) = 0`,
        ]),
  ];
}

/** Lines of each customer's first or last day of purchase up to the reference date. */
function occasionCondition(which: 'first' | 'last', reading: Reading): Sql {
  const end = which === 'first' ? sql`min(ordered_on)` : sql`max(ordered_on)`;
  const conditions = and([
    sql`orders > 0`,
    sql`ordered_on <= ${day(reading.referenceDate)}`,
    ...onlyCustomer(reading),
  ]);
  return sql`(customer_key, ordered_on) IN (SELECT (customer_key, ${end}) FROM occasion WHERE ${conditions} GROUP BY customer_key)`;
}

/** Conditions that keep a DATE within a period. */
export function periodSql(period: Period, value: Sql, referenceDate: IsoDate): readonly Sql[] {
  const { from, to } = daysOf(period, referenceDate);
  return [...(from === null ? [] : [sql`${value} >= ${day(from)}`]), sql`${value} <= ${day(to)}`];
}

export function onlyCustomer({ only }: Reading): readonly Sql[] {
  return only === undefined ? [] : [sql`customer_key = ${num(only)}`];
}

/** What each measure of a rule comes to for the one customer of a reading; no row where nothing was bought. */
export function purchaseFigures(rule: PurchaseRule, reading: Reading): Sql {
  const measures = measuresOf(rule);
  const list = join(measures.map(({ measure }) => sql`${ident(`m_${measure}`)}::DOUBLE`));
  return sql`(SELECT [${list}] FROM ${measured(rule.where, measures, reading, true)})`;
}
