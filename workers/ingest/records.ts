import Papa from 'papaparse';

export interface TextRecord {
  readonly fields: readonly string[];
  /** Physical line on which it begins, from 1. */
  readonly line: number;
}

export interface RecordList {
  readonly records: readonly TextRecord[];
  /** Quotes inside quoted cells that neither close nor double. */
  readonly strayQuotes: number;
  /** A quote was still open at the end. */
  readonly openQuote: boolean;
}

/** Cells of delimited text whose newlines are all LF; blank lines are passed over. */
export function readRecords(
  text: string,
  delimiter: string,
  quote: string,
  limit = Infinity,
): RecordList {
  const records: TextRecord[] = [];
  let [line, strayQuotes, openQuote] = [1, 0, false];
  Papa.parse<string[]>(quote === '' ? text : withoutBlankBeforeQuotes(text, delimiter, quote), {
    delimiter,
    quoteChar: quote,
    newline: '\n',
    header: false,
    step: ({ data: fields, errors }, parser) => {
      if (fields.length > 1 || fields[0] !== '') records.push({ fields, line });
      // The library counts records, not lines: cells keep every newline that they span.
      line += fields.join('').split('\n').length;
      for (const { code } of errors) {
        if (code === 'InvalidQuotes') strayQuotes++;
        else if (code === 'MissingQuotes') openQuote = true;
      }
      // Not `preview`: it counts blank lines too.
      if (records.length >= limit) parser.abort();
    },
  });
  return { records, strayQuotes, openQuote };
}

/** As in `1, "a, b"`: the engine opens a quoted cell after one blank, PapaParse does not. */
function withoutBlankBeforeQuotes(text: string, delimiter: string, quote: string): string {
  if (!text.includes(` ${quote}`)) return text;
  const start = delimiter.replace(/[\\\]^-]/, '\\$&');
  const quotedOrBlank = new RegExp(
    `${quote}[^${quote}]*${quote}|(^|[\\n${start}]) (?=${quote})`,
    'g',
  );
  return text.replace(quotedOrBlank, (found, before?: string) => before ?? found);
}
