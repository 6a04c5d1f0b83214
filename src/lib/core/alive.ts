/**
 * Whether a worker lives. A worker that is ended from elsewhere, runs out of memory or closes
 * itself says nothing of it: the page would wait for ever. So every worker holds a lock for as
 * long as it lives, which the browser gives back whatever way the worker ends.
 */
const RETRY_MS = 50;
const TRIES = 200;

/** Takes the lock of a worker, in the worker, for good. */
export function holdLife(locks: LockManager | undefined, name: string): void {
  locks?.request(name, () => new Promise(() => undefined)).catch(() => undefined);
}

/**
 * Resolves when the holder of the lock is gone. Never resolves where the browser has no locks,
 * when nobody takes the lock within ten seconds, or once `signal` aborts.
 */
export async function lifeOver(
  locks: LockManager | undefined,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const never = new Promise<void>(() => undefined);
  if (!locks) return never;
  for (let tries = 0; !(await held(locks, name)); tries += 1) {
    if (tries === TRIES || signal.aborted) return never;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  try {
    await locks.request(name, { signal }, () => undefined);
  } catch {
    return never;
  }
}

async function held(locks: LockManager, name: string): Promise<boolean> {
  return locks.request(name, { ifAvailable: true }, (lock) => Promise.resolve(lock === null));
}
