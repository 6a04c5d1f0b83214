import type { BuildSession } from '../../contracts/engine';
import { keepSwitches } from '../../core/cleaning/edit';
import type { CleaningReport } from '../../core/cleaning/step';
import type { Recipe } from '../../core/recipe';
import type { SourceRecipe } from '../../core/source';
import type { FoundStep } from './context';
import { baseFacts, type Known } from './evidence';
import { suggestCleaning, type SuggestOptions } from './suggest';

/** What was found in a source, and the mapping under which it was looked for. */
export interface FoundIn {
  readonly source: SourceRecipe;
  readonly found: readonly FoundStep[];
}

/** The steps that have something to do in each of the sources. */
export async function findCleaning(
  build: BuildSession,
  known: readonly Known[],
  options: SuggestOptions = {},
): Promise<readonly FoundIn[]> {
  const base = await baseFacts(build, known, options.signal);
  const all: FoundIn[] = [];
  for (const { source, facts } of known)
    all.push({ source, found: await suggestCleaning(build, source, facts, base, options) });
  return all;
}

/**
 * A recipe with the steps that the files call for under its mapping, the person's switches
 * kept, and what each step does. Sources mapped as when they were searched are not searched again.
 */
export async function settleCleaning(
  build: BuildSession,
  recipe: Recipe,
  known: readonly Known[],
  before: readonly FoundIn[],
  options: SuggestOptions = {},
): Promise<{ readonly recipe: Recipe; readonly reports: readonly CleaningReport[] }> {
  const same = known.every(({ source }) =>
    before.some((b) => b.source.id === source.id && mappingOf(b.source) === mappingOf(source)),
  );
  const all = same ? before : await findCleaning(build, known, options);
  const sources = recipe.sources.map((source) => {
    const steps = all.find((a) => a.source.id === source.id)?.found.map((f) => f.step);
    return steps ? { ...source, cleaning: keepSwitches(source.cleaning, steps) } : source;
  });
  return {
    recipe: { ...recipe, sources },
    reports: all.flatMap(({ found }) => found.map((f) => f.report)),
  };
}

function mappingOf({ kind, columns }: SourceRecipe): string {
  return JSON.stringify([kind, columns]);
}
