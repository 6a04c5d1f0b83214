import type { Runner } from '../../contracts/engine';
import type { Dialect } from '../../core/dialect';
import { appError, type AppError } from '../../core/errors';
import { missingFromRecipe } from '../../core/mapping/missing';
import type { MappingQuestion, SourceFacts } from '../../core/mapping/mapping';
import type { PartNote, PartOrigin } from '../../core/parts';
import type { BuildOptions, Recipe } from '../../core/recipe';
import { err, ok, type Result } from '../../core/result';
import type { FileOfSource, GuessNote } from '../../core/source';
import { prepareLookups } from '../cleaning/lookups';
import { settleCleaning, type FoundIn } from '../cleaning/settle';
import { settleNumberings } from './numbering';
import { measureSources } from '../quality/columns';
import { attempt, need } from '../run';
import { buildTables, type BuiltSummary } from './build';
import { findCollisions, partSources, withParts } from './colliding';
import { interpret, type Interpretation } from './interpret';
import { worthAsking } from './containers';
import type { BuildSession, ImportPorts, StepOptions } from './ports';
import { stageFiles, type StagedFiles } from './staging';
import type { FileFailure, StagedSource } from './stage';

/** A file to read, with what the person fixed of its dialect. */
export interface SourceFile extends Pick<
  FileOfSource,
  'renamed' | 'arrival' | 'key' | 'oneForOne' | 'formats'
> {
  /** Of its source. */
  readonly id: string;
  readonly file: File;
  readonly dialect?: Partial<Dialect>;
  /** Labels of the columns of its source, where they are known; the file's own columns are found by them. */
  readonly columns?: readonly string[];
  /** What opening its container did or left out. */
  readonly notes?: readonly PartNote[];
  readonly origin?: PartOrigin;
  /** Why its container could not be opened; `file` is then the container itself. */
  readonly error?: AppError;
  /** The file as it was given, and which of its tables this is; null when it is the table. */
  readonly given?: { readonly file: File; readonly part: string | null };
}

/** A file that could not be read; the others went on. */
export type FailedFile = FileFailure;

export interface ReadOptions extends StepOptions {
  /** shape: files of one shape become one source; given: files of one id do. */
  readonly grouping?: 'shape' | 'given';
  /** Told the files that could be looked at, when only the engine still has to read them. */
  readonly onLookedAt?: (files: readonly File[]) => void;
  /** Size of the parts that a long file is read in. */
  readonly partBytes?: number;
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
  /**
   * Asks something of the staged lines as a build with a recipe would read them. The reading is
   * over, whatever the result.
   */
  examine<T>(
    recipe: Recipe,
    ask: (runner: Runner, recipe: Recipe) => Promise<T>,
    options?: StepOptions,
  ): Promise<Result<T>>;
  /** Builds the dataset with a recipe for these sources. The reading is over, whatever the result. */
  build(recipe: Recipe, options?: StepOptions): Promise<Result<BuiltDataset>>;
  abandon(): Promise<void>;
}

export interface BuiltDataset {
  readonly summary: BuiltSummary;
  readonly file: Blob;
  /** As built: with the cleaning steps that its mapping calls for, and the numberings of its sources. */
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
  options: ReadOptions = {},
): Promise<Result<Reading>> {
  let session: BuildSession | undefined;
  const result = await attempt(async () => {
    const bytes = files.reduce((sum, s) => sum + s.file.size, 0);
    const open = async () => {
      need(await ports.engine.start(options.onProgress));
      return (session = need(await ports.engine.startBuild(bytes)));
    };
    const first = await stageFiles(ports, open, files, options);
    const build = need(session ? ok(session) : err(appError('cancelled')));
    const understand = (staged: readonly StagedSource[]) =>
      interpret(build, staged, buildOptions, options, ports.phones);
    const { staged, failed, understood } = await partColliding(ports, build, files, options, {
      ...first,
      understood: await understand(first.staged),
      understand,
    });
    const { recipe, guesses, questions, facts, cleaning } = understood;
    const found = { staged, facts, cleaning, phones: ports.phones };
    return {
      staged,
      failed,
      recipe,
      guesses,
      questions: worthAsking(questions, recipe, files),
      facts,
      cleaning,
      examine: async <T>(
        settled: Recipe,
        ask: (runner: Runner, recipe: Recipe) => Promise<T>,
        step: StepOptions = {},
      ) => {
        const asked = await attempt(async () =>
          ask(build, (await prepare(build, settled, found, step)).settled.recipe),
        );
        await build.abandon();
        return asked;
      },
      build: (settled: Recipe, step?: StepOptions) => buildDataset(build, settled, found, step),
      abandon: () => build.abandon(),
    };
  });
  if (!result.ok) await session?.abandon();
  return result;
}

interface Understood extends StagedFiles {
  readonly understood: Interpretation;
}

/** Files that were put together by their shape and number their customers apart become sources of their own. */
async function partColliding(
  ports: Pick<ImportPorts, 'ingest'>,
  build: BuildSession,
  files: readonly SourceFile[],
  options: ReadOptions,
  {
    understand,
    ...read
  }: Understood & {
    readonly understand: (staged: readonly StagedSource[]) => Promise<Interpretation>;
  },
): Promise<Understood> {
  const { signal } = options;
  if (options.grouping === 'given') return read;
  const parts = await findCollisions(build, read.understood.recipe, read.staged, signal);
  if (parts.size === 0) return read;
  const apart = await partSources(build, files, read.staged, parts, signal);
  const anew = await stageFiles(ports, () => Promise.resolve(build), apart, {
    ...options,
    grouping: 'given',
  });
  const staged = withParts(read.staged, parts, anew.staged);
  const failed = [...read.failed, ...anew.failed];
  return { staged, failed, understood: await understand(staged) };
}

type Found = Pick<Reading, 'staged' | 'facts' | 'cleaning'> & Pick<ImportPorts, 'phones'>;

/** What stands before any table of a dataset: cleaning, its lookups and the numberings of the sources. */
async function prepare(
  build: BuildSession,
  recipe: Recipe,
  { staged, facts, cleaning, phones }: Found,
  options: StepOptions,
) {
  const known = recipe.sources.flatMap((source) => {
    const fact = facts[staged.findIndex((s) => s.id === source.id)];
    return fact ? [{ source, facts: fact }] : [];
  });
  const help = { phones, signal: options.signal, onProgress: options.onProgress };
  const cleaned = await settleCleaning(build, recipe, known, cleaning, help);
  const profiled = cleaned.recipe.sources.flatMap((source) => {
    const profiles = known.find((k) => k.source.id === source.id)?.facts.profiles;
    return profiles ? [{ source, profiles }] : [];
  });
  await prepareLookups(build, profiled, help);
  const rows = new Map(staged.map((s) => [s.id, s.rows]));
  const settled = await settleNumberings(build, cleaned.recipe, rows, options.signal);
  return { cleaned, profiled, settled };
}

async function buildDataset(
  build: BuildSession,
  recipe: Recipe,
  found: Found,
  options: StepOptions = {},
): Promise<Result<BuiltDataset>> {
  const missing = missingFromRecipe(recipe)[0];
  if (missing) {
    await build.abandon();
    return err(missing);
  }
  const result = await attempt(async () => {
    const { cleaned, profiled, settled } = await prepare(build, recipe, found, options);
    const summary = await buildTables(build, settled.recipe, found.staged, options);
    await measureSources(build, cleaned.recipe, profiled, summary.lastOrder, options.signal);
    return {
      summary: {
        ...summary,
        cleaning: cleaned.reports,
        ...(settled.report ? { numbering: settled.report } : {}),
      },
      file: need(await build.finish()),
      recipe: settled.recipe,
    };
  });
  if (!result.ok) await build.abandon();
  return result;
}
