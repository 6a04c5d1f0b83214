import { switchSteps } from '../../core/cleaning/edit';
import { applyEdit, type MappingEdit, type Settled } from '../../core/mapping/edit';
import { dialectChoices, mergeReread, type DialectChoice } from '../../core/mapping/reread';
import type { MatchingRecipe } from '../../core/matching/recipe';
import type { KeptFile } from '../../contracts/store';
import type { BuildOptions } from '../../core/recipe';
import type { Reading, SourceFile } from './reading';

/** Everything a person changes about how a project's files are understood, before they are read again. */
export interface RecipeChange {
  readonly mapping: readonly MappingEdit[];
  /** By source. */
  readonly dialects: ReadonlyMap<string, DialectChoice>;
  readonly options: Partial<BuildOptions>;
  /** Switches of cleaning steps, by step. */
  readonly cleaning?: ReadonlyMap<string, boolean>;
  /** How persons are brought together from now on. */
  readonly matching?: MatchingRecipe;
}

export const NO_CHANGE: RecipeChange = { mapping: [], dialects: new Map(), options: {} };

/** The kept files of a project, each with the dialect to read it in. */
export function filesToReplay(
  kept: readonly KeptFile[],
  settled: Settled,
  change: RecipeChange,
): readonly SourceFile[] {
  return kept.map(({ sourceId, name, blob }) => {
    const source = settled.recipe.sources.find((s) => s.id === sourceId);
    const now = change.dialects.get(sourceId);
    const dialect = source && (now ? dialectChoices(source, settled.guesses, now) : source.dialect);
    return { id: sourceId, file: new File([blob], name), ...(dialect ? { dialect } : {}) };
  });
}

/** The recipe that a change makes of a project's, with what the reading counted. */
export function settleChange(
  settled: Settled,
  change: RecipeChange,
  reading: Pick<Reading, 'staged' | 'facts' | 'recipe' | 'guesses'>,
): Settled {
  const factsOf = (sourceId: string) =>
    reading.facts[reading.staged.findIndex((s) => s.id === sourceId)];
  const reread = new Set(change.dialects.keys());
  const sameColumns = (sourceId: string) => (reread.has(sourceId) ? undefined : factsOf(sourceId));
  const edited = previewChange(settled, change, sameColumns);
  return mergeReread(edited, reading, reread, factsOf);
}

/** What a change makes of a recipe before the files are read again. */
export function previewChange(
  settled: Settled,
  change: RecipeChange,
  factsOf: Parameters<typeof applyEdit>[2] = () => undefined,
): Settled {
  const edited = change.mapping.reduce((result, edit) => applyEdit(result, edit, factsOf), settled);
  const switched = switchSteps(edited.recipe, change.cleaning ?? new Map());
  return {
    ...edited,
    recipe: {
      ...switched,
      options: { ...switched.options, ...change.options },
      ...(change.matching ? { matching: change.matching } : {}),
    },
  };
}
