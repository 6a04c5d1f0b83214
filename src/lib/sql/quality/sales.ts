import { num, sql } from '../text';
import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { day } from '../text';

/** Rows (day, lines, amount): every day with a sale, of known customers or of nobody. */
export const SALE_DAYS = sql`SELECT ordered_on, sum(lines)::BIGINT, sum(amount)::DECIMAL(18,4) FROM (
    SELECT ordered_on, lines, net AS amount FROM occasion WHERE orders > 0
    UNION ALL SELECT ordered_on, 1, amount FROM anonymous_line WHERE NOT is_return)
  GROUP BY ordered_on ORDER BY ordered_on`;

/** One row: buyers whose first purchase comes before a day, and all buyers. */
export function firstBefore(limit: IsoDate): Sql {
  return sql`SELECT count(*) FILTER (first < ${day(limit)}), count(*) FROM (
    SELECT min(ordered_on) AS first FROM occasion WHERE orders > 0 GROUP BY customer_key)`;
}

/**
 * Modified z-score of Iglewicz & Hoaglin, How to Detect and Handle Outliers (ASQC, 1993):
 * 0.6745 (x - median) / MAD, suspect above 3.5. On logarithms, because what customers spend is
 * spread by factors.
 */
const SUSPECT = 3.5;
/** Fewer customers have no usual size. */
const ENOUGH = 30;

function scores(name: 'net' | 'units'): Sql {
  const x = name === 'net' ? sql`ln(net)` : sql`ln(units)`;
  const value = name === 'net' ? sql`net` : sql`units`;
  return sql`SELECT customer_key, 0.6745 * (x - med) / nullif(mad, 0) AS z FROM (
    SELECT *, median(abs(x - med)) OVER () AS mad, count(*) OVER () AS n FROM (
      SELECT customer_key, ${x} AS x, median(${x}) OVER () AS med FROM spent WHERE ${value} > 0)) WHERE n >= ${num(ENOUGH)}`;
}

/**
 * Rows (customer id, net revenue, score, all such customers, their revenue), largest first, at
 * most `limit`: customers far above the others by revenue or by units bought. Units are those
 * of lines that are no returns; without quantities revenue alone judges.
 */
export function wholesaleCustomers(limit: number): Sql {
  return sql`WITH spent AS MATERIALIZED (SELECT customer_key, net, units FROM
      (SELECT customer_key, sum(net)::DOUBLE AS net FROM occasion GROUP BY customer_key)
      LEFT JOIN (SELECT customer_key, sum(quantity)::DOUBLE AS units FROM order_line WHERE NOT is_return GROUP BY customer_key) USING (customer_key)),
    far AS (SELECT customer_key, max(z) AS z FROM (${scores('net')} UNION ALL ${scores('units')}) WHERE z > ${num(SUSPECT)} GROUP BY customer_key)
    SELECT customer_id, net, z, count(*) OVER (), sum(net) OVER () FROM far JOIN spent USING (customer_key) JOIN customer USING (customer_key)
    ORDER BY net DESC, customer_id LIMIT ${num(limit)}`;
}

/**
 * One row: return lines that name a product, those whose customer bought it neither on that
 * day nor before, and the amount of the latter.
 */
export const ORPHAN_RETURNS = sql`WITH back AS MATERIALIZED (SELECT customer_key, product, ordered_on, amount FROM order_line WHERE is_return AND product IS NOT NULL),
  first_sale AS (SELECT customer_key, product, min(ordered_on) AS first FROM order_line
    SEMI JOIN back USING (customer_key, product) WHERE NOT is_return GROUP BY customer_key, product)
  SELECT count(*), count(*) FILTER (first IS NULL OR first > ordered_on),
    coalesce(sum(amount) FILTER (first IS NULL OR first > ordered_on), 0)::DECIMAL(18,4)
  FROM back LEFT JOIN first_sale USING (customer_key, product)`;
