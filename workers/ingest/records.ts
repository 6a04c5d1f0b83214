export interface TextRecord {
  readonly fields: readonly string[];
  /** Physical line on which it begins, from 1. */
  readonly line: number;
}

export interface RecordList {
  readonly records: readonly TextRecord[];
  /** Cells that were in quotes. */
  readonly quotedCells: number;
  /** Quoted cells followed by something else than a delimiter. */
  readonly strayQuotes: number;
  /** A quote was still open at the end. */
  readonly openQuote: boolean;
}

const [LF, CR] = [10, 13];

/**
 * Cells of delimited text. Newlines of any kind, also mixed; blank lines are passed over;
 * a quote opens a cell only at its beginning and is doubled inside.
 */
export function readRecords(text: string, delimiter: string, quote: string, limit = Infinity): RecordList {
  const records: TextRecord[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  let [at, line, quotedCells, strayQuotes, openQuote] = [0, 1, 0, 0, false];
  while (at < text.length && records.length < limit) {
    const fields: string[] = [];
    const firstLine = line;
    for (;;) {
      let value = '';
      if (quote !== '' && text[at] === quote) {
        quotedCells++;
        const cell = quotedCell(text, at + 1, quote);
        value = cell.value;
        line += cell.newlines;
        at = cell.end;
        openQuote ||= cell.open;
      }
      const end = fieldEnd(text, at, delimiterCode);
      if (end > at) {
        if (value !== '') strayQuotes++;
        value += text.slice(at, end);
      }
      fields.push(value);
      at = end + 1;
      if (text.charCodeAt(end) !== delimiterCode) {
        if (text.charCodeAt(end) === CR && text.charCodeAt(at) === LF) at++;
        line++;
        break;
      }
    }
    if (fields.length > 1 || fields[0] !== '') records.push({ fields, line: firstLine });
  }
  return { records, quotedCells, strayQuotes, openQuote };
}

/** Text split at any newline, without regard to quotes. */
export function physicalLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function fieldEnd(text: string, from: number, delimiter: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === LF || code === CR) break;
    at++;
  }
  return at;
}

interface QuotedCell {
  readonly value: string;
  /** First character after the closing quote. */
  readonly end: number;
  readonly newlines: number;
  readonly open: boolean;
}

function quotedCell(text: string, from: number, quote: string): QuotedCell {
  let value = '';
  let start = from;
  for (;;) {
    const close = text.indexOf(quote, start);
    const open = close < 0;
    value += text.slice(start, open ? text.length : close);
    if (!open && text[close + 1] === quote) {
      value += quote;
      start = close + 2;
      continue;
    }
    return { value, end: open ? text.length : close + 1, newlines: value.split('\n').length - 1, open };
  }
}
