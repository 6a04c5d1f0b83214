import type { Sql } from '../../contracts/sql';
import { NO_PURCHASE } from '../../core/customers';
import type { ExportColumn } from '../../core/export';
import type { Purpose } from '../../core/privacy/wishes';
import { leftByOpposition, leftByRefusal } from '../privacy/wishes';
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
  /** What the file is for: who opposed it is left out, whatever else is chosen. */
  readonly purpose: Purpose;
}

function chosen(who: Chosen, context: ListContext): Sql {
  return and([asked(who, context), sql`NOT ${unreachable(who, context)}`]);
}

/** Left out whatever is chosen. */
function unreachable({ purpose }: Chosen, context: ListContext): Sql {
  return sql`(${leftByOpposition(purpose, context)} OR ${leftByRefusal(purpose, context)})`;
}

function asked({ segmentIds, tag }: Chosen, { tags }: ListContext): Sql {
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

/** One row: how many customers are in the file, left out by their opposition, left out by a refusal in the files. */
export function exportCount(who: Chosen, context: ListContext): Sql {
  const opposed = leftByOpposition(who.purpose, context);
  const refused = leftByRefusal(who.purpose, context);
  return sql`SELECT count(*) FILTER (NOT opposed AND NOT refused), count(*) FILTER (opposed), count(*) FILTER (refused AND NOT opposed)
    FROM (SELECT ${opposed} AS opposed, ${refused} AS refused FROM (${customersWithSegment(context)}) WHERE ${asked(who, context)})`;
}

/** One row: the greatest customer_key. */
export const LAST_KEY = sql`SELECT coalesce(max(customer_key), 0) FROM customer`;
