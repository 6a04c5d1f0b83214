import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql } from '../text';
import type { FeatureTable } from './frame';

/** What the passes read, which here holds one customer only. */
const READ = ['customer', 'occasion', 'order_line', 'interaction'] as const;

/**
 * The features of one customer, one row: the passes over this customer's rows alone, so that
 * nothing is computed for the whole base. Not for features that compare customers.
 */
export function customerFeatures(key: number, tables: readonly FeatureTable[]): Sql {
  const own = READ.map(
    (table) =>
      sql`${ident(table)} AS (SELECT * FROM ${ident(table)} WHERE customer_key = ${num(key)})`,
  );
  const [first = sql`SELECT customer_key FROM customer`, ...others] = tables.map((t) => t.select);
  const beside = others.map((select) => sql` JOIN (${select}) USING (customer_key)`);
  return sql`WITH ${join(own)} SELECT * EXCLUDE (customer_key) FROM (${first})${join(beside, '')}`;
}
