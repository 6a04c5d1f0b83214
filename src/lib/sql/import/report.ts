import type { CustomerRole } from '../../core/roles';
import { LINE_FIELDS } from '../../core/dataset';
import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql } from '../text';

/**
 * One row about all readable lines: lines, amount, return lines, return amount, orders made of
 * returns, anonymous lines, anonymous amount, zero-price lines.
 */
export const ORDER_REPORT = sql`SELECT count(*), coalesce(sum(amount), 0),
  count(*) FILTER (is_return), coalesce(sum(amount) FILTER (is_return), 0), count(DISTINCT order_ref) FILTER (is_return),
  count(*) FILTER (customer_id IS NULL), coalesce(sum(amount) FILTER (customer_id IS NULL), 0),
  count(*) FILTER (amount = 0) FROM lines`;

/**
 * One row: lines equal in every column to an earlier one of their source, and their amount;
 * of the lines in piece `piece` of `of`. Equal lines are in the same piece.
 */
export function duplicateReport(piece: number, of: number): Sql {
  const part = of === 1 ? sql`` : sql` WHERE line_hash % ${num(of)} = ${num(piece)}`;
  return sql`SELECT coalesce(sum(n - 1), 0)::BIGINT, coalesce(sum(amount * (n - 1)), 0)::DECIMAL(18,4)
  FROM (SELECT count(*) AS n, any_value(amount) AS amount FROM lines${part} GROUP BY source_id, line_hash HAVING count(*) > 1)`;
}

/** One row about the finished dataset: customers, lines, amount, first and last purchase day, orders, customers with returns only. */
export const DATASET_REPORT = sql`SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM order_line), (SELECT coalesce(sum(net), 0) FROM occasion),
  (SELECT min(ordered_on) FROM occasion WHERE orders > 0), (SELECT max(ordered_on) FROM occasion WHERE orders > 0),
  (SELECT coalesce(sum(orders), 0)::BIGINT FROM occasion),
  (SELECT count(*) FROM (SELECT customer_key FROM occasion GROUP BY customer_key HAVING max(orders) = 0)),
  (SELECT count(*) FROM interaction)`;

/** One row of flags, in the order of LINE_FIELDS: whether any line has the field. */
export const FILLED_LINE_FIELDS = sql`SELECT ${join(LINE_FIELDS.map((f) => sql`count(${ident(f)}) > 0`))} FROM order_line`;

/** One row of flags: whether any customer has the attribute. */
export function filledAttributes(roles: readonly CustomerRole[]): Sql {
  return roles.length === 0
    ? sql`SELECT 1 WHERE FALSE`
    : sql`SELECT ${join(roles.map((r) => sql`count(${ident(r)}) > 0`))} FROM customer`;
}
