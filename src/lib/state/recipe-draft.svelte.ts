import type { MappingEdit, Settled } from '../core/mapping/edit';
import { sameFormat } from '../core/mapping/alternatives';
import type { DialectChoice } from '../core/mapping/reread';
import type { CleaningStep } from '../core/cleaning/step';
import { decideNumbering, type SourceNumbering } from '../core/matching/numbering';
import { DEFAULT_MATCHING, matchingChanges, type MatchingRecipe } from '../core/matching/recipe';
import type { ProjectRecord } from '../core/project';
import { switchRepairs, type Repair, type RepairKind } from '../core/repairs';
import { NO_CHANGE, previewChange, type RecipeChange } from '../flows/import/replay';

/** Changes to how a project's files are understood, gathered until the files are read again. */
export class RecipeDraft {
  #base: Settled;
  #reports: ProjectRecord['dataset']['sources'];
  #change = $state.raw<RecipeChange>(NO_CHANGE);
  readonly #settled = $derived.by(() => previewChange(this.#base, this.#change));

  constructor({ recipe, guesses, dataset }: ProjectRecord) {
    this.#base = { recipe, guesses };
    this.#reports = dataset.sources;
  }

  get change(): RecipeChange {
    return this.#change;
  }

  /** The recipe with the changes, as far as it is known before reading. */
  get settled(): Settled {
    return this.#settled;
  }

  get count(): number {
    const { mapping, dialects, cleaning } = this.#change;
    const read = [...dialects].map(([sourceId, choice]) => {
      const parts = Object.keys(choice).filter((part) => part !== 'repairs');
      return parts.length + this.#switched(sourceId).size;
    });
    const readings = read.reduce((sum, n) => sum + n, 0);
    return mapping.length + (cleaning?.size ?? 0) + readings + this.matchingCount;
  }

  /** How persons are brought together, with the changes. */
  get matching(): MatchingRecipe {
    return this.#change.matching ?? this.#matchingBefore;
  }

  get matchingCount(): number {
    return matchingChanges(this.#matchingBefore, this.matching);
  }

  get #matchingBefore(): MatchingRecipe {
    return this.#base.recipe.matching ?? DEFAULT_MATCHING;
  }

  /** Changes how persons are brought together. */
  reconcile(matching: MatchingRecipe): void {
    this.#change = { ...this.#change, matching };
  }

  /** What a person said of the numbering of a source; undefined where the files decide. */
  numberingOf(source: string): SourceNumbering | undefined {
    const said = this.matching.numberings?.find((n) => n.source === source);
    return said?.decidedBy === 'person' ? said : undefined;
  }

  /** Chooses the numbering of a source; the one that the evidence gave it (`found`) is no decision. */
  number(source: string, of: string, found: string): void {
    const { numberings = [] } = this.matching;
    const before = this.#numberingBefore(source);
    const asBefore = of === found && before?.decidedBy !== 'person';
    const others = numberings.filter((n) => n.source !== source);
    const restored = before ? [...others, before] : others;
    this.#number(asBefore ? restored : decideNumbering(numberings, source, of));
  }

  /** Whether a person's word on the numbering of a source, in the recipe as it is, can be taken back. */
  canRelease(source: string): boolean {
    const said = this.#numberingBefore(source)?.decidedBy === 'person';
    return said && this.numberingOf(source) !== undefined;
  }

  /** Lets the files decide again on the numbering of a source. */
  release(source: string): void {
    this.#number(decideNumbering(this.matching.numberings ?? [], source, null));
  }

  #numberingBefore(source: string): SourceNumbering | undefined {
    return this.#matchingBefore.numberings?.find((n) => n.source === source);
  }

  #number(numberings: readonly SourceNumbering[]): void {
    this.reconcile({ ...this.matching, numberings });
  }

  /** Takes the place of an earlier change of the same thing; going back to what was is no change. */
  edit(edit: MappingEdit): void {
    const others = this.#change.mapping.filter((other) => keyOf(other) !== keyOf(edit));
    this.#change = {
      ...this.#change,
      mapping: this.#isAsBefore(edit) ? others : [...others, edit],
    };
  }

  /** What is chosen of how a file is cut into cells. */
  read(sourceId: string, choice: DialectChoice): void {
    const dialect = this.#base.recipe.sources.find((s) => s.id === sourceId)?.dialect;
    const all = { ...this.#change.dialects.get(sourceId), ...choice };
    const changed = Object.entries(all).filter(
      ([part, value]) => part === 'repairs' || dialect?.[part as keyof DialectChoice] !== value,
    );
    const dialects = new Map(this.#change.dialects);
    if (changed.length > 0) dialects.set(sourceId, Object.fromEntries(changed));
    else dialects.delete(sourceId);
    this.#change = { ...this.#change, dialects };
  }

  /** Whether a repair is made once the files are read again. */
  makes(sourceId: string, { kind, accepted }: Repair): boolean {
    return this.#change.dialects.get(sourceId)?.repairs?.includes(kind) ?? accepted;
  }

  /** Makes or refuses a repair that a file calls for. */
  repair(sourceId: string, kind: RepairKind, made: boolean): void {
    const repairs = this.#repairsOf(sourceId);
    const switches = new Map([...this.#switched(sourceId), [kind, made] as const]);
    const chosen = switchRepairs(repairs, switches);
    const asBefore = repairs.every(({ kind: one, accepted }) => chosen.includes(one) === accepted);
    if (!asBefore) return this.read(sourceId, { repairs: chosen });
    const before = Object.entries(this.#change.dialects.get(sourceId) ?? {});
    const others = before.filter(([part]) => part !== 'repairs');
    const dialects = new Map(this.#change.dialects);
    if (others.length > 0) dialects.set(sourceId, Object.fromEntries(others));
    else dialects.delete(sourceId);
    this.#change = { ...this.#change, dialects };
  }

  /** Whether a step of cleaning is done once the files are read again. */
  cleans({ id, enabled }: CleaningStep): boolean {
    return this.#change.cleaning?.get(id) ?? enabled;
  }

  /** Switches a step of cleaning. */
  clean(step: CleaningStep, enabled: boolean): void {
    const cleaning = new Map(this.#change.cleaning);
    if (enabled === step.enabled) cleaning.delete(step.id);
    else cleaning.set(step.id, enabled);
    this.#change = { ...this.#change, cleaning };
  }

  discard(): void {
    this.#change = NO_CHANGE;
  }

  #repairsOf(sourceId: string): readonly Repair[] {
    return this.#reports.find((report) => report.sourceId === sourceId)?.repairs ?? [];
  }

  /** The repairs that are not made as before. */
  #switched(sourceId: string): ReadonlyMap<RepairKind, boolean> {
    return new Map(
      this.#repairsOf(sourceId).flatMap((repair) => {
        const made = this.makes(sourceId, repair);
        return made === repair.accepted ? [] : [[repair.kind, made] as const];
      }),
    );
  }

  #isAsBefore(edit: MappingEdit): boolean {
    const source = this.#base.recipe.sources.find((s) => s.id === edit.sourceId);
    if (edit.target === 'kind') return source?.kind === edit.kind;
    const column = source?.columns[edit.column];
    if (edit.target === 'role') return column?.role === edit.role;
    return column !== undefined && sameFormat(column.format, edit.format);
  }
}

function keyOf(edit: MappingEdit): string {
  return edit.target === 'kind'
    ? `kind ${edit.sourceId}`
    : `${edit.target} ${edit.sourceId} ${edit.column}`;
}
