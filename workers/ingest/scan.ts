import { Utf8Check } from './utf8';

export interface ScanOptions {
  /** Codes of the characters, below 0x80; 0 for none. */
  readonly delimiter: number;
  readonly quote: number;
  readonly header: boolean;
  readonly skipLines: number;
}

/** What one pass over all bytes of a text tells. */
export interface ScanFacts {
  readonly utf8Errors: number;
  readonly utf8Characters: number;
  /** Line of the first zero byte, from 1; null without any. */
  readonly nulLine: number | null;
  /** First byte of the first record after skipped lines and header; the length when there is none. */
  readonly firstRecord: number;
  readonly linesAbove: number;
  /** Blank lines below `linesAbove`, from 1, at most 10,000. */
  readonly blankLines: readonly number[];
  /** Records below the header end in different newlines, or hold others inside. */
  readonly mixedNewlines: boolean;
  /** A record below the header holds a newline inside a quoted cell. */
  readonly multiline: boolean;
}

const MAX_BLANK_LINES = 10_000;
const [LF, CR, SPACE] = [10, 13, 32];
/** Classes of bytes; 0 is any other character. */
const [DELIMITER, QUOTE, NEWLINE, HIGH, NUL, BLANK] = [1, 2, 3, 4, 5, 6];
/** Where in a field the scan stands. The engine opens a quoted cell after one blank, and again after a closed one. */
const [FIELD_START, UNQUOTED, QUOTED, QUOTE_CLOSED, AFTER_BLANK] = [0, 1, 2, 3, 4];
/** What is being read. */
type Phase = 'skipped' | 'header' | 'first' | 'body';

/**
 * One pass over a text as UTF-8 or any single-byte encoding: validity, blank lines, first
 * record, newlines, all outside quoted cells. Pieces of any size, in order.
 */
export class TextScan {
  readonly #utf8 = new Utf8Check();
  readonly #classes = new Uint8Array(256);
  readonly #options: ScanOptions;
  readonly #blankLines: number[] = [];
  readonly #newlines = { lf: 0, crlf: 0, cr: 0 };
  /** The same inside quoted cells: the engine stumbles over records that end in other newlines than they hold. */
  readonly #inside = { lf: 0, crlf: 0, cr: 0 };
  #phase: Phase;
  #state = FIELD_START;
  #offset = 0;
  #line = 1;
  #recordOffset = 0;
  #recordLine = 1;
  #afterCr = false;
  #multiline = false;
  #nulLine: number | null = null;
  #first: { offset: number; line: number } | null = null;

  constructor(options: ScanOptions) {
    this.#options = options;
    this.#classes.fill(HIGH, 0x80);
    this.#classes[0] = NUL;
    this.#classes[LF] = NEWLINE;
    this.#classes[CR] = NEWLINE;
    this.#phase = options.skipLines > 0 ? 'skipped' : options.header ? 'header' : 'first';
    if (this.#phase !== 'skipped') this.#watchCells();
  }

  push(bytes: Uint8Array): void {
    const lines = this.#pushLines(bytes);
    if (lines > 0) {
      this.push(bytes.subarray(lines));
      return;
    }
    const classes = this.#classes;
    const utf8 = this.#utf8;
    let state = this.#state;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      const kind = classes[byte] as number;
      if (kind !== HIGH && utf8.open) utf8.interrupt();
      if (kind === NEWLINE) {
        this.#state = state;
        this.#newline(byte, this.#offset + i);
        state = this.#state;
        continue;
      }
      this.#afterCr = false;
      if (kind === QUOTE) {
        state = state === QUOTED ? QUOTE_CLOSED : state === UNQUOTED ? UNQUOTED : QUOTED;
      } else if (state !== QUOTED) {
        if (kind === DELIMITER) state = FIELD_START;
        else if (kind !== BLANK) state = UNQUOTED;
        else if (state !== QUOTE_CLOSED) state = state === FIELD_START ? AFTER_BLANK : UNQUOTED;
      }
      if (kind === HIGH) utf8.push(byte);
      else if (kind === NUL) this.#nulLine ??= this.#line;
    }
    this.#state = state;
    this.#offset += bytes.length;
  }

  /**
   * A piece of the body in which nothing but newlines matters, up to its last one: most of most
   * files, and many times faster. Answers the bytes it has passed over.
   */
  #pushLines(bytes: Uint8Array): number {
    if (this.#phase !== 'body' || this.#state === QUOTED || this.#afterCr || this.#utf8.open)
      return 0;
    const end = bytes.lastIndexOf(LF) + 1;
    const { quote } = this.#options;
    const lines = bytes.subarray(0, end);
    const matters = [CR, 0, ...(quote > 0 ? [quote] : [])].some((byte) => lines.includes(byte));
    if (end === 0 || matters || !isAscii(lines)) return 0;
    for (let at = lines.indexOf(LF); at !== -1; at = lines.indexOf(LF, at + 1)) {
      const offset = this.#offset + at;
      this.#line++;
      this.#endRecord(offset === this.#recordOffset);
      this.#newlines.lf++;
      this.#recordOffset = offset + 1;
      this.#recordLine = this.#line;
    }
    this.#state = FIELD_START;
    this.#offset += end;
    return end;
  }

  finish(): ScanFacts {
    this.#utf8.finish();
    if (this.#offset > this.#recordOffset) this.#endRecord(false);
    const kinds = (['lf', 'crlf', 'cr'] as const).filter(
      (kind) => this.#newlines[kind] + this.#inside[kind] > 0,
    );
    return {
      utf8Errors: this.#utf8.errors,
      utf8Characters: this.#utf8.characters,
      nulLine: this.#nulLine,
      firstRecord: this.#first?.offset ?? this.#offset,
      linesAbove: (this.#first?.line ?? this.#line) - 1,
      blankLines: this.#blankLines,
      mixedNewlines: kinds.length > 1 || this.#inside.cr > 0,
      multiline: this.#multiline,
    };
  }

  #watchCells(): void {
    const { delimiter, quote } = this.#options;
    this.#classes[SPACE] = BLANK;
    if (delimiter > 0) this.#classes[delimiter] = DELIMITER;
    if (quote > 0) this.#classes[quote] = QUOTE;
  }

  #newline(byte: number, at: number): void {
    if (this.#state === QUOTED) {
      const second = byte === LF && this.#afterCr;
      this.#afterCr = byte === CR;
      if (!second) this.#line++;
      if (this.#phase !== 'first' && this.#phase !== 'body') return;
      this.#multiline = true;
      if (second) this.#inside.cr--;
      this.#inside[second ? 'crlf' : byte === CR ? 'cr' : 'lf']++;
      return;
    }
    const secondHalf = byte === LF && this.#afterCr;
    this.#afterCr = byte === CR;
    if (secondHalf) {
      if (this.#phase === 'body') {
        this.#newlines.cr--;
        this.#newlines.crlf++;
      }
    } else {
      this.#line++;
      this.#endRecord(at === this.#recordOffset);
      if (this.#phase === 'body') this.#newlines[byte === CR ? 'cr' : 'lf']++;
    }
    this.#recordOffset = at + 1;
    this.#recordLine = this.#line;
    this.#state = FIELD_START;
  }

  /** The record (or, above the header, the line) that began at `#recordOffset` is over. */
  #endRecord(blank: boolean): void {
    switch (this.#phase) {
      case 'skipped':
        if (this.#line > this.#options.skipLines) {
          this.#phase = this.#options.header ? 'header' : 'first';
          this.#watchCells();
        }
        break;
      case 'header':
        if (!blank) this.#phase = 'first';
        break;
      case 'first':
        if (blank) break;
        this.#first = { offset: this.#recordOffset, line: this.#recordLine };
        this.#phase = 'body';
        break;
      case 'body':
        if (blank && this.#blankLines.length < MAX_BLANK_LINES)
          this.#blankLines.push(this.#recordLine);
        break;
    }
  }
}

/** Whether every byte is below 0x80, four at a time. */
function isAscii(bytes: Uint8Array): boolean {
  const odd = Math.min(bytes.length, (4 - (bytes.byteOffset % 4)) % 4);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + odd, (bytes.length - odd) >> 2);
  let seen = 0;
  for (let i = 0; i < words.length; i++) seen |= words[i] as number;
  for (let i = 0; i < odd; i++) seen |= bytes[i] as number;
  for (let i = odd + words.length * 4; i < bytes.length; i++) seen |= bytes[i] as number;
  return (seen & 0x80808080) === 0;
}
