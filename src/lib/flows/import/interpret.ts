import {
  guessMapping,
  type MappingGuess,
  type MappingQuestion,
  type SourceFacts,
  type SourceGuess,
} from '../../core/mapping/mapping';
import { sensitiveOf } from '../../core/mapping/edit';
import { chosenNote, noteOf, notesOfSource } from '../../core/mapping/notes';
import { DEFAULT_BUILD_OPTIONS, type BuildOptions, type Recipe } from '../../core/recipe';
import type {
  ColumnProfile,
  FileOfSource,
  GuessNote,
  SourcePreview,
  SourceRecipe,
} from '../../core/source';
import { findCleaning, type FoundIn } from '../cleaning/settle';
import type { SuggestOptions } from '../cleaning/suggest';
import type { BuildSession, StepOptions } from './ports';
import { profileColumns, samplesOf } from './profile';
import type { StagedSource } from './stage';
import type { StagedFile } from './stage-file';

/** What the files seem to say, and what has to be asked before building. */
export interface Interpretation {
  readonly recipe: Recipe;
  readonly guesses: readonly GuessNote[];
  readonly questions: readonly MappingQuestion[];
  /** What was counted in each source, in their order: what a change of mind is read from. */
  readonly facts: readonly SourceFacts[];
  /** What is to be cleaned in each source under that mapping, counted; the recipe has it as steps. */
  readonly cleaning: readonly FoundIn[];
}

/** Reads formats and roles out of staged sources, from the evidence of every line. */
export async function interpret(
  build: BuildSession,
  staged: readonly StagedSource[],
  buildOptions: BuildOptions = DEFAULT_BUILD_OPTIONS,
  options: StepOptions = {},
  phones?: SuggestOptions['phones'],
): Promise<Interpretation> {
  const profiles: (readonly ColumnProfile[])[] = [];
  for (const source of staged) {
    profiles.push(await profileColumns(build, source, options.signal));
    options.onProgress?.({
      step: 'profile',
      done: profiles.length,
      total: staged.length,
      unit: 'steps',
      rows: source.rows,
      fileName: source.file.name,
    });
  }
  const facts = staged.map((source, i) => ({
    labels: source.preview.labels,
    profiles: profiles[i] ?? [],
    samples: source.preview.labels.map((_, column) => samplesOf(source, column)),
  }));
  const guess = guessMapping(facts);
  const known = facts.flatMap((fact, i) => {
    const source = staged[i];
    return source ? [{ source: sourceRecipe(source, guess.sources[i]), facts: fact }] : [];
  });
  const cleaning = await findCleaning(build, known, {
    phones,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  return {
    facts,
    cleaning,
    recipe: {
      options: buildOptions,
      sources: cleaning.map(({ source, found }) => ({
        ...source,
        cleaning: found.map((f) => f.step),
      })),
    },
    guesses: notes(staged, guess),
    questions: guess.questions,
  };
}

function sourceRecipe(source: StagedSource, guess: SourceGuess | undefined): SourceRecipe {
  return {
    id: source.id,
    fileName: source.file.name,
    kind: guess?.kind.value ?? 'ignored',
    dialect: source.preview.dialect,
    ...(source.files.length > 1 ? { files: source.files.map(fileOfSource) } : {}),
    columns: source.preview.labels.map((label, i) => ({
      label,
      role: guess?.columns[i]?.role.value ?? null,
      format: guess?.columns[i]?.format.value ?? { kind: 'text' },
      ...sensitiveOf(guess?.columns[i]?.sensitive),
    })),
  };
}

/** What the recipe keeps of a file. */
export function fileOfSource({
  name,
  dialect,
  renamed,
  arrival,
  key,
  oneForOne,
  formats,
}: StagedFile): FileOfSource {
  return {
    name,
    dialect,
    ...(renamed ? { renamed } : {}),
    ...(arrival === undefined ? {} : { arrival }),
    ...(key ? { key } : {}),
    ...(oneForOne ? { oneForOne } : {}),
    ...(formats ? { formats } : {}),
  };
}

function notes(staged: readonly StagedSource[], guess: MappingGuess): readonly GuessNote[] {
  return staged.flatMap((source, i) => {
    const mapped = guess.sources[i];
    return [
      ...filesNotes(source),
      ...dialectNotes(source.id, source.preview),
      ...(mapped ? notesOfSource(source.id, mapped) : []),
    ];
  });
}

function filesNotes({ id, files, preview }: StagedSource): readonly GuessNote[] {
  if (files.length < 2) return [];
  const columns = preview.labels.length;
  const evidence = { code: 'same-shape', params: { files: files.length, columns } } as const;
  return [noteOf(id, 'files', { certainty: 'likely', evidence })];
}

function dialectNotes(sourceId: string, preview: SourcePreview): readonly GuessNote[] {
  const { encoding, layout, delimiter, header } = preview.guesses;
  return [
    noteOf(sourceId, 'encoding', encoding),
    noteOf(sourceId, 'layout', layout),
    ...(preview.dialect.layout === 'delimited' ? [noteOf(sourceId, 'delimiter', delimiter)] : []),
    noteOf(sourceId, 'header', header),
    ...(preview.repairsChosen === true ? [chosenNote(sourceId, 'repairs')] : []),
  ];
}
