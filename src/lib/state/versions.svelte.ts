import type { ProjectStore, ProjectWeight } from '../contracts/store';
import type { AppError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import type { OpenProject } from './open-project.svelte';

/** The former datasets of the open project: what they take, going back to one, dropping some. */
export class Versions {
  #project: OpenProject;
  #store: ProjectStore;
  #show: (record: ProjectRecord) => Promise<unknown>;
  #weight = $state.raw<ProjectWeight | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state(false);

  /** `show` opens the project anew with another record. */
  constructor(
    project: OpenProject,
    store: ProjectStore,
    show: (record: ProjectRecord) => Promise<unknown>,
  ) {
    this.#project = project;
    this.#store = store;
    this.#show = show;
  }

  /** Null until `load` has answered. */
  get weight(): ProjectWeight | null {
    return this.#weight;
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Weighs the versions. */
  async load(): Promise<void> {
    const weight = await this.#store.weigh(this.#project.record.id);
    if (weight.ok) this.#weight = weight.value;
    else this.#error = weight.error;
  }

  /** Makes a former version the current one; answers whether it is. */
  goBack(datasetId: string): Promise<boolean> {
    return this.#work(async () => {
      const saved = await this.#store.goBack(this.#project.record.id, datasetId);
      if (!saved.ok) return saved.error;
      await this.#show(saved.value);
      return null;
    });
  }

  /** Deletes former versions for good; answers whether all are gone. */
  drop(datasetIds: readonly string[]): Promise<boolean> {
    return this.#work(async () => {
      for (const datasetId of datasetIds) {
        const saved = await this.#store.dropDataset(this.#project.record.id, datasetId);
        if (!saved.ok) return saved.error;
        this.#project.adopt(saved.value);
      }
      await this.load();
      return null;
    });
  }

  /** Nothing is done on top of changes that could not be written. */
  async #work(work: () => Promise<AppError | null>): Promise<boolean> {
    if (this.#busy || this.#project.refuses()) return false;
    this.#busy = true;
    this.#error = null;
    await this.#project.flush();
    const { saving } = this.#project;
    this.#error = saving.kind === 'failed' ? saving.error : await work();
    this.#busy = false;
    return this.#error === null;
  }
}
