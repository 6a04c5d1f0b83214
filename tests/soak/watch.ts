/** Left in every page: what its workers are doing, and a way of ending them. */
export interface Watched {
  /** Milliseconds since the page last changed or heard of a worker; 0 while the engine owes an answer. */
  quiet(): number;
  /** Ends every worker at once, without a word to those who wait for it; answers how many there were. */
  killWorkers(): number;
}

/** What the engine's worker sends; news of its start are no answers. */
interface Answer {
  readonly requestId?: unknown;
  readonly type?: unknown;
}

declare global {
  interface Window {
    soak?: Watched;
  }
}

/** Runs in the page before the app does. */
export function watchPage(language: string): void {
  try {
    localStorage.setItem('tamis.language', language);
  } catch {
    // A page without an origin has no storage, and shows no app.
  }
  let last = performance.now();
  const touch = () => (last = performance.now());
  /** Questions to the engine that it has not answered, by worker. */
  const living = new Map<Worker, Set<unknown>>();
  const Own = window.Worker;
  const started = (...given: ConstructorParameters<typeof Worker>): Worker => {
    const worker = new Own(...given);
    const asked = new Set<unknown>();
    living.set(worker, asked);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | null>) => {
      touch();
      if (data?.type !== 'INSTANTIATE_PROGRESS') asked.delete(data?.requestId);
    });
    const send = worker.postMessage.bind(worker) as (...sent: unknown[]) => void;
    worker.postMessage = (...sent: unknown[]) => {
      touch();
      const question = sent[0] as { messageId?: unknown } | null;
      if (typeof question?.messageId === 'number') asked.add(question.messageId);
      send(...sent);
    };
    const end = worker.terminate.bind(worker);
    worker.terminate = () => {
      living.delete(worker);
      end();
    };
    return worker;
  };
  window.Worker = new Proxy(Own, {
    construct: (_, given) => started(...(given as ConstructorParameters<typeof Worker>)),
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (!document.body) return;
    new MutationObserver(touch).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  window.soak = {
    quiet() {
      for (const asked of living.values()) if (asked.size > 0) touch();
      return performance.now() - last;
    },
    killWorkers() {
      const killed = [...living.keys()];
      for (const worker of killed) worker.terminate();
      return killed.length;
    },
  };
}
