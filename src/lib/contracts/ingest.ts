import type { Dialect } from '../core/dialect';
import type { ExpandChoice, Expansion } from '../core/parts';
import type { Result } from '../core/result';
import type { SourcePreview } from '../core/source';
import type { OnProgress } from './progress';

/** Text that the engine reads as it is: UTF-8 without mark, one delimiter, one kind of newline. */
export interface ReadableText {
  /** Begins at the first record: skipped lines and the header are not in it. */
  readonly blob: Blob;
  /** As the engine must read it; may differ from the source's (blank runs become tabs). */
  readonly delimiter: string;
  readonly quote: string;
  /** Physical lines of the file above the first record: skipped lines and header. */
  readonly linesAbove: number;
  /** Physical line numbers (from 1) of blank lines, which the engine passes over; at most 10,000. */
  readonly blankLines: readonly number[];
  /** A quoted cell of some record may hold a newline; when false, every record is one line. */
  readonly multiline: boolean;
}

export interface IngestOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** Reading of raw files, in a worker. Never touches the engine. */
export interface Ingest {
  /**
   * Turns any container (gzip, zip, workbook, Parquet, JSON) into plain text tables; text passes
   * through untouched. `preview` and `readable` then take each part's file. Errors:
   * file-unsupported-format, file-too-large-inflated, file-encrypted, file-damaged, file-unsafe,
   * file-unreadable, archive-nothing, archive-nested, workbook-empty, workbook-too-long,
   * json-no-table, cancelled.
   */
  expand(file: File, choice?: ExpandChoice, options?: IngestOptions): Promise<Result<Expansion>>;
  /**
   * Reads enough of the file to say what it is. `chosen` fixes what the person decided.
   * Errors: file-empty, file-binary, file-unsupported-format, file-one-column, file-header-only,
   * file-unreadable.
   */
  preview(
    file: File,
    chosen?: Partial<Dialect>,
    options?: IngestOptions,
  ): Promise<Result<SourcePreview>>;
  /** The whole file as text the engine reads. Errors: file-changed, file-unreadable, cancelled. */
  readable(file: File, dialect: Dialect, options?: IngestOptions): Promise<Result<ReadableText>>;
  /** The raw files of the invented retailer. */
  demo(language: 'fr' | 'en', options?: IngestOptions): Promise<Result<readonly File[]>>;
}

/**
 * The same between the page and the worker, where progress is an argument of its own and
 * cancelling ends the worker.
 */
export interface IngestPort {
  expand(file: File, choice: ExpandChoice, report?: OnProgress): Promise<Result<Expansion>>;
  preview(
    file: File,
    chosen: Partial<Dialect>,
    report?: OnProgress,
  ): Promise<Result<SourcePreview>>;
  readable(file: File, dialect: Dialect, report?: OnProgress): Promise<Result<ReadableText>>;
  demo(language: 'fr' | 'en', report?: OnProgress): Promise<Result<readonly File[]>>;
}
