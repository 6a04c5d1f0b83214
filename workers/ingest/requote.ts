import type { Dialect } from '../../src/lib/core/dialect';

export type Written = NonNullable<Dialect['written']>;

const START = '(?:^|[,;\\t|:~^\\n])';
const END = '(?=[,;\\t|:~^\\n]|$)';
const TYPOGRAPHIC = new RegExp(`${START}“(?:[^”]|””)*”${END}`, 'g');
const WHOLE = /^"(?:[^"]|"")*"$/;
const LINES = 200;

/** How a text departs from the usual quotes; null when it does not. Newlines are LF. */
export function writtenAs(text: string): Written | null {
  const lines = text
    .split('\n', LINES)
    .filter((line) => line.trim() !== '')
    .slice(0, -1);
  if (lines.length >= 2 && lines.filter((line) => WHOLE.test(line)).length >= lines.length * 0.8)
    return lines.some((line) => /""|[,;\t|]/.test(line)) ? 'whole-lines' : null;
  const head = lines.join('\n');
  if ((head.match(TYPOGRAPHIC)?.length ?? 0) >= Math.max(2, lines.length / 2)) return 'typographic';
  const escaped = text.match(/\\"(?=[^,;\t|:~^\n"])/g)?.length ?? 0;
  const doubled = text.match(/[^,;\t|:~^\n"]""(?=[^,;\t|:~^\n"])/g)?.length ?? 0;
  return escaped > doubled && /(^|[,;\t|:~^\n])"/.test(text) ? 'backslash' : null;
}

const isEnd = (character: string | undefined) =>
  character === undefined || /[,;\t|:~^\x1f\r\n]/.test(character);

/** Rewrites cells with ordinary quotes, doubled inside, piece by piece; lines stay where they are. */
export class Requoter {
  readonly #written: Written;
  #rest = '';
  #quoted = false;
  #fieldStart = true;

  constructor(written: Written) {
    this.#written = written;
  }

  push(piece: string, last: boolean): string {
    const text = this.#rest + piece;
    if (this.#written === 'whole-lines') return this.#unwrap(text, last);
    let out = '';
    let at = 0;
    // A sign at the end of a piece says nothing without the one after it.
    const safe = last ? text.length : text.length - 1;
    while (at < safe) {
      const [written, read] = this.#quoted
        ? this.#inside(text[at] ?? '', text[at + 1])
        : this.#outside(text[at] ?? '');
      out += written;
      at += read;
    }
    this.#rest = text.slice(at);
    return out;
  }

  #outside(character: string): readonly [string, number] {
    const opens = this.#fieldStart && character === (this.#written === 'typographic' ? '“' : '"');
    this.#fieldStart = isEnd(character);
    this.#quoted = opens;
    return [opens ? '"' : character, 1];
  }

  #inside(character: string, next: string | undefined): readonly [string, number] {
    if (this.#written === 'typographic') {
      if (character === '"') return ['""', 1];
      if (character !== '”') return [character, 1];
      if (next === '”') return ['”', 2];
      this.#quoted = !isEnd(next);
      return [this.#quoted ? '”' : '"', 1];
    }
    if (character === '\\' && next === '"') return ['""', 2];
    if (character === '\\' && next === '\\') return ['\\', 2];
    if (character !== '"') return [character, 1];
    if (next === '"') return ['""', 2];
    this.#quoted = false;
    return ['"', 1];
  }

  #unwrap(text: string, last: boolean): string {
    const end = last ? text.length : Math.max(text.lastIndexOf('\n'), 0);
    this.#rest = text.slice(end);
    return text
      .slice(0, end)
      .split(/(\r\n|\n|\r)/)
      .map((line) => (WHOLE.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line))
      .join('');
  }
}

/** A whole text at once. */
export function requoted(text: string, written: Written): string {
  return new Requoter(written).push(text, true);
}
