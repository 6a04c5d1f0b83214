import type { DatasetSession, Row } from '../../contracts/engine';
import type { CustomerQuery, CustomerRow } from '../../core/customers';
import type { Result } from '../../core/result';
import type { Totals } from '../../core/segmentation/rfm/result';
import {
  customerRows,
  listIdentifiers,
  listKeys,
  listTable,
  listTotals,
  placeInList,
  searches,
} from '../../sql/customers/list';
import { searchTable } from '../../sql/customers/search';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';
import { prepareCustomers, type CustomersContext } from './context';

export interface CustomerListing {
  readonly total: number;
  /** Sums over those with a purchase in the window. */
  readonly totals: Totals;
  /** Rows [start, end). */
  page(start: number, end: number): Promise<Result<readonly CustomerRow[]>>;
  /** Place of a customer, from 0; null when not listed. */
  placeOf(key: number): Promise<Result<number | null>>;
  /** Identifiers of the first customers, in the order of the list. */
  identifiers(limit: number): Promise<Result<readonly string[]>>;
}

/** Makes the list once; pages are then read by place. */
export function listCustomers(
  session: DatasetSession,
  query: CustomerQuery,
  context: CustomersContext,
): Promise<Result<CustomerListing>> {
  const list = listTable(query, context);
  const prepare = async () => {
    await prepareCustomers(session, context);
    if (searches(query)) {
      const { name, create } = searchTable(context);
      need(await session.derive(name, create));
    }
    need(await session.derive(list.name, list.create));
  };
  return attempt(async () => {
    await prepare();
    const [total = 0, customers = 0, revenue = 0, orders = 0, recencyDays = 0] = (
      await oneRow(session, listTotals(query, context))
    ).map(toNumber);
    return {
      total,
      totals: { customers, revenue, orders, recencyDays },
      page: (start, end) =>
        attempt(async () => {
          await prepare();
          const keys = (await runOne(session, listKeys(list.name, start, end))).rows.map((row) =>
            toNumber(row[0]),
          );
          if (keys.length === 0) return [];
          const rows = (await runOne(session, customerRows(keys, context))).rows.map(toRow);
          const byKey = new Map(rows.map((row) => [row.key, row]));
          return keys.flatMap((key) => byKey.get(key) ?? []);
        }),
      placeOf: (key) =>
        attempt(async () => {
          await prepare();
          const place = (await oneRow(session, placeInList(list.name, key)))[0];
          return typeof place === 'number' ? place : null;
        }),
      identifiers: (limit) =>
        attempt(async () => {
          await prepare();
          const { rows } = await runOne(session, listIdentifiers(list.name, limit));
          return rows.map((row) => toText(row[0]));
        }),
    };
  });
}

function toRow(row: Row): CustomerRow {
  const number = (i: number) => (typeof row[i] === 'number' ? row[i] : null);
  const string = (i: number) => (typeof row[i] === 'string' ? row[i] : null);
  return {
    key: toNumber(row[0]),
    customerId: toText(row[1]),
    name: string(2),
    segmentId: string(3),
    recency: number(4),
    orders: number(5),
    days: number(6),
    revenue: number(7),
    basket: number(8),
    last: string(9),
    tags: Array.isArray(row[10]) ? row[10].map(toText) : [],
  };
}
