import type { KeptFile, ProjectStore, StorageUse } from '../contracts/store';
import { appError } from '../core/errors';
import type { ProjectRecord, ProjectSummary } from '../core/project';
import type { Result } from '../core/result';
import { Database } from './database';
import { Refused } from './failure';
import { currentRecord, projectRow } from './rows';
import { filesOf, type ProjectRow } from './schema';
import { askToPersist, storageUse } from './space';
import { deleteUnreferenced } from './sweep';
import { reading, writing, type Reading, type Writing } from './transaction';

export interface StoreOptions {
  /** Name of the database. */
  readonly name?: string;
  readonly now?: () => number;
}

class IndexedDbStore implements ProjectStore {
  readonly #database: Database;
  readonly #now: () => number;

  constructor({ name = 'tamis', now = () => Date.now() }: StoreOptions) {
    this.#database = new Database(name);
    this.#now = now;
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
    return writing(this.#database, async (transaction) => {
      const row = await presentRow(transaction, record.id);
      expectRevision(row, record);
      if ((await transaction.objectStore('dataset').count(record.dataset.id)) === 0)
        throw datasetMissing();
      return this.#put(transaction, record, row.summary.bytes);
    });
  }

  saveWithDataset(
    record: ProjectRecord,
    dataset: Blob,
    files: readonly KeptFile[],
  ): Promise<Result<ProjectRecord>> {
    return writing(this.#database, async (transaction) => {
      const row = await transaction.objectStore('project').get(record.id);
      if (row === undefined ? record.revision !== 0 : row.removedAt !== null)
        throw projectMissing();
      if (row !== undefined) expectRevision(row, record);
      const datasetId = record.dataset.id;
      await transaction.objectStore('dataset').add({ id: datasetId, blob: dataset });
      for (const [position, { sourceId, name, blob }] of files.entries()) {
        await transaction.objectStore('file').add({ datasetId, position, sourceId, name, blob });
      }
      const bytes = files.reduce((sum, { blob }) => sum + blob.size, dataset.size);
      const saved = await this.#put(transaction, record, bytes);
      await deleteUnreferenced(transaction);
      return saved;
    });
  }

  dataset(projectId: string): Promise<Result<Blob>> {
    return reading(this.#database, async (transaction) => {
      const { record } = await presentRow(transaction, projectId);
      const row = await transaction.objectStore('dataset').get(record.dataset.id);
      if (row === undefined) throw datasetMissing();
      return row.blob;
    });
  }

  files(projectId: string): Promise<Result<readonly KeptFile[]>> {
    return reading(this.#database, async (transaction) => {
      const { record } = await presentRow(transaction, projectId);
      const rows = await transaction.objectStore('file').getAll(filesOf(record.dataset.id));
      return rows.map(({ sourceId, name, blob }) => ({ sourceId, name, blob }));
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
      return copyRow.summary;
    });
  }

  rename(id: string, name: string): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
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

  #mark(id: string, removedAt: number | null): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
      const projects = transaction.objectStore('project');
      const row = await projects.get(id);
      if (row === undefined) throw projectMissing();
      await projects.put({ ...row, removedAt });
    });
  }

  async #put(transaction: Writing, record: ProjectRecord, bytes: number): Promise<ProjectRecord> {
    const saved: ProjectRecord = { ...record, revision: record.revision + 1, savedAt: this.#now() };
    await transaction.objectStore('project').put(projectRow(saved, bytes));
    return saved;
  }
}

async function presentRow(transaction: Reading | Writing, id: string): Promise<ProjectRow> {
  const row = await transaction.objectStore('project').get(id);
  if (row === undefined || row.removedAt !== null) throw projectMissing();
  return row;
}

/** The stored record must be the one that the new one was made from. */
function expectRevision(row: ProjectRow, record: ProjectRecord): void {
  if (currentRecord(row.record).revision !== record.revision)
    throw new Refused(appError('project-conflict'));
}

function projectMissing(): Refused {
  return new Refused(appError('project-missing'));
}

function datasetMissing(): Refused {
  return new Refused(appError('storage-failed', undefined, 'the dataset is not stored'));
}

/** The projects of this browser. Nothing is opened before the first call. */
export function createProjectStore(options: StoreOptions = {}): ProjectStore {
  return new IndexedDbStore(options);
}
