import type { FileHandles } from '../contracts/handles';
import type { Progress } from '../contracts/progress';
import { appError, type AppError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import { isBackupName } from '../core/backup/name';
import { currencyOf } from '../core/currency';
import { err, ok, type Result } from '../core/result';
import type { PlainTable } from '../core/tag-file';
import { openContainers } from '../flows/import/containers';
import type { StepOptions } from '../flows/import/ports';
import type { RecipeChange } from '../flows/import/replay';
import { rememberedFiles } from '../flows/import/reread';
import { saveNewProject } from '../flows/import/save';
import type { Language } from '../i18n/formats';
import { Backups } from './backups.svelte';
import { Eraser } from './eraser.svelte';
import { ImportJob } from './import-job.svelte';
import { Locks } from './locks.svelte';
import { occupationOf } from './occupation';
import { Offline } from './offline.svelte';
import { OpenProject } from './open-project.svelte';
import type { Ports } from '../contracts/ports';
import { nameOf, pastedFile } from './pasted';
import { Preferences } from './preferences.svelte';
import { Projects } from './projects.svelte';
import { Rebuilding } from './rebuilding';
import { Space } from './space.svelte';
import { makeWorkbench, type Workbench } from './workbench';
import { Refresh } from './refresh.svelte';

export type { Workbench } from './workbench';

export type EngineState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly progress: Progress | null }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: AppError };

/** The whole app: the list of projects, the import under way, the open project. */
export class App {
  readonly preferences: Preferences;
  readonly projects: Projects;
  readonly job: ImportJob;
  readonly refresh: Refresh;
  readonly offline: Offline;
  readonly backups: Backups;
  readonly space: Space;
  readonly eraser: Eraser;
  readonly locks: Locks;
  #ports: Ports;
  readonly #rebuilding: Rebuilding;
  #engine = $state.raw<EngineState>({ status: 'idle' });
  #replaced = $state.raw(0);
  #workbench = $state.raw<Workbench | null>(null);
  #opening: { id: string; done: Promise<Result<Workbench>> } | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.preferences = new Preferences(ports.preferences, ports.languages);
    this.projects = new Projects(ports.store);
    this.job = new ImportJob(ports);
    this.refresh = new Refresh(ports, this.job);
    this.#rebuilding = new Rebuilding(ports, this.job, {
      project: () => this.#workbench?.project ?? null,
      show: (record) => this.#show(record),
    });
    this.eraser = new Eraser(ports, this.job, (record) => this.#show(record));
    ports.engine.onReplaced(() => (this.#replaced += 1));
    const flush = async () => this.#workbench?.project.flush();
    this.space = new Space(ports.store, ports.preferences, flush);
    this.backups = new Backups(ports, flush);
    this.offline = new Offline(ports.offline, () => occupationOf(this, this.#workbench), flush);
    this.locks = new Locks(ports, {
      bench: () => this.#workbench,
      show: (record) => this.#show(record),
      leave: () => this.#leave(),
      busy: () => this.job.busy || this.refresh.busy || this.backups.state.status === 'working',
    });
  }

  get engine(): EngineState {
    return this.#engine;
  }

  /** How many engines died by themselves and were replaced since the page was opened. */
  get enginesReplaced(): number {
    return this.#replaced;
  }

  get workbench(): Workbench | null {
    return this.#workbench;
  }

  /** Loads the engine behind the first screen and the list of projects, then the reading of files. */
  async start(): Promise<void> {
    await Promise.all([this.projects.start(), this.#warm()]);
    void import('../flows/import/survive');
  }

  /** Imports files as a new project, or opens a project file; `done` gets its id. Handles are kept, to read the files again. */
  async importFiles(
    files: readonly File[],
    done: (id: string) => void,
    handles: FileHandles = new Map(),
  ): Promise<void> {
    const [file] = files;
    if (file && isBackupName(file.name)) return this.backups.open(file, done);
    if (files.length > 0)
      await this.#importAs(() => Promise.resolve(ok(files)), nameOf(file), false, done, handles);
  }

  /** Imports cells pasted from a spreadsheet, named by the day. */
  async importPaste(text: string, done: (id: string) => void): Promise<void> {
    await this.importFiles([pastedFile(text, this.#ports.now())], done);
  }

  /** Imports the invented retailer; the same path as any file. */
  async importDemo(language: Language, name: string, done: (id: string) => void): Promise<void> {
    const write = (options: StepOptions) => {
      options.onProgress?.({ step: 'demo', done: 0, total: null, unit: 'steps' });
      return this.#ports.ingest.demo(language, options);
    };
    await this.#importAs(write, name, true, done);
  }

  /**
   * Reads the kept files of the open project again under a changed recipe. The former dataset
   * stays until the new one is saved, and then as a former version.
   */
  async rebuild(change: RecipeChange): Promise<void> {
    await this.#rebuilding.rebuild(change);
  }

  /** The first table of a file as text, for what is not an import: a list of customers to tag. */
  async readTable(file: File, most: number): Promise<Result<PlainTable>> {
    return (await import('../flows/tags/file')).readTable(this.#ports.ingest, file, most);
  }

  /** Builds the project with the new files as decided; `done` once the new dataset is on screen. */
  confirmRefresh(done: (id: string) => void): Promise<void> {
    return this.refresh.confirm(async (record) => {
      const shown = await this.#show(record);
      if (shown.ok) done(record.id);
      return shown.ok ? shown.value.project : null;
    });
  }

  /** Opens a saved project; the same promise while it is under way. */
  open(id: string): Promise<Result<Workbench>> {
    if (this.#workbench?.project.record.id === id) return Promise.resolve(ok(this.#workbench));
    if (this.#opening?.id === id) return this.#opening.done;
    const done = this.#open(id).finally(() => {
      this.#opening = null;
    });
    this.#opening = { id, done };
    return done;
  }

  /** Saves and closes the open project. */
  async close(): Promise<void> {
    const bench = this.#workbench;
    if (!bench) return;
    void this.refresh.cancel();
    this.#workbench = null;
    bench.tab.close();
    await bench.project.flush();
    await this.projects.refresh();
  }

  /** Takes the open project off the screen and its data out of the engine. */
  async #leave(): Promise<void> {
    const bench = this.#workbench;
    this.#workbench = null;
    bench?.tab.close();
    await bench?.project.session.close();
    await this.projects.refresh();
  }

  async #importAs(
    get: (options: StepOptions) => Promise<Result<readonly File[]>>,
    name: string,
    demo: boolean,
    done: (id: string) => void,
    handles: FileHandles = new Map(),
  ): Promise<void> {
    const { store, now, newId } = this.#ports;
    await this.job.start(
      {
        files: async (options) => {
          await this.#workbench?.project.flush();
          const files = await get(options);
          if (!files.ok) return files;
          return ok(await openContainers(this.#ports.ingest, files.value, options));
        },
        save: async (recipe, guesses, built, keep) => {
          const saved = await saveNewProject(
            store,
            {
              id: newId(),
              datasetId: newId(),
              name,
              demo,
              currency: currencyOf(recipe),
              now: now(),
            },
            recipe,
            guesses,
            built,
            keep,
          );
          const remembered = rememberedFiles(this.job.files, keep, handles);
          // A browser that cannot keep handles loses the reading again, nothing else.
          if (saved.ok && remembered.length > 0) await store.remember(saved.value.id, remembered);
          return saved;
        },
      },
      (record) => {
        void this.space.saved(record);
        void this.#show(record).then(() => done(record.id));
      },
    );
  }

  async #open(id: string): Promise<Result<Workbench>> {
    await this.refresh.cancel();
    await this.#workbench?.project.flush();
    const record = await this.#ports.store.load(id);
    return record.ok ? this.#show(record.value) : err(record.error);
  }

  async #show(record: ProjectRecord): Promise<Result<Workbench>> {
    const warm = await this.#warm();
    if (!warm.ok) return warm;
    const { store } = this.#ports;
    const [file, history] = [await store.dataset(record.id), await store.history(record.id)];
    if (!file.ok) return file;
    if (!history.ok) return history;
    const session = await this.#ports.engine.openDataset(file.value);
    if (!session.ok) return session;
    const show = (other: ProjectRecord) => this.#show(other);
    const project = new OpenProject(record, history.value, session.value, { ...this.#ports, show });
    this.#workbench = makeWorkbench(project, this.#workbench, this.#ports, {
      show,
      reread: (found) => this.#rebuilding.reread(found),
    });
    this.locks.follow(record);
    void this.projects.refresh();
    return ok(this.#workbench);
  }

  async #warm(): Promise<Result<void>> {
    if (this.#engine.status !== 'ready') this.#engine = { status: 'loading', progress: null };
    const started = await this.#ports.engine.start((progress) => {
      if (this.#engine.status === 'loading') this.#engine = { status: 'loading', progress };
    });
    this.#engine = started.ok ? { status: 'ready' } : { status: 'failed', error: started.error };
    return started.ok
      ? started
      : err(started.error.code === 'engine-stopped' ? appError('engine-start') : started.error);
  }
}
