import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { daysOf, type Period } from '../../core/rules/period';
import {
  DIMENSIONS,
  measuresOf,
  type Measure,
  type PurchaseFilter,
  type PurchaseRule,
} from '../../core/rules/rule';
import { holdsFor } from '../../core/rules/tests';
import { and, day, ident, join, num, sql } from '../text';
import { comparisonSql, inNumbers, inTexts } from './tests';

/** What long tables are read with: the day, and the one customer when only that one is asked for. */
export interface Reading {
  readonly referenceDate: IsoDate;
  readonly only?: number;
}

/**
 * Whether a customer's purchases pass, as a condition on `customer_key`; never NULL. The lines are
 * narrowed before they are grouped; who has none is judged on zeros.
 */
export function purchaseCondition(rule: PurchaseRule, reading: Reading): Sql {
  const measures = measuresOf(rule);
  const passes = and(
    measures.map(({ measure, test }) => comparisonSql(test, ident(`m_${measure}`))),
  );
  const all = measures.map((m) => m.measure);
  return measures.every(({ test }) => holdsFor(test, 0))
    ? sql`customer_key NOT IN (SELECT customer_key FROM ${measured(rule.where, all, reading)} WHERE NOT (${passes}))`
    : sql`customer_key IN (SELECT customer_key FROM ${measured(rule.where, all, reading)} WHERE ${passes})`;
}

/** Relation `(customer_key, m_<measure>...)` of the customers with chosen lines. */
function measured(where: PurchaseFilter, measures: readonly Measure[], reading: Reading): Sql {
  const wanted = [...new Set(measures)];
  const days = byDay(where, wanted);
  const source = days ? sql`occasion` : sql`order_line`;
  const conditions = and([
    ...periodSql(where.period, sql`ordered_on`, reading.referenceDate),
    ...(where.months ? [inNumbers(sql`month(ordered_on)`, where.months)] : []),
    ...(days ? [] : lineConditions(where)),
    ...(where.occasion ? [occasionCondition(where.occasion, reading)] : []),
    ...onlyCustomer(reading),
  ]);
  const figures = (of: (measure: Measure) => Sql) =>
    join(wanted.map((m) => sql`${of(m)} AS ${ident(`m_${m}`)}`));
  if (days)
    return sql`(SELECT customer_key, ${figures((m) => daySql(m, where))} FROM ${source} WHERE ${conditions} GROUP BY customer_key)`;
  if (!wanted.includes('orders'))
    return sql`(SELECT customer_key, ${figures((m) => lineSql(m, where))} FROM ${source} WHERE ${conditions} GROUP BY customer_key)`;
  // Different orders, counted by grouping twice: several times quicker than counting distinct ones.
  const others = wanted.filter((m) => m !== 'orders');
  const inner = others.map((m) => sql`, ${partSql(m, where)} AS ${ident(`p_${m}`)}`);
  return sql`(SELECT customer_key, ${figures(wholeSql)} FROM (SELECT customer_key, ordered_on,
      CASE WHEN order_ref IS NULL THEN count(*) FILTER (${counted(where)}) ELSE coalesce(bool_or(${counted(where)}), FALSE)::INTEGER END AS p_orders${join(inner, '')}
    FROM ${source} WHERE ${conditions} GROUP BY customer_key, ordered_on, order_ref) GROUP BY customer_key)`;
}

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

/** Lines that orders, days and lines count: returns add none where they are only subtracted. */
function counted(where: PurchaseFilter): Sql {
  return where.returns === 'in' ? sql`NOT is_return` : sql`TRUE`;
}

function lineSql(measure: Measure, where: PurchaseFilter): Sql {
  const sign = where.returns === 'only' ? sql`-` : sql``;
  switch (measure) {
    case 'orders':
    case 'lines':
      return sql`count(*) FILTER (${counted(where)})`;
    case 'days':
      return sql`count(DISTINCT ordered_on) FILTER (${counted(where)})`;
    case 'quantity':
      return sql`coalesce(sum(${sign}(CASE WHEN is_return THEN -abs(quantity) ELSE quantity END)), 0)`;
    case 'amount':
      return sql`sum(${sign}amount)`;
  }
}

/** The same for one order on one day, to be put together by `wholeSql`. */
function partSql(measure: Measure, where: PurchaseFilter): Sql {
  return measure === 'days'
    ? sql`CASE WHEN count(*) FILTER (${counted(where)}) > 0 THEN ordered_on END`
    : lineSql(measure, where);
}

function wholeSql(measure: Measure): Sql {
  const part = ident(`p_${measure}`);
  return measure === 'days' ? sql`count(DISTINCT ${part})` : sql`sum(${part})`;
}

function lineConditions(where: PurchaseFilter): readonly Sql[] {
  const lists = DIMENSIONS.flatMap((dimension) => {
    const list = where.lists[dimension];
    if (!list) return [];
    const within = inTexts(ident(dimension), list.values);
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
            ? sql`discount > 0`
            : sql`(discount IS NULL OR discount <= 0)`,
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
  const measures = measuresOf(rule).map((m) => m.measure);
  const list = join(measures.map((m) => sql`${ident(`m_${m}`)}::DOUBLE`));
  return sql`(SELECT [${list}] FROM ${measured(rule.where, measures, reading)})`;
}
