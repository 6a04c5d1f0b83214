import type { Sql } from '../../contracts/sql';
import { inputName } from '../../core/segmentation/input';
import { ident, sql } from '../text';

const column = (feature: string, windowMonths: number) =>
  ident(inputName({ feature, windowMonths }));

/** Rows (segment, customers, mean net amount, customers who bought) over the months of the frame. */
export function segmentResponses(members: string, frame: Sql, months: number): Sql {
  return sql`SELECT segment_id, count(*), avg(f.${column('monetary_sum', months)}::DOUBLE), count(*) FILTER (f.${column('frequency_days', months)} > 0)
    FROM ${ident(members)} m POSITIONAL JOIN ${frame} f GROUP BY segment_id ORDER BY segment_id`;
}

/** One number: variance (divided by n) of the net amount of all customers over these months. */
export function responseVariance(frame: Sql, months: number): Sql {
  return sql`SELECT var_pop(${column('monetary_sum', months)}::DOUBLE) FROM ${frame}`;
}
