import type { Ports } from '../contracts/ports';
import type { Progress } from '../contracts/progress';
import type { Applied } from '../core/backup/settings/apply';
import type { Gathered, ProjectSettings } from '../core/backup/settings/settings';
import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import type { Backup, BackupChoices } from '../flows/backup/write';
import type { SettingsChoices, SettingsFile } from '../flows/backup/write-settings';
import { BackupLog } from './backup-log.svelte';
import type { Workbench } from './workbench';

/** Where the writing or opening of a project file stands. */
export type BackupState =
  | { readonly status: 'idle' }
  /** What goes into the file is being chosen. */
  | { readonly status: 'choosing'; readonly id: string; readonly name: string }
  | {
      readonly status: 'working';
      readonly of: 'write' | 'open';
      readonly progress: Progress | null;
    }
  | { readonly status: 'written'; readonly backup: Backup }
  | { readonly status: 'settings-written'; readonly file: SettingsFile }
  /** A file waits for its password; `wrong` when the last one was not it. */
  | { readonly status: 'locked'; readonly file: File; readonly wrong: boolean }
  /** Settings were read and wait for a project to be put on. */
  | { readonly status: 'settings'; readonly from: string; readonly settings: ProjectSettings }
  | { readonly status: 'applied'; readonly applied: Applied }
  | { readonly status: 'failed'; readonly error: AppError };

/** What may go into a file of a project. */
export interface BackupContents {
  /** Former versions. */
  readonly former: number;
  readonly settings: Gathered;
}

/** Project files: one is written or opened at a time. */
export class Backups {
  /** When each project was last saved to a file. */
  readonly log: BackupLog;
  readonly #ports: Ports;
  readonly #before: () => Promise<void>;
  #state = $state.raw<BackupState>({ status: 'idle' });
  #abort: AbortController | null = null;

  /** `before` brings what is on screen to the disk. */
  constructor(ports: Ports, before: () => Promise<void>) {
    this.#ports = ports;
    this.#before = before;
    this.log = new BackupLog(ports.preferences, ports.now);
  }

  get state(): BackupState {
    return this.#state;
  }

  /** Asks what goes into the file of a project. */
  ask(id: string, name: string): void {
    if (this.#state.status !== 'working') this.#state = { status: 'choosing', id, name };
  }

  async write(choices: BackupChoices): Promise<void> {
    if (this.#state.status !== 'choosing') return;
    const { id } = this.#state;
    const written = await this.#work('write', async (options) => {
      await this.#before();
      const { writeBackup } = await import('../flows/backup/write');
      return writeBackup(this.#ports, id, choices, options);
    });
    if (written) this.#state = { status: 'written', backup: written };
  }

  /** What of a project there is to choose from; null where that cannot be read. */
  async look(id: string): Promise<BackupContents | null> {
    await this.#before();
    const { settingsOf } = await import('../core/backup/settings/settings');
    const loaded = await this.#ports.store.load(id);
    if (!loaded.ok) return null;
    const { former = [] } = loaded.value;
    return { former: former.length, settings: settingsOf(loaded.value, false) };
  }

  async writeSettings(choices: SettingsChoices): Promise<void> {
    if (this.#state.status !== 'choosing') return;
    const { id } = this.#state;
    const file = await this.#work('write', async (options) => {
      await this.#before();
      const { writeSettings } = await import('../flows/backup/write-settings');
      return writeSettings(this.#ports, id, choices, options);
    });
    if (file) this.#state = { status: 'settings-written', file };
  }

  /** The file that was written is on its way to the person's disk. */
  saved({ project, revision }: Backup): void {
    this.log.note(project, revision);
  }

  /** Opens a project file as a new project; `done` gets its id. Asks for a password where one is needed. */
  async open(file: File, done: (id: string) => void): Promise<void> {
    if (this.#state.status === 'working') return;
    const seal = await this.#work('open', () => this.#ports.vault.look(file));
    if (seal === 'password') this.#state = { status: 'locked', file, wrong: false };
    else if (seal === 'open') await this.#open(file, null, done);
  }

  /** Opens the file that waits for its password. */
  async unlock(password: string, done: (id: string) => void): Promise<void> {
    if (this.#state.status === 'locked') await this.#open(this.#state.file, password, done);
  }

  /** Puts the settings that were read on an open project: one change, undone like any other. */
  async apply({ project, draft }: Workbench): Promise<void> {
    if (this.#state.status !== 'settings' || project.refuses()) return;
    const { settings } = this.#state;
    const { applySettings } = await import('../core/backup/settings/apply');
    const applied = applySettings(project.record, settings);
    project.choose(applied.choices, { kind: 'settings-opened' });
    for (const edit of applied.reading) draft.edit(edit);
    for (const { cleaning = [] } of project.record.recipe.sources)
      for (const step of cleaning) {
        const enabled = applied.cleaning.get(step.id);
        if (enabled !== undefined) draft.clean(step, enabled);
      }
    this.#state = { status: 'applied', applied };
  }

  /** Ends what is under way and closes; nothing is left behind. */
  close(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#state = { status: 'idle' };
  }

  async #open(file: File, password: string | null, done: (id: string) => void): Promise<void> {
    const opened = await this.#work('open', async (options) => {
      const { openBackup } = await import('../flows/backup/restore');
      return openBackup(this.#ports, file, password, options);
    });
    if (opened?.kind === 'settings') {
      this.#state = { status: 'settings', from: opened.from, settings: opened.settings };
    } else if (opened) {
      const { id, revision } = opened.record;
      this.#state = { status: 'idle' };
      this.log.note(id, revision);
      void this.#ports.store.persist();
      done(id);
    } else if (this.#state.status === 'failed' && this.#state.error.code === 'backup-password')
      this.#state = { status: 'locked', file, wrong: true };
  }

  /** The value of some work, or null when it failed or was given up. */
  async #work<T>(
    of: 'write' | 'open',
    work: (options: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: Progress) => void;
    }) => Promise<Result<T>>,
  ): Promise<T | null> {
    const abort = (this.#abort = new AbortController());
    this.#state = { status: 'working', of, progress: null };
    const result = await work({
      signal: abort.signal,
      onProgress: (progress) => {
        // What the worker said last may arrive after its result.
        if (this.#abort === abort) this.#state = { status: 'working', of, progress };
      },
    });
    if (this.#abort !== abort) return null;
    this.#abort = null;
    if (!result.ok) this.#state = { status: 'failed', error: result.error };
    return result.ok ? result.value : null;
  }
}
