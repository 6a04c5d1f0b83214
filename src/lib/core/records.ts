/** One record of a text table, and the line of the text that it begins on, from 1. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of a text table as RFC 4180 writes them, blank ones left out; stops after `most`.
 * An empty `delimiter` makes one cell of each line. Newlines are `\n` or `\r\n`.
 */
export function parseRecords(
  text: string,
  delimiter: string,
  quote: string,
  most: number,
): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let cells: string[] = [];
  let [cell, line, start, inside, quoted] = ['', 1, 1, false, false];
  const end = () => {
    cells.push(quoted ? cell : cell.trim());
    if (cells.some((one) => one !== '')) records.push({ line: start, cells });
    [cells, cell, quoted] = [[], '', false];
    start = line;
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const sign = text.charAt(at);
    if (sign === '\n') line++;
    if (inside) {
      if (sign !== quote) cell += sign;
      else if (text.charAt(at + 1) === quote) {
        cell += quote;
        at++;
      } else inside = false;
    } else if (quote !== '' && sign === quote && cell.trim() === '') {
      [cell, inside, quoted] = ['', true, true];
    } else if (delimiter !== '' && sign === delimiter) {
      cells.push(quoted ? cell : cell.trim());
      [cell, quoted] = ['', false];
    } else if (sign === '\n') end();
    else if (sign !== '\r') cell += sign;
  }
  if (records.length < most && (cell !== '' || cells.length > 0)) end();
  return records;
}

/** A text table that parseRecords reads back: every cell in quotes, semicolons between. */
export function writeRecords(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`)
    .join('');
}
