import type { OnProgress } from '../contracts/progress';
import { START_MS } from '../core/alive';
import { appError, thrownText } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { Instance } from './instance';

/** Size of the engine's WebAssembly file; servers that compress it announce another length. */
export const WASM_BYTES = 34_242_586;

/** Without a byte or an answer for this long, starting has failed. */
const STALL_MS = 30_000;
/** Without a first byte for this long, it is asked whether the file can be had at all. */
const PROBE_MS = 3_000;

/** Keeps one living instance: starts it once, and anew after a death. */
export class Host {
  /** Told of the death of an instance that had started, and of the one in its place. */
  readonly #onDeath: () => void;
  readonly #onReplaced: () => void;
  #died = false;
  #instance: Instance | null = null;
  #starting: Promise<Result<Instance>> | null = null;
  readonly #listeners = new Set<OnProgress>();

  constructor(onDeath: () => void, onReplaced: () => void) {
    this.#onDeath = onDeath;
    this.#onReplaced = onReplaced;
  }

  /** The living instance, started if there is none. */
  async ready(onProgress?: OnProgress): Promise<Result<Instance>> {
    if (this.#instance?.alive) return ok(this.#instance);
    if (onProgress !== undefined) this.#listeners.add(onProgress);
    this.#starting ??= this.#start();
    const started = await this.#starting;
    this.#starting = null;
    if (onProgress !== undefined) this.#listeners.delete(onProgress);
    return started;
  }

  /** A worker that goes away without a word while it starts is replaced once. */
  async #start(): Promise<Result<Instance>> {
    const first = await this.#startOnce(START_MS.first);
    if (first.result.ok || !first.gone) return first.result;
    return (await this.#startOnce(START_MS.again)).result;
  }

  async #startOnce(
    patience: number,
  ): Promise<{ readonly result: Result<Instance>; readonly gone: boolean }> {
    let instance: Instance | undefined;
    try {
      const library = await import('./library');
      const made: Instance = new Instance(library, patience, () => {
        this.#mourn(made);
      });
      instance = made;
      const watch = watchStart(instance, library.wasmUrl);
      try {
        await instance.instantiate((loaded) => {
          watch.alive();
          this.#report(loaded);
        });
      } finally {
        watch.end();
      }
      await instance.open(null);
      this.#report(WASM_BYTES);
      this.#instance = instance;
      if (this.#died) this.#onReplaced();
      this.#died = false;
      return { result: ok(instance), gone: false };
    } catch (thrown) {
      const gone = instance?.gone ?? false;
      instance?.kill('starting failed');
      return { result: err(appError('engine-start', undefined, thrownText(thrown))), gone };
    }
  }

  /** An instance that dies while it starts has its own ending. */
  #mourn(instance: Instance): void {
    if (this.#instance !== instance) return;
    this.#died = true;
    this.#onDeath();
  }

  #report(loaded: number): void {
    const done = Math.min(loaded, WASM_BYTES);
    for (const listener of this.#listeners) {
      listener({ step: 'engine', done, total: WASM_BYTES, unit: 'bytes' });
    }
  }
}

/**
 * Ends an instance whose start makes no headway. A failed download never answers from
 * inside the worker, so after a few seconds without a byte the page asks for itself.
 */
function watchStart(instance: Instance, wasmUrl: string): { alive(): void; end(): void } {
  const stalled = () => {
    instance.kill('the engine did not start in time');
  };
  let stall = setTimeout(stalled, STALL_MS);
  const probe = setTimeout(() => {
    void whyNot(wasmUrl).then((reason) => {
      if (reason !== null) instance.kill(reason);
    });
  }, PROBE_MS);
  return {
    alive() {
      clearTimeout(probe);
      clearTimeout(stall);
      stall = setTimeout(stalled, STALL_MS);
    },
    end() {
      clearTimeout(probe);
      clearTimeout(stall);
    },
  };
}

/** Why a file cannot be fetched; null when it can. Only the answer's head is read. */
async function whyNot(url: string): Promise<string | null> {
  const abort = new AbortController();
  try {
    const response = await fetch(url, { signal: abort.signal });
    return response.ok
      ? null
      : `the engine's file was answered with status ${String(response.status)}`;
  } catch (thrown) {
    return `the engine's file could not be fetched: ${thrownText(thrown)}`;
  } finally {
    abort.abort();
  }
}
