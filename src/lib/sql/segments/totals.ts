import type { Sql } from '../../contracts/sql';
import { inputName } from '../../core/segmentation/input';
import { ident, sql } from '../text';

/** Column of the net amount that segments are counted in. */
export function revenueColumn(windowMonths: number | null): Sql {
  return ident(inputName({ feature: 'monetary_sum', windowMonths }));
}

/** Rows (segment, customers, revenue, orders) of every segment that somebody is in. */
export function segmentFigures(members: string, frame: Sql, windowMonths: number | null): Sql {
  const orders = ident(inputName({ feature: 'frequency_orders', windowMonths }));
  return sql`SELECT segment_id, count(*), coalesce(sum(f.${revenueColumn(windowMonths)}), 0), coalesce(sum(f.${orders}), 0)::BIGINT
    FROM ${ident(members)} m POSITIONAL JOIN ${frame} f GROUP BY segment_id ORDER BY segment_id`;
}
