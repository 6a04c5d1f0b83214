import type { DatasetSession, QueryResult, RunOptions } from '../contracts/engine';
import type { Sql } from '../contracts/sql';
import { appError } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { DerivedTables } from './derived';
import { failureOf } from './failure';
import type { Instance } from './instance';
import { randomName } from './names';
import type { Queue } from './queue';
import { joined } from './signals';
import { attachDataset, dropDerived, isPlainName, USE_DATASET } from './statements';

const KEPT_TABLES = 32;
/** A read whose engine died, or ran out of memory, is repeated once on a new one. */
const ATTEMPTS = 2;
const REPEATED = ['engine-stopped', 'engine-memory'];

/**
 * A dataset attached read-only. It attaches itself whenever the living instance does not
 * hold it: the first time, after a replacement, after a build.
 */
export class Dataset implements DatasetSession {
  readonly #instance: () => Promise<Result<Instance>>;
  readonly #queue: Queue;
  readonly #derived = new DerivedTables(KEPT_TABLES);
  readonly #end = new AbortController();
  readonly #file: Blob;
  #fileName: string | null = null;
  #attachedTo: Instance | null = null;

  /** `instance` answers one that may be used for reading, started if need be. */
  constructor(instance: () => Promise<Result<Instance>>, queue: Queue, file: Blob) {
    this.#instance = instance;
    this.#queue = queue;
    this.#file = file;
  }

  /** Attaches at once, so that a file that is no dataset is known as such. */
  open(): Promise<Result<void>> {
    return this.#work(() => Promise.resolve(), undefined);
  }

  run(sql: Sql, options?: RunOptions): Promise<Result<QueryResult>> {
    return this.#work(async (instance, signal) => {
      await this.#bringBack(instance, sql, signal);
      return instance.query(sql, signal);
    }, options);
  }

  derive(name: string, create: Sql, options?: RunOptions): Promise<Result<void>> {
    if (!isPlainName(name)) {
      return Promise.resolve(
        err(appError('engine-query', undefined, `not a name for a kept table: ${name}`)),
      );
    }
    return this.#work(async (instance, signal) => {
      await this.#bringBack(instance, create, signal);
      if (this.#derived.ask(name)) return;
      await this.#makeWhole(instance, name, create, signal);
      for (const old of this.#derived.keep(name, create)) await instance.query(dropDerived(old));
    }, options);
  }

  async close(): Promise<void> {
    this.#end.abort();
    await this.#queue.add(async () => {
      await this.#detach();
      return ok(undefined);
    });
  }

  #work<T>(
    work: (instance: Instance, signal: AbortSignal) => Promise<T>,
    options: RunOptions | undefined,
  ): Promise<Result<T>> {
    const signal = joined(this.#end.signal, options?.signal);
    return this.#queue.add(async () => {
      let last: Result<T> = err(appError('engine-stopped'));
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const ready = await this.#instance();
        if (!ready.ok) return ready;
        const instance = ready.value;
        const unwatch = instance.watchSilence();
        try {
          await this.#attach(instance);
          return ok(await work(instance, signal));
        } catch (thrown) {
          const { dead, error } = failureOf(thrown);
          last = err(error);
          const repeated = REPEATED.includes(error.code);
          // Memory that was once taken is only given back with the worker.
          if (dead || repeated) instance.kill(error.detail ?? error.code);
          if (!repeated || signal.aborted) return last;
        } finally {
          unwatch();
        }
      }
      return last;
    }, signal);
  }

  async #attach(instance: Instance): Promise<void> {
    if (instance.holder === this) return;
    await instance.open(null);
    const fileName = randomName('dataset');
    await instance.register(fileName, this.#file);
    this.#fileName = fileName;
    this.#attachedTo = instance;
    await instance.query(attachDataset(fileName));
    await instance.query(USE_DATASET);
    this.#derived.lost();
    instance.holder = this;
  }

  /**
   * After a replacement, only what a statement needs is made anew: the rest when it is asked for.
   * A kept table that can no longer be made is forgotten.
   */
  async #bringBack(instance: Instance, statement: Sql, signal: AbortSignal): Promise<void> {
    for (const [name, create] of this.#derived.missingFor(statement)) {
      try {
        await this.#makeWhole(instance, name, create, signal);
        this.#derived.made(name);
      } catch (thrown) {
        const { dead, error } = failureOf(thrown);
        if (dead || error.code !== 'engine-query') throw thrown;
        this.#derived.drop(name);
      }
    }
  }

  /** A statement that is stopped may have made its table all the same: nobody would know of it. */
  async #makeWhole(
    instance: Instance,
    name: string,
    create: Sql,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await instance.query(create, signal);
    } catch (thrown) {
      if (!failureOf(thrown).dead) await instance.query(dropDerived(name));
      throw thrown;
    }
  }

  async #detach(): Promise<void> {
    const instance = this.#attachedTo;
    const fileName = this.#fileName;
    this.#attachedTo = null;
    this.#fileName = null;
    if (instance === null || fileName === null || !instance.alive) return;
    try {
      if (instance.holder === this) await instance.open(null);
      await instance.forget([fileName]);
    } catch (thrown) {
      instance.kill(failureOf(thrown).error.code);
    }
  }
}
