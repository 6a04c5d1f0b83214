import type { Row } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import { roleSpec } from '../../core/roles';
import type { RejectReason } from '../../core/dataset';
import type { SourceRecipe } from '../../core/source';
import { cleanedCell } from '../cleaning/cell';
import { ident, join, num, sql, text } from '../text';
import { withLine } from './lines';
import { linesTable } from './orders';
import { columnOf, mappedColumn, readValue, type MappedColumn } from './source';
import { rawColumn, rawTable } from './stage';

export const CREATE_REJECTS = sql`CREATE TABLE reject (source_id VARCHAR, file INTEGER, line BIGINT, column_label VARCHAR, value VARCHAR, reason VARCHAR)`;

export interface RejectedLine {
  /** Place of the file in its source. */
  readonly file: number;
  readonly line: number;
  readonly text: string;
  readonly reason: RejectReason;
}

/** Whole lines that the strict reading refused. */
export function insertRejectedLines(
  sourceId: string,
  lines: readonly RejectedLine[],
): readonly Sql[] {
  const statements: Sql[] = [];
  for (let i = 0; i < lines.length; i += 1000) {
    const values = lines
      .slice(i, i + 1000)
      .map(
        (l) =>
          sql`(${text(sourceId)}, ${num(l.file)}, ${num(l.line)}, NULL, ${text(l.text)}, ${text(l.reason)})`,
      );
    statements.push(sql`INSERT INTO reject VALUES ${join(values)}`);
  }
  return statements;
}

/** Cells of an orders source, parsed already by castOrders: role to name in the lines table. */
export const PARSED: Readonly<Record<string, string>> = {
  ordered_on: 'ordered_on',
  amount: 'line_amount',
  unit_price: 'unit_price',
  quantity: 'quantity',
  discount: 'discount',
  margin: 'margin',
};

function unreadCells(source: SourceRecipe, column: MappedColumn): Sql {
  const cell = rawColumn(column.index);
  const filled = sql`trim(${cleanedCell(source, column.index)}) <> ''`;
  const isDate = column.role !== null && roleSpec(column.role).type === 'date';
  const reason: RejectReason = isDate ? 'not-a-date' : 'not-a-number';
  const parsed = column.role === null ? undefined : PARSED[column.role];
  const rows =
    source.kind === 'orders' && parsed !== undefined
      ? sql`SELECT l.row, r.${cell} AS value FROM ${rawTable(source.id)} r JOIN (SELECT row FROM ${linesTable(source.id)} WHERE ${ident(parsed)} IS NULL) l ON l.row = r.rowid WHERE ${filled}`
      : sql`SELECT rowid AS row, ${cell} AS value FROM ${rawTable(source.id)} WHERE ${filled} AND ${readValue(column)} IS NULL`;
  return sql`INSERT INTO reject SELECT ${text(source.id)}, file, line, ${text(column.label)}, value, ${text(reason)} FROM (${withLine(source.id, rows)})`;
}

function emptyCells(source: SourceRecipe, column: MappedColumn, reason: RejectReason): Sql {
  const parsed = column.role === null ? undefined : PARSED[column.role];
  const empty = sql`coalesce(trim(${cleanedCell(source, column.index)}), '') = ''`;
  const rows =
    source.kind === 'orders' && parsed !== undefined
      ? sql`SELECT l.row FROM ${rawTable(source.id)} r JOIN (SELECT row FROM ${linesTable(source.id)} WHERE ${ident(parsed)} IS NULL) l ON l.row = r.rowid WHERE ${empty}`
      : sql`SELECT rowid AS row FROM ${rawTable(source.id)} WHERE ${empty}`;
  return sql`INSERT INTO reject SELECT ${text(source.id)}, file, line, ${text(column.label)}, NULL, ${text(reason)} FROM (${withLine(source.id, rows)})`;
}

/** Columns of a lines table that may hold NULL where a cell was refused, in a fixed order. */
const LINE_COLUMNS = Object.values(PARSED);

/** One row: for each parsed column of an orders source, whether any line lacks it. */
export function missingValues(source: SourceRecipe): Sql {
  const each = LINE_COLUMNS.map((name) => sql`count(${ident(name)}) < count(*)`);
  return sql`SELECT ${join(each)} FROM ${linesTable(source.id)}`;
}

/**
 * One statement for each column whose cells can be refused. `missing` is the row that
 * `missingValues` gave for an orders source: its columns without a gap are passed over.
 */
export function insertRejectedCells(source: SourceRecipe, missing: Row): readonly Sql[] {
  const worthwhile = (column: MappedColumn) => {
    const parsed = column.role === null ? undefined : PARSED[column.role];
    if (source.kind !== 'orders' || parsed === undefined) return true;
    return missing[LINE_COLUMNS.indexOf(parsed)] === true;
  };
  const typed = source.columns.flatMap((c, index) => {
    const type = c.role === null ? null : roleSpec(c.role).type;
    const column = mappedColumn(source, index);
    return column && (type === 'number' || type === 'date') ? [column] : [];
  });
  const needed = neededColumns(source).filter(([column]) => worthwhile(column));
  return [
    ...typed.filter(worthwhile).map((column) => unreadCells(source, column)),
    ...needed.map(([column, reason]) => emptyCells(source, column, reason)),
  ];
}

/** Columns of which an empty cell costs the line, and why. */
function neededColumns(source: SourceRecipe): readonly (readonly [MappedColumn, RejectReason])[] {
  const pair = (column: MappedColumn | null, reason: RejectReason) =>
    column ? [[column, reason] as const] : [];
  switch (source.kind) {
    case 'orders':
      return [
        ...pair(columnOf(source, 'ordered_on'), 'missing-date'),
        ...pair(columnOf(source, 'amount') ?? columnOf(source, 'unit_price'), 'missing-amount'),
      ];
    case 'customers':
      return pair(columnOf(source, 'customer_id'), 'missing-customer');
    default:
      return [];
  }
}

export const COUNT_REJECTS = sql`SELECT source_id, column_label, reason, count(*) FROM reject GROUP BY ALL ORDER BY source_id, count(*) DESC, column_label, reason`;
