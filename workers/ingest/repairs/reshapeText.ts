import type { Dialect } from '../../../src/lib/core/dialect';
import type { RepairKind } from '../../../src/lib/core/repairs';
import { CSV_DIALECT, csvLine } from '../../formats/csvText';
import { BlobWriter } from '../../formats/streams';
import { recordsOf } from '../cells';
import { lineFeedsOnly } from '../newlines';
import { DROPPING } from './dropper';
import { detectLines, withoutLines } from './detect';
import { joinLabels } from './header';
import { reshape } from './reshape';

/** The text of a table with other columns, and how it is cut. */
export interface ReshapedText {
  readonly blob: Blob;
  readonly delimiter: string;
  readonly quote: string;
  readonly multiline: boolean;
}

/** Rewrites a whole table whose columns change: it is read into memory, as such tables are small. */
export async function reshapeText(
  text: Blob,
  dialect: Dialect,
  kind: RepairKind,
): Promise<ReshapedText> {
  const lines = lineFeedsOnly(await text.text());
  const repairs = dialect.repairs ?? [];
  const records = recordsOf(lines, dialect, Infinity);
  const body = records.filter(({ line }) => line > dialect.skipLines);
  const header = dialect.header ? (body[0]?.fields ?? []) : [];
  const above = records.filter(({ line }) => line <= dialect.skipLines).at(-1)?.fields ?? [];
  const labels = repairs.includes('two-line-header') ? joinLabels(above, header) : header;
  const seen = { header, records: dialect.header ? body.slice(1) : body, tail: [] };
  const found = detectLines(seen, (one) => DROPPING.includes(one) && repairs.includes(one));
  const kept = withoutLines(
    seen,
    found.flatMap((repair) => (repair.accepted ? [repair.kind] : [])),
  );
  const { rows } = reshape(kind, { labels, rows: kept.map(({ fields }) => fields) });
  const out = new BlobWriter();
  for (const row of rows) out.push(csvLine(row));
  return {
    blob: out.finish('reshaped'),
    delimiter: CSV_DIALECT.delimiter,
    quote: CSV_DIALECT.quote,
    multiline: rows.some((row) => row.some((cell) => cell.includes('\n'))),
  };
}
