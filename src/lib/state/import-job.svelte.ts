import type { Progress } from '../contracts/progress';
import type { KeptFile } from '../contracts/store';
import { appError, type AppError } from '../core/errors';
import { missingFromRecipe } from '../core/mapping/missing';
import type { ProjectRecord } from '../core/project';
import type { Recipe } from '../core/recipe';
import type { Result } from '../core/result';
import type { GuessNote } from '../core/source';
import type { ImportPorts } from '../flows/import/ports';
import { readFiles, type BuiltDataset, type FailedFile, type Reading, type SourceFile } from '../flows/import/reading';
import { keptFiles } from '../flows/import/save';

/** How a finished build becomes a saved project: a new one, or the same one anew. */
export type SaveBuilt = (recipe: Recipe, guesses: readonly GuessNote[], built: BuiltDataset, files: readonly KeptFile[]) => Promise<Result<ProjectRecord>>;

export type ImportState =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'asking'; readonly reading: Reading; readonly recipe: Recipe; readonly problem: AppError | null }
  | { readonly status: 'failed'; readonly error: AppError; readonly failed: readonly FailedFile[] };

export interface ImportRequest {
  readonly files: readonly SourceFile[];
  /** Settled mapping to replay; without it the files are interpreted. */
  readonly settle?: (reading: Reading) => Recipe;
  /** Show the mapping before building, also when it is clear. */
  readonly review?: boolean;
  readonly save: SaveBuilt;
}

const START: Progress = { step: 'preview', done: 0, total: null, unit: 'bytes' };

/** One import at a time: from files to a saved project, with its questions on the way. */
export class ImportJob {
  #ports: ImportPorts;
  #state = $state.raw<ImportState>({ status: 'idle' });
  #failed = $state.raw<readonly FailedFile[]>([]);
  #abort: AbortController | null = null;
  #request: ImportRequest | null = null;
  #done: (record: ProjectRecord) => void = () => undefined;

  constructor(ports: ImportPorts) {
    this.#ports = ports;
  }

  get state(): ImportState {
    return this.#state;
  }

  get busy(): boolean {
    return this.#state.status === 'working' || this.#state.status === 'asking';
  }

  /** Files of the last import that could not be read while others could. */
  get failedFiles(): readonly FailedFile[] {
    return this.#failed;
  }

  /** Reads, asks where it must, builds and saves; `done` gets the saved record. Does nothing while busy. */
  async start(request: ImportRequest, done: (record: ProjectRecord) => void): Promise<void> {
    if (this.busy) return;
    this.#request = request;
    this.#done = done;
    this.#failed = [];
    this.#abort = new AbortController();
    this.#progress(START);
    const read = await readFiles(this.#ports, request.files, undefined, this.#options());
    if (!read.ok) return this.#fail(read.error);
    const reading = read.value;
    this.#failed = reading.failed;
    if (request.settle) return this.#build(reading, request.settle(reading));
    if (request.review || reading.questions.length > 0) {
      this.#state = { status: 'asking', reading, recipe: reading.recipe, problem: null };
      return;
    }
    await this.#build(reading, reading.recipe);
  }

  /** The person settled the mapping. */
  async answer(recipe: Recipe): Promise<void> {
    if (this.#state.status !== 'asking') return;
    const problem = missingFromRecipe(recipe)[0];
    if (problem) {
      this.#state = { ...this.#state, recipe, problem };
      return;
    }
    await this.#build(this.#state.reading, recipe);
  }

  /** Changes the recipe on the question page. */
  edit(recipe: Recipe): void {
    if (this.#state.status === 'asking') this.#state = { ...this.#state, recipe, problem: null };
  }

  /** Stops whatever is under way; nothing is left behind. */
  async cancel(): Promise<void> {
    this.#abort?.abort();
    if (this.#state.status === 'asking') {
      const { reading } = this.#state;
      this.#state = { status: 'idle' };
      await reading.abandon();
    }
  }

  /** After a failure: reads the same files again and shows their mapping. */
  async review(): Promise<void> {
    if (this.#state.status !== 'failed' || !this.#request) return;
    this.#state = { status: 'idle' };
    await this.start({ ...this.#request, review: true }, this.#done);
  }

  /** Puts a failure away. */
  dismiss(): void {
    if (this.#state.status === 'failed') this.#state = { status: 'idle' };
  }

  /** A failure from before the files were read. */
  refuse(error: AppError): void {
    if (!this.busy) this.#state = { status: 'failed', error, failed: [] };
  }

  async #build(reading: Reading, recipe: Recipe): Promise<void> {
    this.#progress({ step: 'build', done: 0, total: null, unit: 'steps' });
    const built = await reading.build(recipe, this.#options());
    if (!built.ok) return this.#fail(built.error);
    if (this.#abort?.signal.aborted) return this.#fail(appError('cancelled'));
    this.#progress({ step: 'save', done: 0, total: built.value.file.size, unit: 'bytes' });
    const saved = await this.#request?.save(recipe, reading.guesses, built.value, keptFiles(reading.staged));
    if (!saved?.ok) return this.#fail(saved?.error ?? appError('cancelled'));
    this.#state = { status: 'idle' };
    this.#done(saved.value);
  }

  #fail(error: AppError): void {
    this.#state = error.code === 'cancelled' ? { status: 'idle' } : { status: 'failed', error, failed: this.#failed };
  }

  #progress(progress: Progress): void {
    this.#state = { status: 'working', progress };
  }

  #options() {
    const onProgress = (progress: Progress) => {
      if (this.#state.status === 'working') this.#progress(progress);
    };
    return { onProgress, ...(this.#abort ? { signal: this.#abort.signal } : {}) };
  }
}
