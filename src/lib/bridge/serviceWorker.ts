import type { OfflineControl, OfflineStatus } from '../contracts/offline';

type Incoming =
  | { type: 'counts'; refused: number; allowed: number }
  | { type: 'progress'; done: number; total: number }
  | { type: 'version?' };

class Control implements OfflineControl {
  #status: OfflineStatus = { state: 'installing', done: 0, total: 0, refused: 0, allowed: 0 };
  #refusedByWorker = 0;
  #refusedByPolicy = 0;
  #waiting: ServiceWorker | undefined;
  readonly #listeners = new Set<(status: OfflineStatus) => void>();

  get status(): OfflineStatus {
    return this.#status;
  }

  subscribe(listener: (status: OfflineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => this.#listeners.delete(listener);
  }

  applyUpdate(): void {
    if (!this.#waiting) return;
    const reload = () => location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    this.#waiting.postMessage({ type: 'activate' });
  }

  set(change: Partial<OfflineStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener(this.#status);
  }

  updateFrom(waiting: ServiceWorker): void {
    this.#waiting = waiting;
    this.set({ state: 'update-available' });
  }

  countViolation(): void {
    this.#refusedByPolicy += 1;
    this.set({ refused: this.#refusedByWorker + this.#refusedByPolicy });
  }

  receive(message: Incoming, port: MessagePort | undefined, version: string): void {
    if (message.type === 'version?') {
      port?.postMessage(version);
    } else if (message.type === 'counts') {
      this.#refusedByWorker = message.refused;
      this.set({
        refused: message.refused + this.#refusedByPolicy,
        allowed: message.allowed,
      });
    } else {
      this.set({ done: message.done, total: message.total });
    }
  }
}

function follow(registration: ServiceWorkerRegistration, control: Control): void {
  const watch = (worker: ServiceWorker) => {
    const look = () => {
      if (worker.state === 'installed' && registration.active) control.updateFrom(worker);
      if (worker.state === 'activated') {
        control.set({ state: 'ready' });
        worker.postMessage({ type: 'counts' });
      }
      if (worker.state === 'redundant' && !registration.active)
        control.set({ state: 'unavailable' });
    };
    worker.addEventListener('statechange', look);
    look();
  };
  if (registration.active) watch(registration.active);
  if (registration.waiting) watch(registration.waiting);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) watch(registration.installing);
  });
}

/**
 * @param base the folder the page is served from, without a slash at the end
 * @param version the version of the page, so that its files are kept while it is open
 */
export function registerServiceWorker(base: string, version: string): OfflineControl {
  const control = new Control();
  document.addEventListener('securitypolicyviolation', () => control.countViolation());
  if (!('serviceWorker' in navigator)) {
    control.set({ state: 'unavailable' });
    return control;
  }
  const container = navigator.serviceWorker;
  container.addEventListener('message', (event: MessageEvent<Incoming>) => {
    control.receive(event.data, event.ports[0], version);
  });
  container.startMessages();
  container
    .register(`${base}/service-worker.js`, { scope: `${base}/`, updateViaCache: 'none' })
    .then((registration) => {
      follow(registration, control);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
      });
    })
    .catch(() => control.set({ state: 'unavailable' }));
  return control;
}
