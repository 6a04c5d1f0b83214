import type { ProjectStore, StorageUse } from '../contracts/store';

type SpaceStore = Pick<ProjectStore, 'use' | 'persist' | 'bin' | 'purge' | 'onOutdated'>;

/** Where it is kept that the person has read that the browser promises nothing. */
const READ = 'tamis.unprotected-read';

/** The place that Tamis takes in this browser, and whether the browser promises to keep it. */
export class Space {
  readonly #store: SpaceStore;
  readonly #preferences: Storage | null;
  #use = $state.raw<StorageUse | null>(null);
  #bin = $state.raw(0);
  #refused = $state.raw(false);
  #unprotected = $state.raw(false);
  #outdated = $state.raw(false);

  /** `flush` brings what is on screen to the disk. */
  constructor(store: SpaceStore, preferences: Storage | null, flush: () => Promise<unknown>) {
    this.#store = store;
    this.#preferences = preferences;
    store.onOutdated(async () => {
      this.#outdated = true;
      await flush();
    });
  }

  /** Null until `load` has answered. */
  get use(): StorageUse | null {
    return this.#use;
  }

  /** Bytes of projects that were removed and can still be brought back. */
  get bin(): number {
    return this.#bin;
  }

  /** The browser was asked to keep the data during this visit and promised nothing. */
  get refused(): boolean {
    return this.#refused;
  }

  /** A first save is over, the browser promised nothing, and the person has not read so yet. */
  get unprotected(): boolean {
    return this.#unprotected;
  }

  /** A newer version took the stored data over: this tab can neither read nor write any more. */
  get outdated(): boolean {
    return this.#outdated;
  }

  async load(): Promise<void> {
    const [use, bin] = await Promise.all([this.#store.use(), this.#store.bin()]);
    this.#use = use;
    this.#bin = bin.ok ? bin.value : 0;
  }

  /** Asks the browser to keep the data. */
  async ask(): Promise<void> {
    this.#refused = !(await this.#store.persist());
    await this.load();
  }

  /** A project was saved: asks, and lets an answer that promises nothing for real data be read once. */
  async saved({ demo }: { readonly demo: boolean }): Promise<void> {
    await this.ask();
    const read = demo || this.#preferences?.getItem(READ) === 'yes';
    this.#unprotected = this.#refused && !read;
  }

  /** The person has read that the browser promises nothing. */
  understood(): void {
    this.#unprotected = false;
    this.#preferences?.setItem(READ, 'yes');
  }

  /** Deletes removed projects now, for good. */
  async emptyBin(): Promise<void> {
    await this.#store.purge(0);
    await this.load();
  }
}
