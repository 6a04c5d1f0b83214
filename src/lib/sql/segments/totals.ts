import type { Sql } from '../../contracts/sql';
import { inputName, type Input } from '../../core/segmentation/input';
import { ident, sql } from '../text';

/** What segments are counted in. */
function figureInputs(windowMonths: number | null): {
  readonly revenue: Input;
  readonly orders: Input;
} {
  return {
    revenue: { feature: 'monetary_sum', windowMonths },
    orders: { feature: 'frequency_orders', windowMonths },
  };
}

/** Rows (segment, customers, revenue, orders) of every segment that somebody is in. */
export function segmentFigures(members: string, frame: Sql, windowMonths: number | null): Sql {
  const { revenue, orders } = figureInputs(windowMonths);
  return sql`SELECT segment_id, count(*), coalesce(sum(f.${ident(inputName(revenue))}), 0), coalesce(sum(f.${ident(inputName(orders))}), 0)::BIGINT
    FROM ${ident(members)} m POSITIONAL JOIN ${frame} f GROUP BY segment_id ORDER BY segment_id`;
}
