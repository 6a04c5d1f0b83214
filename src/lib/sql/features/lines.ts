import type { Sql } from '../../contracts/sql';
import type { FeatureSettings } from '../../core/features/settings';
import { sql } from '../text';
import type { FeatureColumns } from './frame';
import { inWindow } from './table';

const REDUCED = sql`coalesce(discount, 0) <> 0`;
/** A line of `order_line` at full price. */
export const FULL_PRICE = sql`coalesce(discount, 0) = 0`;

/** Money taken off a line. A share or a percentage is of the price before, so 20% off 80 is 20. */
function moneyOff(discount: FeatureSettings['discount']): Sql {
  if (discount === 'money') return sql`abs(discount)`;
  const share = discount === 'share' ? sql`abs(discount)` : sql`(abs(discount) / 100)`;
  return sql`CASE WHEN ${share} < 1 THEN amount * ${share} / (1 - ${share}) END`;
}

/** One row: the largest discount and the mean amount of the lines that have one. */
export function discountShape(): Sql {
  return sql`SELECT max(abs(discount)), avg(amount)::DOUBLE FROM order_line WHERE NOT is_return AND discount <> 0`;
}

/** Reads the order lines once. */
export function priceColumns({ discount }: FeatureSettings): FeatureColumns {
  const off = moneyOff(discount);
  return {
    id: 'price',
    columns: {
      promo_share: {
        sql: () => sql`coalesce(sum(amount) FILTER (${REDUCED}), 0) / nullif(sum(amount), 0)`,
      },
      full_price_share: {
        sql: () => sql`coalesce(sum(amount) FILTER (${FULL_PRICE}), 0) / nullif(sum(amount), 0)`,
      },
      discount_depth: {
        sql: () =>
          sql`(sum(${off}) FILTER (${REDUCED}))::DOUBLE / nullif((sum(amount + ${off}) FILTER (${REDUCED}))::DOUBLE, 0)`,
      },
      discount_sum: {
        sql: () => sql`(sum(${off}) FILTER (${REDUCED}))::DECIMAL(18,4)`,
        none: sql`0`,
      },
      always_promo: { sql: () => sql`bool_and(${REDUCED})` },
      never_promo: { sql: () => sql`bool_and(${FULL_PRICE})` },
    },
    rows: (at) => sql`order_line WHERE NOT is_return AND ${inWindow(at)}`,
  };
}

/** Reads the order lines that have a margin once. */
export const MARGIN_COLUMNS: FeatureColumns = {
  id: 'margins',
  columns: {
    margin_sum: { sql: () => sql`sum(margin)::DECIMAL(18,4)` },
    margin_rate: { sql: () => sql`sum(margin) / nullif(sum(amount), 0)` },
  },
  rows: (at) => sql`order_line WHERE margin IS NOT NULL AND ${inWindow(at)}`,
};

/** Reads the order lines and the purchase days once each. */
export const ITEM_COLUMNS: FeatureColumns = {
  id: 'items',
  columns: { items_per_order: { sql: () => sql`quantity / nullif(orders, 0)` } },
  rows: (
    at,
  ) => sql`(SELECT customer_key, sum(quantity) AS quantity FROM order_line WHERE NOT is_return AND ${inWindow(at)} GROUP BY customer_key)
    JOIN (SELECT customer_key, sum(orders) AS orders FROM occasion WHERE ${inWindow(at)} GROUP BY customer_key) USING (customer_key)`,
  each: 'customers',
};
