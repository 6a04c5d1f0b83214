import type { Dialect } from '../../src/lib/core/dialect';
import { appError } from '../../src/lib/core/errors';
import type { Guess } from '../../src/lib/core/evidence';
import { dropLines, recordsOf, titleLines } from './cells';
import { Failure } from './failure';
import { guessHeader } from './header';
import { guessLayout, type LayoutGuess } from './layout';
import type { TextSample } from './sample';

/** What a sample of the text shows: how it is cut, its labels and its first records. */
export interface Table {
  readonly layout: LayoutGuess;
  readonly header: Guess<boolean>;
  readonly skipLines: number;
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MAX_ROWS = 200;
const MAX_COLUMNS = 10_000;

/** Reads the sample as a table. Throws file-empty, file-one-column or file-header-only as Failure. */
export function readTable(sample: TextSample, chosen: Partial<Dialect>, fileName: string): Table {
  if (sample.head.trim() === '') throw new Failure(appError('file-empty', { fileName }));
  const cut = { ...sample, head: dropLines(sample.head, chosen.skipLines ?? 0) };
  const layout = guessLayout(cut, chosen);
  if (!layout) {
    const seen = cut.head.trim().split('\n', 1)[0] ?? '';
    const tried = chosen.delimiter === undefined ? {} : { delimiter: chosen.delimiter };
    throw new Failure(
      appError('file-one-column', { fileName, sample: seen.slice(0, 80), ...tried }),
    );
  }
  const dialect = {
    layout: layout.layout.value,
    delimiter: layout.delimiter.value,
    quote: layout.quote,
    starts: layout.starts,
  };
  const first = recordsOf(cut.head, dialect, MAX_ROWS + 21);
  const titles = chosen.skipLines === undefined ? titleLines(first, layout.columns) : 0;
  const records = recordsOf(dropLines(cut.head, titles), dialect, MAX_ROWS + 1).map(
    (record) => record.fields,
  );
  const header: Guess<boolean> =
    chosen.header === undefined
      ? guessHeader(records)
      : { value: chosen.header, certainty: 'sure', evidence: { code: 'chosen' } };
  const rows = header.value ? records.slice(1) : records.slice(0, MAX_ROWS);
  if (rows.length === 0)
    throw new Failure(appError('file-header-only', { fileName, columns: layout.columns }));
  const labels = header.value
    ? fitLabels(records[0] ?? [], layout.columns, rows)
    : blankLabels(layout.columns);
  return { layout, header, skipLines: (chosen.skipLines ?? 0) + titles, labels, rows };
}

/**
 * One label per column. A header one cell short leaves the last column without label when
 * that column is empty (a delimiter ends every line), the first otherwise (row names of
 * statistics software).
 */
function fitLabels(
  first: readonly string[],
  columns: number,
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (first.length >= columns) return first.slice(0, MAX_COLUMNS);
  const blanks = blankLabels(columns - first.length);
  const lastEmpty = rows.every((row) => (row[columns - 1] ?? '').trim() === '');
  return blanks.length === 1 && !lastEmpty ? [...blanks, ...first] : [...first, ...blanks];
}

function blankLabels(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}
