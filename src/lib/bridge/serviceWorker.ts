import type { OfflineControl, OfflineStatus, Refusal } from '../contracts/offline';
import { changesSince } from '../core/changes/changes';
import { watchRefusals } from './firewall';

interface Counts {
  readonly refused: number;
  readonly allowed: number;
  readonly network: number;
}

type Incoming =
  | ({ readonly type: 'counts' } & Counts)
  | { readonly type: 'refused'; readonly host: string; readonly reason: string }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'version?' };

/** What a service worker says of the build it belongs to. */
interface Build {
  readonly version: string;
  readonly changes: unknown;
}

const ANSWER_MS = 10_000;
const LOOK_AGAIN_MS = 3_600_000;
const MOST_REFUSALS = 50;

class Control implements OfflineControl {
  #status: OfflineStatus = {
    state: 'installing',
    done: 0,
    total: 0,
    refused: 0,
    allowed: 0,
    network: 0,
    refusals: [],
    update: null,
  };
  /** What the service worker had counted when this page was opened. */
  #before: Counts | null = null;
  #refusedByWorker = 0;
  #refusedByPolicy = 0;
  #newer: ServiceWorker | undefined;
  readonly #version: string;
  readonly #listeners = new Set<(status: OfflineStatus) => void>();

  constructor(version: string) {
    this.#version = version;
  }

  get status(): OfflineStatus {
    return this.#status;
  }

  subscribe(listener: (status: OfflineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => this.#listeners.delete(listener);
  }

  applyUpdate(): void {
    const newer = this.#newer;
    if (!newer) return;
    const reload = () => location.reload();
    // Another tab may have put it in place already.
    if (newer === navigator.serviceWorker.controller) return reload();
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    newer.postMessage({ type: 'activate' });
  }

  set(change: Partial<OfflineStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener(this.#status);
  }

  /** Offers what a service worker brings, if it is of another build than this page. */
  async offer(worker: ServiceWorker): Promise<void> {
    const build = await askBuild(worker);
    if (!build || build.version === this.#version) return;
    const { default: own } = await import('../core/changes/list.json');
    this.#newer = worker;
    this.set({ update: changesSince(build.changes, own.at(-1)?.id ?? 0) });
  }

  refuse(told: Omit<Refusal, 'id' | 'at'>): void {
    if (told.by !== 'firewall') this.#refusedByPolicy += 1;
    const id = (this.#status.refusals[0]?.id ?? 0) + 1;
    const refusal = { ...told, id, at: Date.now() };
    this.set({
      refused: this.#refusedByWorker + this.#refusedByPolicy,
      refusals: [refusal, ...this.#status.refusals].slice(0, MOST_REFUSALS),
    });
  }

  receive(message: Incoming, port: MessagePort | undefined): void {
    if (message.type === 'version?') port?.postMessage(this.#version);
    else if (message.type === 'counts') this.#count(message);
    else if (message.type === 'refused')
      this.refuse({ host: message.host, by: 'firewall', rule: message.reason });
    else this.set({ done: message.done, total: message.total });
  }

  #count({ refused, allowed, network }: Counts): void {
    const before = (this.#before ??= { refused, allowed, network });
    this.#refusedByWorker = refused - before.refused;
    this.set({
      refused: this.#refusedByWorker + this.#refusedByPolicy,
      allowed: allowed - before.allowed,
      network: network - before.network,
    });
  }
}

/** Undefined from a service worker of a version that does not know the question. */
function askBuild(worker: ServiceWorker): Promise<Build | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Build>) => resolve(data);
    setTimeout(() => resolve(undefined), ANSWER_MS);
    worker.postMessage({ type: 'build?' }, [port2]);
  });
}

function follow(registration: ServiceWorkerRegistration, control: Control): void {
  const watch = (worker: ServiceWorker) => {
    const look = () => {
      if (worker.state === 'installed' && registration.active) void control.offer(worker);
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

/** Asks the host for a newer version when the page is looked at again, and every hour. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  const look = () => void registration.update().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  setInterval(look, LOOK_AGAIN_MS);
}

/**
 * @param base the folder the page is served from, without a slash at the end
 * @param version the version of the page, so that its files are kept while it is open
 */
export function registerServiceWorker(base: string, version: string): OfflineControl {
  const control = new Control(version);
  watchRefusals((told) => control.refuse(told));
  if (!('serviceWorker' in navigator)) {
    control.set({ state: 'unavailable' });
    return control;
  }
  const container = navigator.serviceWorker;
  container.addEventListener('message', (event: MessageEvent<Incoming>) => {
    control.receive(event.data, event.ports[0]);
  });
  container.startMessages();
  // Another tab put a newer version in place: this one goes on, and is offered it.
  container.addEventListener('controllerchange', () => {
    if (container.controller) void control.offer(container.controller);
  });
  container
    .register(`${base}/service-worker.js`, { scope: `${base}/`, updateViaCache: 'none' })
    .then((registration) => {
      follow(registration, control);
      lookForUpdates(registration);
    })
    .catch(() => control.set({ state: 'unavailable' }));
  return control;
}
