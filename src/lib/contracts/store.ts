import type { ProjectRecord, ProjectSummary } from '../core/project';
import type { Result } from '../core/result';

/** A file as imported, kept byte for byte so that the recipe can be replayed. */
export interface KeptFile {
  readonly sourceId: string;
  readonly name: string;
  readonly blob: Blob;
}

export interface StorageUse {
  /** Bytes in use and allowed on this origin; null where the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly persisted: boolean;
}

/** Projects and datasets. Saved means that the transaction completed. */
export interface ProjectStore {
  list(): Promise<Result<readonly ProjectSummary[]>>;
  load(id: string): Promise<Result<ProjectRecord>>;
  /**
   * Writes the record if the stored revision is `record.revision`; answers the record with
   * its new revision and save time. Errors: project-conflict, quota-exceeded, storage-failed.
   */
  save(record: ProjectRecord): Promise<Result<ProjectRecord>>;
  /** As save, with a new dataset and the files it came from, in one transaction. `record.revision` is 0 for a new project. */
  saveWithDataset(
    record: ProjectRecord,
    dataset: Blob,
    files: readonly KeptFile[],
  ): Promise<Result<ProjectRecord>>;
  dataset(projectId: string): Promise<Result<Blob>>;
  files(projectId: string): Promise<Result<readonly KeptFile[]>>;
  /** A copy under a new id and name. */
  duplicate(id: string, name: string): Promise<Result<ProjectSummary>>;
  rename(id: string, name: string): Promise<Result<void>>;
  /** Hides the project; `restore` brings it back until the next start of the app purges it. */
  remove(id: string): Promise<Result<void>>;
  restore(id: string): Promise<Result<void>>;
  /** Deletes what was removed more than `olderThanMs` ago and unreferenced datasets. */
  purge(olderThanMs: number): Promise<Result<void>>;
  use(): Promise<StorageUse>;
  /** Asks the browser to keep the data; answers whether it does. */
  persist(): Promise<boolean>;
}
