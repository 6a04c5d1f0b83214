import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import { DEFAULT_SETTINGS } from '../core/features/settings';
import { err, type Result } from '../core/result';
import { askedOn, chosenCuts, withCutsOn, type CutAxis } from '../core/segmentation/cut-axes';
import type { SegmentationDef } from '../core/segmentation/definition';
import { tierIds } from '../core/segmentation/tiers/segments';
import type { Preview, Segmented } from '../flows/segment/compute';
import type { SegmentationContext } from '../flows/segment/context';
import type { Spread } from '../flows/segment/spread';
import type { OpenProject } from './open-project.svelte';

/** Flows of segmentations, loaded with the first page that shows one. */
const loaded = () =>
  Promise.all([
    import('../flows/segment/compute'),
    import('../flows/segment/project-context'),
    import('../flows/segment/spread'),
  ]);

/** An axis as it was measured; null where nobody has a figure. */
interface Measured {
  /** What was asked of which base: the bars stay as long as it is the same. */
  readonly of: string;
  readonly spread: Spread | null;
}

/**
 * One segmentation of the open project on screen: follows its definition and the reference date,
 * live while a cut is dragged.
 */
export class SegmentationView {
  readonly #project: OpenProject;
  #result = $state.raw<Segmented | null>(null);
  #preview = $state.raw<Preview | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #measured = $state.raw<Readonly<Partial<Record<CutAxis, Measured>>>>({});
  #turn = 0;
  #context: SegmentationContext | null = null;
  #wanted: SegmentationDef | null = null;
  #dragging = false;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Of the last definition that could be computed; null before the first. */
  get result(): Segmented | null {
    return this.#result;
  }

  /** What is on screen: what the cut under the hand gives, else the result. */
  get shown(): Preview | null {
    return this.#preview ?? this.#result;
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** How the figures of the cuts spread, by axis; absent until it is measured. */
  get measured(): Readonly<Partial<Record<CutAxis, Measured>>> {
    return this.#measured;
  }

  /** Computes; a later call wins over an earlier one still under way. */
  async follow(def: SegmentationDef, referenceDate: IsoDate): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    this.#wanted = null;
    if (this.#result && this.#result.resolved.kind !== def.kind) this.#clear();
    const [{ computeSegmentation }, { projectContext }] = await loaded();
    const { record, session } = this.#project;
    const context = await projectContext(session, record, referenceDate);
    const computed = context.ok ? await computeSegmentation(session, def, context.value) : context;
    if (turn !== this.#turn) return;
    this.#busy = false;
    this.#preview = null;
    this.#context = context.ok ? context.value : null;
    this.#take(computed);
  }

  /** Measures how the figure of an axis spreads, for a picture of it. */
  async measure(def: SegmentationDef, axis: CutAxis): Promise<void> {
    const turn = this.#turn;
    const [, , { spreadOf }] = await loaded();
    const [context, known] = [this.#context, this.#result];
    if (!context) return;
    const { session, record } = this.#project;
    const of = `${context.referenceDate} ${askedOn(def, axis)} ${JSON.stringify(record.featureSettings)}`;
    if (this.#measured[axis]?.of === of && chosenCuts(def, axis) !== null) return;
    const { highShare } = (record.featureSettings ?? DEFAULT_SETTINGS).engagement;
    const options = { highShare, ...(known ? { known } : {}) };
    const spread = await spreadOf(session, def, context, axis, options);
    if (turn !== this.#turn) return;
    this.#measured = { ...this.#measured, [axis]: { of, spread: spread.ok ? spread.value : null } };
  }

  /** Customers in each bin of an axis. */
  async bins(
    def: SegmentationDef,
    axis: CutAxis,
    edges: readonly number[],
  ): Promise<Result<readonly number[]>> {
    const [, , { spreadBins }] = await loaded();
    const [context, known] = [this.#context, this.#result];
    if (!context) return err({ code: 'cancelled' });
    return spreadBins(this.#project.session, def, context, axis, edges, known ?? undefined);
  }

  /**
   * The cuts of an axis, rising: those of the definition, else those that it comes to; null where
   * they are not known. A cut that is let go is in the definition before its result is there.
   */
  cutsOf(def: SegmentationDef, axis: CutAxis): readonly number[] | null {
    const start = this.#measured[axis]?.spread?.start ?? null;
    const fits = def.kind !== 'tiers' || start?.length === tierIds(def.names).length - 1;
    return chosenCuts(def, axis) ?? (fits ? start : null);
  }

  /** Edges to start bands of a number with; empty where the base has none to tell apart. */
  async startingEdges(feature: string, whole: boolean): Promise<readonly number[]> {
    const [, { projectContext }, { startingEdges }] = await loaded();
    const { session, record, referenceDate } = this.#project;
    const context = await projectContext(session, record, referenceDate);
    const edges = context.ok
      ? await startingEdges(session, context.value, feature, whole)
      : context;
    if (!edges.ok) this.#error = edges.error;
    return edges.ok ? edges.value : [];
  }

  /** Shows what cuts under the hand would give; the definition stays. Only the latest place is computed. */
  async dragCuts(def: SegmentationDef, axis: CutAxis, cuts: readonly number[]): Promise<void> {
    this.#wanted = withCutsOn(def, axis, cuts);
    if (this.#dragging) return;
    this.#dragging = true;
    const turn = this.#turn;
    const [{ previewSegmentation }] = await loaded();
    while (this.#wanted && this.#context && turn === this.#turn) {
      const wanted = this.#wanted;
      this.#wanted = null;
      const { session } = this.#project;
      const known = this.#result ?? undefined;
      const preview = await previewSegmentation(session, wanted, this.#context, known);
      if (turn === this.#turn && preview.ok) this.#preview = preview.value;
    }
    this.#dragging = false;
  }

  /** Another kind: nothing of the former one is shown until its result is there. */
  #clear(): void {
    this.#result = null;
    this.#preview = null;
    this.#measured = {};
  }

  #take(computed: Result<Segmented>): void {
    this.#error = computed.ok ? null : computed.error;
    if (computed.ok) this.#result = computed.value;
  }
}
