import type { Sql } from '../../contracts/sql';
import { NO_PURCHASE } from '../../core/customers';
import type { ExportColumn } from '../../core/export';
import { fnv1a } from '../../core/hash';
import { and, ident, join, num, sql, text } from '../text';
import { customersWithSegment, type ListContext } from './list';

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

/** The rows of an export as a temporary table, best segment first, then by net amount. */
export function createExport(
  columns: readonly ExportColumn[],
  segmentIds: readonly string[] | null,
  context: ListContext,
): { readonly name: string; readonly create: Sql } {
  const known = (segmentIds ?? []).filter((id) => id !== NO_PURCHASE);
  const wanted =
    segmentIds === null
      ? []
      : [
          sql`coalesce(segment_id IN (${known.length === 0 ? sql`NULL` : join(known.map(text))}), ${segmentIds.includes(NO_PURCHASE) ? sql`TRUE` : sql`FALSE`})`,
        ];
  const select = sql`SELECT ${join(columns.map(columnSql))} FROM (${customersWithSegment(context)}) WHERE ${and(wanted)}
    ORDER BY segment_rank NULLS LAST, monetary_sum DESC NULLS LAST, customer_key`;
  const name = `export_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

/** Rows [start, end) of an export, in its order. */
export function pageOfExport(name: string, start: number, end: number): Sql {
  return sql`SELECT * FROM ${ident(name)} WHERE rowid >= ${num(start)} AND rowid < ${num(end)} ORDER BY rowid`;
}
