import type { Dialect } from '../../core/dialect';
import type { ReadableText } from '../../contracts/ingest';
import { appError, type AppError } from '../../core/errors';
import { missingFromRecipe } from '../../core/mapping/missing';
import type { MappingQuestion, SourceFacts } from '../../core/mapping/mapping';
import type { BuildOptions, Recipe } from '../../core/recipe';
import type { Result } from '../../core/result';
import { err } from '../../core/result';
import type { GuessNote, SourcePreview } from '../../core/source';
import { prepareLookups } from '../cleaning/lookups';
import { settleCleaning, type FoundIn } from '../cleaning/settle';
import { measureSources } from '../quality/columns';
import { attempt, fail, need } from '../run';
import { buildTables, type BuiltSummary } from './build';
import { interpret } from './interpret';
import type { BuildSession, ImportPorts, StepOptions } from './ports';
import { stage, type StagedSource } from './stage';

/** A file to read, with what the person fixed of its dialect. */
export interface SourceFile {
  readonly id: string;
  readonly file: File;
  readonly dialect?: Partial<Dialect>;
  /** Why its container could not be opened; `file` is then the container itself. */
  readonly error?: AppError;
}

/** A file that could not be read; the others went on. */
export interface FailedFile {
  readonly file: File;
  readonly error: AppError;
}

/** Files staged in the engine, waiting for the recipe to be settled. Ends with `build` or `abandon`. */
export interface Reading {
  readonly staged: readonly StagedSource[];
  readonly failed: readonly FailedFile[];
  readonly recipe: Recipe;
  readonly guesses: readonly GuessNote[];
  readonly questions: readonly MappingQuestion[];
  /** What was counted in each staged source, in their order. */
  readonly facts: readonly SourceFacts[];
  /** What is to be cleaned in each staged source under the guessed mapping. */
  readonly cleaning: readonly FoundIn[];
  /** Builds the dataset with a recipe for these sources. The reading is over, whatever the result. */
  build(recipe: Recipe, options?: StepOptions): Promise<Result<BuiltDataset>>;
  abandon(): Promise<void>;
}

export interface BuiltDataset {
  readonly summary: BuiltSummary;
  readonly file: Blob;
  /** As built: with the cleaning steps that its mapping calls for. */
  readonly recipe: Recipe;
}

/**
 * Previews, decodes and stages files, then guesses what they say. Fails when no file can be
 * read, with the first file's error; a build session left behind is abandoned.
 */
export async function readFiles(
  ports: Pick<ImportPorts, 'ingest' | 'engine' | 'phones'>,
  files: readonly SourceFile[],
  buildOptions?: BuildOptions,
  options: StepOptions = {},
): Promise<Result<Reading>> {
  let session: BuildSession | undefined;
  const result = await attempt(async () => {
    // The reading worker goes ahead while the engine opens its file and stages earlier sources.
    const texts = files.map((source) => attempt(() => readText(ports, source, options)));
    need(await ports.engine.start(options.onProgress));
    const build = need(await ports.engine.startBuild());
    session = build;
    const staged: StagedSource[] = [];
    const failed: FailedFile[] = [];
    for (const [i, source] of files.entries()) {
      const one = await attempt(async () => stageText(build, source, await texts[i], options));
      if (one.ok) staged.push(one.value);
      else if (isFatal(one.error)) fail(one.error);
      else failed.push({ file: source.file, error: one.error });
    }
    if (staged.length === 0) fail(failed[0]?.error ?? { code: 'no-orders-source' });
    const { recipe, guesses, questions, facts, cleaning } = await interpret(
      build,
      staged,
      buildOptions,
      options,
      ports.phones,
    );
    const found = { staged, facts, cleaning, phones: ports.phones };
    return {
      staged,
      failed,
      recipe,
      guesses,
      questions,
      facts,
      cleaning,
      build: (settled: Recipe, step?: StepOptions) => buildDataset(build, settled, found, step),
      abandon: () => build.abandon(),
    };
  });
  if (!result.ok) await session?.abandon();
  return result;
}

/** Errors that end the whole import, not just one file of it. */
function isFatal(error: AppError): boolean {
  return (
    error.code === 'cancelled' ||
    error.code.startsWith('engine-') ||
    error.code === 'worker-stopped'
  );
}

interface SourceText {
  readonly preview: SourcePreview;
  readonly readable: ReadableText;
}

async function readText(
  { ingest }: Pick<ImportPorts, 'ingest'>,
  { file, dialect, error }: SourceFile,
  options: StepOptions,
): Promise<SourceText> {
  if (error) fail(error);
  const progress = { step: 'preview', done: 0, total: file.size, unit: 'bytes' } as const;
  options.onProgress?.({ ...progress, fileName: file.name });
  const preview = need(await ingest.preview(file, dialect, options));
  return { preview, readable: need(await ingest.readable(file, preview.dialect, options)) };
}

function stageText(
  build: BuildSession,
  { id, file }: SourceFile,
  text: Result<SourceText> | undefined,
  options: StepOptions,
): Promise<StagedSource> {
  const { preview, readable } = need(text ?? err(appError('cancelled')));
  options.onProgress?.({ step: 'stage', done: 0, total: null, unit: 'rows', fileName: file.name });
  return stage(build, { id, file, preview, readable }, options.signal);
}

async function buildDataset(
  build: BuildSession,
  recipe: Recipe,
  found: Pick<Reading, 'staged' | 'facts' | 'cleaning'> & Pick<ImportPorts, 'phones'>,
  options: StepOptions = {},
): Promise<Result<BuiltDataset>> {
  const missing = missingFromRecipe(recipe)[0];
  if (missing) {
    await build.abandon();
    return err(missing);
  }
  const result = await attempt(async () => {
    const { staged, facts, cleaning, phones } = found;
    const known = recipe.sources.flatMap((source) => {
      const fact = facts[staged.findIndex((s) => s.id === source.id)];
      return fact ? [{ source, facts: fact }] : [];
    });
    const help = { phones, signal: options.signal };
    const cleaned = await settleCleaning(build, recipe, known, cleaning, help);
    await prepareLookups(build, cleaned.recipe.sources, help);
    const summary = await buildTables(build, cleaned.recipe, staged, options);
    const measured = cleaned.recipe.sources.flatMap((source) => {
      const profiles = known.find((k) => k.source.id === source.id)?.facts.profiles;
      return profiles ? [{ source, profiles }] : [];
    });
    await measureSources(build, cleaned.recipe, measured, summary.lastOrder, options.signal);
    return {
      summary: { ...summary, cleaning: cleaned.reports },
      file: need(await build.finish()),
      recipe: cleaned.recipe,
    };
  });
  if (!result.ok) await build.abandon();
  return result;
}
