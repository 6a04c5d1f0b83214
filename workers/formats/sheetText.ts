import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError } from '../../src/lib/core/errors';
import type { SourcePart } from '../../src/lib/core/parts';
import { Failure } from '../ingest/failure';
import type { Book, BookCell, BookSheet, Merge } from './book';
import { CSV_DIALECT, csvLine } from './csvText';
import { MAX_SHEET_ROWS } from './limits';
import { cellText, columnTexts } from './sheetColumns';
import { notesOfSheet } from './sheetNotes';
import { BlobWriter } from './streams';

const ROWS_BETWEEN_REPORTS = 20_000;

export interface SheetNaming {
  /** The dropped file. */
  readonly source: string;
  /** The file of the part. */
  readonly file: string;
}

/** A sheet as text, line for row as long as no cell holds a newline; null when no cell is filled. */
export function sheetPart(
  whole: BookSheet,
  book: Book,
  naming: SheetNaming,
  fillMerged: boolean | undefined,
  options?: IngestOptions,
): SourcePart | null {
  const merges = worthFilling(whole);
  const { rows: filledUp, filled } = fillMerges(whole, merges, fillMerged);
  const sheet = filled > 0 ? { ...whole, rows: filledUp } : whole;
  const columns = columnTexts(sheet, book);
  const first = columns.findIndex((_, index) => sheet.rows.some((row) => isFilled(row?.[index])));
  if (first < 0) return null;
  const out = new BlobWriter();
  let [rows, blanks] = [0, ''];
  sheet.rows.forEach((row, index) => {
    const line = csvLine(
      columns.slice(first).map((column, at) => cellText(row?.[first + at], column)),
    );
    if (line === '\n') blanks += line;
    else {
      // Blank rows stay between others, so that lines keep the numbers of their rows.
      out.push(blanks + line);
      blanks = '';
      rows++;
    }
    if (index % ROWS_BETWEEN_REPORTS === 0)
      options?.onProgress?.({
        step: 'decode',
        done: index,
        total: sheet.rows.length,
        unit: 'rows',
        fileName: naming.source,
      });
  });
  if (rows > MAX_SHEET_ROWS)
    throw new Failure(
      appError('workbook-too-long', { fileName: naming.source, rows, limit: MAX_SHEET_ROWS }),
    );
  if (rows === 0) return null;
  const cells = merges.reduce((sum, merge) => sum + area(merge) - 1, 0);
  return {
    name: sheet.name,
    file: out.finish(naming.file),
    rows,
    columns: columns.length - first,
    dialect: CSV_DIALECT,
    notes: notesOfSheet(sheet, book, columns, { cells, filled }),
  };
}

function isFilled(cell: BookCell | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

function area({ startRow, startCol, endRow, endCol }: Merge): number {
  return (endRow - startRow + 1) * (endCol - startCol + 1);
}

/** Merged cells that hold something and are no title: another cell is filled beside them. */
function worthFilling(sheet: BookSheet): readonly Merge[] {
  const last = sheet.rows.length - 1;
  return sheet.merges
    .map((merge) => ({ ...merge, endRow: Math.min(merge.endRow, last) }))
    .filter(({ startRow, startCol, endRow, endCol }) => {
      const row = sheet.rows[startRow];
      const beside = sheet.rows
        .slice(startRow, endRow + 1)
        .some((cells) =>
          cells?.some((cell, at) => isFilled(cell) && (at < startCol || at > endCol)),
        );
      return endRow >= startRow && endCol >= startCol && isFilled(row?.[startCol]) && beside;
    });
}

/** Rows with the value of each merge repeated in its cells as chosen, and how many cells that filled. */
function fillMerges(
  sheet: BookSheet,
  merges: readonly Merge[],
  chosen: boolean | undefined,
): { readonly rows: BookSheet['rows']; readonly filled: number } {
  const worth = merges.flatMap((merge) => {
    const value = sheet.rows[merge.startRow]?.[merge.startCol] ?? null;
    if (chosen === true) return [{ ...merge, value }];
    const goesDown =
      chosen === undefined && typeof value !== 'number' && merge.endRow > merge.startRow;
    return goesDown ? [{ ...merge, endCol: merge.startCol, value }] : [];
  });
  if (worth.length === 0) return { rows: sheet.rows, filled: 0 };
  const rows = Array.from(sheet.rows, (row) => [...(row ?? [])]);
  for (const { startRow, startCol, endRow, endCol, value } of worth)
    for (let at = startRow; at <= endRow; at++) {
      const row = rows[at] ?? [];
      while (row.length <= endCol) row.push(null);
      row.fill(value, startCol, endCol + 1);
    }
  return { rows, filled: worth.reduce((sum, merge) => sum + area(merge) - 1, 0) };
}
