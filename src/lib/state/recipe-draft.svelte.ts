import type { MappingEdit, Settled } from '../core/mapping/edit';
import { sameFormat } from '../core/mapping/alternatives';
import type { DialectChoice } from '../core/mapping/reread';
import { DEFAULT_MATCHING, matchingChanges, type MatchingRecipe } from '../core/matching/recipe';
import type { ProjectRecord } from '../core/project';
import { NO_CHANGE, previewChange, type RecipeChange } from '../flows/import/replay';

/** Changes to how a project's files are understood, gathered until the files are read again. */
export class RecipeDraft {
  #base: Settled;
  #change = $state.raw<RecipeChange>(NO_CHANGE);
  readonly #settled = $derived.by(() => previewChange(this.#base, this.#change));

  constructor({ recipe, guesses }: ProjectRecord) {
    this.#base = { recipe, guesses };
  }

  get change(): RecipeChange {
    return this.#change;
  }

  /** The recipe with the changes, as far as it is known before reading. */
  get settled(): Settled {
    return this.#settled;
  }

  get count(): number {
    const { mapping, dialects } = this.#change;
    return (
      mapping.length +
      [...dialects.values()].reduce((sum, choice) => sum + Object.keys(choice).length, 0) +
      this.matchingCount
    );
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
      ([part, value]) => dialect?.[part as keyof DialectChoice] !== value,
    );
    const dialects = new Map(this.#change.dialects);
    if (changed.length > 0) dialects.set(sourceId, Object.fromEntries(changed));
    else dialects.delete(sourceId);
    this.#change = { ...this.#change, dialects };
  }

  discard(): void {
    this.#change = NO_CHANGE;
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
