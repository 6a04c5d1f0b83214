import type {
  ChangedRecord,
  HistoryChange,
  KeptFile,
  ProjectStore,
  ProjectWeight,
  StorageUse,
  StoredHistory,
  WholeProject,
} from '../../contracts/store';
import type { RememberedFile } from '../../contracts/handles';
import type { RestorePoint } from '../../core/history/points';
import type { ProjectLock } from '../../core/lock';
import type { ProjectRecord, ProjectSummary } from '../../core/project';
import { err, ok, type Result } from '../../core/result';
import type { FormerWhy } from '../../core/versions';
import { storageError } from '../failure';
import { isSealedBlob, openBlob, sealBlob } from './contents';
import type { Keyring } from './keyring';
import {
  figuresOf,
  isSealedRecord,
  openPoint,
  openRecord,
  openSteps,
  sealChange,
  sealRecord,
} from './records';
import { areSealedFiles, openFiles, openWhole, sealFiles, sealWhole } from './whole';

type Locked = ProjectRecord & { readonly lock: ProjectLock };

const isLocked = (record: ProjectRecord): record is Locked => record.lock !== undefined;

/**
 * The store with what is sealed opened on the way out and sealed on the way in. A project without a
 * lock goes through as it is. Every verb of a sealed project that is not unlocked answers
 * project-locked, but for those that do not read it: list, duplicate, rename, remove, restore, weigh.
 */
export class LockedStore implements ProjectStore {
  readonly #inner: ProjectStore;
  readonly #keys: Keyring;

  constructor(inner: ProjectStore, keys: Keyring) {
    this.#inner = inner;
    this.#keys = keys;
  }

  list(): Promise<Result<readonly ProjectSummary[]>> {
    return this.#inner.list();
  }

  async load(id: string): Promise<Result<ProjectRecord>> {
    return this.#opened(await this.#inner.load(id));
  }

  save(record: ProjectRecord, history?: HistoryChange): Promise<Result<ProjectRecord>> {
    if (!isLocked(record)) return this.#inner.save(record, history);
    return settled(async () => {
      const keys = this.#keys.of(record.id);
      const change = history && (await sealChange(keys, history));
      return this.#opened(await this.#inner.save(await sealRecord(keys, record), change));
    });
  }

  async history(projectId: string): Promise<Result<StoredHistory>> {
    const stored = await this.#inner.history(projectId);
    if (!stored.ok) return stored;
    return settled(async () => {
      const steps = await openSteps(() => this.#keys.of(projectId), stored.value.steps);
      return ok({ ...stored.value, steps });
    });
  }

  async restorePoint(projectId: string, at: number): Promise<Result<RestorePoint>> {
    const point = await this.#inner.restorePoint(projectId, at);
    if (!point.ok) return point;
    return settled(async () => ok(await openPoint(() => this.#keys.of(projectId), point.value)));
  }

  takeIn(file: Blob, signal?: AbortSignal): void {
    this.#inner.takeIn(file, signal);
  }

  saveWithDataset(
    record: ProjectRecord,
    dataset: Blob,
    files: readonly KeptFile[],
    why?: FormerWhy,
  ): Promise<Result<ProjectRecord>> {
    if (!isLocked(record)) return this.#inner.saveWithDataset(record, dataset, files, why);
    return settled(async () => {
      const sealed = await this.#sealed(record, dataset, files);
      return this.#opened(await this.#inner.saveWithDataset(...sealed, why));
    });
  }

  async whole(projectId: string): Promise<Result<WholeProject>> {
    const whole = await this.#inner.whole(projectId);
    if (!whole.ok || !isSealedRecord(whole.value.record)) return whole;
    return settled(async () => ok(await openWhole(this.#keys.of(projectId), whole.value)));
  }

  replaceWhole(whole: WholeProject): Promise<Result<ProjectRecord>> {
    const { record } = whole;
    if (!isLocked(record)) return this.#inner.replaceWhole(whole);
    return settled(async () => {
      const sealed = await sealWhole(this.#keys.of(record.id), whole, record.lock);
      return this.#opened(await this.#inner.replaceWhole(sealed));
    });
  }

  async dataset(projectId: string): Promise<Result<Blob>> {
    return this.#blob(projectId, await this.#inner.dataset(projectId));
  }

  async datasetOf(projectId: string, datasetId: string): Promise<Result<Blob>> {
    return this.#blob(projectId, await this.#inner.datasetOf(projectId, datasetId));
  }

  goBack(
    projectId: string,
    datasetId: string,
    changed?: ChangedRecord,
  ): Promise<Result<ProjectRecord>> {
    return settled(async () => {
      if (!changed || !isLocked(changed.record))
        return this.#opened(await this.#inner.goBack(projectId, datasetId, changed));
      const keys = this.#keys.of(projectId);
      const record = await sealRecord(keys, changed.record);
      const history = await sealChange(keys, changed.history);
      return this.#opened(await this.#inner.goBack(projectId, datasetId, { record, history }));
    });
  }

  async dropDataset(projectId: string, datasetId: string): Promise<Result<ProjectRecord>> {
    return this.#opened(await this.#inner.dropDataset(projectId, datasetId));
  }

  weigh(projectId: string): Promise<Result<ProjectWeight>> {
    return this.#inner.weigh(projectId);
  }

  async files(projectId: string): Promise<Result<readonly KeptFile[]>> {
    const files = await this.#inner.files(projectId);
    if (!files.ok || !(await areSealedFiles(files.value))) return files;
    return settled(async () => ok(await openFiles(this.#keys.of(projectId), files.value)));
  }

  remember(projectId: string, files: readonly RememberedFile[]): Promise<Result<void>> {
    return this.#inner.remember(projectId, files);
  }

  remembered(projectId: string): Promise<Result<readonly RememberedFile[]>> {
    return this.#inner.remembered(projectId);
  }

  async duplicate(id: string, name: string): Promise<Result<ProjectSummary>> {
    const copy = await this.#inner.duplicate(id, name);
    if (copy.ok) this.#keys.share(id, copy.value.id);
    return copy;
  }

  rename(id: string, name: string): Promise<Result<void>> {
    return this.#inner.rename(id, name);
  }

  remove(id: string): Promise<Result<void>> {
    return this.#inner.remove(id);
  }

  restore(id: string): Promise<Result<void>> {
    return this.#inner.restore(id);
  }

  discard(id: string): Promise<Result<void>> {
    return this.#inner.discard(id);
  }

  purge(olderThanMs: number): Promise<Result<void>> {
    return this.#inner.purge(olderThanMs);
  }

  use(): Promise<StorageUse> {
    return this.#inner.use();
  }

  bin(): Promise<Result<number>> {
    return this.#inner.bin();
  }

  room(bytes: number): Promise<number | null> {
    return this.#inner.room(bytes);
  }

  persist(): Promise<boolean> {
    return this.#inner.persist();
  }

  onOutdated(listener: () => Promise<void>): () => void {
    return this.#inner.onOutdated(listener);
  }

  /** A record, its dataset and its files, as they are stored. */
  async #sealed(
    record: Locked,
    dataset: Blob,
    files: readonly KeptFile[],
  ): Promise<[ProjectRecord, Blob, readonly KeptFile[]]> {
    const keys = this.#keys.of(record.id);
    // The dataset that is replaced becomes a former one, of which the new record says nothing.
    const before = await this.load(record.id);
    const known = before.ok ? figuresOf(before.value) : {};
    return [
      await sealRecord(keys, record, known),
      await sealBlob(keys, dataset),
      await sealFiles(keys, files),
    ];
  }

  #opened(stored: Result<ProjectRecord>): Promise<Result<ProjectRecord>> {
    return settled(async () => {
      if (!stored.ok || !isSealedRecord(stored.value)) return stored;
      return ok(await openRecord(this.#keys.of(stored.value.id), stored.value));
    });
  }

  #blob(projectId: string, stored: Result<Blob>): Promise<Result<Blob>> {
    return settled(async () => {
      if (!stored.ok || !(await isSealedBlob(stored.value))) return stored;
      return ok(await openBlob(this.#keys.of(projectId), stored.value));
    });
  }
}

/** What is thrown on the way (a missing key, a content that is not what was sealed) as a value. */
async function settled<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    return err(storageError(thrown));
  }
}
