import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import type { QueryResult } from '../contracts/engine';
import type { Sql } from '../contracts/sql';
import { lifeOver } from '../core/alive';
import { Cancelled, EngineDead } from './failure';
import type * as Library from './library';
import { memoryMegabytes, thisDevice } from './memory';
import { randomName } from './names';
import { memoryLimit, NOTHING, OPENING } from './statements';

/** How long a running statement may take to obey a cancel before its worker is ended. */
const CANCEL_GRACE_MS = 1500;

/**
 * A worker that reads says something several times a second. After so many seconds of silence it
 * hangs; they are counted one by one, so that those that the machine slept through do not count.
 */
const MOST_SILENCE = 60;

/**
 * One worker with one open database and one connection. Every call settles: it is raced
 * against the worker's death. Not to be called again before the former call has settled.
 */
export class Instance {
  readonly #library: typeof Library;
  readonly #worker: Worker;
  readonly #db: AsyncDuckDB;
  readonly #death: Promise<never>;
  #die: (reason: EngineDead) => void = () => undefined;
  #connection: AsyncDuckDBConnection | null = null;
  #alive = true;
  #gone = false;
  #silence = 0;
  readonly #over = new AbortController();
  readonly #onDeath: (reason: string) => void;
  /** Whose database is open: a session, a build or nobody. */
  holder: object | null = null;

  /** `onDeath` is told of an end that nobody here asked for; a worker has `patience` ms to start. */
  constructor(library: typeof Library, patience: number, onDeath: (reason: string) => void) {
    this.#library = library;
    this.#onDeath = onDeath;
    this.#death = new Promise<never>((_, reject) => {
      this.#die = reject;
    });
    this.#death.catch(() => undefined);
    const life = randomName('engine');
    this.#worker = library.startWorker(life);
    void lifeOver(this.#worker, life, this.#over.signal, patience).then(() => {
      this.#gone = true;
      this.kill('the worker is gone');
    });
    this.#worker.addEventListener('error', (event) => {
      this.kill(event.message || 'the worker stopped');
    });
    this.#worker.addEventListener('message', () => {
      this.#silence = 0;
    });
    this.#db = new library.AsyncDuckDB(new library.VoidLogger(), this.#worker);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Whether the worker went away without a word, or never came. */
  get gone(): boolean {
    return this.#gone;
  }

  /** It died, or has to: ends the worker; everything pending fails with EngineDead. */
  kill(reason: string): void {
    if (!this.#alive) return;
    this.#end(reason);
    this.#onDeath(reason);
  }

  /** Until the returned function is called, a worker that says nothing for too long is ended. */
  watchSilence(): () => void {
    this.#silence = 0;
    const watch = setInterval(() => {
      this.#silence += 1;
      if (this.#silence >= MOST_SILENCE) this.kill('the worker says nothing any more');
    }, 1000);
    return () => {
      clearInterval(watch);
    };
  }

  #end(reason: string): void {
    this.#alive = false;
    this.#die(new EngineDead(reason));
    this.#over.abort();
    void this.#db.terminate();
  }

  /** Loads the WebAssembly file. */
  instantiate(onBytes: (loaded: number) => void): Promise<unknown> {
    const url = new URL(this.#library.wasmUrl, location.href).href;
    return this.#orDeath(
      this.#db.instantiate(url, null, ({ bytesLoaded }) => {
        onBytes(bytesLoaded);
      }),
    );
  }

  /** Opens a fresh database in memory, or the named file of the origin's private storage. */
  async open(holder: object | null, opfsPath?: string): Promise<void> {
    this.holder = null;
    await this.#closeConnection();
    await this.#orDeath(
      this.#db.open(
        opfsPath === undefined
          ? { path: ':memory:' }
          : { path: opfsPath, accessMode: this.#library.DuckDBAccessMode.READ_WRITE },
      ),
    );
    this.#connection = await this.#orDeath(this.#db.connect());
    for (const statement of [...OPENING, memoryLimit(memoryMegabytes(thisDevice()))])
      await this.query(statement);
    this.holder = holder;
  }

  /** Lets statements read a file under `name` without copying it. */
  async register(name: string, file: Blob): Promise<void> {
    await this.#orDeath(
      this.#db.registerFileHandle(
        name,
        file,
        this.#library.DuckDBDataProtocol.BROWSER_FILEREADER,
        true,
      ),
    );
  }

  /** Forgets registered files, and closes those of the private storage. */
  async forget(names: readonly string[]): Promise<void> {
    for (const name of names) await this.#orDeath(this.#db.dropFile(name));
  }

  /** Runs one statement; an aborted signal stops it where it is. */
  async query(sql: Sql, signal?: AbortSignal): Promise<QueryResult> {
    const connection = this.#connection;
    if (connection === null) throw new EngineDead('no open database');
    if (signal?.aborted) throw new Cancelled();
    let grace: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      grace = setTimeout(() => {
        if (this.#alive) this.#end('a statement did not stop when asked to');
      }, CANCEL_GRACE_MS);
      connection.cancelSent().catch(() => undefined);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await this.#orDeath(this.#collect(connection, sql, signal));
    } catch (thrown) {
      throw signal?.aborted ? new Cancelled() : thrown;
    } finally {
      clearTimeout(grace);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #collect(
    connection: AsyncDuckDBConnection,
    sql: Sql,
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    const reader = await connection.send(sql);
    await reader.open();
    // The reader forgets its schema once it is read to the end.
    const { schema } = reader;
    const batches: RecordBatch[] = [];
    for await (const batch of reader) {
      if (signal?.aborted) throw new Cancelled();
      batches.push(batch);
    }
    return this.#library.decodeResult(schema, batches);
  }

  async #closeConnection(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    if (connection === null) return;
    // A cancelled statement holds the files of its database until another one takes its place.
    await this.#orDeath(this.#collect(connection, NOTHING));
    await this.#orDeath(connection.close());
  }

  #orDeath<T>(call: Promise<T>): Promise<T> {
    return Promise.race([call, this.#death]);
  }
}
