import type { Tabs } from '../contracts/tabs';

const CHANNEL = 'tamis-projects';
/** What is sent to lock; the id of a project is a text. */
const LOCK = { lock: true } as const;

/** Tabs by Web Locks and a BroadcastChannel; each does without what its browser does not have. */
export function createTabs(
  locks: LockManager | null = globalThis.navigator.locks ?? null,
  Channel: typeof BroadcastChannel | null = globalThis.BroadcastChannel ?? null,
): Tabs {
  const channel = Channel ? new Channel(CHANNEL) : null;
  const listeners = new Set<(projectId: string) => void>();
  const lockers = new Set<() => void>();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') for (const listener of listeners) listener(data);
    else for (const lock of lockers) lock();
  });
  return {
    claim(projectId, onrole) {
      if (!locks) {
        onrole('writer');
        return () => undefined;
      }
      const given = new AbortController();
      const { signal } = given;
      const held = new Promise<void>((resolve) =>
        signal.addEventListener('abort', () => resolve()),
      );
      const hold = () => {
        if (signal.aborted) return undefined;
        onrole('writer');
        return held;
      };
      const name = `tamis-project-${projectId}`;
      void locks
        .request(name, { ifAvailable: true }, async (lock) => {
          if (lock) await hold();
          return lock !== null;
        })
        .then(async (was) => {
          if (was || signal.aborted) return;
          onrole('reader');
          // Waits for the writer; giving up is no failure.
          await locks.request(name, { signal }, hold).catch(() => undefined);
        });
      return () => given.abort();
    },
    announce: (projectId) => channel?.postMessage(projectId),
    lock: () => channel?.postMessage(LOCK),
    onLock(listener) {
      lockers.add(listener);
      return () => lockers.delete(listener);
    },
    onStored(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
