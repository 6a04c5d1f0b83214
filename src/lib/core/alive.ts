/**
 * Whether a worker lives. A worker that is ended from elsewhere, runs out of memory or closes
 * itself says nothing of it: the page would wait for ever. So every worker holds a lock for as
 * long as it lives, which the browser gives back whatever way the worker ends.
 */

/** What a worker says once it holds its lock. */
export const HELD = 'tamis: alive';

/**
 * A worker that has not taken its lock by then never started. One in its place is given longer: it
 * may be the machine that is slow.
 */
export const START_MS = { first: 8_000, again: 30_000 };

/** What a worker has to show that it lives: its own global scope. */
interface WorkerScope {
  readonly navigator: { readonly locks?: LockManager };
  readonly name: string;
  postMessage(message: unknown): void;
}

/** Takes the lock of the worker's name, in the worker, for good, and says so. */
export function holdLife(scope: WorkerScope): void {
  const hold = () => {
    scope.postMessage(HELD);
    return new Promise(() => undefined);
  };
  scope.navigator.locks?.request(scope.name, hold).catch(() => undefined);
}

/**
 * Resolves when the worker is gone, or when it did not start in `patience` ms. Never resolves where the browser has no locks, or once `signal` aborts. To be called before anybody else
 * listens to the worker.
 */
export async function lifeOver(
  worker: EventTarget,
  name: string,
  signal: AbortSignal,
  patience: number,
): Promise<void> {
  const { locks } = (globalThis.navigator ?? {}) as { readonly locks?: LockManager };
  const never = new Promise<void>(() => undefined);
  if (!locks) return never;
  const started = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => {
      resolve(false);
    }, patience);
    const heard = (event: Event) => {
      if ((event as MessageEvent<unknown>).data !== HELD) return;
      // Nobody else knows what to make of it.
      event.stopImmediatePropagation();
      clearTimeout(late);
      resolve(true);
    };
    worker.addEventListener('message', heard, { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(late);
    });
  });
  if (!started) return;
  try {
    await locks.request(name, { signal }, () => undefined);
  } catch {
    return never;
  }
}
