import type { Sql } from '../../contracts/sql';
import { join, sql, text } from '../text';

const NONE = sql`(NULL)`;

function list(ids: readonly string[]): Sql {
  return ids.length === 0 ? NONE : sql`(${join(ids.map(text))})`;
}

const BOUGHT = sql`SELECT customer_key, sum(net) AS net FROM occasion GROUP BY customer_key`;

function described(customerSources: readonly string[]): Sql {
  return sql`SELECT DISTINCT customer_key FROM identity WHERE source IN ${list(customerSources)}`;
}

/**
 * One row: customers that the customers files describe, those of them without a purchase,
 * buyers, their net revenue, buyers that no customers file describes, their net revenue, lines
 * of a customers file about somebody whom it has described already.
 */
export function peopleCounts(customerSources: readonly string[]): Sql {
  return sql`WITH bought AS MATERIALIZED (${BOUGHT}), described AS MATERIALIZED (${described(customerSources)}),
    unknown AS (SELECT net FROM bought ANTI JOIN described USING (customer_key))
    SELECT (SELECT count(*) FROM described), (SELECT count(*) FROM described ANTI JOIN bought USING (customer_key)),
      (SELECT count(*) FROM bought), (SELECT coalesce(sum(net), 0)::DECIMAL(18,4) FROM bought),
      (SELECT count(*) FROM unknown), (SELECT coalesce(sum(net), 0)::DECIMAL(18,4) FROM unknown),
      (SELECT coalesce(sum(n - people), 0)::BIGINT FROM (SELECT count(*) AS n, count(DISTINCT customer_key) AS people
        FROM identity WHERE source IN ${list(customerSources)} GROUP BY source))`;
}

/** Rows (source, lines of a customer who buys or is described, last day) of the interactions. */
export function interactionCounts(customerSources: readonly string[]): Sql {
  return sql`WITH known AS (SELECT customer_key FROM occasion UNION ${described(customerSources)})
    SELECT source, count(*) FILTER (k.customer_key IS NOT NULL), max(happened_at)::DATE
    FROM interaction i LEFT JOIN known k USING (customer_key) GROUP BY source ORDER BY source`;
}
