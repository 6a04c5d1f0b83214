import type { Dialect } from '../../../src/lib/core/dialect';
import type { RepairKind } from '../../../src/lib/core/repairs';
import { lineFeedsOnly } from '../newlines';
import { readRecords } from '../records';
import { RecordCutter } from './cutter';
import { LineRules } from './rules';

/** Records that are looked at before the first one is judged. */
const JUDGED_BY = 200;
/** Notes below a table; more lines than this are a table. */
const MAX_NOTES = 30;
/** Characters of a header that a repeated one begins with. */
const HEADER_START = 8;
const TOTAL_WORD = /tot|som|sum|cumul/i;

export const DROPPING: readonly RepairKind[] = ['repeated-headers', 'total-lines', 'closing-notes'];

type Cutting = Pick<Dialect, 'delimiter' | 'quote' | 'header' | 'skipLines'>;

/**
 * Empties the lines that are no records, piece by piece. They stay as blank lines, so that
 * every record keeps its number.
 */
export class LineDropper {
  readonly #dialect: Cutting;
  readonly #kinds: ReadonlySet<RepairKind>;
  readonly #cutter: RecordCutter;
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  /** One cell, perhaps: blanks and delimiters around it, or quotes. */
  readonly #alone: RegExp;
  #headerStart = '\n';
  #skip: number;
  #header: readonly string[] | null;
  #rules: LineRules | null = null;
  /** Records read before the rules are known. */
  #first: string[] = [];
  /** Lines that are notes if nothing but notes follows. */
  #notes: string[] = [];

  constructor(dialect: Cutting, kinds: readonly RepairKind[]) {
    this.#dialect = dialect;
    this.#kinds = new Set(kinds);
    this.#skip = dialect.skipLines;
    this.#header = dialect.header ? null : [];
    const { delimiter, quote } = dialect;
    this.#alone = new RegExp(`^[\\s${delimiter}]*(?:["']|[^${delimiter}]*[\\s${delimiter}]*$)`);
    this.#cutter = new RecordCutter(
      delimiter.charCodeAt(0),
      quote === '' ? 0 : quote.charCodeAt(0),
    );
  }

  push(utf8: Uint8Array, last: boolean): Uint8Array<ArrayBuffer> {
    const out: string[] = [];
    for (const record of this.#cutter.push(this.#decoder.decode(utf8, { stream: !last }), last))
      this.#read(record, out);
    if (last) {
      if (!this.#rules) this.#judge(out);
      out.push(...this.#notes.map(blanked));
    }
    return this.#encoder.encode(out.join(''));
  }

  #read(record: string, out: string[]): void {
    if (this.#skip > 0) {
      this.#skip -= newlinesOf(record);
      out.push(record);
    } else if (this.#header === null) {
      if (record.trim() !== '') {
        this.#header = this.#fields(record);
        this.#headerStart = record.slice(0, HEADER_START);
      }
      out.push(record);
    } else if (this.#rules) this.#keepOrDrop(record, this.#rules, out);
    else {
      this.#first.push(record);
      if (this.#first.length >= JUDGED_BY) this.#judge(out);
    }
  }

  #judge(out: string[]): void {
    const filled = this.#first.filter((record) => record.trim() !== '');
    const rules = new LineRules(
      this.#header ?? [],
      filled.map((record) => this.#fields(record)),
    );
    this.#rules = rules;
    for (const record of this.#first) this.#keepOrDrop(record, rules, out);
    this.#first = [];
  }

  #keepOrDrop(record: string, rules: LineRules, out: string[]): void {
    if (record.trim() === '') {
      (this.#notes.length > 0 ? this.#notes : out).push(record);
      return;
    }
    if (!this.#isSuspect(record)) {
      out.push(...this.#notes, record);
      this.#notes = [];
      return;
    }
    const fields = this.#fields(record);
    const reason = rules.reasonOf(fields);
    if (reason !== null && this.#kinds.has(reason)) {
      (this.#notes.length > 0 ? this.#notes : out).push(blanked(record));
      return;
    }
    if (
      this.#kinds.has('closing-notes') &&
      this.#notes.length < MAX_NOTES &&
      rules.isNote(fields)
    ) {
      this.#notes.push(record);
      return;
    }
    out.push(...this.#notes, record);
    this.#notes = [];
  }

  /** Cheap: nearly all records need no reading cell by cell. */
  #isSuspect(record: string): boolean {
    return (
      TOTAL_WORD.test(record) || record.startsWith(this.#headerStart) || this.#alone.test(record)
    );
  }

  #fields(record: string): readonly string[] {
    const { delimiter, quote } = this.#dialect;
    return readRecords(lineFeedsOnly(record), delimiter, quote).records[0]?.fields ?? [];
  }
}

function newlinesOf(record: string): number {
  return record.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function blanked(record: string): string {
  return (record.match(/\r\n|\n|\r/g) ?? []).join('');
}
