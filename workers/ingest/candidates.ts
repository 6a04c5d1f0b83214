import { DELIMITERS } from '../../src/lib/core/dialect';
import { cellShape } from '../../src/lib/core/mapping/shapes';
import { readRecords, type RecordList } from './records';
import type { TextSample } from './sample';

/** One way to cut a text into cells, and how well it does. */
export interface Candidate {
  readonly delimiter: string;
  readonly quote: string;
  /** Most frequent number of cells of a record. */
  readonly columns: number;
  /** Share of the records that have it. */
  readonly share: number;
  readonly score: number;
}

/** Characters of each part of the sample that are tried. */
const TRIED = 131_072;

/** Every delimiter and quote that parts the sample into at least two columns, best first. */
export function delimiterCandidates(
  sample: TextSample,
  delimiters: readonly string[] = DELIMITERS,
  quotes?: readonly string[],
): readonly Candidate[] {
  const found = tryAll(
    [sample.head.slice(0, TRIED), ...sample.others],
    sample.whole && sample.head.length <= TRIED,
    delimiters,
    quotes,
  );
  if (sample.head.length <= TRIED || (found[0]?.share ?? 0) >= 0.8) return found;
  // A cell of many lines may fill the part that was tried.
  return tryAll([sample.head, ...sample.others], sample.whole, delimiters, quotes);
}

function tryAll(
  parts: readonly string[],
  whole: boolean,
  delimiters: readonly string[],
  quotes?: readonly string[],
): readonly Candidate[] {
  const tried = quotes ?? quotesWorthTrying(parts.join('\n'));
  return delimiters
    .flatMap((delimiter) =>
      tried.map((quote) => measure({ parts, whole }, delimiter, quote, quotes !== undefined)),
    )
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score);
}

/**
 * How regular records are: the share with the usual number of cells counts most, then cells
 * that look like values (a decimal comma taken for a delimiter makes fewer), then columns.
 */
export function regularity(
  records: readonly (readonly string[])[],
  headMatters: boolean,
): Omit<Candidate, 'delimiter' | 'quote'> {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const share = records.length === 0 ? 0 : times / records.length;
  const cells = records.slice(1, 101).flat();
  const typed =
    cells.filter((cell) => cellShape(cell) !== 'text').length / Math.max(1, cells.length);
  const head = !headMatters || records[0]?.length === columns ? 1 : 0.7;
  return {
    columns,
    share,
    score: share * share * head * (0.6 + 0.4 * typed) * (1 + 0.02 * Math.min(columns, 10)),
  };
}

function quotesWorthTrying(text: string): readonly string[] {
  const opens = (quote: string) => new RegExp(`(^|[,;\\t|:~^\\x1f\\n])${quote}`).test(text);
  return ['"', ...(opens("'") ? ["'"] : []), ...(opens('"') ? [''] : [])];
}

interface Tried {
  readonly parts: readonly string[];
  /** The parts are the whole file: a quote open at the end is never closed. */
  readonly whole: boolean;
}

function measure(
  { parts, whole }: Tried,
  delimiter: string,
  quote: string,
  chosen: boolean,
): Candidate | null {
  // Spares most of the reading: few texts hold all the delimiters.
  if (!parts.some((part) => part.includes(delimiter))) return null;
  const [first, ...others] = parts.map((part) => readRecords(part, delimiter, quote));
  if (!first) return null;
  // Other parts begin anywhere, perhaps inside a quoted cell: an open quote there says nothing.
  const records = [first, ...others.filter((list) => !list.openQuote)].flatMap(
    (list) => list.records,
  );
  const measured = regularity(
    records.map((record) => record.fields),
    true,
  );
  if (measured.columns < 2 || (!chosen && measured.share < 0.3)) return null;
  if (chosen) return { delimiter, quote, ...measured };
  // An apostrophe quotes only where its cells are many and all closed.
  if (quote === "'" && cellsBegunBy(quote, parts[0] ?? '', delimiter) < first.records.length / 2)
    return null;
  return { delimiter, quote, ...measured, score: measured.score * quotesFit(first, quote, whole) };
}

/** PapaParse does not say which cells were in quotes. */
function cellsBegunBy(quote: string, text: string, delimiter: string): number {
  return [delimiter, '\n'].reduce(
    (sum, before) => sum + text.split(before + quote).length - 1,
    text.startsWith(quote) ? 1 : 0,
  );
}

/** How well a quote explains the text: 1 when every quoted cell is closed before a delimiter. */
function quotesFit(
  { records, strayQuotes, openQuote }: RecordList,
  quote: string,
  whole: boolean,
): number {
  if (quote === '')
    return records.some(({ fields }) => fields.some((cell) => /^(["']).*\1$/.test(cell)))
      ? 0.5
      : 0.85;
  if (quote === "'" && (strayQuotes > 0 || openQuote)) return 0;
  return (
    (openQuote ? (whole ? 0.7 : 0.9) : 1) *
    (1 - Math.min(0.5, strayQuotes / Math.max(1, records.length)))
  );
}
