import type { Sql } from '../../contracts/sql';
import type { RejectCount } from '../../core/dataset';
import { fnv1a } from '../../core/hash';
import { and, ident, num, sql, text } from '../text';

/** Rejects of one source, column and reason; all when null. */
export type RejectFilter = Pick<RejectCount, 'sourceId' | 'column' | 'reason'> | null;

/** Datasets from before a source could be several files do not say which. */
const REJECTS = sql`SELECT NULL::INTEGER AS file WHERE FALSE UNION ALL BY NAME SELECT * FROM reject`;

/** The rejects in the order of the files as a temporary table, and the name that stands for just this list. */
export function createRejectList(filter: RejectFilter): {
  readonly name: string;
  readonly create: Sql;
} {
  const conditions =
    filter === null
      ? []
      : [
          sql`source_id = ${text(filter.sourceId)}`,
          filter.column === null
            ? sql`column_label IS NULL`
            : sql`column_label = ${text(filter.column)}`,
          sql`reason = ${text(filter.reason)}`,
        ];
  const select = sql`SELECT source_id, coalesce(file, 0) AS file, line, column_label, value, reason FROM (${REJECTS}) WHERE ${and(conditions)} ORDER BY source_id, file, line, column_label`;
  const name = `rejects_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

export function countRejectList(name: string): Sql {
  return sql`SELECT count(*) FROM ${ident(name)}`;
}

/** Rows [start, end) of a list. */
export function pageOfRejects(name: string, start: number, end: number): Sql {
  return sql`SELECT * FROM ${ident(name)} WHERE rowid >= ${num(start)} AND rowid < ${num(end)} ORDER BY rowid`;
}
