import type { Sql } from '../../contracts/sql';
import { categoryOfShare } from '../../core/features/catalogue';
import { sql, text } from '../text';
import type { FeatureColumns, FigureSql } from './frame';
import { inWindow, type AsOf } from './table';

/** `(customer_key, v, spent, lines)` of what each customer bought, returns and unnamed lines aside. */
function spending(value: Sql, from: Sql, asOf: AsOf): Sql {
  return sql`(SELECT customer_key, ${value} AS v, sum(amount) AS spent, count(*) AS lines FROM ${from}
    WHERE NOT is_return AND ${inWindow(asOf)} AND ${value} IS NOT NULL GROUP BY customer_key, v)`;
}

/** Where the most was spent, then the most lines, then first in the alphabet. */
const FAVOURITE: FigureSql = { sql: () => sql`arg_min(v, {'s': -spent, 'l': -lines, 'v': v})` };
const FAVOURITE_SHARE: FigureSql = { sql: () => sql`max(spent) / nullif(sum(spent), 0)` };
const HOW_MANY: FigureSql = { sql: () => sql`count(*)::INTEGER`, none: sql`0` };

/** Reads the order lines once, grouped by customer and value. */
function dimension(one: string, many: string, value: Sql): FeatureColumns {
  return {
    id: many,
    columns: {
      [many]: HOW_MANY,
      [`top_${one}`]: FAVOURITE,
      [`top_${one}_share`]: FAVOURITE_SHARE,
    },
    rows: (at) => spending(value, sql`order_line`, at),
  };
}

const CATEGORIES: FeatureColumns = {
  ...dimension('category', 'categories', sql`category`),
  named: (id) => {
    const category = categoryOfShare(id);
    if (category === null) return null;
    return {
      sql: () =>
        sql`coalesce(sum(spent) FILTER (v = ${text(category)}), 0) / nullif(sum(spent), 0)`,
    };
  },
};

const STORE_DIMENSION = dimension('store', 'stores', sql`store`);
const STORES: FeatureColumns = {
  ...STORE_DIMENSION,
  columns: {
    ...STORE_DIMENSION.columns,
    multi_store: { sql: () => sql`count(*) > 1`, none: sql`FALSE` },
    other_stores: {
      sql: () =>
        sql`CASE WHEN any_value(home_store) IS NOT NULL THEN count(*) FILTER (v <> home_store) END::INTEGER`,
    },
  },
  rows: (at, ids) => {
    const spent = STORE_DIMENSION.rows(at, ids);
    return ids.includes('other_stores')
      ? sql`${spent} JOIN (SELECT customer_key, home_store FROM customer) USING (customer_key)`
      : spent;
  },
};

/** Reads the lines of each customer's first purchase day. */
function firstOf(id: string, value: Sql): FeatureColumns {
  return {
    id,
    columns: { [id]: FAVOURITE },
    rows: (at) =>
      spending(
        value,
        sql`order_line JOIN (SELECT customer_key, min(ordered_on) AS ordered_on FROM occasion WHERE orders > 0 AND ${inWindow(at)} GROUP BY customer_key) USING (customer_key, ordered_on)`,
        at,
      ),
  };
}

/** One pass for each dimension. */
export const FAVOURITE_COLUMNS: readonly FeatureColumns[] = [
  CATEGORIES,
  dimension('brand', 'brands', sql`brand`),
  dimension('product', 'products', sql`coalesce(product_name, product)`),
  dimension('channel', 'channels', sql`channel`),
  STORES,
  firstOf('first_category', sql`category`),
  firstOf('first_channel', sql`channel`),
];
