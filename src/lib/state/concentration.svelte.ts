import type { AppError } from '../core/errors';
import type { Concentration } from '../core/segmentation/tiers/concentration';
import type { TiersDef } from '../core/segmentation/tiers/definition';
import type { Segmented } from '../flows/segment/compute';
import type { OpenProject } from './open-project.svelte';

/** How unequally the customers of value tiers share revenue. */
export class ConcentrationView {
  readonly #project: OpenProject;
  #found = $state.raw<Concentration | null>(null);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null until it is read. */
  get found(): Concentration | null {
    return this.#found;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Reads the curve behind computed tiers; a later call wins over an earlier one. */
  async follow(def: TiersDef, segmented: Segmented): Promise<void> {
    const turn = ++this.#turn;
    const { concentrationOf } = await import('../flows/segment/concentration');
    const found = await concentrationOf(this.#project.session, def, segmented);
    if (turn !== this.#turn) return;
    this.#error = found.ok ? null : found.error;
    this.#found = found.ok ? found.value : null;
  }
}
