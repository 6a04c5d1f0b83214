import type { IsoDate } from '../core/dates';
import type { Feature } from '../core/features/feature';
import { err, type Result } from '../core/result';
import type { Quantiles } from '../core/rules/library/figures';
import type { FeatureRule } from '../core/rules/rule';
import { startFeature } from '../core/rules/start';
import type { Segment } from '../core/segmentation/definition';
import { fixedSegments } from '../core/segmentation/known';
import { listedSegmentations } from '../core/segmentation/listed';
import type { ValueList, ValueSource } from '../flows/rules/values';
import type { OpenProject } from './open-project.svelte';
import { RuleBases } from './rule-bases';

/** What conditions of a project can choose from: values of columns, segments of other segmentations. */
export class RuleValues {
  readonly #project: OpenProject;
  readonly #bases: RuleBases;
  readonly #asked = new Set<string>();
  #spreads = $state.raw<ReadonlyMap<string, Quantiles | null>>(new Map());
  #segments = $state.raw<ReadonlyMap<string, readonly Segment[]>>(new Map());
  #distinct = $state.raw<ReadonlyMap<string, number>>(new Map());

  constructor(project: OpenProject) {
    this.#project = project;
    this.#bases = new RuleBases(project);
  }

  /** Values that hold the words of a search. Errors of the engine. */
  async find(source: ValueSource, search: string): Promise<Result<ValueList>> {
    const base = await this.#base();
    if (!base.ok) return err(base.error);
    const { listValues } = await import('../flows/rules/values');
    const list = await listValues(this.#project.session, base.value, source, search);
    if (list.ok && search.trim() === '')
      this.#distinct = new Map(this.#distinct).set(placeOf(source), list.value.distinct);
    return list;
  }

  /** How many different values a feature or a column of purchases has; null where nobody looked. */
  distinct = (of: string): number | null => this.#distinct.get(of) ?? null;

  /** Where the values of a number lie; null before it is known, and where nobody has one. */
  spread(feature: string): Quantiles | null {
    const key = `${this.#date}/${feature}`;
    this.#once(`spread ${key}`, async () => {
      const found = await this.#measure(feature);
      if (found.ok) this.#spreads = new Map(this.#spreads).set(key, found.value);
    });
    return this.#spreads.get(key) ?? null;
  }

  /** A condition on a feature, with a threshold of this base to start from. */
  async start(feature: Feature): Promise<FeatureRule> {
    if (feature.kind !== 'number') return startFeature(feature);
    const found = await this.#measure(feature.id);
    return startFeature(feature, found.ok ? found.value : null);
  }

  async #measure(feature: string): Promise<Result<Quantiles | null>> {
    const base = await this.#base();
    if (!base.ok) return base;
    const { featureSpread } = await import('../flows/rules/values');
    return featureSpread(this.#project.session, base.value, feature);
  }

  /** The segments of a segmentation of the project; null before they are known, or for one that is gone. */
  segments(segmentation: string): readonly Segment[] | null {
    const { record } = this.#project;
    const found = listedSegmentations(record).find(({ id }) => id === segmentation);
    if (!found) return null;
    const fixed = fixedSegments(found.def, record.tags);
    if (fixed) return fixed;
    const key = JSON.stringify([this.#date, found.def, record.tags]);
    this.#once(`segments ${key}`, async () => {
      const [{ computeSegmentation }, { projectContext }] = await Promise.all([
        import('../flows/segment/compute'),
        import('../flows/segment/project-context'),
      ]);
      const { session } = this.#project;
      const context = await projectContext(session, record, this.#date);
      const made = context.ok
        ? await computeSegmentation(session, found.def, context.value)
        : context;
      if (!made.ok) return;
      const segments = made.value.segments.map(({ segment }) => segment);
      this.#segments = new Map(this.#segments).set(key, segments);
    });
    return this.#segments.get(key) ?? null;
  }

  get #date(): IsoDate {
    return this.#project.referenceDate;
  }

  #base() {
    return this.#bases.get([], null, this.#date);
  }

  /** Asks once for what is then told by a state of its own. */
  #once(key: string, ask: () => Promise<void>): void {
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    void ask();
  }
}

function placeOf(source: ValueSource): string {
  return source.of === 'feature' ? source.feature : source.column;
}
