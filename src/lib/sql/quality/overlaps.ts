import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { day, sql, text } from '../text';

/** One row: readable lines of two orders sources between two days. */
export function linesBetween(a: string, b: string, from: IsoDate, to: IsoDate): Sql {
  return sql`SELECT count(*) FROM lines WHERE source_id IN (${text(a)}, ${text(b)}) AND ordered_on BETWEEN ${day(from)} AND ${day(to)}`;
}

/** What makes a line the same purchase in two files, whatever else they say of it. */
const SAME = sql`customer_id, ordered_on, order_ref, product, quantity, amount`;

/**
 * One row (lines, amount): lines of `b` that `a` has too between two days. A purchase that
 * stands twice in each counts twice.
 */
export function sharedLines(a: string, b: string, from: IsoDate, to: IsoDate): Sql {
  const of = (id: string) => sql`count(*) FILTER (source_id = ${text(id)})`;
  return sql`SELECT coalesce(sum(least(a, b)), 0)::BIGINT, coalesce(sum(least(a, b) * amount), 0)::DECIMAL(18,4) FROM (
    SELECT amount, ${of(a)} AS a, ${of(b)} AS b FROM (SELECT source_id, ${SAME} FROM lines
      WHERE source_id IN (${text(a)}, ${text(b)}) AND ordered_on BETWEEN ${day(from)} AND ${day(to)}) GROUP BY ${SAME})
    WHERE a > 0 AND b > 0`;
}
