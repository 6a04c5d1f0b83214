import type { Sql } from '../../contracts/sql';
import { NO_PURCHASE, type CustomerQuery, type CustomerSort } from '../../core/customers';
import type { DatasetSummary } from '../../core/dataset';
import { fnv1a } from '../../core/hash';
import type { RfmCuts } from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { segmentSql, scoredCustomers } from '../rfm/scores';
import { and, ident, join, num, sql, text } from '../text';

/** What a list needs to know of the segmentation it shows. */
export interface ListContext {
  readonly def: RfmDef;
  readonly cuts: RfmCuts;
  readonly lookup: SchemeLookup;
  readonly features: string;
  readonly attributes: DatasetSummary['attributes'];
}

const SORT_SQL: Readonly<Record<CustomerSort, Sql>> = {
  customer: sql`lower(coalesce(name, customer_id))`,
  segment: sql`segment_rank`,
  recency: sql`recency`,
  orders: sql`frequency_orders`,
  days: sql`frequency_days`,
  revenue: sql`monetary_sum`,
  basket: sql`average_basket`,
  last: sql`last_purchase`,
};

/** Name to show: as declared, else first and last name, else NULL. */
export function nameSql(attributes: DatasetSummary['attributes']): Sql {
  const has = (role: DatasetSummary['attributes'][number]) => attributes.includes(role);
  const parts = [
    ...(has('first_name') || has('last_name')
      ? [
          sql`nullif(concat_ws(' ', ${join([...(has('first_name') ? [sql`first_name`] : []), ...(has('last_name') ? [sql`last_name`] : [])])}), '')`,
        ]
      : []),
    ...(has('full_name') ? [sql`full_name`] : []),
    ...(has('company') ? [sql`company`] : []),
  ];
  return parts.length === 0 ? sql`NULL::VARCHAR` : sql`coalesce(${join(parts)})`;
}

function searchSql(search: string, attributes: DatasetSummary['attributes']): Sql {
  const fields = [
    sql`customer_id`,
    sql`name`,
    ...(attributes.includes('email') ? [sql`email`] : []),
  ];
  return sql`contains(strip_accents(lower(concat_ws(' ', ${join(fields)}))), strip_accents(lower(${text(search.trim())})))`;
}

/** Every customer with segment, scores and features; NULL for those without a purchase in the window. */
export function customersWithSegment(context: ListContext): Sql {
  const { def, cuts, lookup, features, attributes } = context;
  const rank = sql`list_position([${join(lookup.segments.map(text))}], segment_id)`;
  return sql`SELECT c.*, ${nameSql(attributes)} AS name, s.* EXCLUDE (customer_key), ${rank} AS segment_rank FROM customer c LEFT JOIN (
    SELECT *, ${segmentSql(cuts, lookup)} AS segment_id FROM (${scoredCustomers(def, cuts, features)})) s USING (customer_key)`;
}

function conditions(
  query: CustomerQuery,
  attributes: DatasetSummary['attributes'],
): readonly Sql[] {
  return [
    ...(query.segmentId === null
      ? []
      : [
          query.segmentId === NO_PURCHASE
            ? sql`segment_id IS NULL`
            : sql`segment_id = ${text(query.segmentId)}`,
        ]),
    ...(query.cell === null ? [] : [sql`r = ${num(query.cell.r)} AND f = ${num(query.cell.f)}`]),
    ...(query.search.trim() === '' ? [] : [searchSql(query.search, attributes)]),
  ];
}

/** The list as a temporary table in its order, and the name that stands for just this list. */
export function createCustomerList(
  query: CustomerQuery,
  context: ListContext,
): { readonly name: string; readonly create: Sql } {
  const direction = query.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  const select = sql`SELECT customer_key, customer_id, name, segment_id, recency, frequency_orders, frequency_days, monetary_sum, average_basket, last_purchase
    FROM (${customersWithSegment(context)}) WHERE ${and(conditions(query, context.attributes))} ORDER BY ${SORT_SQL[query.sort]} ${direction}, customer_key`;
  const name = `list_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

export function countList(name: string): Sql {
  return sql`SELECT count(*) FROM ${ident(name)}`;
}

/** Rows [start, end) of a list. */
export function pageOfList(name: string, start: number, end: number): Sql {
  return sql`SELECT * FROM ${ident(name)} WHERE rowid >= ${num(start)} AND rowid < ${num(end)} ORDER BY rowid`;
}
