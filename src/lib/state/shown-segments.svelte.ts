import type { AppError } from '../core/errors';
import type { Segment, SegmentTone } from '../core/segmentation/definition';
import { listedSegmentations, RFM_ID, type ListedSegmentation } from '../core/segmentation/listed';
import type { Resolved } from '../core/segmentation/resolved';
import { rfmSegment } from '../core/segmentation/rfm/segments';
import { contextOf, type CustomersContext } from '../flows/customers/context';
import type * as SegmentedFlows from '../flows/customers/segmented';
import { formats } from '../i18n/language.svelte';
import { segmentName } from '../i18n/names';
import { segmentLabel } from '../i18n/segment-label';
import { segmentationName } from '../i18n/segmentation-name';
import type { OpenProject } from './open-project.svelte';
import type { RfmStudio } from './rfm.svelte';
import { SegmentationView } from './segmentation.svelte';

/** A segment beside the customers who are in it. */
export interface ShownSegment {
  readonly id: string;
  readonly name: string;
  readonly tone: SegmentTone;
  readonly customers: number;
  readonly revenue: number;
  readonly orders: number;
}

/** The segmentation whose segments stand beside customers: RFM as it is on screen, or any other one. */
export class ShownSegments {
  readonly #project: OpenProject;
  readonly #studio: RfmStudio;
  readonly #view: SegmentationView;
  #which = $state.raw(RFM_ID);
  #flows = $state.raw<typeof SegmentedFlows | null>(null);
  #followed: readonly unknown[] = [];

  /** Every segmentation of the project. */
  readonly all = $derived.by(() => listedSegmentations(this.#project.record));
  /** Null where the link speaks of one that is not there any more. */
  readonly listed = $derived.by(
    (): ListedSegmentation | null => this.all.find(({ id }) => id === this.#which) ?? null,
  );
  readonly context = $derived.by((): CustomersContext | null => {
    if (this.#which === RFM_ID) {
      const { result, lookup } = this.#studio;
      return result ? contextOf(result, lookup, this.#project.record) : null;
    }
    const [def, result] = [this.listed?.def, this.#view.result];
    return def && result && this.#flows && !this.#view.busy
      ? this.#flows.segmentedContext(this.#project.session, this.#project.record, def, result)
      : null;
  });
  /** Those that have customers, in their order. */
  readonly segments = $derived.by((): readonly ShownSegment[] => {
    if (this.#which === RFM_ID)
      return this.#studio.segments
        .filter(({ customers }) => customers > 0)
        .map(({ segmentId, customers, revenue, orders }) => ({
          ...named({ ...rfmSegment(segmentId), id: segmentId }),
          customers,
          revenue,
          orders,
        }));
    return (this.#view.result?.segments ?? [])
      .filter(({ customers }) => customers > 0)
      .map(({ segment, customers, revenue, orders }) => ({
        ...named(segment),
        customers,
        revenue,
        orders,
      }));
  });

  constructor(project: OpenProject, studio: RfmStudio) {
    this.#project = project;
    this.#studio = studio;
    this.#view = new SegmentationView(project);
  }

  get which(): string {
    return this.#which;
  }

  get name(): string {
    return this.listed ? segmentationName(this.listed) : '';
  }

  /** What the segmentation came to; null for RFM, whose result is the studio's, and before it is computed. */
  get resolved(): Resolved | null {
    return this.#which === RFM_ID ? null : (this.#view.result?.resolved ?? null);
  }

  get error(): AppError | null {
    return this.#which === RFM_ID ? this.#studio.error : this.#view.error;
  }

  /** Customers of the base who are in no segment. */
  get without(): number {
    return this.#which === RFM_ID
      ? this.#project.record.dataset.customers - this.#studio.total.customers
      : 0;
  }

  /** Whole revenue of the customers in segments. */
  get revenue(): number {
    return this.#which === RFM_ID
      ? this.#studio.total.revenue
      : (this.#view.result?.totals.revenue ?? 0);
  }

  /** Shows a segmentation, computed anew only when it, the tags or the date changed. */
  async follow(which: string): Promise<void> {
    this.#which = which;
    const { record, referenceDate } = this.#project;
    const def = which === RFM_ID ? undefined : this.listed?.def;
    if (!def) return;
    const { dataset, segmentation, segmentations, tags, featureSettings } = record;
    const wanted = [
      which,
      referenceDate,
      dataset.id,
      segmentation,
      segmentations,
      tags,
      featureSettings,
    ];
    if (wanted.every((one, i) => one === this.#followed[i])) return;
    this.#followed = wanted;
    const [flows] = await Promise.all([
      import('../flows/customers/segmented'),
      this.#view.follow(def, referenceDate),
    ]);
    this.#flows = flows;
  }

  /** A segment by its id, also one that nobody is in. */
  named(id: string): ShownSegment {
    const found = this.segments.find((one) => one.id === id);
    return (
      found ?? { ...named({ id, tone: rfmSegment(id).tone }), customers: 0, revenue: 0, orders: 0 }
    );
  }
}

function named(segment: Segment): Pick<ShownSegment, 'id' | 'name' | 'tone'> {
  const { id, tone, label } = segment;
  return {
    id,
    tone,
    name: label === undefined ? segmentName(id) : segmentLabel(segment, formats()),
  };
}
