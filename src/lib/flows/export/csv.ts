import type { DatasetSession } from '../../contracts/engine';
import type { OnProgress } from '../../contracts/progress';
import { appError } from '../../core/errors';
import { csvLine, UTF8_BOM, type CsvCell, type CsvStyle } from '../../core/csv';
import type { ExportColumn } from '../../core/export';
import type { Result } from '../../core/result';
import { createExport, pageOfExport } from '../../sql/customers/export';
import { countList, type ListContext } from '../../sql/customers/list';
import { attempt, fail, need, oneRow, runOne, toNumber } from '../run';

export interface ExportRequest {
  readonly columns: readonly ExportColumn[];
  /** Header of each column, in the language of the file. */
  readonly headers: readonly string[];
  readonly style: CsvStyle;
  /** Null for every customer. */
  readonly segmentIds: readonly string[] | null;
  /** Name of a segment in the language of the file; `null` for customers without one. */
  readonly segmentName: (id: string | null) => string;
}

export interface ExportFile {
  readonly blob: Blob;
  readonly customers: number;
}

const PAGE = 20_000;

/** Writes customers as CSV with byte-order mark, page by page; cancellable between pages. */
export function exportCsv(
  session: DatasetSession,
  request: ExportRequest,
  context: ListContext,
  options: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Promise<Result<ExportFile>> {
  return attempt(async () => {
    const { columns, style } = request;
    const { name, create } = createExport(columns, request.segmentIds, context);
    need(await session.derive(name, create));
    const total = toNumber((await oneRow(session, countList(name)))[0]);
    const parts: string[] = [UTF8_BOM + csvLine(request.headers, style)];
    for (let start = 0; start < total; start += PAGE) {
      if (options.signal?.aborted) fail(appError('cancelled'));
      const { rows } = await runOne(session, pageOfExport(name, start, start + PAGE));
      parts.push(
        rows
          .map((row) =>
            csvLine(
              row.map((cell, i) => exportCell(cell, columns[i], request)),
              style,
            ),
          )
          .join(''),
      );
      options.onProgress?.({
        step: 'export',
        done: Math.min(start + PAGE, total),
        total,
        unit: 'rows',
      });
    }
    return { blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), customers: total };
  });
}

function exportCell(
  cell: unknown,
  column: ExportColumn | undefined,
  request: ExportRequest,
): CsvCell {
  if (column?.from === 'segment')
    return request.segmentName(typeof cell === 'string' ? cell : null);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : null;
}
