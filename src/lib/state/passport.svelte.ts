import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { SegmentationDef } from '../core/segmentation/definition';
import type { Condition, PassportFound } from '../core/validity/passport';
import type { ValiditySettings } from '../core/validity/settings';
import type { Segmented } from '../flows/segment/compute';
import type { OpenProject } from './open-project.svelte';

/** The validity passport of one segmentation: its conditions come one after the other. */
export class PassportView {
  readonly #project: OpenProject;
  #segmented = $state.raw<Segmented | null>(null);
  #found = $state.raw<PassportFound>({});
  #errors = $state.raw<Readonly<Partial<Record<Condition, AppError>>>>({});
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** The segmentation that is judged; null before it is computed. */
  get segmented(): Segmented | null {
    return this.#segmented;
  }

  /** A condition that is absent is being measured, or has its error. */
  get found(): PassportFound {
    return this.#found;
  }

  /** Why a condition could not be measured. */
  get errors(): Readonly<Partial<Record<Condition, AppError>>> {
    return this.#errors;
  }

  /** Why nothing could be. */
  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Measures every condition; a later call wins over an earlier one still under way. */
  async follow(
    def: SegmentationDef,
    referenceDate: IsoDate,
    settings: ValiditySettings,
  ): Promise<void> {
    const turn = ++this.#turn;
    const here = () => turn === this.#turn;
    this.#busy = true;
    const [{ computeSegmentation }, { projectContext }, conditions] = await Promise.all([
      import('../flows/segment/compute'),
      import('../flows/segment/project-context'),
      import('../flows/validity/conditions'),
    ]);
    const { record, session } = this.#project;
    const context = await projectContext(session, record, referenceDate);
    const computed = context.ok ? await computeSegmentation(session, def, context.value) : context;
    if (!here()) return;
    this.#error = computed.ok ? null : computed.error;
    if (context.ok && computed.ok) {
      this.#segmented = computed.value;
      this.#errors = {};
      const { dataset } = record;
      const measure = conditions.conditionsOf(session, {
        def,
        segmented: computed.value,
        context: context.value,
        dataset,
        settings,
      });
      for (const one of measure) {
        const result = await one.measure();
        if (!here()) return;
        if (result.ok) this.#found = { ...this.#found, ...result.value };
        else this.#fail(one.condition, result.error);
      }
    } else this.#found = {};
    this.#busy = false;
  }

  #fail(condition: Condition, error: AppError): void {
    this.#errors = { ...this.#errors, [condition]: error };
    this.#found = Object.fromEntries(
      Object.entries(this.#found).filter(([known]) => known !== condition),
    );
  }
}
