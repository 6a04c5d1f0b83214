const [LF, CR, SPACE] = [10, 13, 32];

/** Cuts text into records with their newlines, piece by piece; quotes open only where a cell begins, or one blank later. */
export class RecordCutter {
  readonly #delimiter: number;
  readonly #quote: number;
  #rest = '';
  #at = 0;
  #quoted = false;
  #fieldStart = true;
  #afterBlank = false;
  #closed = false;

  /** Codes of the characters; 0 for no quote. */
  constructor(delimiter: number, quote: number) {
    this.#delimiter = delimiter;
    this.#quote = quote;
  }

  push(piece: string, last: boolean): readonly string[] {
    const text = this.#rest + piece;
    const records: string[] = [];
    let start = 0;
    let at = this.#at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const opens = this.#fieldStart || this.#afterBlank || this.#closed;
      if (code === this.#quote && code > 0 && (this.#quoted || opens)) {
        this.#closed = this.#quoted;
        this.#quoted = !this.#quoted;
        this.#fieldStart = this.#afterBlank = false;
        continue;
      }
      if (this.#quoted) continue;
      if (code !== SPACE) this.#closed = false;
      this.#afterBlank = this.#fieldStart && code === SPACE;
      if (code === LF || code === CR) {
        // The second half of a newline may be in the next piece.
        if (code === CR && at + 1 === text.length && !last) break;
        if (code === CR && text.charCodeAt(at + 1) === LF) at++;
        records.push(text.slice(start, at + 1));
        start = at + 1;
        this.#fieldStart = true;
      } else this.#fieldStart = code === this.#delimiter;
    }
    this.#rest = text.slice(start);
    this.#at = at - start;
    if (last && this.#rest !== '') records.push(this.#rest);
    return records;
  }
}
