import { appError } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';

/** Bytes that one dropped file may inflate to, all its entries together. */
const MAX_INFLATED = 2 * 1024 ** 3;
/** Rows of a sheet above which the person is asked for CSV. */
export const MAX_SHEET_ROWS = 500_000;
/** Bytes of one XML part of a workbook, which must become a single string. */
export const MAX_XML = 480 * 1024 ** 2;
/** Entries of an archive. */
export const MAX_ENTRIES = 10_000;

/** Text compresses 5 to 50 times, a table of one repeated line 200 times; a bomb 1000 times. */
const MAX_RATIO = 500;
/** Below this, a ratio proves nothing. */
const RATIO_FROM = 64 * 1024 ** 2;

/** Counts the bytes that really come out of a container, and refuses too many of them. */
export class Meter {
  #total = 0;

  constructor(
    readonly fileName: string,
    readonly limit: number = MAX_INFLATED,
  ) {}

  /** A stream of its own inside the container: `compressed` bytes as they lie in it. */
  entry(compressed: number): (bytes: number) => void {
    let inflated = 0;
    return (bytes) => {
      inflated += bytes;
      this.#total += bytes;
      const bomb = inflated > RATIO_FROM && inflated > compressed * MAX_RATIO;
      if (this.#total > this.limit || bomb)
        throw new Failure(
          appError('file-too-large-inflated', { fileName: this.fileName, limit: this.limit }),
        );
    };
  }
}
