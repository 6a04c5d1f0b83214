import { labelWords } from '../../src/lib/core/mapping/labels';
import type { PartNote } from '../../src/lib/core/parts';
import type { Book, BookCell, BookSheet } from './book';
import { isErrorText, type ColumnText } from './sheetColumns';

/** Labels of codes that begin with zeros, and how many digits a whole one has. */
const ZERO_CODES: readonly (readonly [label: RegExp, digits: number])[] = [
  [/\b(code )?post(al|e)?( code)?\b|\bcp\b|\bzip\b|\bcodpos\b/, 5],
  [/\b(tel|telephone|phone|mobile|portable|gsm)\b/, 10],
  [/\bsiren\b/, 9],
  [/\bsiret\b/, 14],
  [/\b(ean|gtin)\b/, 13],
];
/** Rows in which a label may stand. */
const LABEL_ROWS = 10;

interface SheetCounts {
  errors: number;
  errorExample: string;
}

/** What was done to the cells of a sheet, column by column. */
export function notesOfSheet(
  sheet: BookSheet,
  book: Book,
  columns: readonly ColumnText[],
  merged: { readonly cells: number; readonly filled: number },
): readonly PartNote[] {
  const counts = countErrors(sheet);
  const notes: (PartNote | null)[] = [
    sheet.hidden ? { code: 'hidden-sheet' } : null,
    book.from1904 && hasDates(sheet) ? { code: 'dates-1904' } : null,
    merged.cells > 0 ? { code: 'merged-cells', params: merged } : null,
    counts.errors > 0
      ? { code: 'error-cells', params: { cells: counts.errors, example: counts.errorExample } }
      : null,
    sheet.formulas > 0 ? { code: 'formulas', params: { cells: sheet.formulas } } : null,
    sheet.hiddenRows > 0 ? { code: 'hidden-rows', params: { rows: sheet.hiddenRows } } : null,
    ...columns.map((column, index) => zerosOf(sheet, column, index)),
  ];
  return notes.filter((note) => note !== null);
}

function countErrors(sheet: BookSheet): SheetCounts {
  const counts = { errors: 0, errorExample: '' };
  for (const row of sheet.rows)
    for (const cell of row ?? [])
      if (typeof cell === 'string' && isErrorText(cell)) {
        counts.errors++;
        counts.errorExample ||= cell;
      }
  return counts;
}

function hasDates(sheet: BookSheet): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell instanceof Date));
}

/** Zeros that were put back, or that a column of codes seems to have lost. */
function zerosOf(sheet: BookSheet, column: ColumnText, index: number): PartNote | null {
  const label = labelOf(sheet, index);
  const digits = column.digits || codeDigits(label);
  if (digits === 0) return null;
  let [cells, example, others] = [0, '', 0];
  for (const row of sheet.rows) {
    const cell = row?.[index];
    if (!isShort(cell, digits)) continue;
    // One zero is lost at a time, two in rare codes; shorter numbers are something else.
    if (column.digits === 0 && String(cell).length < digits - 1) others++;
    cells++;
    example ||= String(cell);
  }
  if (cells === 0 || others > cells / 10) return null;
  const params = { column: label || String(index + 1), cells, example };
  return { code: column.digits > 0 ? 'zeros-restored' : 'zeros-lost', params };
}

function isShort(cell: BookCell | undefined, digits: number): cell is number {
  return (
    typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && String(cell).length < digits
  );
}

function codeDigits(label: string): number {
  const words = labelWords(label).join(' ');
  return ZERO_CODES.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
}

/** The first text of a column, near its top. */
function labelOf(sheet: BookSheet, index: number): string {
  const filled = sheet.rows
    .filter((row) => row?.some((cell) => cell !== null))
    .slice(0, LABEL_ROWS);
  const found = filled.map((row) => row?.[index]).find((cell) => typeof cell === 'string');
  return typeof found === 'string' ? found : '';
}
