import type { RememberedFile } from '../contracts/handles';
import type {
  ChangedRecord,
  HistoryChange,
  KeptFile,
  ProjectStore,
  ProjectWeight,
  StoredHistory,
  WholeProject,
} from '../contracts/store';
import type { RestorePoint } from '../core/history/points';
import type { ProjectRecord, ProjectSummary } from '../core/project';
import type { Result } from '../core/result';
import type { FormerWhy } from '../core/versions';
import { addFiles, keptFilesOf } from './contents';
import { Database } from './database';
import { datasetMissing, expectRevision, presentRow, rowToReplace } from './present';
import { changeHistory, NEW_HISTORY, replaceHistory, storedHistory, storedPoint } from './history';
import { Intake } from './intake';
import {
  bytesRemoved,
  duplicateProject,
  listProjects,
  markRemoved,
  renameProject,
} from './projects';
import { prepareFiles, type PreparedFiles } from './prepare';
import { currentRecord } from './rows';
import { askToPersist, roomFor, storageUse } from './space';
import { deleteRemoved, deleteUnreferenced, deleteVersion } from './sweep';
import { reading, writing } from './transaction';
import { anyDataset, currentDataset, keepFormer, withoutVersion, withVersion } from './versions';
import { weigh } from './weigh';
import { readWhole, writeWhole } from './whole';
import { Writer } from './writer';

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
  readonly #writer: Writer;
  readonly #listeners = new Set<() => Promise<void>>();

  constructor({ name = 'tamis', now = () => Date.now(), onstored }: StoreOptions) {
    this.#database = new Database(name, { lastWords: () => this.#sayLastWords() });
    this.#now = now;
    this.#writer = new Writer(this.#database, now, onstored ?? (() => undefined));
  }

  list(): Promise<Result<readonly ProjectSummary[]>> {
    return reading(this.#database, listProjects);
  }

  load(id: string): Promise<Result<ProjectRecord>> {
    return reading(this.#database, async (transaction) =>
      currentRecord((await presentRow(transaction, id)).record),
    );
  }

  save(record: ProjectRecord, history?: HistoryChange): Promise<Result<ProjectRecord>> {
    return this.#writer.store(record.id, async (transaction) => {
      const row = await presentRow(transaction, record.id);
      expectRevision(row, record);
      if ((await transaction.objectStore('dataset').count(record.dataset.id)) === 0)
        throw datasetMissing();
      if (history)
        await changeHistory(transaction, record.id, this.#writer.stands(record), history);
      return this.#writer.put(transaction, record, row.summary.bytes);
    });
  }

  history(projectId: string): Promise<Result<StoredHistory>> {
    return reading(this.#database, async (transaction) => {
      await presentRow(transaction, projectId);
      return storedHistory(transaction, projectId);
    });
  }

  restorePoint(projectId: string, at: number): Promise<Result<RestorePoint>> {
    return reading(this.#database, async (transaction) => {
      await presentRow(transaction, projectId);
      return storedPoint(transaction, projectId, at);
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
    const ready = await this.#prepared(record.id, [{ files }]);
    if (!ready.ok) return ready;
    return this.#writer.store(record.id, async (transaction) => {
      const row = await rowToReplace(transaction, record);
      const datasetId = record.dataset.id;
      await transaction.objectStore('dataset').add({ id: datasetId, blob: dataset });
      for (const one of ready.value) await addFiles(transaction, datasetId, one);
      if (row) {
        const former = await keepFormer(transaction, currentRecord(row.record), why);
        return this.#writer.putWhole(transaction, { ...record, former });
      }
      await replaceHistory(transaction, record.id, this.#writer.stands(record), NEW_HISTORY);
      return this.#writer.putWhole(transaction, record);
    });
  }

  whole(projectId: string): Promise<Result<WholeProject>> {
    return reading(this.#database, (transaction) => readWhole(transaction, projectId));
  }

  async replaceWhole(whole: WholeProject): Promise<Result<ProjectRecord>> {
    const ready = await this.#prepared(whole.record.id, whole.versions);
    if (!ready.ok) return ready;
    return this.#writer.store(whole.record.id, async (transaction) => {
      await rowToReplace(transaction, whole.record);
      const record = currentRecord(whole.record);
      const stands = this.#writer.stands(record);
      return this.#writer.putWhole(
        transaction,
        await writeWhole(transaction, { ...whole, record }, ready.value, stands),
      );
    });
  }

  dataset(projectId: string): Promise<Result<Blob>> {
    return reading(this.#database, (transaction) => currentDataset(transaction, projectId));
  }

  datasetOf(projectId: string, datasetId: string): Promise<Result<Blob>> {
    return reading(this.#database, (transaction) => anyDataset(transaction, projectId, datasetId));
  }

  goBack(
    projectId: string,
    datasetId: string,
    changed?: ChangedRecord,
  ): Promise<Result<ProjectRecord>> {
    return this.#writer.store(projectId, async (transaction) => {
      const row = await presentRow(transaction, projectId);
      const stored = currentRecord(row.record);
      const { record = stored, history } = changed ?? {};
      expectRevision(row, record);
      const back = await withVersion(transaction, record, datasetId);
      if (history) await changeHistory(transaction, projectId, this.#writer.stands(back), history);
      return this.#writer.putWhole(transaction, back);
    });
  }

  async dropDataset(projectId: string, datasetId: string): Promise<Result<ProjectRecord>> {
    const drop = () =>
      this.#writer.store(projectId, async (transaction) => {
        const record = currentRecord((await presentRow(transaction, projectId)).record);
        return this.#writer.putWhole(transaction, withoutVersion(record, datasetId));
      });
    const dropped = await drop();
    if (dropped.ok || dropped.error.code !== 'quota-exceeded') return dropped;
    // Without room for the record that no longer lists it: the bytes go first, which takes none.
    const freed = await writing(this.#database, (transaction) =>
      deleteVersion(transaction, projectId, datasetId),
    );
    return freed.ok ? drop() : freed;
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
    return writing(this.#database, (transaction) =>
      duplicateProject(transaction, id, name, this.#now()),
    );
  }

  rename(id: string, name: string): Promise<Result<void>> {
    return this.#writer.store(id, (transaction) => renameProject(transaction, id, name));
  }

  remove(id: string): Promise<Result<void>> {
    return this.#mark(id, this.#now());
  }

  restore(id: string): Promise<Result<void>> {
    return this.#mark(id, null);
  }

  discard(id: string): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
      await transaction.objectStore('project').delete(id);
      await deleteUnreferenced(transaction);
    });
  }

  purge(olderThanMs: number): Promise<Result<void>> {
    return writing(this.#database, async (transaction) => {
      await deleteRemoved(transaction, this.#now() - olderThanMs);
      await deleteUnreferenced(transaction);
    });
  }

  bin(): Promise<Result<number>> {
    return reading(this.#database, bytesRemoved);
  }

  /** Once told, a tab of an older version can neither read nor write. */
  onOutdated(listener: () => Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  readonly use = storageUse;
  readonly room = roomFor;
  readonly persist = askToPersist;

  async #sayLastWords(): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener()));
  }

  #prepared(
    projectId: string,
    versions: readonly { readonly files: readonly KeptFile[] }[],
  ): Promise<Result<readonly PreparedFiles[]>> {
    return prepareFiles(this.#database, this.#intake, projectId, versions);
  }

  #mark(id: string, removedAt: number | null): Promise<Result<void>> {
    return writing(this.#database, (transaction) => markRemoved(transaction, id, removedAt));
  }
}

/** The projects of this browser. Nothing is opened before the first call. */
export function createProjectStore(options: StoreOptions = {}): ProjectStore {
  return new IndexedDbStore(options);
}
