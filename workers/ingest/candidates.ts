import { DELIMITERS } from '../../src/lib/core/dialect';
import { cellShape } from '../../src/lib/core/mapping/shapes';
import { readRecords, type TextRecord } from './records';
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
  const parts = [sample.head.slice(0, TRIED), ...sample.others];
  const tried = quotes ?? quotesWorthTrying(parts.join('\n'));
  return delimiters
    .flatMap((delimiter) => tried.map((quote) => measure(parts, delimiter, quote, quotes !== undefined)))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score);
}

/**
 * How regular records are: the share with the usual number of cells counts most, then cells
 * that look like values (a decimal comma taken for a delimiter makes fewer), then columns.
 */
export function regularity(records: readonly (readonly string[])[], headMatters: boolean): Omit<Candidate, 'delimiter' | 'quote'> {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const share = records.length === 0 ? 0 : times / records.length;
  const cells = records.slice(1, 101).flat();
  const typed = cells.filter((cell) => cellShape(cell) !== 'text').length / Math.max(1, cells.length);
  const head = !headMatters || records[0]?.length === columns ? 1 : 0.7;
  return { columns, share, score: share * share * head * (0.6 + 0.4 * typed) * (1 + 0.02 * Math.min(columns, 10)) };
}

function quotesWorthTrying(text: string): readonly string[] {
  const opens = (quote: string) => new RegExp(`(^|[,;\\t|\\r\\n])${quote}`).test(text);
  return ['"', ...(opens("'") ? ["'"] : []), ...(opens('"') ? [''] : [])];
}

function measure(parts: readonly string[], delimiter: string, quote: string, chosen: boolean): Candidate | null {
  const records: TextRecord[] = [];
  let penalty = 1;
  parts.forEach((part, i) => {
    const read = readRecords(part, delimiter, quote);
    // Other parts begin anywhere, perhaps inside a quoted cell: an open quote there says nothing.
    if (read.openQuote && i > 0) return;
    records.push(...read.records);
    if (i > 0) return;
    const strays = read.strayQuotes / Math.max(1, read.records.length);
    penalty = (read.openQuote ? 0.9 : 1) * (1 - Math.min(0.5, strays));
    // An apostrophe quotes only where all its cells are closed, and saves work to the comma.
    if (quote === "'" && (read.quotedCells < read.records.length / 2 || strays > 0 || read.openQuote)) penalty = 0;
    if (quote === '') penalty *= 0.8;
  });
  const measured = regularity(records.map((record) => record.fields), true);
  if (measured.columns < 2 || (!chosen && measured.share < 0.3)) return null;
  return { delimiter, quote, ...measured, score: measured.score * (chosen ? 1 : penalty) };
}
