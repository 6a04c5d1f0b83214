import type { Sql } from '../../contracts/sql';
import { NO_PURCHASE } from '../../core/customers';
import type { ExportColumn } from '../../core/export';
import { and, ident, join, num, sql, text } from '../text';
import { customersWithSegment, type ListContext } from './members';

function columnSql(column: ExportColumn): Sql {
  switch (column.from) {
    case 'customer_id':
      return sql`customer_id`;
    case 'segment':
      return sql`segment_id`;
    case 'tags':
      return sql`tags`;
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

/** Who is in an export. */
export interface Chosen {
  /** Null for every segment. */
  readonly segmentIds: readonly string[] | null;
  /** Only those who carry this tag; null for all. */
  readonly tag: string | null;
}

function chosen({ segmentIds, tag }: Chosen, { tags }: ListContext): Sql {
  if (tag !== null && !tags) return sql`FALSE`;
  const carried = tag === null ? [] : [sql`list_contains(coalesce(tags, []), ${text(tag)})`];
  return and([...(segmentIds === null ? [] : [inSegments(segmentIds)]), ...carried]);
}

function inSegments(segmentIds: readonly string[]): Sql {
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
  who: Chosen,
  context: ListContext,
  from: number,
  to: number,
): Sql {
  const range = sql`customer_key >= ${num(from)} AND customer_key < ${num(to)}`;
  return sql`SELECT segment_rank, customer_key${join(
    columns.map((c) => sql`, ${columnSql(c)}`),
    '',
  )}
    FROM (${customersWithSegment(context, range)}) WHERE ${chosen(who, context)} ORDER BY customer_key`;
}

/** Keys of the first customers of an export: best segment first, then by key. */
export function exportFirst(who: Chosen, context: ListContext, rows: number): Sql {
  return sql`SELECT customer_key FROM (${customersWithSegment(context)}) WHERE ${chosen(who, context)}
    ORDER BY segment_rank NULLS LAST, customer_key LIMIT ${num(rows)}`;
}

/** One row: how many customers are chosen. */
export function exportCount(who: Chosen, context: ListContext): Sql {
  return sql`SELECT count(*) FROM (${customersWithSegment(context)}) WHERE ${chosen(who, context)}`;
}

/** One row: the greatest customer_key. */
export const LAST_KEY = sql`SELECT coalesce(max(customer_key), 0) FROM customer`;
