import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import type { Crosstab } from '../core/segmentation/compare/crosstab';
import type { SegmentationDef } from '../core/segmentation/definition';
import type { Segmented } from '../flows/segment/compute';
import type { OpenProject } from './open-project.svelte';

/** Two segmentations of one base at one date, and how their segments meet. */
export interface Compared {
  readonly first: Segmented;
  readonly second: Segmented;
  readonly table: Crosstab;
}

/** Two segmentations of the open project side by side: follows their definitions and the date. */
export class ComparisonView {
  readonly #project: OpenProject;
  #compared = $state.raw<Compared | null>(null);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null before the first, and where one of the two cannot be computed. */
  get compared(): Compared | null {
    return this.#compared;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Computes both; a later call wins over an earlier one still under way. */
  async follow(
    defs: { readonly first: SegmentationDef; readonly second: SegmentationDef },
    referenceDate: IsoDate,
  ): Promise<void> {
    const turn = ++this.#turn;
    const found = await this.#compute(defs, referenceDate);
    if (turn !== this.#turn) return;
    this.#error = found.ok ? null : found.error;
    this.#compared = found.ok ? found.value : null;
  }

  /** Shows nothing until it is asked again. */
  clear(): void {
    this.#turn += 1;
    this.#compared = null;
    this.#error = null;
  }

  async #compute(
    defs: { readonly first: SegmentationDef; readonly second: SegmentationDef },
    referenceDate: IsoDate,
  ): Promise<Result<Compared>> {
    const [{ computeSegmentation }, { projectContext }, { compareSegmentations }] =
      await Promise.all([
        import('../flows/segment/compute'),
        import('../flows/segment/project-context'),
        import('../flows/segment/compare'),
      ]);
    const { record, session } = this.#project;
    const context = await projectContext(session, record, referenceDate);
    if (!context.ok) return context;
    const first = await computeSegmentation(session, defs.first, context.value);
    if (!first.ok) return first;
    const second = await computeSegmentation(session, defs.second, context.value);
    if (!second.ok) return second;
    const table = await compareSegmentations(session, first.value, second.value);
    return table.ok
      ? { ok: true, value: { first: first.value, second: second.value, table: table.value } }
      : table;
  }
}
