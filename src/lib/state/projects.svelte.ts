import type { ProjectStore } from '../contracts/store';
import type { AppError } from '../core/errors';
import type { ProjectSummary } from '../core/project';
import type { Result } from '../core/result';

/** Removed projects can be brought back for this long. */
const KEPT_MS = 7 * 86_400_000;
/** How soon a list that another tab kept from being read is asked for again. */
const AGAIN_MS = 2_000;

/** The list of projects of this machine. */
export class Projects {
  #store: ProjectStore;
  #list = $state.raw<readonly ProjectSummary[] | null>(null);
  #error = $state.raw<AppError | null>(null);

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** Null while they are being read. */
  get list(): readonly ProjectSummary[] | null {
    return this.#list;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Drops what was removed long ago, then reads the list. */
  async start(): Promise<void> {
    const purged = await this.#store.purge(KEPT_MS);
    this.#error = purged.ok ? null : purged.error;
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const listed = await this.#store.list();
    if (listed.ok) this.#list = listed.value;
    else {
      this.#error = listed.error;
      if (listed.error.code === 'storage-blocked') setTimeout(() => void this.start(), AGAIN_MS);
    }
  }

  rename(id: string, name: string): Promise<boolean> {
    return this.#after(this.#store.rename(id, name));
  }

  duplicate(id: string, name: string): Promise<boolean> {
    return this.#after(this.#store.duplicate(id, name));
  }

  remove(id: string): Promise<boolean> {
    return this.#after(this.#store.remove(id));
  }

  /** Deletes a project for good, without a way back. */
  discard(id: string): Promise<boolean> {
    return this.#after(this.#store.discard(id));
  }

  restore(id: string): Promise<boolean> {
    return this.#after(this.#store.restore(id));
  }

  async #after(work: Promise<Result<unknown>>): Promise<boolean> {
    const done = await work;
    this.#error = done.ok ? null : done.error;
    await this.refresh();
    return done.ok;
  }
}
