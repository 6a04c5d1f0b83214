import type { Standing } from '../contracts/store';
import type { ProjectRecord } from '../core/project';
import type { Result } from '../core/result';
import type { Database } from './database';
import { projectRow } from './rows';
import { deleteUnreferenced } from './sweep';
import { writing, type Writing } from './transaction';
import { recordBytes } from './weigh';

/** How records are put: with the next revision, the time of the save and what they weigh. */
export class Writer {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #onstored: (projectId: string) => void;

  constructor(database: Database, now: () => number, onstored: (projectId: string) => void) {
    this.#database = database;
    this.#now = now;
    this.#onstored = onstored;
  }

  /** Writes all or nothing, then says so. */
  async store<T>(
    projectId: string,
    work: (transaction: Writing) => Promise<T>,
  ): Promise<Result<T>> {
    const stored = await writing(this.#database, work);
    if (stored.ok) this.#onstored(projectId);
    return stored;
  }

  async put(transaction: Writing, record: ProjectRecord, bytes: number): Promise<ProjectRecord> {
    const saved: ProjectRecord = { ...record, revision: record.revision + 1, savedAt: this.#now() };
    await transaction.objectStore('project').put(projectRow(saved, bytes));
    return saved;
  }

  /** As put, when the datasets it names changed: weighs them and deletes those that nobody names. */
  async putWhole(transaction: Writing, record: ProjectRecord): Promise<ProjectRecord> {
    const bytes = await recordBytes(transaction, record);
    const saved = await this.put(transaction, record, bytes);
    await deleteUnreferenced(transaction);
    return saved;
  }

  /** Where the history of a record stands that is being saved. */
  stands({ dataset }: ProjectRecord): Standing {
    return { datasetId: dataset.id, since: this.#now() };
  }
}
