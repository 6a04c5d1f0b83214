import type { Sql } from '../../contracts/sql';
import type { FormatChange } from '../../core/refresh/formats';
import { ident, join, num, sql, text } from '../text';
import { rewritten } from './rewrite';

export interface StageInput {
  readonly sourceId: string;
  /** Place of the file among those of its source. */
  readonly file: number;
  /** Place of the text among the parts of the file. */
  readonly part: number;
  /** Random name under which the engine knows the readable text. */
  readonly fileName: string;
  readonly delimiter: string;
  readonly quote: string;
  /** Columns of the file. */
  readonly columnCount: number;
  /** For each column of the source, its place in the file. */
  readonly picks: readonly (number | null)[];
  /** Columns of the source that the file writes in another way. */
  readonly formats?: readonly FormatChange[];
}

/** `c0`...: labels of the file never name a column of ours. */
export function rawColumn(index: number): Sql {
  return ident(`c${index}`);
}

export function rawTable(sourceId: string): Sql {
  return ident(`raw_${sourceId}`);
}

function rejectTables({ sourceId, file, part }: StageInput): {
  readonly errors: string;
  readonly scans: string;
} {
  const of = `${sourceId}_${file}_${part}`;
  return { errors: `reject_errors_${of}`, scans: `reject_scans_${of}` };
}

/** Writes columns of a staged source as another source writes them. */
export function rewriteStaged(sourceId: string, changes: readonly FormatChange[]): Sql {
  const set = changes.map(
    (change) => sql`${rawColumn(change.column)} = ${rewritten(rawColumn(change.column), change)}`,
  );
  return sql`UPDATE ${rawTable(sourceId)} SET ${join(set)}`;
}

/** Makes the table of a source from the first part of its first file. One row: the records read. */
export function stageFirst(input: StageInput): Sql {
  return sql`CREATE OR REPLACE TABLE ${rawTable(input.sourceId)} AS ${readRecords(input)}`;
}

/** Adds a further part or file to a source. One row: the records read. */
export function stageNext(input: StageInput): Sql {
  return sql`INSERT INTO ${rawTable(input.sourceId)} ${readRecords(input)}`;
}

/** Reads a part of a file as text, strictly: lines that do not fit go to the reject table of the part. */
function readRecords(input: StageInput): Sql {
  const columns = Array.from(
    { length: input.columnCount },
    (_, i) => sql`${text(`c${i}`)}: 'VARCHAR'`,
  );
  const rejects = rejectTables(input);
  const picked = input.picks.map((at, i) => {
    if (at === null) return sql`NULL::VARCHAR AS ${rawColumn(i)}`;
    const change = input.formats?.find(({ column }) => column === i);
    const cell = change ? rewritten(rawColumn(at), change) : rawColumn(at);
    return sql`${cell} AS ${rawColumn(i)}`;
  });
  return sql`SELECT ${join(picked)} FROM read_csv(${text(input.fileName)}, columns={${join(columns)}}, auto_detect=false, header=false, delim=${text(input.delimiter)}, quote=${text(input.quote)}, escape=${text(input.quote)}, nullstr='', strict_mode=true, max_line_size=10000000, store_rejects=true, rejects_table=${text(rejects.errors)}, rejects_scan=${text(rejects.scans)}, rejects_limit=100000)`;
}

/** Characters kept of a record that was not read. */
export const REJECT_TEXT = 500;

/**
 * Engine line of the part (from 1, blank lines counted, lines inside a quoted cell not), kind, text and newlines
 * inside of each record that was not read. Of several reasons for one record, a quote explains the others.
 */
export function stagedRejects(input: StageInput): Sql {
  // With CR LF between lines, the engine's text of a record begins with the LF before it.
  const record = sql`trim(any_value(csv_line), chr(10) || chr(13))`;
  return sql`SELECT line, arg_min(error_type::VARCHAR, error_type::VARCHAR <> 'UNQUOTED VALUE'), left(${record}, ${num(REJECT_TEXT)}),
    length(${record}) - length(replace(${record}, chr(10), ''))
    FROM ${ident(rejectTables(input).errors)} GROUP BY line ORDER BY line`;
}

export function dropRaw(sourceId: string): Sql {
  return sql`DROP TABLE IF EXISTS ${rawTable(sourceId)}`;
}

export function countRaw(sourceId: string): Sql {
  return sql`SELECT count(*) FROM ${rawTable(sourceId)}`;
}

/** Up to `limit` records spread evenly over the whole source. */
export function sampleRaw(sourceId: string, rows: number, limit: number): Sql {
  const step = Math.max(1, Math.floor(rows / limit));
  return sql`SELECT * FROM ${rawTable(sourceId)} WHERE rowid % ${num(step)} = 0 LIMIT ${num(limit)}`;
}

/** Record number and count of newlines of each record from `fromRow` on that holds any inside its cells. */
export function multilineRecords(sourceId: string, columnCount: number, fromRow: number): Sql {
  const columns = Array.from({ length: columnCount }, (_, i) => rawColumn(i));
  const any = join(
    columns.map((c) => sql`coalesce(contains(${c}, chr(10)), FALSE)`),
    ' OR ',
  );
  const all = sql`concat(${join(columns)})`;
  return sql`SELECT rowid, length(${all}) - length(replace(${all}, chr(10), '')) FROM ${rawTable(sourceId)} WHERE rowid >= ${num(fromRow)} AND (${any}) ORDER BY rowid`;
}
