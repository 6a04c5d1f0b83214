import type { Dialect } from '../../src/lib/core/dialect';
import { cutLine } from './cells';

/** Rewrites lines of a layout without delimiter as tab-delimited UTF-8, line for line, piece by piece. */
export class LineRewriter {
  readonly #dialect: Pick<Dialect, 'layout' | 'starts'>;
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  #rest = '';

  constructor(dialect: Pick<Dialect, 'layout' | 'starts'>) {
    this.#dialect = dialect;
  }

  push(utf8: Uint8Array, last: boolean): Uint8Array<ArrayBuffer> {
    const text = this.#rest + this.#decoder.decode(utf8, { stream: !last });
    // A CR at the end of a piece may be the first half of a CRLF.
    const safe = last
      ? text.length
      : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1;
    this.#rest = text.slice(safe);
    const lines = text.slice(0, safe).split(/\r\n|\n|\r/);
    return this.#encoder.encode(lines.map((line) => this.#rewrite(line)).join('\n'));
  }

  #rewrite(line: string): string {
    return line.trim() === '' ? '' : cutLine(line, this.#dialect).join('\t');
  }
}
