import type { Result } from '../core/result';
import type { OnProgress } from './progress';
import type { Sql } from './sql';

/**
 * A value as it leaves the engine: DECIMAL scaled, COUNT and other 64-bit integers as
 * number, DATE as `YYYY-MM-DD`, TIMESTAMP as `YYYY-MM-DD HH:MM:SS`, LIST as array.
 */
export type Cell = string | number | boolean | null | readonly Cell[];
export type Row = readonly Cell[];

/** Rows by position: a column may be named `__proto__`. An empty result keeps its columns. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface RunOptions {
  readonly signal?: AbortSignal;
}

/** Anything that runs statements: the reading session, the building session, a test's engine. */
export interface Runner {
  run(sql: Sql, options?: RunOptions): Promise<Result<QueryResult>>;
}

/** A dataset attached read-only. */
export interface DatasetSession extends Runner {
  /**
   * Makes sure that the temporary table `name` holds what `create` makes, once: the same
   * name is not made twice. `create` is a whole CREATE TEMP TABLE statement. Kept tables are
   * made anew when the engine has to be replaced; the least recently asked are dropped.
   */
  derive(name: string, create: Sql, options?: RunOptions): Promise<Result<void>>;
  close(): Promise<void>;
}

/**
 * A new database file being filled. One at a time; closes the reading session's hold on the
 * engine. Large tables that the dataset is made of, but that are not of it, are made before
 * `seal`: they are not in the finished file.
 */
export interface BuildSession extends Runner {
  /** Lets statements read a file under the returned random name, without copying it. */
  addFile(file: Blob): Promise<Result<string>>;
  /**
   * The tables made so far become material: they can be read on, no longer changed, and are
   * not part of the finished file. Temporary tables and views are gone.
   */
  seal(): Promise<Result<void>>;
  /** Checkpoints, closes, and hands the finished database file over; the session is over. */
  finish(): Promise<Result<Blob>>;
  /** Drops everything, also after an error or a cancel; the session is over. */
  abandon(): Promise<void>;
}

export interface Engine {
  /** Loads and starts the engine; idempotent. Progress in bytes. */
  start(onProgress?: OnProgress): Promise<Result<void>>;
  /** Attaches a finished database file. The former session is closed. */
  openDataset(file: Blob): Promise<Result<DatasetSession>>;
  /** `bytes`: the size of the files that will be read; large ones are staged on disk. */
  startBuild(bytes: number): Promise<Result<BuildSession>>;
  /**
   * Tells when an engine that died by itself (a trap, memory, its worker ended or hanging) has
   * been replaced, until the returned function is called.
   */
  onReplaced(listener: () => void): () => void;
}
