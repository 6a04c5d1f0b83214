import type { DatasetSession, Row } from '../../contracts/engine';
import type { OnProgress } from '../../contracts/progress';
import { csvLine, UTF8_BOM, type CsvCell, type CsvStyle } from '../../core/csv';
import { parseIsoDate } from '../../core/dates';
import { columnKind, type ExportColumn } from '../../core/export';
import type { Result } from '../../core/result';
import {
  exportCount,
  exportFirst,
  exportRows,
  LAST_KEY,
  type Chosen,
} from '../../sql/customers/export';
import { prepareCustomers, type CustomersContext } from '../customers/context';
import { attempt, oneRow, runOne, toNumber } from '../run';

export interface ExportRequest extends Chosen {
  readonly columns: readonly ExportColumn[];
  /** Header of each column, in the language of the file. */
  readonly headers: readonly string[];
  readonly style: CsvStyle;
  /**
   * `iso` is `2025-12-31`, which every spreadsheet reads as a day; `dmy` is `31/12/2025`, which
   * those of France read so and show to a French reader as a date.
   */
  readonly dates: 'iso' | 'dmy';
  readonly flags: { readonly yes: string; readonly no: string };
  /** Name of a segment in the language of the file; `null` for customers without one. */
  readonly segmentName: (id: string | null) => string;
  /** Name of a tag. */
  readonly tagName: (id: string) => string;
}

export interface ExportFile {
  readonly blob: Blob;
  readonly customers: number;
}

interface ExportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** Customers read at a time. */
const PAGE = 20_000;
/** Columns in front of those asked for. */
const LEAD = 2;

/**
 * Writes customers as CSV with byte-order mark, best segment first, then in the order of their
 * identifiers. Read page by page; cancellable between pages.
 */
export function exportCsv(
  session: DatasetSession,
  request: ExportRequest,
  context: CustomersContext,
  { signal, onProgress }: ExportOptions = {},
): Promise<Result<ExportFile>> {
  return attempt(async () => {
    await prepareCustomers(session, context);
    const last = toNumber((await oneRow(session, LAST_KEY, signal))[0]);
    const bySegment = segmentPiles(context.segments);
    let customers = 0;
    for (let from = 0; from <= last; from += PAGE) {
      const statement = exportRows(request.columns, request, context, from, from + PAGE);
      const { rows } = await runOne(session, statement, signal);
      customers += rows.length;
      for (const pile of bySegment) {
        const lines = rows
          .filter((row) => row[0] === pile.rank)
          .map((row) => csvLine(exportCells(row, request), request.style));
        if (lines.length > 0) pile.parts.push(new Blob([lines.join('')]));
      }
      onProgress?.({
        step: 'export',
        done: Math.min(from + PAGE, last + 1),
        total: last + 1,
        unit: 'rows',
      });
    }
    const head = UTF8_BOM + csvLine(request.headers, request.style);
    const blob = new Blob([head, ...bySegment.flatMap((pile) => pile.parts)], {
      type: 'text/csv;charset=utf-8',
    });
    return { blob, customers };
  });
}

/** The first lines of an export, cell by cell as they will be written. */
export function exportPreview(
  session: DatasetSession,
  request: ExportRequest,
  context: CustomersContext,
  rows: number,
): Promise<Result<readonly (readonly CsvCell[])[]>> {
  return attempt(async () => {
    await prepareCustomers(session, context);
    const keys = (await runOne(session, exportFirst(request, context, rows))).rows.map((row) =>
      toNumber(row[0]),
    );
    const cells: (readonly CsvCell[])[] = [];
    for (const key of keys) {
      const row = await oneRow(
        session,
        exportRows(request.columns, request, context, key, key + 1),
      );
      cells.push(exportCells(row, request));
    }
    return cells;
  });
}

/** How many customers an export has, and how many of those asked for it leaves out. */
export interface ExportCounts {
  readonly customers: number;
  /** Opposed to what the file is for. */
  readonly opposed: number;
  /** Refused in the files to be reached so. */
  readonly refused: number;
}

export function countExport(
  session: DatasetSession,
  who: Chosen,
  context: CustomersContext,
): Promise<Result<ExportCounts>> {
  return attempt(async () => {
    await prepareCustomers(session, context);
    const [customers = 0, opposed = 0, refused = 0] = (
      await oneRow(session, exportCount(who, context))
    ).map(toNumber);
    return { customers, opposed, refused };
  });
}

/** One pile of lines per segment in their order, those without a segment last. */
function segmentPiles(
  segments: readonly string[],
): readonly { readonly rank: number | null; readonly parts: Blob[] }[] {
  return [...segments.map((_, i) => i + 1), null].map((rank) => ({ rank, parts: [] }));
}

function exportCells(row: Row, request: ExportRequest): readonly CsvCell[] {
  return request.columns.map((column, i) => exportCell(row[i + LEAD], column, request));
}

function exportCell(
  cell: unknown,
  column: ExportColumn,
  { segmentName, tagName, flags, dates }: ExportRequest,
): CsvCell {
  switch (columnKind(column)) {
    case 'segment':
      return segmentName(typeof cell === 'string' ? cell : null);
    case 'tags':
      return Array.isArray(cell) ? cell.map((id) => tagName(String(id))).join(', ') : null;
    case 'flag':
      return typeof cell === 'boolean' ? (cell ? flags.yes : flags.no) : null;
    case 'date':
      return typeof cell === 'string' ? writtenDay(cell, dates) : null;
    case 'number':
      return typeof cell === 'number' ? cell : null;
    case 'text':
      return typeof cell === 'string' ? cell : null;
  }
}

function writtenDay(cell: string, dates: ExportRequest['dates']): string | null {
  const day = parseIsoDate(cell.slice(0, 10));
  return day === null || dates === 'iso' ? day : day.split('-').reverse().join('/');
}
