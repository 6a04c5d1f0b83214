import type { DatasetSession, Row } from '../../contracts/engine';
import type { CustomerQuery, CustomerRow } from '../../core/customers';
import type { Result } from '../../core/result';
import {
  countList,
  createCustomerList,
  pageOfList,
  type ListContext,
} from '../../sql/customers/list';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';

export interface CustomerListing {
  readonly total: number;
  /** Rows [start, end). */
  page(start: number, end: number): Promise<Result<readonly CustomerRow[]>>;
}

/** Makes the list once; pages are then read by position. */
export function listCustomers(
  session: DatasetSession,
  query: CustomerQuery,
  context: ListContext,
): Promise<Result<CustomerListing>> {
  return attempt(async () => {
    const { name, create } = createCustomerList(query, context);
    need(await session.derive(name, create));
    const total = toNumber((await oneRow(session, countList(name)))[0]);
    return {
      total,
      page: (start, end) =>
        attempt(async () => {
          need(await session.derive(name, create));
          return (await runOne(session, pageOfList(name, start, end))).rows.map(toRow);
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
  };
}
