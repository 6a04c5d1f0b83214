import type { Counts, ToPage } from './messages';

const STORE = 'tamis-counts';
const KEY = '/counts';
const QUIET_MS = 250;

const NONE: Counts = { refused: 0, allowed: 0, network: 0 };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts survive the browser stopping the idle service worker: they are kept beside the files. */
export class Counter {
  #counts: Promise<Mutable<Counts>> | undefined;
  #telling: Promise<void> | undefined;
  readonly #tell: (message: ToPage) => Promise<void>;

  constructor(tell: (message: ToPage) => Promise<void>) {
    this.#tell = tell;
  }

  #load(): Promise<Mutable<Counts>> {
    this.#counts ??= caches
      .open(STORE)
      .then((cache) => cache.match(KEY))
      .then(async (kept) => ({ ...NONE, ...(kept ? ((await kept.json()) as Counts) : {}) }));
    return this.#counts;
  }

  async message(): Promise<ToPage> {
    return { type: 'counts', ...(await this.#load()) };
  }

  /** Resolves when the change is kept and told; changes close together are told once. */
  async add(...what: readonly (keyof Counts)[]): Promise<void> {
    const counts = await this.#load();
    for (const one of what) counts[one] += 1;
    this.#telling ??= new Promise((resolve) => setTimeout(resolve, QUIET_MS)).then(async () => {
      this.#telling = undefined;
      const cache = await caches.open(STORE);
      await cache.put(KEY, Response.json(counts));
      await this.#tell(await this.message());
    });
    await this.#telling;
  }
}
