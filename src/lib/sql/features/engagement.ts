import type { Sql } from '../../contracts/sql';
import type { DatasetSummary, LineField } from '../../core/dataset';
import type { EngagementSettings } from '../../core/features/settings';
import { ident, join, num, sql } from '../text';
import type { FeatureColumns } from './frame';
import { gaps, VARIATION } from './gaps';
import { interactionPoints } from './interactions';
import { FULL_PRICE } from './lines';
import { inWindow, type AsOf } from './table';

/**
 * Score and level of reference/segmentation-360: points ranked among the customers who have more
 * than none. The score is the share of these who have no more points, in hundredths; the level is
 * high where fewer than `highShare` of them have more (equals stand together), low without points.
 * Reads the interactions once, or what the proxy reads.
 */
export function engagementColumns(
  dataset: Pick<DatasetSummary, 'interactions' | 'lineFields'>,
  settings: EngagementSettings,
): FeatureColumns {
  const points = (at: AsOf) =>
    dataset.interactions > 0
      ? interactionPoints(settings, at)
      : proxyPoints(dataset.lineFields, at);
  return {
    id: 'engagement',
    columns: {
      engagement_score: { sql: () => sql`(100 * (n - more)) / n`, none: sql`0` },
      engagement_level: {
        sql: () =>
          sql`CASE WHEN more < ${num(settings.highShare)} * n THEN 'high' ELSE 'medium' END`,
        none: sql`'low'`,
      },
    },
    rows: (at) =>
      sql`(SELECT customer_key, rank() OVER (ORDER BY points DESC) - 1 AS more, count(*) OVER () AS n FROM ${points(at)} WHERE points > 0)`,
    each: 'customers',
  };
}

/** A sign of attachment in purchases, the more the better. */
interface Sign {
  readonly value: Sql;
  /** What the lines must have, and what is made of those of a customer. */
  readonly lines?: { readonly needs: LineField; readonly made: Sql };
  /** Whether most customers share their value with many: these are counted, not sorted. */
  readonly shared?: true;
}

/**
 * About how many values there are, in a third of the time of an exact count: each falls into one
 * of 63 boxes, so that two of them rarely count as one. Enough to rank customers by.
 */
function howMany(value: Sql): Sql {
  return sql`bit_count(bit_or(CASE WHEN ${value} IS NULL THEN 0::BIGINT ELSE 1::BIGINT << (hash(${value}) % 63)::BIGINT END))`;
}

const SIGNS: readonly Sign[] = [
  { value: sql`-variation` },
  { value: sql`-first_on`, shared: true },
  {
    value: sql`categories`,
    lines: { needs: 'category', made: howMany(sql`category`) },
    shared: true,
  },
  { value: sql`channels`, lines: { needs: 'channel', made: howMany(sql`channel`) }, shared: true },
  {
    value: sql`full_price`,
    lines: {
      needs: 'discount',
      made: sql`round(coalesce(sum(amount) FILTER (${FULL_PRICE}), 0) / nullif(sum(amount), 0), 9)`,
    },
  },
];

/**
 * `(customer_key, points)` from purchases alone: regularity, tenure, categories, channels and share
 * at full price, those that the lines can tell. For each of them, how many customers stand below
 * less how many stand above; points are the sum. Who bought too little to have a value stands
 * below all others.
 */
function proxyPoints(fields: readonly LineField[], asOf: AsOf): Sql {
  const told = SIGNS.filter(({ lines }) => lines === undefined || fields.includes(lines.needs));
  // below - above = 2 * below + equals - all
  const own = told
    .filter(({ shared }) => shared !== true)
    .map(({ value }) => {
      const order = sql`ORDER BY ${value} NULLS FIRST`;
      return sql`2 * (rank() OVER (${order}) - 1) + count(*) OVER (${order} RANGE BETWEEN CURRENT ROW AND CURRENT ROW)`;
    });
  const counted = told.filter(({ shared }) => shared === true);
  const places = counted.map(({ value }, i) => {
    const place = sql`(2 * sum(count(*)) OVER (ORDER BY ${value} NULLS FIRST) - count(*))::BIGINT`;
    return sql` JOIN (SELECT ${value} AS v, ${place} AS place FROM signs GROUP BY 1) AS ${ident(`p${i}`)} ON ${ident(`p${i}`)}.v IS NOT DISTINCT FROM ${value}`;
  });
  const points = [...own, ...counted.map((_, i) => sql`${ident(`p${i}`)}.place`)];
  return sql`(WITH signs AS MATERIALIZED (SELECT * FROM ${signs(told, asOf)})
    SELECT customer_key, ${join(points, ' + ')} - ${num(told.length)} * count(*) OVER () AS points FROM signs${join(places, '')})`;
}

/** A customer's signs. All of them are worked out, so that none may be there that is not read. */
function signs(told: readonly Sign[], asOf: AsOf): Sql {
  const days = sql`SELECT customer_key, round(${VARIATION}, 9) AS variation, epoch(min(ordered_on)) AS first_on FROM ${gaps(asOf)} GROUP BY customer_key`;
  const columns = told.flatMap(({ value, lines }) =>
    lines ? [sql`${lines.made} AS ${value}`] : [],
  );
  if (columns.length === 0) return sql`(${days})`;
  return sql`(${days}) LEFT JOIN (SELECT customer_key, ${join(columns)}
    FROM order_line WHERE NOT is_return AND ${inWindow(asOf)} GROUP BY customer_key) USING (customer_key)`;
}
