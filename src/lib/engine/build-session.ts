import type { BuildSession, QueryResult, RunOptions } from '../contracts/engine';
import type { Sql } from '../contracts/sql';
import { appError, thrownText, type AppError } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { BuildFile } from './build-files';
import { failureOf } from './failure';
import type { Instance } from './instance';
import { randomName } from './names';
import type { Queue } from './queue';
import { joined } from './signals';
import {
  ATTACH_MEMORY,
  attachMaterial,
  CHECKPOINT,
  CURRENT_DATABASE,
  OPEN_LOG,
  searchPath,
} from './statements';

/**
 * Database files being filled: first the material, then the dataset made of it. What is lost
 * with the engine cannot be repeated here.
 */
export class Build implements BuildSession {
  readonly #instance: Instance;
  readonly #queue: Queue;
  /** The file being filled. */
  #file: BuildFile;
  /** The engine's name of it. */
  #database = '';
  /** The sealed material, once there is any. */
  #material: BuildFile | null = null;
  /** Whether the material has a file of its own. */
  readonly #onDisk: boolean;
  readonly #onOver: () => void;
  readonly #end = new AbortController();
  readonly #inputs: string[] = [];
  #over = false;
  /** Why everything is answered so from now on; the engine died, or nothing more is wanted. */
  #ended: AppError = appError('cancelled');

  constructor(
    instance: Instance,
    queue: Queue,
    file: BuildFile,
    onDisk: boolean,
    onOver: () => void,
  ) {
    this.#instance = instance;
    this.#queue = queue;
    this.#file = file;
    this.#onDisk = onDisk;
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

  /** Opens the file to fill first: the material's, or the dataset's with the material in memory. */
  async open(): Promise<void> {
    await this.#openFile();
    if (this.#onDisk) return;
    await this.#instance.query(ATTACH_MEMORY);
    await this.#search('material');
  }

  seal(): Promise<Result<void>> {
    return this.#queue.add(
      () => this.#attempt(() => (this.#onDisk ? this.#sealFile() : this.#search('dataset'))),
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
        await this.#removeFiles();
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

  async #openFile(): Promise<void> {
    await this.#instance.open(this, this.#file.path);
    for (const statement of OPEN_LOG) await this.#instance.query(statement);
    const { rows } = await this.#instance.query(CURRENT_DATABASE);
    this.#database = String(rows[0]?.[0]);
  }

  async #sealFile(): Promise<void> {
    const material = this.#file;
    await this.#instance.query(CHECKPOINT);
    this.#file = await BuildFile.create();
    this.#material = material;
    await this.#openFile();
    await this.#instance.forget(material.handles);
    const name = randomName('file');
    await this.#instance.register(name, await material.file());
    this.#inputs.push(name);
    await this.#instance.query(attachMaterial(name));
    await this.#search('dataset');
  }

  async #search(first: 'dataset' | 'material'): Promise<void> {
    await this.#instance.query(searchPath(this.#database, first));
  }

  async #attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
    if (this.#over) return err(this.#ended);
    try {
      return ok(await work());
    } catch (thrown) {
      const { dead, error } = failureOf(thrown);
      if (dead) {
        this.#ended = error;
        this.#instance.kill(error.detail ?? error.code);
        await this.#discard();
      }
      return err(error);
    }
  }

  /** Back to an empty database in memory, every handle given back. */
  async #leave(): Promise<void> {
    await this.#instance.open(null);
    const handles = [...this.#file.handles, ...(this.#material?.handles ?? [])];
    await this.#instance.forget([...handles, ...this.#inputs]);
  }

  async #discard(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    if (this.#instance.alive) {
      await this.#leave().catch((thrown: unknown) => {
        this.#instance.kill(failureOf(thrown).error.code);
      });
    }
    await this.#removeFiles();
  }

  async #removeFiles(): Promise<void> {
    await this.#file.remove();
    await this.#material?.remove();
    this.#onOver();
  }
}
