import { cellShape } from '../../../src/lib/core/mapping/shapes';

type Cells = readonly string[];

const isWord = (cell: string) => ['text', 'empty'].includes(cellShape(cell)) || isYear(cell);
const isYear = (cell: string) => /^(19|20)\d\d$/.test(cell.trim());
const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== '';
const TYPE =
  /^(text|string|str|(var)?char|n?varchar2?|(big|small|tiny)?int(eger)?|long|float|double|real|number|numeric|decimal|money|date(time)?|time(stamp)?|bool(ean)?|bit|uuid|texte|nombre|entier|booléen)(\s*\([\d, ]+\))?$/i;
const MIN_BELOW = 3;

/**
 * Whether the first two records are both labels: words above columns of values, so that the
 * second can be no record.
 */
export function isTwoLineHeader(records: readonly Cells[]): boolean {
  const [upper = [], lower = [], ...below] = records;
  if (lower.length < 2 || below.length < MIN_BELOW) return false;
  if (![...upper, ...lower].every(isWord)) return false;
  if (upper.filter(isFilled).length < 2 || lower.filter(isFilled).length < lower.length * 0.6)
    return false;
  const valued = lower.map((_, column) => {
    const shapes = below.map((row) => cellShape(row[column] ?? '')).filter((s) => s !== 'empty');
    return shapes.length >= MIN_BELOW && shapes.every((shape) => shape !== 'text');
  });
  if (areTypes(lower)) return true;
  const columns = lower.flatMap((label, column) => (valued[column] ? [label] : []));
  // Years alone may be values too.
  return columns.some((label) => isFilled(label) && !isYear(label)) && columns.every(isWord);
}

/** A line that says the type of each column. */
function areTypes(cells: Cells): boolean {
  const words = cells.filter(isFilled);
  return words.length > 1 && words.every((cell) => TYPE.test(cell.trim()));
}

/** One label from the two; a group's name is written once and goes for the columns after it. */
export function joinLabels(upper: Cells, lower: Cells): Cells {
  if (areTypes(lower)) return upper;
  const grouped = upper.some((cell, at) => at > 0 && !isFilled(cell) && isFilled(upper[at - 1]));
  let group = '';
  return lower.map((label, column) => {
    const above = (upper[column] ?? '').trim();
    if (above !== '' || !grouped) group = above;
    const own = label.trim();
    return own === '' || own === group
      ? group || own
      : [group, own].filter((s) => s !== '').join(' ');
  });
}
