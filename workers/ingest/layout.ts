import { RARE_DELIMITERS, type Dialect, type Layout } from '../../src/lib/core/dialect';
import type { Certainty, Evidence, Guess } from '../../src/lib/core/evidence';
import { isKnownLabel } from '../../src/lib/core/mapping/labels';
import { delimiterCandidates, regularity, type Candidate } from './candidates';
import { findStarts, splitBlankRuns, splitFixed } from './columnsOfText';
import type { TextSample } from './sample';

export interface LayoutGuess {
  readonly layout: Guess<Layout>;
  readonly delimiter: Guess<string>;
  readonly quote: string;
  readonly starts: readonly number[];
  /** Usual number of cells of a record. */
  readonly columns: number;
}

/** Lines compared to find runs of blanks and fixed places. */
const LINES = 1000;
/** Lines of title looked past, at most. */
const MAX_TITLE = 20;
const CHOSEN: Evidence = { code: 'chosen' };

/** How lines are cut into cells; null when they are not cut at all. `chosen` is obeyed. */
export function guessLayout(sample: TextSample, chosen: Partial<Dialect>): LayoutGuess | null {
  const candidates = delimiterCandidates(
    sample,
    chosen.delimiter === undefined ? undefined : [chosen.delimiter],
    chosen.quote === undefined ? undefined : [chosen.quote],
  );
  const usual = candidates[0];
  const best =
    chosen.delimiter === undefined && (usual?.share ?? 0) < 0.8
      ? (rareDelimiter(sample, chosen, usual?.score ?? 0) ?? usual)
      : usual;
  const lines = sample.head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  switch (
    chosen.layout ??
    (chosen.delimiter === undefined ? freeLayout(best, lines) : 'delimited')
  ) {
    case 'delimited':
      return best ? delimited(best, candidates, chosen) : null;
    case 'blanks':
      return byBlanks(lines, chosen);
    case 'fixed':
      return byPlaces(lines, chosen);
  }
}

/**
 * An unusual delimiter that parts nearly all lines alike, or most of them into many cells and
 * far better than the usual ones: programs leave out last cells that are empty.
 */
function rareDelimiter(
  sample: TextSample,
  chosen: Partial<Dialect>,
  usual: number,
): Candidate | undefined {
  const quotes = chosen.quote === undefined ? undefined : [chosen.quote];
  const [rare] = delimiterCandidates(sample, RARE_DELIMITERS, quotes);
  if (!rare) return undefined;
  const alike = rare.share >= 0.95 && rare.columns >= 3;
  const many = rare.share >= 0.6 && rare.columns >= 5 && rare.score > usual * 1.5;
  return alike || many ? rare : undefined;
}

function freeLayout(best: Candidate | undefined, lines: readonly string[]): Layout {
  const blanks = regularity(lines.map(splitBlankRuns), false);
  const regular = blanks.columns > 1 && blanks.share >= 0.98 && lines.length > 1;
  // Prose has runs of blanks too: most cells must look like values, unless nothing else parts them.
  const values = blanks.score > 0.8 * blanks.share * blanks.share;
  if (regular && values && blanks.score > (best?.score ?? 0) * 1.05) return 'blanks';
  const places = placesOf(lines);
  if (places.length > 1 && ((best?.share ?? 0) < 0.8 || partsNoLabels(best, lines, places)))
    return 'fixed';
  return 'delimited';
}

function delimited(
  best: Candidate,
  candidates: readonly Candidate[],
  chosen: Partial<Dialect>,
): LayoutGuess {
  const rival = candidates.find((candidate) => candidate.delimiter !== best.delimiter);
  const clear = best.share >= 0.98 && (rival?.score ?? 0) < best.score * 0.8;
  const certainty: Certainty = clear
    ? 'sure'
    : best.share >= 0.8 && (rival?.score ?? 0) < best.score * 0.95
      ? 'likely'
      : 'ambiguous';
  const evidence: Evidence = {
    code: 'delimiter-consistent',
    params: {
      delimiter: best.delimiter,
      columns: best.columns,
      share: Math.round(best.share * 100),
    },
  };
  return {
    layout: guess('delimited', certainty, evidence, chosen.layout !== undefined),
    delimiter: guess(best.delimiter, certainty, evidence, chosen.delimiter !== undefined),
    quote: best.quote,
    starts: [],
    columns: best.columns,
  };
}

function byBlanks(lines: readonly string[], chosen: Partial<Dialect>): LayoutGuess | null {
  const { columns, share } = regularity(lines.map(splitBlankRuns), false);
  if (columns < 2) return null;
  const evidence: Evidence = {
    code: 'blank-runs',
    params: { columns, share: Math.round(share * 100) },
  };
  return withoutDelimiter(
    'blanks',
    share >= 0.98 ? 'sure' : 'likely',
    evidence,
    chosen,
    [],
    columns,
  );
}

function byPlaces(lines: readonly string[], chosen: Partial<Dialect>): LayoutGuess | null {
  const starts = chosen.starts && chosen.starts.length > 0 ? chosen.starts : placesOf(lines);
  if (starts.length < 2) return null;
  const evidence: Evidence = {
    code: 'fixed-positions',
    params: { columns: starts.length, starts: starts.join(', ') },
  };
  return withoutDelimiter('fixed', 'likely', evidence, chosen, starts, starts.length);
}

/** Places found in all lines, below a title that does not keep to them, or below such a header. */
function placesOf(lines: readonly string[]): readonly number[] {
  const all = findStarts(lines);
  let labelled: readonly number[] = beginsWithLabels(lines, all) ? all : [];
  for (let above = 1; above <= Math.min(MAX_TITLE, lines.length / 2); above++) {
    const table = lines.slice(above);
    const starts = findStarts(table);
    if (starts.length > labelled.length && beginsWithLabels(table, starts)) labelled = starts;
  }
  if (labelled.length > 0) return labelled;
  const label = lines[0] ?? '';
  const body = findStarts(lines.slice(1));
  return body.length > all.length &&
    splitFixed(label, body).filter((cell) => cell !== '').length > all.length
    ? body
    : all;
}

/** A sign of the values, such as a decimal comma: known labels stand at the places, and it parts none of them. */
function partsNoLabels(
  best: Candidate | undefined,
  lines: readonly string[],
  places: readonly number[],
): boolean {
  const labels = lines.slice(0, MAX_TITLE + 1).find((line) => beginsWithLabels([line], places));
  return (
    labels !== undefined &&
    places.length > 2 &&
    best !== undefined &&
    !labels.includes(best.delimiter)
  );
}

function beginsWithLabels([first = '']: readonly string[], starts: readonly number[]): boolean {
  return splitFixed(first, starts).filter(isKnownLabel).length > starts.length / 2;
}

function withoutDelimiter(
  layout: Layout,
  certainty: Certainty,
  evidence: Evidence,
  chosen: Partial<Dialect>,
  starts: readonly number[],
  columns: number,
): LayoutGuess {
  return {
    layout: guess(layout, certainty, evidence, chosen.layout !== undefined),
    delimiter: guess('\t', certainty, evidence, false),
    quote: '',
    starts,
    columns,
  };
}

function guess<T>(value: T, certainty: Certainty, evidence: Evidence, isChosen: boolean): Guess<T> {
  return isChosen ? { value, certainty: 'sure', evidence: CHOSEN } : { value, certainty, evidence };
}
