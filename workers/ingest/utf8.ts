/** Checks UTF-8 byte by byte, across pieces: no overlong form, no surrogate, nothing above U+10FFFF. */
export class Utf8Check {
  /** Characters of several bytes that are whole. */
  characters = 0;
  /** Bytes that cannot stand where they stand. */
  errors = 0;
  #pending = 0;
  #low = 0x80;
  #high = 0xbf;

  /** Whether a character has begun and is not finished. */
  get open(): boolean {
    return this.#pending > 0;
  }

  /** A byte below 0x80 while a character is open. */
  interrupt(): void {
    this.errors++;
    this.#expect(0);
  }

  /** A byte from 0x80 on. */
  push(byte: number): void {
    if (this.#pending > 0) {
      if (byte >= this.#low && byte <= this.#high) {
        this.#expect(this.#pending - 1);
        if (this.#pending === 0) this.characters++;
        return;
      }
      this.interrupt();
    }
    if (byte >= 0xc2 && byte <= 0xdf) this.#expect(1);
    else if (byte >= 0xe0 && byte <= 0xef)
      this.#expect(2, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf);
    else if (byte >= 0xf0 && byte <= 0xf4)
      this.#expect(3, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf);
    else this.errors++;
  }

  finish(): void {
    if (this.#pending > 0) this.interrupt();
  }

  #expect(pending: number, low = 0x80, high = 0xbf): void {
    this.#pending = pending;
    this.#low = low;
    this.#high = high;
  }
}
