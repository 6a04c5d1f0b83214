import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError, thrownText } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';
import type { Sheet, Workbook } from 'hucre';
import { library } from './library';
import type { Book, BookSheet, ColumnShow } from './book';
import type { Meter } from './limits';
import { plainOds } from './ods';
import { xlsFacts } from './xls';
import { xlsSheets } from './xlsSheets';
import { provePackage } from './xlsxParts';
import { columnShows } from './xlsxShows';
import type { ZipEntry } from './zipDirectory';

export type BookFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods';

/** The only place that knows the library of workbooks. `entries` are those of its zip, for all but `xls`. */
export async function readBook(
  file: File,
  format: BookFormat,
  entries: readonly ZipEntry[],
  meter: Meter,
  options?: IngestOptions,
): Promise<Book> {
  try {
    switch (format) {
      case 'xlsx':
      case 'xlsb':
        return await readPackage(file, format, entries, meter, options);
      case 'xls':
        return await readOld(file);
      case 'ods': {
        const { readOds } = await library(() => import('hucre/ods'));
        return bookOf(await readOds(await plainOds(file, entries, meter, options?.signal)));
      }
    }
  } catch (thrown) {
    if (thrown instanceof Failure || thrown instanceof DOMException) throw thrown;
    const encrypted = thrown instanceof Error && thrown.name === 'EncryptedFileError';
    const code = encrypted ? 'file-encrypted' : 'file-damaged';
    throw new Failure(appError(code, { fileName: file.name }, thrownText(thrown)));
  }
}

async function readPackage(
  file: File,
  format: 'xlsx' | 'xlsb',
  entries: readonly ZipEntry[],
  meter: Meter,
  options?: IngestOptions,
): Promise<Book> {
  const parts = await provePackage(file, entries, meter, options);
  const { readXlsx, readXlsb } = await library(() => import('hucre/xlsx'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const workbook = await (format === 'xlsx' ? readXlsx : readXlsb)(bytes);
  return bookOf(workbook, columnShows(parts));
}

async function readOld(file: File): Promise<Book> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = xlsFacts(bytes);
  const fileName = file.name;
  if (facts.encrypted) throw new Failure(appError('file-encrypted', { fileName }));
  if (facts.older)
    throw new Failure(appError('file-unsupported-format', { fileName, format: 'xls5' }));
  const { readXls } = await library(() => import('hucre/xlsx'));
  const book = bookOf(await readXls(bytes));
  const known = facts.start === null ? [] : xlsSheets(bytes, facts.start);
  const sheets = book.sheets.map((sheet, i) => {
    const one = known[i];
    return one?.name === sheet.name ? { ...sheet, ...one } : sheet;
  });
  return { sheets, from1904: facts.from1904 };
}

function bookOf(
  workbook: Workbook,
  shows: ReadonlyMap<string, ReadonlyMap<number, ColumnShow>> = new Map(),
): Book {
  return {
    from1904: workbook.dateSystem === '1904',
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, shows.get(sheet.name) ?? new Map())),
  };
}

function sheetOf(sheet: Sheet, shows: ReadonlyMap<number, ColumnShow>): BookSheet {
  let [formulas, hiddenRows] = [0, 0];
  for (const cell of sheet.cells?.values() ?? []) if (cell.formula !== undefined) formulas++;
  for (const row of sheet.rowDefs?.values() ?? []) if (row.hidden) hiddenRows++;
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows,
    merges: sheet.merges ?? [],
    hiddenRows,
    formulas,
    shows,
  };
}
