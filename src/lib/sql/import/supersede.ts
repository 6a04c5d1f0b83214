import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql } from '../text';
import { rawColumn, rawTable } from './stage';

/** Records [fromRow, toRow) of a source before which those with the same key give way. */
export interface Arrival {
  readonly fromRow: number;
  readonly toRow: number;
  /** Columns of the source. */
  readonly key: readonly number[];
}

/** What names a line: its cells in `key` without case and `.0` endings; NULL when all are empty. */
export function lineKey(key: readonly number[]): Sql {
  const cells = key.map(
    (c) => sql`lower(regexp_replace(trim(coalesce(${rawColumn(c)}, '')), '\\.0$', ''))`,
  );
  const all = sql`concat_ws(chr(31), ${join(cells)})`;
  return sql`CASE WHEN replace(${all}, chr(31), '') <> '' THEN ${all} END`;
}

/** Numbers that the records left had before others gave way; their own numbers are its rowids. */
export function keptRows(sourceId: string): Sql {
  return ident(`kept_rows_${sourceId}`);
}

/** Statements after which the table of a source has only the records that nothing replaces. */
export function supersede(
  sourceId: string,
  columnCount: number,
  arrivals: readonly Arrival[],
): readonly Sql[] {
  const raw = rawTable(sourceId);
  const gone = arrivals.map(({ fromRow, toRow, key }) => {
    const named = sql`SELECT DISTINCT ${lineKey(key)} AS key FROM ${raw} WHERE rowid >= ${num(fromRow)} AND rowid < ${num(toRow)}`;
    return sql`SELECT row FROM (SELECT rowid AS row, ${lineKey(key)} AS key FROM ${raw} WHERE rowid < ${num(fromRow)}) SEMI JOIN (${named}) USING (key)`;
  });
  const compact = ident(`compact_${sourceId}`);
  const columns = Array.from({ length: columnCount }, (_, i) => sql`r.${rawColumn(i)}`);
  return [
    sql`CREATE TABLE ${keptRows(sourceId)} AS SELECT row AS old_row FROM (SELECT rowid AS row FROM ${raw}) ANTI JOIN (${join(gone, ' UNION ALL ')}) USING (row) ORDER BY old_row`,
    sql`CREATE TABLE ${compact} AS SELECT ${join(columns)} FROM ${raw} r JOIN ${keptRows(sourceId)} k ON r.rowid = k.old_row ORDER BY k.old_row`,
    sql`DROP TABLE ${raw}`,
    sql`ALTER TABLE ${compact} RENAME TO ${raw}`,
  ];
}
