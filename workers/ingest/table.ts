import type { Dialect } from '../../src/lib/core/dialect';
import { appError } from '../../src/lib/core/errors';
import type { Guess } from '../../src/lib/core/evidence';
import type { Repair, RepairKind } from '../../src/lib/core/repairs';
import { dropLines, recordsOf } from './cells';
import { Failure } from './failure';
import { guessHeader } from './header';
import { guessLayout, type LayoutGuess } from './layout';
import { detectLines, withoutLines, type Seen } from './repairs/detect';
import { DROPPING } from './repairs/dropper';
import { detectReshaping, reshape, RESHAPING } from './repairs/reshape';
import { readTop } from './repairs/top';
import type { Written } from './requote';
import type { TextSample } from './sample';

/** What a sample of the text shows: how it is cut, its labels and its first records. */
export interface Table {
  readonly layout: LayoutGuess;
  readonly header: Guess<boolean>;
  readonly skipLines: number;
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly repairs: readonly Repair[];
  /** Quotes that were rewritten first. */
  readonly written?: Written;
  /** Kinds of repair that the rows were read with. */
  readonly made: readonly RepairKind[];
}

const MAX_ROWS = 200;
const MAX_COLUMNS = 10_000;
/** Repairs that are made unless the person says otherwise; the others are offered. */
const BY_DEFAULT: readonly RepairKind[] = ['title-lines', 'two-line-header', ...DROPPING];

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
  const accepts = (kind: RepairKind) => (chosen.repairs ?? BY_DEFAULT).includes(kind);
  const top = readTop(sample.head, dialect, layout.columns, chosen, accepts);
  const records = recordsOf(dropLines(sample.head, top.skipLines), dialect, MAX_ROWS + 1).map(
    ({ fields, line }) => ({ fields, line: line + top.skipLines }),
  );
  const header: Guess<boolean> =
    chosen.header === undefined
      ? guessHeader(records.map(({ fields }) => fields))
      : { value: chosen.header, certainty: 'sure', evidence: { code: 'chosen' } };
  const written = header.value ? (records[0]?.fields ?? []) : [];
  const seen: Seen = {
    header: written,
    records: header.value ? records.slice(1) : records.slice(0, MAX_ROWS),
    tail: recordsOf(sample.others.at(-1) ?? '', dialect, Infinity).map(({ fields }) => fields),
  };
  const lines = detectLines(seen, accepts);
  const rows = withoutLines(seen, kindsOf(lines)).map(({ fields }) => fields);
  if (rows.length === 0)
    throw new Failure(appError('file-header-only', { fileName, columns: layout.columns }));
  const labels = header.value
    ? fitLabels(top.joined ?? written, layout.columns, rows)
    : blankLabels(layout.columns);
  const offers = detectReshaping(
    { labels: header.value ? labels : [], rows },
    sample.whole && records.length <= MAX_ROWS,
    accepts,
  );
  const repairs = [...top.repairs, ...lines, ...offers];
  const made = kindsOf(repairs).filter((kind) => kind !== 'title-lines');
  const common = { layout, skipLines: top.skipLines, repairs, made };
  const other = made.find((kind) => RESHAPING.includes(kind));
  if (other === undefined) return { ...common, header, labels, rows };
  const grid = reshape(other, { labels: header.value ? labels : [], rows });
  return { ...common, header, labels: grid.labels, rows: grid.rows.slice(0, MAX_ROWS) };
}

function kindsOf(repairs: readonly Repair[]): readonly RepairKind[] {
  return repairs.flatMap(({ kind, accepted }) => (accepted ? [kind] : []));
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
