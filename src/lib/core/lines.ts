/** From record `fromRow` (0-based, as the engine numbers what it read) on, physical line = row + shift. */
export interface LineShift {
  readonly fromRow: number;
  readonly shift: number;
}

/** The same among several files: `file` is the place of the file that the records are in. */
export interface FileShift extends LineShift {
  readonly file: number;
}

export interface LineFacts {
  readonly linesAbove: number;
  /** Physical lines that are blank, ascending. */
  readonly blankLines: readonly number[];
  /** Lines the engine refused, in its own count (first record 1, blanks counted, newlines inside a cell not), ascending. */
  readonly rejectedEngineLines: readonly number[];
  /** Newlines inside each refused record, in the same order; none when absent. */
  readonly rejectedNewlines?: readonly number[];
  /** Records whose cells hold newlines, ascending by row. */
  readonly multiline: readonly { readonly row: number; readonly newlines: number }[];
}

export interface LineNumbering {
  /** At least one entry, the first from row 0. */
  readonly shifts: readonly LineShift[];
  /** Physical line of each rejected engine line, in order. */
  readonly rejected: readonly number[];
}

/** Lines that so many records of one line each take from a line on, with the blank lines before and between them. */
export function linesOf(records: number, from: number, blankLines: readonly number[]): number {
  let lines = records;
  for (const blank of blankLines) {
    if (blank >= from + lines) break;
    if (blank >= from) lines++;
  }
  return lines;
}

/**
 * Finds the physical line of every record by walking from one irregularity (blank line,
 * refused line, record on several lines) to the next.
 */
export function numberLines(facts: LineFacts): LineNumbering {
  let line = facts.linesAbove + 1;
  let engineLine = 1;
  let row = 0;
  let [blank, reject, multi] = [0, 0, 0];
  const shifts: LineShift[] = [{ fromRow: 0, shift: line }];
  const rejected: number[] = [];
  const note = () => {
    const shift = line - row;
    const last = shifts.at(-1);
    if (last?.fromRow === row) shifts[shifts.length - 1] = { fromRow: row, shift };
    else if (last?.shift !== shift) shifts.push({ fromRow: row, shift });
  };
  for (;;) {
    while ((facts.blankLines[blank] ?? Infinity) < line) blank++;
    const toBlank = (facts.blankLines[blank] ?? Infinity) - line;
    const toReject = (facts.rejectedEngineLines[reject] ?? Infinity) - engineLine;
    const next = facts.multiline[multi];
    const toMulti = next ? next.row - row : Infinity;
    const step = Math.max(0, Math.min(toBlank, toReject, toMulti));
    if (step === Infinity) return { shifts, rejected };
    line += step;
    engineLine += step;
    row += step;
    if (toBlank <= step) {
      blank++;
      line++;
      engineLine++;
    } else if (toReject <= step) {
      rejected.push(line);
      line += 1 + (facts.rejectedNewlines?.[reject] ?? 0);
      reject++;
      engineLine++;
    } else {
      multi++;
      row++;
      engineLine++;
      line += 1 + (next?.newlines ?? 0);
    }
    note();
  }
}
