import type { RepairKind } from './repairs';

/** `utf-8-twice`: UTF-8 that a program took for Windows-1252 and encoded again. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'ibm850',
  'shift_jis',
  'utf-8-twice',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Tried where no usual delimiter parts the lines alike. */
export const RARE_DELIMITERS = [':', '~', '^', '\x1f'] as const;

/** delimited: one character between fields; blanks: runs of spaces or tabs; fixed: columns at fixed positions. */
export type Layout = 'delimited' | 'blanks' | 'fixed';

/** How the characters of a text file become cells. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly layout: Layout;
  /** One character; ignored unless `layout` is `delimited`. */
  readonly delimiter: string;
  /** `"`, `'` or empty for none. */
  readonly quote: string;
  /** First record holds the labels. */
  readonly header: boolean;
  /** Physical lines above the header (or the first record) to pass over. */
  readonly skipLines: number;
  /** First character of each column, from 0; only for `fixed`. */
  readonly starts: readonly number[];
  /**
   * Quotes that are written otherwise, and rewritten before anything else is read: “ and ”,
   * `\\"` for a quote inside a cell, or a whole line of cells as one cell.
   */
  readonly written?: 'typographic' | 'backslash' | 'whole-lines';
  /** Repairs to make while reading; absent or empty for none. */
  readonly repairs?: readonly RepairKind[];
}
