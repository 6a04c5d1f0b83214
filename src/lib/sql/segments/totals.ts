import type { Sql } from '../../contracts/sql';
import { inputName } from '../../core/segmentation/input';
import { ident, sql } from '../text';
import { idAt, type Places } from './places';

/** Column of the net amount that segments are counted in. */
export function revenueColumn(windowMonths: number | null): Sql {
  return ident(inputName({ feature: 'monetary_sum', windowMonths }));
}

/** Customers, revenue and orders over rows of the frame `f`. */
export function figureSums(windowMonths: number | null): Sql {
  const orders = ident(inputName({ feature: 'frequency_orders', windowMonths }));
  return sql`count(*), coalesce(sum(f.${revenueColumn(windowMonths)}), 0), coalesce(sum(f.${orders}), 0)::BIGINT`;
}

/** As figureSums of the segments that places give, with sums over few places instead of all rows. */
export function placedFigures({ rows, place, ids }: Places, windowMonths: number | null): Sql {
  const orders = ident(inputName({ feature: 'frequency_orders', windowMonths }));
  return sql`SELECT ${idAt(ids, sql`place`)} AS segment_id, sum(customers)::BIGINT, coalesce(sum(revenue), 0), coalesce(sum(orders), 0)::BIGINT
    FROM (SELECT ${place} AS place, count(*) AS customers, sum(${revenueColumn(windowMonths)}) AS revenue, sum(${orders}) AS orders
      FROM ${rows} GROUP BY 1) GROUP BY 1 ORDER BY 1`;
}

/** Rows (segment, customers, revenue, orders) of every segment that somebody is in. */
export function segmentFigures(members: string, frame: Sql, windowMonths: number | null): Sql {
  return sql`SELECT segment_id, ${figureSums(windowMonths)}
    FROM ${ident(members)} m POSITIONAL JOIN ${frame} f GROUP BY segment_id ORDER BY segment_id`;
}
