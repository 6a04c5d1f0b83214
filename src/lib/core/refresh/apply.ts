import type { RenamedColumn } from '../files/columns';
import type { Settled } from '../mapping/edit';
import { chosenNote, findNote, noteOf, withNote } from '../mapping/notes';
import { missingFromRecipe } from '../mapping/missing';
import { DEFAULT_BUILD_OPTIONS } from '../recipe';
import type { ColumnMapping, FileOfSource, GuessNote, SourceRecipe } from '../source';
import type { LineKeyChoice, RefreshMode } from './mode';

/** What is done with the new files of one source. */
export interface SourceDecision {
  readonly mode: RefreshMode;
  readonly key: LineKeyChoice | null;
  /** Columns of the source that the new files have under other labels. */
  readonly renamed: readonly RenamedColumn[];
  /** Labels of new columns that become attributes; the others are left. */
  readonly taken: ReadonlySet<string>;
}

/** A column of the recipe that the new files lack. */
export interface MissingColumn {
  readonly column: number;
  readonly label: string;
  /** Without it no line can be read. */
  readonly needed: boolean;
}

/** Columns that play a role and that the new files lack; `present`: those that they have. */
export function missingColumns(
  source: SourceRecipe,
  present: readonly number[],
): readonly MissingColumn[] {
  const lacking = source.columns.flatMap((c, i) =>
    c.role !== null && !present.includes(i) ? [i] : [],
  );
  const without = (gone: readonly number[]): SourceRecipe => ({
    ...source,
    columns: source.columns.map((c, i) => (gone.includes(i) ? { ...c, role: null } : c)),
  });
  const problems = (one: SourceRecipe) =>
    missingFromRecipe({ sources: [one], options: DEFAULT_BUILD_OPTIONS }).filter(
      (p) => p.code !== 'no-orders-source',
    ).length;
  return lacking.map((column) => ({
    column,
    label: source.columns[column]?.label ?? '',
    needed:
      source.kind !== 'ignored' &&
      problems(without(lacking)) > problems(without(lacking.filter((i) => i !== column))),
  }));
}

/** What was read of a source. */
export interface ReadSource {
  readonly id: string;
  readonly labels: readonly string[];
  readonly files: readonly FileOfSource[];
}

/** The recipe after a refresh: former columns as they were, new ones as decided, new sources as guessed. */
export function settleRefresh(
  settled: Settled,
  read: readonly ReadSource[],
  guessed: Settled,
  decisions: ReadonlyMap<string, SourceDecision>,
): Settled {
  const known = new Set(settled.recipe.sources.map((s) => s.id));
  let { guesses } = settled;
  const sources = settled.recipe.sources.map((source) => {
    const now = read.find((r) => r.id === source.id);
    const decision = decisions.get(source.id);
    if (!now || !decision) return source;
    guesses = notesOf(guesses, source, now, decision);
    return refreshed(source, now, decision);
  });
  const added = guessed.recipe.sources.filter((s) => !known.has(s.id));
  return {
    recipe: { ...settled.recipe, sources: [...sources, ...added] },
    guesses: [...guesses, ...guessed.guesses.filter((n) => !known.has(n.sourceId))],
  };
}

function refreshed(
  source: SourceRecipe,
  { labels, files }: ReadSource,
  { taken }: SourceDecision,
): SourceRecipe {
  const columns = labels.map((label, i): ColumnMapping => {
    const role = taken.has(label) ? 'attribute' : null;
    return source.columns[i] ?? { label, role, format: { kind: 'text' } };
  });
  const [first] = files;
  return {
    ...source,
    fileName: first?.name ?? source.fileName,
    dialect: first?.dialect ?? source.dialect,
    columns,
    files,
  };
}

function notesOf(
  guesses: readonly GuessNote[],
  source: SourceRecipe,
  { labels, files }: ReadSource,
  { taken }: SourceDecision,
): readonly GuessNote[] {
  const evidence = {
    code: 'same-shape',
    params: { files: files.length, columns: labels.length },
  } as const;
  const fresh = labels.flatMap((label, i) =>
    i >= source.columns.length && taken.has(label) ? [chosenNote(source.id, 'role', i)] : [],
  );
  const several = files.length > 1 || findNote(guesses, source.id, 'files');
  const files_ = several ? [noteOf(source.id, 'files', { certainty: 'sure', evidence })] : [];
  return [...fresh, ...files_].reduce(withNote, guesses);
}
