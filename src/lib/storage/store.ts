import type { RememberedFile } from '../contracts/handles';
import type { KeptFile, ProjectStore, ProjectWeight, StorageUse } from '../contracts/store';
import type { ProjectRecord, ProjectSummary } from '../core/project';
import { err, type Result } from '../core/result';
import { datasetIds, type FormerWhy } from '../core/versions';
import { addFiles, contentsOfProject, findSame, keptFilesOf, ownBytes } from './contents';
import { Database } from './database';
import {
  datasetMissing,
  expectRevision,
  presentRow,
  projectMissing,
  versionMissing,
} from './present';
import { Intake } from './intake';
import { currentRecord, projectRow } from './rows';
import { storageError } from './failure';
import { askToPersist, storageUse } from './space';
import { deleteUnreferenced } from './sweep';
import { reading, writing, type Writing } from './transaction';
import { copyBeside, keepFormer, withoutVersion, withVersion } from './versions';
import { recordBytes, weigh } from './weigh';

export interface StoreOptions {
  /** Name of the database. */
  readonly name?: string;
  readonly now?: () => number;
  /** Told after what is stored of a project has changed. */
  readonly onstored?: (projectId: string) => void;
}

class IndexedDbStore implements ProjectStore {
  readonly #database: Database;
  readonly #intake = new Intake();
  readonly #now: () => number;
  readonly #onstored: (projectId: string) => void;

  constructor({ name = 'tamis', now = () => Date.now(), onstored }: StoreOptions) {
    this.#database = new Database(name);
    this.#now = now;
    this.#onstored = onstored ?? (() => undefined);
  }

  list(): Promise<Result<readonly ProjectSummary[]>> {
    return reading(this.#database, async (transaction) => {
      const rows = await transaction.objectStore('project').getAll();
      return rows
        .filter((row) => row.removedAt === null)
        .map((row) => row.summary)
        .sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  load(id: string): Promise<Result<ProjectRecord>> {
    return reading(this.#database, async (transaction) =>
      currentRecord((await presentRow(transaction, id)).record),
    );
  }

  save(record: ProjectRecord): Promise<Result<ProjectRecord>> {
    return this.#store(record.id, async (transaction) => {
      const row = await presentRow(transaction, record.id);
      expectRevision(row, record);
      if ((await transaction.objectStore('dataset').count(record.dataset.id)) === 0)
        throw datasetMissing();
      return this.#put(transaction, record, row.summary.bytes);
    });
  }

  takeIn(file: Blob, signal?: AbortSignal): void {
    this.#intake.begin(file, signal);
  }

  async saveWithDataset(
    record: ProjectRecord,
    dataset: Blob,
    files: readonly KeptFile[],
    why: FormerWhy = 'rebuilt',
  ): Promise<Result<ProjectRecord>> {
    const kept = await reading(this.#database, (transaction) =>
      contentsOfProject(transaction, record.id),
    );
    if (!kept.ok) return kept;
    const same = await findSame(files, kept.value);
    if (!same.ok) return same;
    const own = await ownBytes(this.#intake, files, same.value);
    if (!own.ok) return own;
    return this.#store(record.id, async (transaction) => {
      const row = await transaction.objectStore('project').get(record.id);
      if (row === undefined ? record.revision !== 0 : row.removedAt !== null)
        throw projectMissing();
      if (row !== undefined) expectRevision(row, record);
      const datasetId = record.dataset.id;
      await transaction.objectStore('dataset').add({ id: datasetId, blob: dataset });
      await addFiles(transaction, datasetId, own.value, same.value);
      const former = row && (await keepFormer(transaction, currentRecord(row.record), why));
      return this.#putWhole(transaction, former ? { ...record, former } : record);
    });
  }

  async adopt(
    record: ProjectRecord,
    dataset: Blob,
    files: readonly KeptFile[],
  ): Promise<Result<ProjectRecord>> {
    try {
      return await this.saveWithDataset(currentRecord(record), dataset, files);
    } catch (thrown) {
      return err(storageError(thrown));
    }
  }

  dataset(projectId: string): Promise<Result<Blob>> {
    return reading(this.#database, async (transaction) => {
      const { record } = await presentRow(transaction, projectId);
      const row = await transaction.objectStore('dataset').get(record.dataset.id);
      if (row === undefined) throw datasetMissing();
      return row.blob;
    });
  }

  datasetOf(projectId: string, datasetId: string): Promise<Result<Blob>> {
    return reading(this.#database, async (transaction) => {
      const { record } = await presentRow(transaction, projectId);
      const row = datasetIds(record).includes(datasetId)
        ? await transaction.objectStore('dataset').get(datasetId)
        : undefined;
      if (row === undefined) throw versionMissing();
      return row.blob;
    });
  }

  goBack(projectId: string, datasetId: string): Promise<Result<ProjectRecord>> {
    return this.#store(projectId, async (transaction) => {
      const record = currentRecord((await presentRow(transaction, projectId)).record);
      return this.#putWhole(transaction, await withVersion(transaction, record, datasetId));
    });
  }

  dropDataset(projectId: string, datasetId: string): Promise<Result<ProjectRecord>> {
    return this.#store(projectId, async (transaction) => {
      const record = currentRecord((await presentRow(transaction, projectId)).record);
      return this.#putWhole(transaction, withoutVersion(record, datasetId));
    });
  }

  weigh(projectId: string): Promise<Result<ProjectWeight>> {
    return reading(this.#database, async (transaction) => {
      const { record } = await presentRow(transaction, projectId);
      return weigh(transaction, projectId, record);
    });
  }

  files(projectId: string): Promise<Result<readonly KeptFile[]>> {
    return reading(this.#database, async (transaction) => {
      const { record } = await presentRow(transaction, projectId);
      return keptFilesOf(transaction, record.dataset.id);
    });
  }

  remember(projectId: string, files: readonly RememberedFile[]): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
      await presentRow(transaction, projectId);
      await transaction.objectStore('handle').put({ projectId, files });
    });
  }

  remembered(projectId: string): Promise<Result<readonly RememberedFile[]>> {
    return reading(this.#database, async (transaction) => {
      await presentRow(transaction, projectId);
      return (await transaction.objectStore('handle').get(projectId))?.files ?? [];
    });
  }

  duplicate(id: string, name: string): Promise<Result<ProjectSummary>> {
    return writing(this.#database, async (transaction) => {
      const row = await presentRow(transaction, id);
      const now = this.#now();
      const copy: ProjectRecord = {
        ...currentRecord(row.record),
        id: crypto.randomUUID(),
        name,
        revision: 1,
        createdAt: now,
        savedAt: now,
      };
      const copyRow = projectRow(copy, row.summary.bytes);
      await transaction.objectStore('project').add(copyRow);
      await copyBeside(transaction, id, copy.id);
      return copyRow.summary;
    });
  }

  rename(id: string, name: string): Promise<Result<void>> {
    return this.#store(id, async (transaction) => {
      const row = await presentRow(transaction, id);
      const record = currentRecord(row.record);
      const renamed = { ...record, name, revision: record.revision + 1 };
      await transaction.objectStore('project').put(projectRow(renamed, row.summary.bytes));
    });
  }

  remove(id: string): Promise<Result<void>> {
    return this.#mark(id, this.#now());
  }

  restore(id: string): Promise<Result<void>> {
    return this.#mark(id, null);
  }

  purge(olderThanMs: number): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
      const before = this.#now() - olderThanMs;
      const projects = transaction.objectStore('project');
      for (const row of await projects.getAll()) {
        if (row.removedAt !== null && row.removedAt <= before) await projects.delete(row.id);
      }
      await deleteUnreferenced(transaction);
    });
  }

  use(): Promise<StorageUse> {
    return storageUse();
  }

  persist(): Promise<boolean> {
    return askToPersist();
  }

  /** Writes all or nothing, then says so. */
  async #store<T>(
    projectId: string,
    work: (transaction: Writing) => Promise<T>,
  ): Promise<Result<T>> {
    const stored = await writing(this.#database, work);
    if (stored.ok) this.#onstored(projectId);
    return stored;
  }

  #mark(id: string, removedAt: number | null): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
      const projects = transaction.objectStore('project');
      const row = await projects.get(id);
      if (row === undefined) throw projectMissing();
      await projects.put({ ...row, removedAt });
    });
  }

  /** As put, when the datasets it names changed: weighs them and deletes those that nobody names. */
  async #putWhole(transaction: Writing, record: ProjectRecord): Promise<ProjectRecord> {
    const bytes = await recordBytes(transaction, record);
    const saved = await this.#put(transaction, record, bytes);
    await deleteUnreferenced(transaction);
    return saved;
  }

  async #put(transaction: Writing, record: ProjectRecord, bytes: number): Promise<ProjectRecord> {
    const saved: ProjectRecord = { ...record, revision: record.revision + 1, savedAt: this.#now() };
    await transaction.objectStore('project').put(projectRow(saved, bytes));
    return saved;
  }
}

/** The projects of this browser. Nothing is opened before the first call. */
export function createProjectStore(options: StoreOptions = {}): ProjectStore {
  return new IndexedDbStore(options);
}
