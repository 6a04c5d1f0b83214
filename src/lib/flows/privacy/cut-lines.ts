import type { Encoding } from '../../core/dialect';

/** Physical lines of a text, from 1. */
export interface LineRun {
  readonly from: number;
  /** At least 1. */
  readonly lines: number;
}

const [LF, CR] = [10, 13];
/** Read at a time; even, so that no character of two bytes is parted. */
const WINDOW = 4 * 1024 * 1024;

/**
 * A file without some of its lines: every other byte stays as it is. A line ends with LF, CR LF or
 * CR alone, as the reading counts them, inside quotes too.
 */
export async function cutLines(
  file: Blob,
  encoding: Encoding,
  gone: readonly LineRun[],
): Promise<Blob> {
  const runs = [...gone].sort((a, b) => a.from - b.from);
  const ends = await lineEnds(
    file,
    encoding,
    new Set(runs.flatMap(({ from, lines }) => [from - 1, from + lines - 1])),
  );
  const parts: Blob[] = [];
  let kept = 0;
  for (const { from, lines } of runs) {
    const start = Math.max(kept, ends.get(from - 1) ?? file.size);
    if (start > kept) parts.push(file.slice(kept, start));
    kept = Math.max(start, ends.get(from + lines - 1) ?? file.size);
  }
  return new Blob([...parts, file.slice(kept)], { type: file.type });
}

/** Byte offset after each of the wanted lines; line 0 ends at 0. */
async function lineEnds(
  file: Blob,
  encoding: Encoding,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const ends = new Map([[0, 0]]);
  const most = [...wanted].reduce((a, b) => Math.max(a, b), 0);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const step = wide ? 2 : 1;
  const high = encoding === 'utf-16le' ? 1 : 0;
  let [line, afterCr] = [0, false];
  const end = (at: number) => {
    line += 1;
    if (wanted.has(line)) ends.set(line, at);
  };
  for (let from = 0; from < file.size && (line < most || afterCr); from += WINDOW) {
    const bytes = new Uint8Array(await file.slice(from, from + WINDOW).arrayBuffer());
    for (let i = 0; i < bytes.length; i += step) {
      const code = wide && bytes[i + high] !== 0 ? -1 : (bytes[wide ? i + 1 - high : i] ?? -1);
      if (afterCr) end(from + i + (code === LF ? step : 0));
      else if (code === LF) end(from + i + step);
      afterCr = code === CR;
    }
  }
  if (afterCr) end(file.size);
  return ends;
}
