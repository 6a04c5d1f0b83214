import type { IngestOptions } from '../../src/lib/contracts/ingest';
import type { ProgressStep } from '../../src/lib/contracts/progress';
import type { Dialect } from '../../src/lib/core/dialect';
import { piecesOf } from './pieces';
import { TextScan, type ScanFacts, type ScanOptions } from './scan';

/** Scans kept: a preview's pass serves the reading that follows it. */
const KEPT = 8;

/** Passes over whole files, remembered by the file's name, size and date and by the way of cutting. */
export class WholeFiles {
  readonly #known = new Map<string, ScanFacts>();

  async scan(
    file: File,
    from: number,
    dialect: Dialect,
    step: ProgressStep,
    options?: IngestOptions,
  ): Promise<ScanFacts> {
    const scanning = scanOptions(dialect);
    const key = JSON.stringify([file.name, file.size, file.lastModified, from, scanning]);
    const known = this.#known.get(key);
    if (known) {
      // A file changed since fails here, as it would when read in full.
      await file.slice(-1).arrayBuffer();
      return known;
    }
    const scan = new TextScan(scanning);
    for await (const { bytes } of piecesOf(file, from, step, options)) scan.push(bytes);
    const facts = scan.finish();
    const oldest = this.#known.keys().next().value;
    if (this.#known.size >= KEPT && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, facts);
    return facts;
  }
}

/** What the scan must know of a dialect; layouts without delimiter have no quotes either. */
export function scanOptions(dialect: Dialect): ScanOptions {
  const delimited = dialect.layout === 'delimited';
  return {
    delimiter: delimited ? dialect.delimiter.charCodeAt(0) : 9,
    quote: delimited && dialect.quote !== '' ? dialect.quote.charCodeAt(0) : 0,
    header: dialect.header,
    skipLines: dialect.skipLines,
  };
}
