import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { Feature } from '../core/features/feature';
import { ok, type Result } from '../core/result';
import type { SegmentationDef } from '../core/segmentation/definition';
import { ALIKE_BY, isHeavy, profiledFeatures } from '../core/segmentation/profile/features';
import {
  NO_GROUPS,
  together,
  traitsOf,
  type ProfileGroups,
} from '../core/segmentation/profile/groups';
import type { Trait } from '../core/segmentation/profile/traits';
import { computeSegmentation, type SegmentFigures, type Segmented } from '../flows/segment/compute';
import {
  alikeSpace,
  similarityOf,
  type AlikeSpace,
  type Similarity,
} from '../flows/segment/profile/alike';
import {
  binsOf,
  quantilesOf,
  rangeOf,
  type BinCounts,
  type NumberRange,
  type SegmentQuantiles,
} from '../flows/segment/profile/distribution';
import { profileGroups, profileTables } from '../flows/segment/profile/groups';
import { typicalCustomers, type TypicalCustomer } from '../flows/segment/profile/typical';
import { projectContext } from '../flows/segment/project-context';
import type { OpenProject } from './open-project.svelte';

type Tables = ReturnType<typeof profileTables>;

/** What a page is about: the same segmentation and date are not computed again for another segment. */
export interface SegmentAsked {
  readonly def: SegmentationDef;
  readonly segmentId: string;
  readonly referenceDate: IsoDate;
}

/** Order lines beyond which the favourite products are left until they are asked for. */
const MANY_LINES = 2_000_000;
const TYPICAL = 6;

/** Figures that stand beside a typical customer. */
export const TYPICAL_FIGURES = [
  'recency',
  'frequency_orders',
  'monetary_sum',
  'average_basket',
] as const;

/** One segment on screen: what is cheap to know first, the rest pass by pass. */
export class SegmentPage {
  readonly #project: OpenProject;
  #segmentId = $state.raw('');
  #segmented = $state.raw<Segmented | null>(null);
  #groups = $state.raw<ProfileGroups>(NO_GROUPS);
  #features = $state.raw<readonly Feature[]>([]);
  #tables = $state.raw<Tables>([]);
  #heavy = $state.raw<Tables>([]);
  #space = $state.raw<AlikeSpace | null>(null);
  #similarity = $state.raw<Similarity | null>(null);
  #typical = $state.raw<readonly TypicalCustomer[] | null>(null);
  #progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  #error = $state.raw<AppError | null>(null);
  #made = '';
  #turn = 0;

  #figures = $derived(
    this.#segmented?.segments.find(({ segment }) => segment.id === this.#segmentId) ?? null,
  );
  #traits = $derived(traitsOf(this.#segmentId, this.#groups));

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null until the segmentation is computed. */
  get segmented(): Segmented | null {
    return this.#segmented;
  }

  /** Null for a segment that the segmentation does not have. */
  get figures(): SegmentFigures | null {
    return this.#figures;
  }

  /** What is known of every segment so far. */
  get groups(): ProfileGroups {
    return this.#groups;
  }

  /** What sets the segment apart, from what is known so far. */
  get traits(): readonly Trait[] {
    return this.#traits;
  }

  /** Every feature of the profile that is known already. */
  get features(): readonly Feature[] {
    return this.#features.filter(
      ({ id }) => this.#groups.numbers.has(id) || this.#groups.values.has(id),
    );
  }

  /** Null while it is not known, and where customers differ in nothing. */
  get similarity(): Similarity | null {
    return this.#similarity;
  }

  /** Null while they are not known. */
  get typical(): readonly TypicalCustomer[] | null {
    return this.#typical;
  }

  /** Passes over the base; null when nothing is under way. */
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#progress;
  }

  /** Whether something costly waits to be asked for. */
  get waiting(): boolean {
    return this.#heavy.length > 0 && this.#progress === null;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Computes what is asked; a later call wins over an earlier one still under way. */
  async follow(asked: SegmentAsked): Promise<void> {
    const turn = ++this.#turn;
    const { record } = this.#project;
    const { segmentId, ...whole } = asked;
    const wanted = JSON.stringify([whole, record.tags, record.featureSettings]);
    this.#segmentId = segmentId;
    this.#similarity = null;
    this.#typical = null;
    this.#error = null;
    if (wanted !== this.#made || this.#segmented === null) {
      this.#made = '';
      if (!(await this.#start(asked, turn))) return;
      this.#made = wanted;
    }
    await this.#near(turn);
    await this.#pass(turn, this.#tables);
  }

  /** Leaves what is under way. */
  stop(): void {
    this.#turn += 1;
    this.#progress = null;
  }

  /** Computes what was left out for its cost. */
  async more(): Promise<void> {
    const heavy = this.#heavy;
    this.#heavy = [];
    this.#tables = [...this.#tables, ...heavy];
    await this.#pass(this.#turn, this.#tables);
  }

  range(feature: string): Promise<Result<NumberRange | null>> {
    return this.#ask((segmented) =>
      rangeOf(this.#project.session, segmented, this.#tables, feature),
    );
  }

  bins(feature: string, edges: readonly number[]): Promise<Result<BinCounts | null>> {
    const [session, id] = [this.#project.session, this.#segmentId];
    return this.#ask((segmented) => binsOf(session, segmented, this.#tables, feature, id, edges));
  }

  quantiles(feature: string): Promise<Result<readonly SegmentQuantiles[] | null>> {
    return this.#ask((segmented) =>
      quantilesOf(this.#project.session, segmented, this.#tables, feature),
    );
  }

  #ask<T>(what: (segmented: Segmented) => Promise<Result<T>>): Promise<Result<T | null>> {
    return this.#segmented ? what(this.#segmented) : Promise.resolve(ok(null));
  }

  /** The segmentation, and what is to be known of it; false when it cannot be or another turn came. */
  async #start({ def, referenceDate }: SegmentAsked, turn: number): Promise<boolean> {
    const { record, session } = this.#project;
    this.#progress = { done: 0, of: 1 };
    this.#groups = NO_GROUPS;
    this.#space = null;
    const context = await projectContext(session, record, referenceDate);
    const computed = context.ok ? await computeSegmentation(session, def, context.value) : context;
    if (turn !== this.#turn) return false;
    if (!context.ok || !computed.ok) return this.#fail(computed);
    this.#segmented = computed.value;
    this.#features = profiledFeatures(record.dataset, record.tags);
    const many = record.dataset.orderLines > MANY_LINES;
    const tables = profileTables(context.value.columns, referenceDate, this.#features);
    const costly = ({ features }: Tables[number]) => many && features.some(isHeavy);
    this.#heavy = tables.filter(costly);
    this.#tables = inOrder(tables.filter((table) => !costly(table)));
    return true;
  }

  /** What customers are held alike by, then how alike those of the segment are. */
  async #near(turn: number): Promise<void> {
    const segmented = this.#segmented;
    if (!segmented) return;
    const { session, record } = this.#project;
    await this.#pass(turn, this.#tables.filter(isAlike));
    if (turn !== this.#turn || this.#error) return;
    const made =
      this.#space === null
        ? await alikeSpace(session, segmented, this.#tables, this.#groups)
        : ok(this.#space);
    if (turn !== this.#turn) return;
    if (!made.ok) return void this.#fail(made);
    const space = made.value;
    this.#space = space;
    if (space === null) return;
    const id = this.#segmentId;
    const similarity = await similarityOf(session, segmented, space, id);
    if (turn !== this.#turn) return;
    if (similarity.ok) this.#similarity = similarity.value;
    const typical = await typicalCustomers(session, segmented, space, id, {
      limit: TYPICAL,
      features: TYPICAL_FIGURES,
      tables: this.#tables,
      attributes: record.dataset.attributes,
    });
    if (turn === this.#turn && typical.ok) this.#typical = typical.value;
  }

  /** Reads tables that are not read yet, one after the other. */
  async #pass(turn: number, tables: Tables): Promise<void> {
    const { session } = this.#project;
    const segmented = this.#segmented;
    for (const table of tables) {
      if (turn !== this.#turn || !segmented || this.#error) return;
      const { numbers, values } = this.#groups;
      if (table.features.some((id) => numbers.has(id) || values.has(id))) continue;
      this.#progress = { done: this.#done(), of: this.#tables.length };
      const found = await profileGroups(session, segmented, [table], this.#features);
      if (turn !== this.#turn) return;
      if (!found.ok) return void this.#fail(found);
      this.#groups = together(this.#groups, found.value);
    }
    if (turn === this.#turn && this.#done() === this.#tables.length) this.#progress = null;
  }

  #done(): number {
    const { numbers, values } = this.#groups;
    return this.#tables.filter(({ features }) =>
      features.some((id) => numbers.has(id) || values.has(id)),
    ).length;
  }

  #fail(failed: Result<unknown>): false {
    this.#error = failed.ok ? null : failed.error;
    this.#progress = null;
    return false;
  }
}

const isAlike = ({ features }: Tables[number]) => features.some((id) => ALIKE_BY.includes(id));

/** What customers are held alike by comes first. */
function inOrder(tables: Tables): Tables {
  return [...tables.filter(isAlike), ...tables.filter((table) => !isAlike(table))];
}
