/** Cells of a line whose columns are parted by runs of blanks. */
export function splitBlankRuns(line: string): string[] {
  const text = line.trim();
  return text === '' ? [] : text.split(/[ \t]+/);
}

/** Cells of a line whose columns begin at fixed places. A tab inside a cell becomes a blank. */
export function splitFixed(line: string, starts: readonly number[]): string[] {
  return starts.map((start, i) =>
    line
      .slice(start, starts[i + 1] ?? line.length)
      .replace(/\t/g, ' ')
      .trim(),
  );
}

/** Lines needed before a blank column is no coincidence. */
const MIN_LINES = 4;
/** In fewer lines than this, words may part at the same place by chance: a label must begin there too. */
const MANY_LINES = 50;
const MAX_LINE = 4000;

/**
 * First character of each column, when columns stand at fixed places: places that are blank
 * in every line part them. Empty when the lines show no such columns.
 */
export function findStarts(lines: readonly string[]): readonly number[] {
  if (
    lines.length < MIN_LINES ||
    lines.some((line) => line.length > MAX_LINE || line.includes('\t'))
  )
    return [];
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const blank = Array.from({ length: width }, (_, at) =>
    lines.every((line) => (line[at] ?? ' ') === ' '),
  );
  const starts: number[] = [];
  const narrow: number[] = [];
  let wideGaps = 0;
  for (let at = 0; at < width; at++) {
    if (blank[at] || (at > 0 && !blank[at - 1])) continue;
    const wide = at > 1 && blank[at - 2] === true;
    if (at > 1 && !wide && lines.length < MANY_LINES && (lines[0]?.[at] ?? ' ') === ' ') continue;
    starts.push(at);
    if (wide) wideGaps++;
    else if (at > 1 && (lines[0]?.[at] ?? ' ') === ' ') narrow.push(at);
  }
  // Where columns stand well apart, a single blank below no label parts words.
  if (wideGaps > starts.length / 2) for (const at of narrow) starts.splice(starts.indexOf(at), 1);
  const sameLength = lines.every((line) => line.length === lines[0]?.length);
  return starts.length > 1 && (sameLength || wideGaps > 0) ? starts : [];
}
