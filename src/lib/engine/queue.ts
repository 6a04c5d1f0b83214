import { appError, thrownText } from '../core/errors';
import { err, type Result } from '../core/result';

/** One piece of work at a time, in the order asked. Whoever waits may leave through a signal. */
export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Whether nothing is under way and nobody waits. */
  get idle(): boolean {
    return this.#waiting === 0;
  }

  /** Runs `task` after everything asked before it; `cancelled` at once if the signal aborts while it waits. */
  add<T>(task: () => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    const cancelled: Result<T> = err(appError('cancelled'));
    let begun = false;
    this.#waiting += 1;
    const turn = this.#tail.then(async (): Promise<Result<T>> => {
      try {
        if (signal?.aborted) return cancelled;
        begun = true;
        return await task();
      } catch (thrown) {
        return err(appError('engine-stopped', undefined, thrownText(thrown)));
      } finally {
        this.#waiting -= 1;
      }
    });
    this.#tail = turn;
    if (signal === undefined) return turn;
    return new Promise((resolve) => {
      const leave = () => {
        if (!begun) resolve(cancelled);
      };
      signal.addEventListener('abort', leave, { once: true });
      void turn.then((result) => {
        signal.removeEventListener('abort', leave);
        resolve(result);
      });
    });
  }
}
