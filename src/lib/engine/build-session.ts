import type { BuildSession, QueryResult, RunOptions } from '../contracts/engine';
import type { Sql } from '../contracts/sql';
import { appError, thrownText } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import type { BuildFile } from './build-files';
import { failureOf } from './failure';
import type { Instance } from './instance';
import { randomName } from './names';
import type { Queue } from './queue';
import { joined } from './signals';
import { CHECKPOINT } from './statements';

/** A database file being filled. What is lost with the engine cannot be repeated here. */
export class Build implements BuildSession {
  readonly #instance: Instance;
  readonly #queue: Queue;
  readonly #file: BuildFile;
  readonly #onOver: () => void;
  readonly #end = new AbortController();
  readonly #inputs: string[] = [];
  #over = false;

  constructor(instance: Instance, queue: Queue, file: BuildFile, onOver: () => void) {
    this.#instance = instance;
    this.#queue = queue;
    this.#file = file;
    this.#onOver = onOver;
  }

  run(sql: Sql, options?: RunOptions): Promise<Result<QueryResult>> {
    const signal = joined(this.#end.signal, options?.signal);
    return this.#queue.add(() => this.#attempt(() => this.#instance.query(sql, signal)), signal);
  }

  addFile(file: Blob): Promise<Result<string>> {
    return this.#queue.add(
      () =>
        this.#attempt(async () => {
          const name = randomName('file');
          await this.#instance.register(name, file);
          this.#inputs.push(name);
          return name;
        }),
      this.#end.signal,
    );
  }

  finish(): Promise<Result<Blob>> {
    return this.#queue.add(async () => {
      const closed = await this.#attempt(async () => {
        await this.#instance.query(CHECKPOINT);
        await this.#leave();
      });
      if (!closed.ok) {
        await this.#discard();
        return closed;
      }
      this.#over = true;
      try {
        return ok(await this.#file.copy());
      } catch (thrown) {
        return err(appError('storage-failed', undefined, thrownText(thrown)));
      } finally {
        await this.#file.remove();
        this.#onOver();
      }
    }, this.#end.signal);
  }

  async abandon(): Promise<void> {
    this.#end.abort();
    await this.#queue.add(async () => {
      await this.#discard();
      return ok(undefined);
    });
  }

  async #attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
    if (this.#over) return err(appError('cancelled'));
    try {
      return ok(await work());
    } catch (thrown) {
      const { dead, error } = failureOf(thrown);
      if (dead) {
        this.#instance.kill(error.detail ?? error.code);
        await this.#discard();
      }
      return err(error);
    }
  }

  /** Back to an empty database in memory, every handle given back. */
  async #leave(): Promise<void> {
    await this.#instance.open(null);
    await this.#instance.forget([...this.#file.handles, ...this.#inputs]);
  }

  async #discard(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    if (this.#instance.alive) {
      await this.#leave().catch((thrown: unknown) => {
        this.#instance.kill(failureOf(thrown).error.code);
      });
    }
    await this.#file.remove();
    this.#onOver();
  }
}
