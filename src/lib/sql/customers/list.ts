import type { Sql } from '../../contracts/sql';
import { NO_PURCHASE, type CustomerQuery, type CustomerSort } from '../../core/customers';
import { and, ident, join, num, sql, text } from '../text';
import { customersWithSegment, namedTable, type ListContext, type NamedTable } from './members';
import { searchSql } from './search';

const SORT_SQL: Readonly<Record<CustomerSort, Sql>> = {
  customer: sql`strip_accents(lower(coalesce(name, customer_id)))`,
  segment: sql`segment_rank`,
  recency: sql`recency`,
  orders: sql`frequency_orders`,
  days: sql`frequency_days`,
  revenue: sql`monetary_sum`,
  basket: sql`average_basket`,
  last: sql`last_purchase`,
};

/** Whether a query needs the table of folded texts. */
export function searches(query: CustomerQuery): boolean {
  return query.search.trim() !== '';
}

/** Condition on customer_key: who carries a tag. */
function carries(tag: string, { tags }: ListContext): Sql {
  return tags
    ? sql`customer_key IN (SELECT customer_key FROM ${ident(tags.name)} WHERE tag = ${text(tag)})`
    : sql`FALSE`;
}

function listed(query: CustomerQuery, context: ListContext): Sql {
  const { segmentId, cell, tag } = query;
  const conditions = [
    ...(segmentId === null
      ? []
      : [
          segmentId === NO_PURCHASE
            ? sql`segment_id IS NULL`
            : sql`segment_id = ${text(segmentId)}`,
        ]),
    ...(cell === null || !context.rfm ? [] : [sql`r = ${num(cell.r)} AND f = ${num(cell.f)}`]),
    ...(tag === null ? [] : [carries(tag, context)]),
    ...(searches(query) ? [searchSql(query.search, context)] : []),
  ];
  return sql`(${customersWithSegment(context)}) WHERE ${and(conditions)}`;
}

/** The keys of a list in its order; rows are looked up when they come into sight. */
export function listTable(query: CustomerQuery, context: ListContext): NamedTable {
  const direction = query.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  return namedTable(
    'list',
    sql`SELECT customer_key FROM ${listed(query, context)} ORDER BY ${SORT_SQL[query.sort]} ${direction}, customer_key`,
  );
}

/** One row: customers of a list, those with a purchase in the window, their net amount, orders and sum of recency days. */
export function listTotals(query: CustomerQuery, context: ListContext): Sql {
  return sql`SELECT count(*), count(recency), coalesce(sum(monetary_sum), 0), coalesce(sum(frequency_orders), 0)::BIGINT, coalesce(sum(recency), 0)::BIGINT
    FROM ${listed(query, context)}`;
}

/** Keys at places [start, end) of a list. */
export function listKeys(name: string, start: number, end: number): Sql {
  return sql`SELECT customer_key FROM ${ident(name)} WHERE rowid >= ${num(start)} AND rowid < ${num(end)} ORDER BY rowid`;
}

/** Identifiers of the first customers of a list, in its order. */
export function listIdentifiers(name: string, limit: number): Sql {
  return sql`SELECT customer_id FROM (SELECT rowid AS place, customer_key FROM ${ident(name)} WHERE rowid < ${num(limit)}) JOIN customer USING (customer_key) ORDER BY place`;
}

/** Place of a customer in a list, from 0. */
export function placeInList(name: string, key: number): Sql {
  return sql`SELECT rowid FROM ${ident(name)} WHERE customer_key = ${num(key)}`;
}

/** Rows of some customers, in no order; at least one key. */
export function customerRows(keys: readonly number[], context: ListContext): Sql {
  const wanted = sql`customer_key IN (${join(keys.map(num))})`;
  return sql`SELECT customer_key, customer_id, name, segment_id, recency, frequency_orders, frequency_days, monetary_sum, average_basket, last_purchase${context.tags ? sql`, tags` : sql``}
    FROM (${customersWithSegment(context, wanted)})`;
}
