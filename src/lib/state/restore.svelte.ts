import type { ProjectStore } from '../contracts/store';
import type { AppError } from '../core/errors';
import { changedChoices, choicesOf, type ChoiceField } from '../core/history/choices';
import type { RestorePoint } from '../core/history/points';
import type { OpenProject } from './open-project.svelte';

/** What becomes of the data with a restore point: they stay, come back, or are no longer there. */
export type PointData = 'same' | 'other' | 'gone';

/** A restore point that the person looks at before going back to it. */
export class Restore {
  readonly #project: OpenProject;
  readonly #store: Pick<ProjectStore, 'restorePoint'>;
  #asked = $state.raw<RestorePoint | null>(null);
  #error = $state.raw<AppError | null>(null);

  constructor(project: OpenProject, store: Pick<ProjectStore, 'restorePoint'>) {
    this.#project = project;
    this.#store = store;
  }

  /** The point that is looked at; null while none is. */
  get asked(): RestorePoint | null {
    return this.#asked;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** What going back would change of the choices. */
  get changes(): readonly ChoiceField[] {
    if (!this.#asked) return [];
    return changedChoices(choicesOf(this.#project.record), this.#asked.content);
  }

  dataOf({ datasetId }: Pick<RestorePoint, 'datasetId'>): PointData {
    if (datasetId === this.#project.record.dataset.id) return 'same';
    return this.#project.keeps(datasetId) ? 'other' : 'gone';
  }

  /** Reads a point, to look at it. */
  async ask(at: number): Promise<void> {
    const point = await this.#store.restorePoint(this.#project.record.id, at);
    this.#error = point.ok ? null : point.error;
    this.#asked = point.ok ? point.value : null;
  }

  close(): void {
    this.#asked = null;
  }

  /** Goes back to the point that is looked at. */
  confirm(): void {
    const point = this.#asked;
    this.#asked = null;
    if (point) this.#project.restore(point);
  }
}
