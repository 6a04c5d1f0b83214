import type { BuildSession, DatasetSession, Engine } from '../contracts/engine';
import type { OnProgress } from '../contracts/progress';
import { appError } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { BuildFile, hasPrivateStorage, sweepBuilds } from './build-files';
import { Build } from './build-session';
import { Dataset } from './dataset-session';
import { failureOf } from './failure';
import { Host } from './host';
import type { Instance } from './instance';
import { stagedOnDisk } from './memory';
import { Queue } from './queue';

class DuckDbEngine implements Engine {
  readonly #host = new Host(
    () => void this.#reopen(),
    () => {
      for (const listener of this.#onReplaced) listener();
    },
  );
  readonly #onReplaced = new Set<() => void>();
  readonly #queue = new Queue();
  #dataset: Dataset | null = null;
  #build: Build | null = null;
  #swept = false;

  async start(onProgress?: OnProgress): Promise<Result<void>> {
    const started = await this.#host.ready(onProgress);
    if (!started.ok) return started;
    if (!this.#swept) {
      this.#swept = true;
      void sweepBuilds().catch(() => undefined);
    }
    return ok(undefined);
  }

  async openDataset(file: Blob): Promise<Result<DatasetSession>> {
    const former = this.#dataset;
    const dataset = new Dataset(() => this.#forReading(), this.#queue, file);
    this.#dataset = dataset;
    await former?.close();
    const opened = await dataset.open();
    if (opened.ok) return ok(dataset);
    await dataset.close();
    return opened;
  }

  async startBuild(bytes: number): Promise<Result<BuildSession>> {
    await this.#build?.abandon();
    if (!(await hasPrivateStorage())) return err(appError('engine-storage-missing'));
    return this.#queue.add(async () => {
      await sweepBuilds();
      const ready = await this.#host.ready();
      return ready.ok ? this.#openBuild(ready.value, bytes) : ready;
    });
  }

  async #openBuild(instance: Instance, bytes: number): Promise<Result<BuildSession>> {
    const file = await BuildFile.create();
    const build: Build = new Build(instance, this.#queue, file, stagedOnDisk(bytes), () => {
      if (this.#build === build) this.#build = null;
    });
    try {
      await build.open();
    } catch (thrown) {
      const { error } = failureOf(thrown);
      instance.kill(error.code);
      await file.remove();
      return err(
        error.code === 'engine-query'
          ? appError('engine-storage-missing', undefined, error.detail)
          : error,
      );
    }
    this.#build = build;
    return ok(build);
  }

  onReplaced(listener: () => void): () => void {
    this.#onReplaced.add(listener);
    return () => this.#onReplaced.delete(listener);
  }

  /**
   * An engine that died while nothing was asked of it is replaced at once, and not by the next
   * click. One that died of what it was asked is not started again and again.
   */
  async #reopen(): Promise<void> {
    if (this.#queue.idle && this.#build === null) await this.#dataset?.open();
  }

  /** Reading waits for nobody: while a database is being filled there is nothing to read with. */
  #forReading(): Promise<Result<Instance>> {
    if (this.#build !== null) {
      return Promise.resolve(
        err(appError('engine-stopped', undefined, 'a database is being built')),
      );
    }
    return this.#host.ready();
  }
}

/** The engine of this page. Nothing is loaded before `start` or the first session. */
export function createEngine(): Engine {
  return new DuckDbEngine();
}
