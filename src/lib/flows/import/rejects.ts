import type { DatasetSession, Row } from '../../contracts/engine';
import { csvLine, UTF8_BOM, type CsvCell, type CsvStyle } from '../../core/csv';
import type { Reject, RejectReason } from '../../core/dataset';
import type { Result } from '../../core/result';
import {
  countRejectList,
  createRejectList,
  pageOfRejects,
  type RejectFilter,
} from '../../sql/import/reject-list';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';

export type { RejectFilter };

export interface RejectListing {
  readonly total: number;
  /** Rows [start, end). */
  page(start: number, end: number): Promise<Result<readonly Reject[]>>;
}

/** What could not be read, by file and line. Made once; pages are then read by position. */
export function listRejects(
  session: DatasetSession,
  filter: RejectFilter,
): Promise<Result<RejectListing>> {
  return attempt(async () => {
    const { name, create } = createRejectList(filter);
    need(await session.derive(name, create));
    const total = toNumber((await oneRow(session, countRejectList(name)))[0]);
    return {
      total,
      page: (start, end) =>
        attempt(async () => {
          need(await session.derive(name, create));
          return (await runOne(session, pageOfRejects(name, start, end))).rows.map(toReject);
        }),
    };
  });
}

export interface RejectsFile {
  /** Header of each column, in the language of the file: file, line, column, value, reason. */
  readonly headers: readonly string[];
  readonly style: CsvStyle;
  /** The cells of one line of the file, in that order. */
  readonly cells: (reject: Reject) => readonly CsvCell[];
}

const PAGE = 20_000;

/** Writes rejects as CSV with byte-order mark, page by page. */
export function rejectsCsv(
  session: DatasetSession,
  filter: RejectFilter,
  file: RejectsFile,
): Promise<Result<Blob>> {
  return attempt(async () => {
    const listing = need(await listRejects(session, filter));
    const parts = [UTF8_BOM + csvLine(file.headers, file.style)];
    for (let start = 0; start < listing.total; start += PAGE) {
      const rows = need(await listing.page(start, start + PAGE));
      parts.push(rows.map((reject) => csvLine(file.cells(reject), file.style)).join(''));
    }
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  });
}

function toReject(row: Row): Reject {
  return {
    sourceId: toText(row[0]),
    file: toNumber(row[1]),
    line: toNumber(row[2]),
    column: row[3] === null ? null : toText(row[3]),
    value: row[4] === null ? null : toText(row[4]),
    reason: toText(row[5]) as RejectReason,
  };
}
