import type { Progress } from '../contracts/progress';
import { appError, type AppError } from '../core/errors';
import { partFromPaste } from '../core/parts';
import type { ProjectRecord } from '../core/project';
import type { Recipe } from '../core/recipe';
import { err, ok, type Result } from '../core/result';
import { openContainers } from '../flows/import/containers';
import type { StepOptions } from '../flows/import/ports';
import { filesToReplay, settleChange, type RecipeChange } from '../flows/import/replay';
import { saveNewProject, saveRebuilt } from '../flows/import/save';
import type { Language } from '../i18n/formats';
import { formats, t } from '../i18n/language.svelte';
import { home } from '../i18n/messages/home';
import { ImportJob } from './import-job.svelte';
import { Offline } from './offline.svelte';
import { OpenProject } from './open-project.svelte';
import type { Ports } from '../contracts/ports';
import { Preferences } from './preferences.svelte';
import { Projects } from './projects.svelte';
import { RecipeDraft } from './recipe-draft.svelte';
import { RfmStudio } from './rfm.svelte';

export type EngineState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly progress: Progress | null }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: AppError };

/** A project on screen with what is computed for it. */
export interface Workbench {
  readonly project: OpenProject;
  readonly studio: RfmStudio;
  /** What the person changes of the files before they are read again. */
  readonly draft: RecipeDraft;
}

/** The whole app: the list of projects, the import under way, the open project. */
export class App {
  readonly preferences: Preferences;
  readonly projects: Projects;
  readonly job: ImportJob;
  readonly offline: Offline;
  #ports: Ports;
  #engine = $state.raw<EngineState>({ status: 'idle' });
  #workbench = $state.raw<Workbench | null>(null);
  #opening: { id: string; done: Promise<Result<Workbench>> } | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.preferences = new Preferences(ports.preferences, ports.languages);
    this.projects = new Projects(ports.store);
    this.job = new ImportJob(ports);
    this.offline = new Offline(ports.offline);
  }

  get engine(): EngineState {
    return this.#engine;
  }

  get workbench(): Workbench | null {
    return this.#workbench;
  }

  /** Loads the engine behind the first screen, and the list of projects. */
  async start(): Promise<void> {
    await Promise.all([this.projects.start(), this.#warm()]);
  }

  /** Imports files as a new project; `done` gets its id. */
  async importFiles(files: readonly File[], done: (id: string) => void): Promise<void> {
    const name = (files[0]?.name ?? '')
      .replace(/\.[^.]+$/, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim();
    if (files.length > 0)
      await this.#importAs(() => Promise.resolve(ok(files)), name || '…', false, done);
  }

  /** Imports cells pasted from a spreadsheet, named by the day. */
  async importPaste(text: string, done: (id: string) => void): Promise<void> {
    const day = new Intl.DateTimeFormat(formats().locale, { day: 'numeric', month: 'long' });
    const name = t(home.pasted, day.format(this.#ports.now()));
    await this.importFiles([partFromPaste(text, `${name}.tsv`)], done);
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
   * stays until the new one is saved.
   */
  async rebuild(change: RecipeChange): Promise<void> {
    const bench = this.#workbench;
    if (!bench) return;
    const { store, now, newId } = this.#ports;
    const { record: project } = bench.project;
    await this.job.start(
      {
        files: async () => {
          await bench.project.flush();
          const kept = await store.files(project.id);
          return kept.ok ? ok(filesToReplay(kept.value, project, change)) : kept;
        },
        settle: (reading) => settleChange(project, change, reading),
        changed: new Set([...change.dialects.keys(), ...change.mapping.map((m) => m.sourceId)]),
        save: async (recipe, guesses, built, keep) => {
          await bench.project.flush();
          return saveRebuilt(
            store,
            bench.project.record,
            newId(),
            now(),
            recipe,
            guesses,
            built,
            keep,
          );
        },
      },
      (record) => void this.#show(record),
    );
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
    this.#workbench = null;
    await bench.project.flush();
    await this.projects.refresh();
  }

  async #importAs(
    get: (options: StepOptions) => Promise<Result<readonly File[]>>,
    name: string,
    demo: boolean,
    done: (id: string) => void,
  ): Promise<void> {
    const { store, now, newId } = this.#ports;
    await this.job.start(
      {
        files: async (options) => {
          await this.#workbench?.project.flush();
          const files = await get(options);
          return files.ok
            ? ok(await openContainers(this.#ports.ingest, files.value, options))
            : files;
        },
        save: (recipe, guesses, built, keep) =>
          saveNewProject(
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
          ),
      },
      (record) => {
        void store.persist();
        void this.#show(record).then(() => done(record.id));
      },
    );
  }

  async #open(id: string): Promise<Result<Workbench>> {
    await this.#workbench?.project.flush();
    const record = await this.#ports.store.load(id);
    return record.ok ? this.#show(record.value) : err(record.error);
  }

  async #show(record: ProjectRecord): Promise<Result<Workbench>> {
    const warm = await this.#warm();
    if (!warm.ok) return warm;
    const file = await this.#ports.store.dataset(record.id);
    if (!file.ok) return file;
    const session = await this.#ports.engine.openDataset(file.value);
    if (!session.ok) return session;
    const project = new OpenProject(record, session.value, this.#ports.store);
    this.#workbench = {
      project,
      studio: new RfmStudio(project),
      draft: new RecipeDraft(project.record),
    };
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

/** Euro unless a column of amounts names another currency. */
function currencyOf(recipe: Recipe): string {
  const labels = recipe.sources.flatMap((s) => s.columns).map((c) => c.label);
  if (labels.some((l) => /\$|usd|dollar/i.test(l))) return 'USD';
  if (labels.some((l) => /£|gbp|pound/i.test(l))) return 'GBP';
  return 'EUR';
}
