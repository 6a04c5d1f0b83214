import type { Draft, Writing } from './draft';

export interface Written {
  readonly file: File;
  /** Physical line (from 1) on which each order begins, by order. */
  readonly lineOf: ReadonlyMap<string, number>;
}

const NEWLINES = /\r\n|\n|\r/g;

/** Writes a draft as a file, and says on which line each order stands. */
export async function writeDraft(draft: Draft): Promise<Written> {
  const { bytes, lineOf } = bytesOf(draft);
  return { file: await draft.wrap(bytes, draft), lineOf };
}

/** Whether the encoding of a draft has all its characters. */
export function isWritable(draft: Draft): boolean {
  try {
    bytesOf(draft);
    return true;
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

function bytesOf(draft: Draft): Pick<Written, 'lineOf'> & { readonly bytes: Uint8Array } {
  const { header, lines, writing } = draft;
  const widths = writing.fixed ? widthsOf(draft) : [];
  const lineOf = new Map<string, number>();
  let [text, line] = ['', 1];
  const push = (record: string, last: boolean) => {
    const end = last && !writing.lastNewline ? '' : writing.newline(line);
    text += record + end;
    line += (record + end).match(NEWLINES)?.length ?? 0;
  };
  for (const above of draft.above) push(above, false);
  for (const labels of header) push(recordOf(labels, writing, widths), false);
  lines.forEach(({ order, cells }, i) => {
    if (order) lineOf.set(order.order, line);
    push(recordOf(cells, writing, widths), i === lines.length - 1);
  });
  const finished = draft.text.reduce((all, change) => change(all), text);
  return { bytes: draft.encode(finished), lineOf };
}

function recordOf(
  cells: readonly string[] | string,
  writing: Writing,
  widths: readonly number[],
): string {
  if (typeof cells === 'string') return cells;
  if (writing.fixed)
    return cells
      .map((cell, i) => cell.padEnd((widths[i] ?? 0) + 2))
      .join('')
      .trimEnd();
  return cells.map((cell) => cellOf(cell, writing)).join(writing.delimiter);
}

function cellOf(cell: string, { delimiter, quotes, quoting, escape }: Writing): string {
  const [open, close] = quotes;
  const needs =
    cell.includes(delimiter) || cell.includes(open) || cell.includes(close) || /[\r\n]/.test(cell);
  if (quoting === 'never' || (quoting === 'needed' && !needs)) return cell;
  const escaped =
    escape === 'backslash'
      ? cell.replaceAll('\\', '\\\\').replaceAll(close, `\\${close}`)
      : cell.replaceAll(close, close + close);
  return open + escaped + close;
}

function widthsOf({ header, lines }: Draft): readonly number[] {
  const widths: number[] = [];
  for (const cells of [...header, ...lines.map((line) => line.cells)]) {
    if (typeof cells === 'string') continue;
    cells.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return widths;
}
