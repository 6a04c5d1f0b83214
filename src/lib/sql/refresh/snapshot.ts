import type { Sql } from '../../contracts/sql';
import type { LineField } from '../../core/dataset';
import { ident, join, num, sql } from '../text';

/** Bits of the fingerprint: with 6 more for the segment, a whole number that JavaScript holds. */
const FINGERPRINTS = 2 ** 46;

/**
 * Rows (customer_id, fingerprint of the attributes x 64 + rank of the segment) of the customers
 * with key in (after, until]; rank 0 without a segment, or without `members`.
 */
export function customerPage(
  attributes: readonly string[],
  members: string | null,
  after: number,
  until: number,
): Sql {
  const range = sql`customer_key > ${num(after)} AND customer_key <= ${num(until)}`;
  const values = attributes.map((name) => sql`coalesce(${ident(name)}::VARCHAR, chr(31))`);
  const print = values.length === 0 ? sql`0::UBIGINT` : sql`hash(${join(values)})`;
  const ranks =
    members === null
      ? sql`SELECT NULL::INTEGER AS customer_key, NULL::INTEGER AS segment_rank WHERE FALSE`
      : sql`SELECT customer_key, segment_rank FROM ${ident(members)} WHERE ${range}`;
  return sql`SELECT customer_id, (${print} % ${num(FINGERPRINTS)}::UBIGINT)::BIGINT * 64 + coalesce(segment_rank, 0)::BIGINT
    FROM (SELECT * FROM customer WHERE ${range}) LEFT JOIN (${ranks}) USING (customer_key) ORDER BY customer_key`;
}

/** The distinct values of a field of the order lines, at most `limit`. */
export function fieldValues(field: LineField, limit: number): Sql {
  const name = ident(field);
  return sql`SELECT DISTINCT ${name} FROM order_line WHERE ${name} IS NOT NULL ORDER BY 1 LIMIT ${num(limit)}`;
}
