const [LF, CR, SPACE] = [10, 13, 32];

/** Every newline of a text as LF, also inside cells. */
export function lineFeedsOnly(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Rewrites every newline as LF, inside quoted cells too, piece by piece: the engine refuses a
 * file whose newlines differ.
 */
export class NewlineRewriter {
  readonly #delimiter: number;
  readonly #quote: number;
  #quoted = false;
  #fieldStart = true;
  #afterBlank = false;
  #closed = false;
  #afterCr = false;

  constructor(delimiter: number, quote: number) {
    this.#delimiter = delimiter;
    this.#quote = quote;
  }

  push(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(bytes.length);
    let length = 0;
    for (const byte of bytes) {
      if (
        this.#quote > 0 &&
        byte === this.#quote &&
        (this.#quoted || this.#fieldStart || this.#afterBlank || this.#closed)
      ) {
        this.#closed = this.#quoted;
        this.#quoted = !this.#quoted;
      } else if (!this.#quoted && byte !== SPACE) this.#closed = false;
      if (byte === LF && this.#afterCr) {
        this.#afterCr = false;
        continue;
      }
      this.#afterBlank = this.#fieldStart && byte === SPACE;
      const newline = byte === LF || byte === CR;
      this.#afterCr = byte === CR;
      this.#fieldStart = (newline && !this.#quoted) || (!this.#quoted && byte === this.#delimiter);
      out[length++] = newline ? LF : byte;
    }
    return out.subarray(0, length);
  }
}
