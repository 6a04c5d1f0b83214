/** Longest text of one value: beyond this it is no record. */
const MAX_VALUE = 256 * 1024 ** 2;

/**
 * Cuts JSON text into the texts of its values, piece by piece: the elements of the array
 * around them, or values one after the other. Checks nothing; parsing does.
 */
export class JsonSplitter {
  #rest = '';
  /** Where looking goes on in the rest. */
  #at = 0;
  #depth = 0;
  #inString = false;
  #start = -1;
  #begun = false;

  push(piece: string): readonly string[] {
    const text = this.#rest + piece;
    const values: string[] = [];
    let at = this.#at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        if (code === BACKSLASH) at++;
        else if (code === QUOTE) this.#inString = false;
        continue;
      }
      if (this.#start < 0) {
        if (code <= 32 || code === COMMA || code === MARK || code === CLOSE_LIST) continue;
        if (!this.#begun) {
          this.#begun = true;
          if (code === OPEN_LIST) continue;
        }
        this.#start = at;
      }
      if (code === QUOTE) this.#inString = true;
      else if (code === OPEN_LIST || code === OPEN) this.#depth++;
      else if (this.#depth > 0 && (code === CLOSE_LIST || code === CLOSE)) {
        if (--this.#depth === 0) {
          values.push(text.slice(this.#start, at + 1));
          this.#start = -1;
        }
      } else if (this.#depth === 0 && (code === COMMA || code <= 32 || code === CLOSE_LIST)) {
        values.push(text.slice(this.#start, at));
        this.#start = -1;
      }
    }
    const keep = this.#start < 0 ? text.length : this.#start;
    this.#rest = text.slice(keep);
    // A backslash at the end of a piece passes over the first character of the next.
    this.#at = at - keep;
    this.#start = this.#start < 0 ? -1 : 0;
    if (this.#rest.length > MAX_VALUE) throw new SyntaxError('a value is too long');
    return values;
  }

  /** A value that nothing closed; parsing says what is wrong with it. */
  finish(): readonly string[] {
    return this.#start < 0 ? [] : [this.#rest];
  }
}

const [QUOTE, COMMA, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE, MARK] = [
  34, 44, 91, 92, 93, 123, 125, 0xfeff,
];
