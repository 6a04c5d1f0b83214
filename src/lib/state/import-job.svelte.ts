import type { Progress } from '../contracts/progress';
import { appError, type AppError } from '../core/errors';
import { applyEdit, type MappingEdit, type Settled } from '../core/mapping/edit';
import { isAboutMapping, missingFromRecipe } from '../core/mapping/missing';
import { agreedTo, openQuestions, questionsToShow, unanswered } from '../core/mapping/open';
import type { ProjectRecord } from '../core/project';
import type { RepairKind } from '../core/repairs';
import { ok, type Result } from '../core/result';
import { foreseeShortage, neededFor } from '../core/space';
import type { ImportPorts } from '../flows/import/ports';
import type * as AgainFlows from '../flows/import/again';
import type { Again } from '../flows/import/again';
import type { FailedFile, Reading, ReadOptions, SourceFile } from '../flows/import/reading';
import { keptFiles } from '../flows/import/save';
import type { ImportRequest, ImportState } from './import-states';

type Asking = Extract<ImportState, { status: 'asking' }>;

const START: Progress = { step: 'preview', done: 0, total: null, unit: 'bytes' };

/** One import at a time: from files to a saved project, with its questions on the way. */
export class ImportJob {
  #ports: ImportPorts;
  #state = $state.raw<ImportState>({ status: 'idle' });
  #failed = $state.raw<readonly FailedFile[]>([]);
  #saved = $state.raw<string | null>(null);
  #abort: AbortController | null = null;
  #request: ImportRequest | null = null;
  /** As they were read, for reading them again in another way. */
  #files: readonly SourceFile[] = [];
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

  /** Files of the import under way that could not be read while others could. */
  get failedFiles(): readonly FailedFile[] {
    return this.#failed;
  }

  /** Files of the last reading, as they were read. */
  get files(): readonly SourceFile[] {
    return this.#files;
  }

  /** Names of the files of the last reading that could be read. */
  get readNames(): readonly string[] {
    const unread = new Set(this.#failed.map(({ file }) => file));
    return this.#files.flatMap(({ file }) => (unread.has(file) ? [] : [file.name]));
  }

  /** Files that the last import could not read, once it became this project. */
  failedFilesOf(projectId: string): readonly FailedFile[] {
    return this.#saved === projectId ? this.#failed : [];
  }

  /** The person has seen which files were not read. */
  forgetFailedFiles(): void {
    if (!this.busy) this.#failed = [];
  }

  /** Files of a project are read again: a failure leaves its former dataset in place. */
  get replaying(): boolean {
    return this.#request?.settle !== undefined;
  }

  /** Reads, asks where it must, builds and saves; `done` gets the saved record. Does nothing while busy. */
  async start(request: ImportRequest, done: (record: ProjectRecord) => void): Promise<void> {
    if (this.busy) return;
    this.#request = request;
    this.#done = done;
    this.#failed = [];
    this.#saved = null;
    this.#abort = new AbortController();
    this.#progress(START);
    const files = await request.files(this.#options());
    if (!files.ok) return this.#fail(files.error);
    const bytes = files.value.reduce((sum, { file }) => sum + file.size, 0);
    const shortage = foreseeShortage(bytes, await this.#ports.store.room(neededFor(bytes)));
    if (shortage && !request.regardless) {
      this.#request = { ...request, files: () => Promise.resolve(files) };
      this.#state = { status: 'short', shortage };
      return;
    }
    const read = await this.#read(files.value);
    if (!read.ok) return this.#fail(read.error);
    const reading = read.value;
    this.#failed = reading.failed;
    const lost = request.settle && reading.failed[0];
    if (lost) {
      await reading.abandon();
      return this.#fail(lost.error);
    }
    const settled = request.settle?.(reading) ?? {
      recipe: reading.recipe,
      guesses: reading.guesses,
    };
    const { sources } = settled.recipe;
    const asked = request.settle
      ? openQuestions(settled).filter((q) => request.changed?.has(sources[q.source]?.id ?? ''))
      : reading.questions;
    if (!request.review && asked.length === 0) return this.#build(reading, settled);
    const problem = request.review ?? missingFromRecipe(settled.recipe)[0] ?? null;
    this.#state = {
      status: 'asking',
      reading,
      settled,
      questions: questionsToShow(asked, settled),
      problem,
    };
  }

  /** The person settled the mapping: builds, or says what is still missing. */
  async answer(): Promise<void> {
    if (this.#state.status !== 'asking') return;
    const { reading, settled } = this.#state;
    const problem = missingFromRecipe(settled.recipe)[0] ?? unanswered(settled);
    if (problem) {
      this.#state = { ...this.#state, problem };
      return;
    }
    await this.#build(reading, agreedTo(this.#state.questions, settled));
  }

  /** Changes the mapping on the question page. */
  edit(edit: MappingEdit): void {
    if (this.#state.status !== 'asking') return;
    const { reading, questions, settled: before } = this.#state;
    const settled = applyEdit(
      before,
      edit,
      (id) => reading.facts[reading.staged.findIndex((s) => s.id === id)],
    );
    this.#state = {
      ...this.#state,
      settled,
      questions: questionsToShow(questions, settled),
      problem: null,
    };
  }

  /** Reads the files although space will probably not be enough. */
  async goOn(): Promise<void> {
    if (this.#state.status !== 'short' || !this.#request) return;
    await this.start({ ...this.#request, regardless: true }, this.#done);
  }

  /** Makes or refuses a repair that a file calls for; what the person said of its columns is kept. */
  repair(sourceId: string, kind: RepairKind, made: boolean): Promise<void> {
    const { ingest } = this.#ports;
    return this.#again(({ againRepaired }, asking) =>
      againRepaired(ingest, this.#files, asking, sourceId, [kind, made], this.#options()),
    );
  }

  /** Fills the merged cells of the workbook of a source in another way: see `againRefilled`. */
  refill(sourceId: string, fillMerged: boolean | undefined): Promise<void> {
    return this.#again(({ againRefilled }, asking) =>
      againRefilled(this.#ports.ingest, this.#files, asking, sourceId, fillMerged, this.#options()),
    );
  }

  /** Makes a source of each file of one, understood as they were together. */
  apart(sourceId: string): Promise<void> {
    return this.#again(({ againApart }, asking) =>
      Promise.resolve(ok(againApart(this.#files, asking, sourceId))),
    );
  }

  /** Reads the files again in another way; where that cannot be, all stays and the reason is said. */
  async #again(
    change: (flows: typeof AgainFlows, asking: Asking) => Promise<Result<Again | null>>,
  ): Promise<void> {
    if (this.#state.status !== 'asking') return;
    const asking = this.#state;
    this.#progress(START);
    const flows = await import('../flows/import/again');
    const again = await change(flows, asking);
    if (!again.ok && again.error.code === 'cancelled') {
      await asking.reading.abandon();
      return this.#fail(again.error);
    }
    if (!again.ok || !again.value) {
      this.#state = again.ok ? asking : { ...asking, problem: again.error };
      return;
    }
    await asking.reading.abandon();
    const read = await this.#read(again.value.files, 'given');
    if (!read.ok) return this.#fail(read.error);
    const reading = read.value;
    const settled = flows.settleAgain(asking.settled, reading, again.value);
    const problem = missingFromRecipe(settled.recipe)[0] ?? null;
    const questions = questionsToShow(reading.questions, settled);
    this.#state = { status: 'asking', reading, settled, questions, problem };
  }

  /** Stops whatever is under way; nothing is left behind. */
  async cancel(): Promise<void> {
    this.#abort?.abort();
    if (this.#state.status === 'short') this.#state = { status: 'idle' };
    if (this.#state.status === 'asking') {
      const { reading } = this.#state;
      this.#state = { status: 'idle' };
      await reading.abandon();
    }
  }

  /** Whether the files of a failed import can be read again to look at their columns. */
  get reviewable(): boolean {
    return (
      this.#state.status === 'failed' && this.#request !== null && isAboutMapping(this.#state.error)
    );
  }

  /** After a failure: reads the same files again and shows their mapping. */
  async review(): Promise<void> {
    if (this.#state.status !== 'failed' || !this.#request) return;
    const { error } = this.#state;
    this.#state = { status: 'idle' };
    await this.start({ ...this.#request, review: error }, this.#done);
  }

  /** Puts a failure away. */
  dismiss(): void {
    if (this.#state.status === 'failed') this.#state = { status: 'idle' };
  }

  /** A failure from before the files were read. */
  refuse(error: AppError): void {
    if (this.busy) return;
    this.#request = null;
    this.#failed = [];
    this.#state = { status: 'failed', error, failed: [] };
  }

  /** The reading of files is no part of the first screen. */
  async #read(
    files: readonly SourceFile[],
    grouping: ReadOptions['grouping'] = this.#request?.settle ? 'given' : 'shape',
  ): Promise<Result<Reading>> {
    this.#files = files;
    const { readSurviving } = await import('../flows/import/survive');
    const onLookedAt = (looked: readonly File[]) => {
      if (this.#request?.settle) return;
      looked.forEach((file) => this.#ports.store.takeIn(file, this.#abort?.signal));
    };
    return readSurviving(this.#ports, files, { ...this.#options(), grouping, onLookedAt });
  }

  async #build(read: Reading, settled: Settled): Promise<void> {
    this.#progress({ step: 'build', done: 0, total: null, unit: 'steps' });
    const { buildSurviving } = await import('../flows/import/survive');
    const done = await buildSurviving(
      { reading: read, files: this.#files, settled },
      (files) => this.#read(files, 'given'),
      this.#options(),
    );
    if (!done.ok) return this.#fail(done.error);
    const { built, reading } = done.value;
    if (this.#abort?.signal.aborted) return this.#fail(appError('cancelled'));
    this.#progress({ step: 'save', done: 0, total: built.file.size, unit: 'bytes' });
    const kept = keptFiles(reading.staged);
    const saved = await this.#request?.save(built.recipe, settled.guesses, built, kept);
    if (!saved?.ok) return this.#fail(saved?.error ?? appError('cancelled'));
    this.#saved = saved.value.id;
    this.#state = { status: 'idle' };
    this.#done(saved.value);
  }

  #fail(error: AppError): void {
    this.#state =
      error.code === 'cancelled'
        ? { status: 'idle' }
        : { status: 'failed', error, failed: this.#failed };
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
