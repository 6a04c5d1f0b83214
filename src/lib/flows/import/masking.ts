import { pickColumns } from '../../core/files/columns';
import type { SourceRecipe } from '../../core/source';
import type { RejectedLine } from '../../sql/import/rejects';
import { REJECT_TEXT } from '../../sql/import/stage';
import type { StagedFile } from './stage-file';

/** Stands where a cell is not kept. */
export const MASK = '•••';

type File = Pick<StagedFile, 'labels' | 'renamed' | 'cut'>;
type Masked = Pick<SourceRecipe, 'columns'>;

/**
 * Refused lines without what they hold of columns left out as sensitive (GDPR, article 9). A line
 * with d cells too many or too few may have such a cell up to d places from its own: all of those
 * are masked. Where quotes or length leave open which cell is which, the whole line is.
 */
export function maskRejected(
  source: Masked | undefined,
  files: readonly File[],
  rejected: readonly RejectedLine[],
): readonly RejectedLine[] {
  const hidden = files.map((file) => (source ? hiddenPlaces(source, file) : []));
  if (hidden.every((places) => places.length === 0)) return rejected;
  return rejected.map((line) => {
    const file = files[line.file];
    const places = hidden[line.file] ?? [];
    return file && places.length > 0 ? { ...line, text: masked(line, file, places) } : line;
  });
}

/** Places in a file of the columns of its source that are left out as sensitive. */
function hiddenPlaces({ columns }: Masked, { labels, renamed }: File): readonly number[] {
  const picks = pickColumns(
    columns.map((c) => c.label),
    labels,
    renamed,
  );
  return columns.flatMap(({ role, sensitive }, i) => {
    const place = picks[i] ?? null;
    return role === null && sensitive !== undefined && place !== null ? [place] : [];
  });
}

function masked(
  { text, reason }: RejectedLine,
  { labels, cut }: File,
  places: readonly number[],
): string {
  const cells = cellsOf(text, cut.delimiter, cut.quote);
  const shift = Math.abs(cells.length - labels.length);
  const counted = reason === 'too-few-columns' || reason === 'too-many-columns';
  if (!counted || shift === 0 || text.length >= REJECT_TEXT) return MASK;
  return cells
    .map((cell, at) => (places.some((place) => Math.abs(place - at) <= shift) ? MASK : cell))
    .join(cut.delimiter);
}

/** The cells of a line as they are written, quotes included. */
function cellsOf(line: string, delimiter: string, quote: string): readonly string[] {
  const cells: string[] = [];
  let [from, open] = [0, false];
  for (let at = 0; at < line.length; at++) {
    if (quote !== '' && line[at] === quote) open = !open;
    else if (!open && line.startsWith(delimiter, at)) {
      cells.push(line.slice(from, at));
      from = at + delimiter.length;
    }
  }
  return [...cells, line.slice(from)];
}
