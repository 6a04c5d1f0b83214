import type { Sql } from '../../contracts/sql';
import { ident, sql } from '../text';
import { revenueColumn } from './totals';

/** Rows (segment of the first, segment of the second, customers, revenue), of pairs that somebody is in. */
export function crosstabPairs(
  tables: { readonly first: string; readonly second: string },
  frame: Sql,
  windowMonths: number | null,
): Sql {
  return sql`SELECT a.segment_id, b.segment_id, count(*), coalesce(sum(f.${revenueColumn(windowMonths)}), 0)
    FROM ${ident(tables.first)} a POSITIONAL JOIN ${ident(tables.second)} b POSITIONAL JOIN ${frame} f GROUP BY 1, 2`;
}
