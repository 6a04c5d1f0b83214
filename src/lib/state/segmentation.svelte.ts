import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { SegmentationDef } from '../core/segmentation/definition';
import type { Segmented } from '../flows/segment/compute';
import type { OpenProject } from './open-project.svelte';

/** One segmentation of the open project on screen: follows its definition and the reference date. */
export class SegmentationView {
  readonly #project: OpenProject;
  #result = $state.raw<Segmented | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Of the last definition that could be computed; null before the first. */
  get result(): Segmented | null {
    return this.#result;
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Computes; a later call wins over an earlier one still under way. */
  async follow(def: SegmentationDef, referenceDate: IsoDate): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    const [{ computeSegmentation }, { projectContext }] = await Promise.all([
      import('../flows/segment/compute'),
      import('../flows/segment/project-context'),
    ]);
    const { record, session } = this.#project;
    const context = await projectContext(session, record, referenceDate);
    const computed = context.ok ? await computeSegmentation(session, def, context.value) : context;
    if (turn !== this.#turn) return;
    this.#busy = false;
    this.#error = computed.ok ? null : computed.error;
    this.#result = computed.ok ? computed.value : null;
  }
}
