import { proxy, wrap, type Remote } from 'comlink';
import type { OnProgress } from '../contracts/progress';
import { lifeOver, START_MS } from '../core/alive';
import { appError, thrownText } from '../core/errors';
import { err, type Result } from '../core/result';

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

interface Running<Port> {
  readonly worker: Worker;
  readonly port: Remote<Port>;
  /** Settles when the worker dies; a call pending then never settles by itself. */
  readonly death: Promise<string>;
  /** Ends the watch on its life. */
  readonly over: AbortController;
}

/** Proxies of calls under way: without a reference from here they could be collected. */
const reports = new Set<OnProgress>();

/** A call whose worker died is repeated once: calls leave nothing behind that a second one minds. */
const ATTEMPTS = 2;

/**
 * A worker that is started when needed and replaced when dead. Calls run one after the
 * other; each ends with its result, with `worker-stopped` when its worker died twice, or with
 * `cancelled` when its signal aborts, which ends the worker: the next call starts another.
 */
export class WorkerRoom<Port> {
  readonly #start: (life: string) => Worker;
  #running: Running<Port> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** `start` makes a worker that holds the lock of the name it is given for as long as it lives. */
  constructor(start: (life: string) => Worker) {
    this.#start = start;
  }

  call<T>(
    work: (port: Remote<Port>, report: OnProgress | undefined) => Promise<Result<T>>,
    options: CallOptions = {},
  ): Promise<Result<T>> {
    const { signal } = options;
    const cancelled = err(appError('cancelled'));
    if (signal?.aborted) return Promise.resolve(cancelled);
    return new Promise((resolve) => {
      const onAbort = () => resolve(cancelled);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#queue = this.#queue.then(async () => {
        if (signal?.aborted) return;
        resolve(await this.#survive(work, options));
        signal?.removeEventListener('abort', onAbort);
      });
    });
  }

  async #survive<T>(
    work: (port: Remote<Port>, report: OnProgress | undefined) => Promise<Result<T>>,
    options: CallOptions,
  ): Promise<Result<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const patience = attempt === 1 ? START_MS.first : START_MS.again;
      const result = await this.#run(work, options, patience);
      const died = !result.ok && result.error.code === 'worker-stopped';
      if (!died || attempt === ATTEMPTS || options.signal?.aborted) return result;
    }
  }

  async #run<T>(
    work: (port: Remote<Port>, report: OnProgress | undefined) => Promise<Result<T>>,
    { signal, onProgress }: CallOptions,
    patience: number,
  ): Promise<Result<T>> {
    let report: OnProgress | undefined;
    let onAbort: (() => void) | undefined;
    try {
      const running = (this.#running ??= this.#launch(patience));
      const aborted = new Promise<Result<T>>((resolve) => {
        onAbort = () => {
          this.#end(running);
          resolve(err(appError('cancelled')));
        };
        signal?.addEventListener('abort', onAbort, { once: true });
      });
      if (onProgress) {
        report = proxy(onProgressUntil(onProgress, signal));
        reports.add(report);
      }
      const died = running.death.then((detail) =>
        err(appError('worker-stopped', undefined, detail)),
      );
      return await Promise.race([work(running.port, report), died, aborted]);
    } catch (thrown) {
      return err(appError('worker-stopped', undefined, thrownText(thrown)));
    } finally {
      if (report) reports.delete(report);
      if (onAbort) signal?.removeEventListener('abort', onAbort);
    }
  }

  #launch(patience: number): Running<Port> {
    const life = `tamis_worker_${crypto.randomUUID()}`;
    const worker = this.#start(life);
    const over = new AbortController();
    const gone = lifeOver(worker, life, over.signal, patience);
    const death = new Promise<string>((resolve) => {
      const die = (detail: string) => {
        this.#end(running);
        resolve(detail);
      };
      worker.addEventListener('error', (event) => die(event.message));
      worker.addEventListener('messageerror', () => die('messageerror'));
      void gone.then(() => die('the worker is gone'));
    });
    const running: Running<Port> = { worker, port: wrap<Port>(worker), death, over };
    return running;
  }

  #end(running: Running<Port>): void {
    running.over.abort();
    running.worker.terminate();
    if (this.#running === running) this.#running = null;
  }
}

/** Progress already on its way when a call is cancelled is not shown any more. */
function onProgressUntil(onProgress: OnProgress, signal: AbortSignal | undefined): OnProgress {
  return (progress) => {
    if (!signal?.aborted) onProgress(progress);
  };
}
