import type { Sql } from '../../contracts/sql';
import { NO_PURCHASE } from '../../core/customers';
import type { ExportColumn } from '../../core/export';
import { ident, join, num, sql, text } from '../text';
import { customersWithSegment, type ListContext } from './members';

function columnSql(column: ExportColumn): Sql {
  switch (column.from) {
    case 'customer_id':
      return sql`customer_id`;
    case 'segment':
      return sql`segment_id`;
    case 'r':
    case 'f':
    case 'm':
      return ident(column.from);
    case 'attribute':
      return ident(column.role);
    case 'other':
      return ident(column.name);
    case 'feature':
      return ident(column.id);
  }
}

function chosen(segmentIds: readonly string[] | null): Sql {
  if (segmentIds === null) return sql`TRUE`;
  const known = segmentIds.filter((id) => id !== NO_PURCHASE);
  const named =
    known.length === 0
      ? sql`FALSE`
      : sql`coalesce(segment_id IN (${join(known.map(text))}), FALSE)`;
  return segmentIds.includes(NO_PURCHASE) ? sql`(segment_id IS NULL OR ${named})` : named;
}

/** Rows (segment rank, customer_key, then the columns) of the chosen customers with keys [from, to), by key. */
export function exportRows(
  columns: readonly ExportColumn[],
  segmentIds: readonly string[] | null,
  context: ListContext,
  from: number,
  to: number,
): Sql {
  const range = sql`customer_key >= ${num(from)} AND customer_key < ${num(to)}`;
  return sql`SELECT segment_rank, customer_key${join(
    columns.map((c) => sql`, ${columnSql(c)}`),
    '',
  )}
    FROM (${customersWithSegment(context, range)}) WHERE ${chosen(segmentIds)} ORDER BY customer_key`;
}

/** Keys of the first customers of an export: best segment first, then by key. */
export function exportFirst(
  segmentIds: readonly string[] | null,
  context: ListContext,
  rows: number,
): Sql {
  return sql`SELECT customer_key FROM (${customersWithSegment(context)}) WHERE ${chosen(segmentIds)}
    ORDER BY segment_rank NULLS LAST, customer_key LIMIT ${num(rows)}`;
}

/** One row: the greatest customer_key. */
export const LAST_KEY = sql`SELECT coalesce(max(customer_key), 0) FROM customer`;
