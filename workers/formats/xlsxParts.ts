import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';
import { MAX_SHEET_ROWS, MAX_XML, type Meter } from './limits';
import type { ZipEntry } from './zipDirectory';
import { inflateEntry } from './zipEntry';

/** Characters kept of a sheet, to see how its first cells are shown. */
const SHEET_HEAD = 524_288;
/** A document type must stand before the first element. */
const DOCTYPE_WITHIN = 1_048_576;

/**
 * Inflates every part of a workbook once, without keeping it: what is too large, too long or
 * declares a document type is refused before any library sees it. Returns the small parts,
 * and the beginning of each sheet, by path.
 */
export async function provePackage(
  file: File,
  entries: readonly ZipEntry[],
  meter: Meter,
  options?: IngestOptions,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let done = 0;
  for (const entry of entries) {
    const part = new PartProof(entry.path, meter.fileName);
    for await (const chunk of inflateEntry(file, entry, meter, options?.signal)) part.push(chunk);
    texts.set(entry.path, part.finish());
    done += entry.compressed;
    options?.onProgress?.({
      step: 'decode',
      // Two passes: this one, and the library's.
      done: Math.min(file.size, done) / 2,
      total: file.size,
      unit: 'bytes',
      fileName: file.name,
    });
  }
  return texts;
}

class PartProof {
  readonly #decoder = new TextDecoder('latin1');
  readonly #isXml: boolean;
  readonly #isSheet: boolean;
  readonly #kept: Uint8Array[] = [];
  #bytes = 0;
  #rows = 0;
  #tail = '';

  constructor(
    readonly path: string,
    readonly fileName: string,
  ) {
    this.#isXml = /\.(xml|rels|vml)$/i.test(path);
    this.#isSheet = /worksheets\/[^/]+\.xml$/i.test(path);
  }

  push(chunk: Uint8Array): void {
    const before = this.#bytes;
    this.#bytes += chunk.length;
    if (!this.#isXml) return;
    if (this.#bytes > MAX_XML) throw this.#tooLong();
    if (before < (this.#isSheet ? SHEET_HEAD : MAX_XML)) this.#kept.push(chunk);
    const text = this.#tail + this.#decoder.decode(chunk);
    if (before < DOCTYPE_WITHIN && /<!(DOCTYPE|ENTITY)/i.test(text))
      throw new Failure(appError('file-unsafe', { fileName: this.fileName }, this.path));
    if (this.#isSheet) this.#countRows(text);
    this.#tail = text.slice(-9);
  }

  finish(): string {
    const decoder = new TextDecoder();
    return this.#kept.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
  }

  /** Rows with cells end in a tag of their own; what a piece ends with is looked at again. */
  #countRows(text: string): void {
    let at = text.indexOf('</row>');
    for (; at >= 0; at = text.indexOf('</row>', at + 6))
      if (at + 6 > this.#tail.length) this.#rows++;
    if (this.#rows > MAX_SHEET_ROWS) throw this.#tooLong();
  }

  #tooLong(): Failure {
    const params = {
      fileName: this.fileName,
      rows: Math.max(this.#rows, MAX_SHEET_ROWS + 1),
      limit: MAX_SHEET_ROWS,
    };
    return new Failure(appError('workbook-too-long', params, this.path));
  }
}
