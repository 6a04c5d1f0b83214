import { switchSteps } from '../../core/cleaning/edit';
import { applyEdit, type MappingEdit, type Settled } from '../../core/mapping/edit';
import { dialectChoices, mergeReread, type DialectChoice } from '../../core/mapping/reread';
import type { MatchingRecipe } from '../../core/matching/recipe';
import type { DatasetSummary } from '../../core/dataset';
import { apartId, setApart } from '../../core/files/apart';
import type { FileOfSource } from '../../core/source';
import type { BuildOptions } from '../../core/recipe';
import type { Reading, SourceFile } from './reading';
import type { RereadFile } from './reread';

/** Everything a person changes about how a project's files are understood, before they are read again. */
export interface RecipeChange {
  readonly mapping: readonly MappingEdit[];
  /** By source. */
  readonly dialects: ReadonlyMap<string, DialectChoice>;
  readonly options: Partial<BuildOptions>;
  /** Sources whose files become a source each. */
  readonly apart?: ReadonlySet<string>;
  /** Switches of cleaning steps, by step. */
  readonly cleaning?: ReadonlyMap<string, boolean>;
  /** How persons are brought together from now on. */
  readonly matching?: MatchingRecipe;
}

export const NO_CHANGE: RecipeChange = { mapping: [], dialects: new Map(), options: {} };

/** The kept files of a project, each with the dialect to read it in. */
export function filesToReplay(
  kept: readonly RereadFile[],
  settled: Settled & { readonly dataset?: Pick<DatasetSummary, 'sources'> },
  change: RecipeChange,
): readonly SourceFile[] {
  const turns = new Map<string, number>();
  return kept.map(({ sourceId, name, blob, notes: said }): SourceFile => {
    const file = new File([blob], name);
    const source = settled.recipe.sources.find((s) => s.id === sourceId);
    if (!source) return { id: sourceId, file };
    const turn = turns.get(sourceId) ?? 0;
    turns.set(sourceId, turn + 1);
    const id = turn > 0 && change.apart?.has(sourceId) ? apartId(source, turn) : sourceId;
    const now = change.dialects.get(sourceId);
    const of = source.files?.[turn];
    // What opening the container had to say is not in the table that was kept of it.
    const { notes = [], origin } =
      settled.dataset?.sources.find((s) => s.sourceId === sourceId) ?? {};
    return {
      id,
      file,
      notes: said ?? (turn === 0 ? notes : []),
      ...(origin ? { origin } : {}),
      dialect: now ? dialectChoices(source, settled.guesses, now) : (of?.dialect ?? source.dialect),
      ...(source.files && !now && id === sourceId && !change.apart?.has(sourceId)
        ? { columns: source.columns.map((c) => c.label), ...ruleOf(of) }
        : {}),
    };
  });
}

function ruleOf(
  of: FileOfSource | undefined,
): Pick<FileOfSource, 'renamed' | 'arrival' | 'key' | 'oneForOne' | 'formats'> {
  const { renamed, arrival, key, oneForOne, formats } = of ?? {};
  return {
    ...(renamed ? { renamed } : {}),
    ...(arrival === undefined ? {} : { arrival }),
    ...(key ? { key } : {}),
    ...(oneForOne ? { oneForOne } : {}),
    ...(formats ? { formats } : {}),
  };
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
  const merged = mergeReread(edited, reading, reread, factsOf);
  return [...(change.apart ?? [])].reduce(
    (result, id) => setApart(result, id, reading.staged),
    merged,
  );
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
