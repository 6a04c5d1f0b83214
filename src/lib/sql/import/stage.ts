import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql, text } from '../text';

export interface StageInput {
  readonly sourceId: string;
  /** Random name under which the engine knows the readable text. */
  readonly fileName: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly columnCount: number;
}

/** `c0`...: labels of the file never name a column of ours. */
export function rawColumn(index: number): Sql {
  return ident(`c${index}`);
}

export function rawTable(sourceId: string): Sql {
  return ident(`raw_${sourceId}`);
}

function rejectTables(sourceId: string): { readonly errors: string; readonly scans: string } {
  return { errors: `reject_errors_${sourceId}`, scans: `reject_scans_${sourceId}` };
}

/** Reads a source as text, strictly: lines that do not fit go to the reject table of the source. */
export function stageSource(input: StageInput): Sql {
  const columns = Array.from(
    { length: input.columnCount },
    (_, i) => sql`${text(`c${i}`)}: 'VARCHAR'`,
  );
  const rejects = rejectTables(input.sourceId);
  return sql`CREATE TABLE ${rawTable(input.sourceId)} AS SELECT * FROM read_csv(${text(input.fileName)}, columns={${join(columns)}}, auto_detect=false, header=false, delim=${text(input.delimiter)}, quote=${text(input.quote)}, escape=${text(input.quote)}, nullstr='', strict_mode=true, max_line_size=10000000, store_rejects=true, rejects_table=${text(rejects.errors)}, rejects_scan=${text(rejects.scans)}, rejects_limit=100000)`;
}

/**
 * Engine line (from 1, blank lines counted, lines inside a quoted cell not), kind, text and newlines
 * inside of each record that was not read. Of several reasons for one record, a quote explains the others.
 */
export function stagedRejects(sourceId: string): Sql {
  const record = sql`rtrim(any_value(csv_line), chr(10) || chr(13))`;
  return sql`SELECT line, arg_min(error_type::VARCHAR, error_type::VARCHAR <> 'UNQUOTED VALUE'), left(${record}, 500),
    length(${record}) - length(replace(${record}, chr(10), ''))
    FROM ${ident(rejectTables(sourceId).errors)} GROUP BY line ORDER BY line`;
}

export function countRaw(sourceId: string): Sql {
  return sql`SELECT count(*) FROM ${rawTable(sourceId)}`;
}

/** Up to `limit` records spread evenly over the whole source. */
export function sampleRaw(sourceId: string, rows: number, limit: number): Sql {
  const step = Math.max(1, Math.floor(rows / limit));
  return sql`SELECT * FROM ${rawTable(sourceId)} WHERE rowid % ${num(step)} = 0 LIMIT ${num(limit)}`;
}

/** Record number and count of newlines of each record that holds any inside its cells. */
export function multilineRecords(sourceId: string, columnCount: number): Sql {
  const columns = Array.from({ length: columnCount }, (_, i) => rawColumn(i));
  const any = join(
    columns.map((c) => sql`coalesce(contains(${c}, chr(10)), FALSE)`),
    ' OR ',
  );
  const all = sql`concat(${join(columns)})`;
  return sql`SELECT rowid, length(${all}) - length(replace(${all}, chr(10), '')) FROM ${rawTable(sourceId)} WHERE ${any} ORDER BY rowid`;
}
