import type { Recipe } from '../recipe';
import type { SourceRecipe } from '../source';
import { CLEANING, suits } from './catalogue';
import type { CleaningKind, CleaningStep, StepOf } from './step';

/** The recipe with the switches of some steps set. A step governed by the column's format sets that. */
export function switchSteps(recipe: Recipe, switches: ReadonlyMap<string, boolean>): Recipe {
  if (switches.size === 0) return recipe;
  return { ...recipe, sources: recipe.sources.map((source) => switchIn(source, switches)) };
}

function switchIn(source: SourceRecipe, switches: ReadonlyMap<string, boolean>): SourceRecipe {
  if (!source.cleaning) return source;
  const cleaning = source.cleaning.map((step) => ({
    ...step,
    enabled: switches.get(step.id) ?? step.enabled,
  }));
  const dropping = new Map(
    cleaning.flatMap((s) =>
      s.kind === 'point-zero' && switches.has(s.id) ? [[s.column, s.enabled] as const] : [],
    ),
  );
  const columns = source.columns.map((column, i) => {
    const dropPointZero = dropping.get(i);
    return column.format.kind === 'identifier' && dropPointZero !== undefined
      ? { ...column, format: { ...column.format, dropPointZero } }
      : column;
  });
  return { ...source, columns, cleaning };
}

/**
 * Steps found in the files at hand, with the switches that the person had set. Steps that have
 * nothing to do this time are kept for the next. `undefined` before: a recipe from before there
 * were steps, to which nothing is done unasked.
 */
export function keepSwitches(
  before: readonly CleaningStep[] | undefined,
  found: readonly CleaningStep[],
): readonly CleaningStep[] {
  const switches = new Map(before?.map((step) => [step.id, step.enabled]));
  const ids = new Set(found.map((step) => step.id));
  const unasked = (step: CleaningStep) => before !== undefined && step.enabled;
  return [
    ...found.map((step) =>
      CLEANING[step.kind].governed === 'step'
        ? { ...step, enabled: switches.get(step.id) ?? unasked(step) }
        : step,
    ),
    ...(before ?? []).filter((step) => !ids.has(step.id)),
  ];
}

/** The steps that a source does, on one column, in its role of now. */
export function activeSteps(source: SourceRecipe, column: number): readonly CleaningStep[] {
  const role = source.columns[column]?.role ?? null;
  if (role === null || !source.cleaning) return [];
  return source.cleaning.filter(
    (step) => step.enabled && step.column === column && suits(step.kind, role),
  );
}

/** The one step of a kind that a source does, if any. */
export function activeStep<K extends CleaningKind>(
  source: SourceRecipe,
  kind: K,
): StepOf<K> | undefined {
  return source.cleaning?.find((step): step is StepOf<K> => {
    const role = source.columns[step.column]?.role ?? null;
    return step.kind === kind && step.enabled && role !== null && suits(kind, role);
  });
}
