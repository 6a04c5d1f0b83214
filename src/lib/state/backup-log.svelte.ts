import {
  NO_BACKUP,
  backupAge,
  readHistories,
  type BackupAge,
  type BackupHistory,
} from '../core/backup/reminder';

const KEY = 'tamis.backups';

/** Which projects were saved to a file, and when: kept on this machine, beside the projects. */
export class BackupLog {
  readonly #storage: Storage | null;
  readonly #now: () => number;
  #histories = $state.raw<ReadonlyMap<string, BackupHistory>>(new Map());

  /** `storage` null where the browser refuses one: it then lasts for the visit. */
  constructor(storage: Storage | null, now: () => number) {
    this.#storage = storage;
    this.#now = now;
    this.#histories = readHistories(storage?.getItem(KEY) ?? null);
  }

  /** How old the last file of a project is. */
  ageOf(project: {
    readonly id: string;
    readonly createdAt: number;
    readonly revision: number;
  }): BackupAge {
    return backupAge(project, this.#histories.get(project.id) ?? NO_BACKUP, this.#now());
  }

  /** A file with this revision of a project was saved, or the project comes from one. */
  note(id: string, revision: number): void {
    this.#put(id, { last: { at: this.#now(), revision }, putOffAt: null });
  }

  /** The reminder of a project is put off. */
  putOff(id: string): void {
    this.#put(id, { ...(this.#histories.get(id) ?? NO_BACKUP), putOffAt: this.#now() });
  }

  /** Another tab may have written since: only the one project changes. */
  #put(id: string, history: BackupHistory): void {
    const stored = this.#storage ? readHistories(this.#storage.getItem(KEY)) : this.#histories;
    this.#histories = new Map([...stored, [id, history]]);
    this.#storage?.setItem(KEY, JSON.stringify(Object.fromEntries(this.#histories)));
  }
}
