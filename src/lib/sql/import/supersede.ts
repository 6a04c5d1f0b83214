import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql } from '../text';
import { rawColumn, rawTable } from './stage';

/** Records [fromRow, toRow) of a source before which those with the same key give way. */
export interface Arrival {
  readonly fromRow: number;
  readonly toRow: number;
  /** Columns of the source. */
  readonly key: readonly number[];
  /** Of the records with one key, no more give way than come. */
  readonly oneForOne: boolean;
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
  const gone = ident(`gone_rows_${sourceId}`);
  const giveWay = arrivals.map(({ fromRow, toRow, key, oneForOne }) => {
    const come = sql`SELECT ${lineKey(key)} AS key, count(*) AS come FROM ${raw} WHERE rowid >= ${num(fromRow)} AND rowid < ${num(toRow)} GROUP BY ALL`;
    const left = sql`SELECT row, key FROM (SELECT rowid AS row, ${lineKey(key)} AS key FROM ${raw} WHERE rowid < ${num(fromRow)}) ANTI JOIN ${gone} USING (row)`;
    const met = sql`SELECT row, key, come FROM (${left}) JOIN (${come}) USING (key)`;
    return oneForOne
      ? sql`INSERT INTO ${gone} SELECT row FROM (${met}) QUALIFY row_number() OVER (PARTITION BY key ORDER BY row) <= come`
      : sql`INSERT INTO ${gone} SELECT row FROM (${met})`;
  });
  const compact = ident(`compact_${sourceId}`);
  const columns = Array.from({ length: columnCount }, (_, i) => sql`r.${rawColumn(i)}`);
  return [
    sql`CREATE TEMP TABLE ${gone} (row BIGINT)`,
    ...giveWay,
    sql`CREATE TABLE ${keptRows(sourceId)} AS SELECT row AS old_row FROM (SELECT rowid AS row FROM ${raw}) ANTI JOIN ${gone} USING (row) ORDER BY old_row`,
    sql`DROP TABLE ${gone}`,
    sql`CREATE TABLE ${compact} AS SELECT ${join(columns)} FROM ${raw} r JOIN ${keptRows(sourceId)} k ON r.rowid = k.old_row ORDER BY k.old_row`,
    sql`DROP TABLE ${raw}`,
    sql`ALTER TABLE ${compact} RENAME TO ${raw}`,
  ];
}
