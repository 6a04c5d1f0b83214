import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import { RFM_MEASURES, type RfmCuts, type RfmMeasure } from '../core/segmentation/rfm/cuts';
import { DEFAULT_RFM, type RfmDef } from '../core/segmentation/rfm/definition';
import { belowCuts, binsOf, fixedDef, withCuts } from '../core/segmentation/rfm/edit';
import { lookupOf } from '../core/segmentation/rfm/lookup';
import { gridCells, schemeFit, segmentTotals, totalOf } from '../core/segmentation/rfm/result';
import {
  computeRfm,
  histogram,
  measureShape,
  measureTies,
  type MeasureShape,
  type RfmResult,
  type TieMeter,
} from '../flows/segment/rfm';
import { rfmStatement } from '../flows/segment/statement';
import type { OpenProject } from './open-project.svelte';

/** RFM of the open project: what is on screen follows the definition, live while a cut is dragged. */
export class RfmStudio {
  #project: OpenProject;
  #result = $state.raw<RfmResult | null>(null);
  #shapes = $state.raw<Readonly<Partial<Record<RfmMeasure, MeasureShape>>>>({});
  #ties = $state.raw<TieMeter | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #turn = 0;
  #dragging = false;
  #wanted: { def: RfmDef; cuts: RfmCuts } | null = null;

  #lookup = $derived(lookupOf(this.#result?.def.scheme ?? DEFAULT_RFM.scheme));
  #segments = $derived(
    this.#result ? segmentTotals(this.#result.cells, this.#result.cuts, this.#lookup) : [],
  );
  #grid = $derived(
    this.#result ? gridCells(this.#result.cells, this.#result.cuts, this.#lookup) : [],
  );
  #total = $derived(totalOf(this.#result?.cells ?? []));
  #fit = $derived(
    this.#result ? schemeFit(this.#result.cells, this.#result.cuts, this.#lookup) : null,
  );

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null until the first computation is done. */
  get result(): RfmResult | null {
    return this.#result;
  }

  get lookup() {
    return this.#lookup;
  }

  get segments() {
    return this.#segments;
  }

  get grid() {
    return this.#grid;
  }

  /** All customers with a purchase in the window. */
  get total() {
    return this.#total;
  }

  get fit() {
    return this.#fit;
  }

  get shapes() {
    return this.#shapes;
  }

  /** Null while it is being measured. */
  get ties(): TieMeter | null {
    return this.#ties;
  }

  /** The SQL behind what is on screen. */
  get statement(): string {
    return this.#result ? rfmStatement(this.#result) : '';
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Computes for a definition and date; a later call wins over an earlier one still under way. */
  async follow(def: RfmDef, referenceDate: IsoDate): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    this.#dragging = false;
    const { session } = this.#project;
    const asOf = { referenceDate, windowMonths: def.windowMonths };
    const computed = await computeRfm(session, def, asOf);
    if (turn !== this.#turn) return;
    this.#busy = false;
    if (!this.#take(computed)) return;
    this.#project.setCard(
      this.#segments
        .filter((s) => s.customers > 0)
        .map(({ segmentId, customers }) => ({ segmentId, customers })),
    );
    const shapes: Partial<Record<RfmMeasure, MeasureShape>> = {};
    for (const measure of RFM_MEASURES) {
      const shape = await measureShape(session, def, asOf, measure);
      if (turn !== this.#turn) return;
      if (shape.ok) shapes[measure] = shape.value;
    }
    this.#shapes = shapes;
    this.#ties = null;
    if (!computed.ok) return;
    const ties = await measureTies(session, computed.value);
    if (turn === this.#turn && ties.ok) this.#ties = ties.value;
  }

  /** Customers per bin of a measure. */
  histogram(measure: RfmMeasure, edges: readonly number[]): Promise<Result<readonly number[]>> {
    const { def, asOf } = this.#result ?? {
      def: DEFAULT_RFM,
      asOf: { referenceDate: this.#project.referenceDate, windowMonths: null },
    };
    return histogram(this.#project.session, def, asOf, measure, edges);
  }

  /** Shows what a cut under the hand would give; the definition stays. Only the latest place is computed. */
  async dragCut(measure: RfmMeasure, cuts: readonly number[]): Promise<void> {
    const shown = this.#result;
    if (!shown) return;
    this.#wanted = {
      def: fixedDef(shown.def, measure, cuts),
      cuts: withCuts(shown.cuts, measure, cuts),
    };
    if (this.#dragging) return;
    this.#dragging = true;
    const turn = this.#turn;
    while (this.#wanted && turn === this.#turn) {
      const { def, cuts: all } = this.#wanted;
      this.#wanted = null;
      const computed = await computeRfm(this.#project.session, def, shown.asOf, all);
      if (turn === this.#turn) this.#take(computed);
    }
    this.#dragging = false;
  }

  /** Makes cuts the definition. */
  setCuts(measure: RfmMeasure, cuts: readonly number[]): void {
    this.#project.setSegmentation(fixedDef(this.#project.record.segmentation, measure, cuts));
  }

  /**
   * The cuts on screen, an equal value staying below. Cuts that were typed or dragged are those of
   * the definition: the result comes later, and a cut that is let go would jump back until then.
   */
  cutsOf(measure: RfmMeasure): readonly number[] {
    const bins = binsOf(this.#project.record.segmentation, measure);
    if (bins.method === 'fixed') return bins.cuts;
    return this.#result ? belowCuts(measure, this.#result.cuts[measure]) : [];
  }

  #take(computed: Result<RfmResult>): boolean {
    this.#error = computed.ok ? null : computed.error;
    if (computed.ok) this.#result = computed.value;
    return computed.ok;
  }
}
