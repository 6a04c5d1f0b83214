import type { PointLine, RestorePoint } from '../core/history/points';
import type { History, Step } from '../core/history/steps';
import type { ProjectRecord, ProjectSummary } from '../core/project';
import type { Result } from '../core/result';
import type { DatasetVersion, FormerWhy } from '../core/versions';
import type { RememberedFile } from './handles';

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

export interface ProjectWeight {
  /** Datasets and kept files of all versions; a file that several versions share counts once. */
  readonly bytes: number;
  /** The current version and its files. */
  readonly current: number;
  /** Former versions by dataset id. What another project or version needs is not freed. */
  readonly freed: ReadonlyMap<string, number>;
  /** By dropping all former versions: also what only they share. */
  readonly freedByAll: number;
}

/** Since when the choices and the data of a project have been what they are. */
export interface Standing {
  readonly datasetId: string;
  readonly since: number;
}

/** The history of a project, as it is stored; restore points without what they hold. */
export interface StoredHistory extends History {
  readonly points: readonly PointLine[];
  /** The data and since when they and the choices were these, at the last save; null before any. */
  readonly stands: Standing | null;
}

/** What a save does to the history of its project, in the same transaction. */
export interface HistoryChange {
  /** Steps that are new or changed, by their numbers. */
  readonly steps: readonly Step[];
  /** Steps of other numbers are deleted; `first` above `last` for none. */
  readonly first: number;
  readonly last: number;
  readonly done: number;
  /** Since when the choices and the data have been these; null for from this save on. */
  readonly since: number | null;
  readonly addPoints: readonly RestorePoint[];
  /** By their times. */
  readonly dropPoints: readonly number[];
}

/** A record with other choices, and what that does to its history. */
export interface ChangedRecord {
  readonly record: ProjectRecord;
  readonly history: HistoryChange;
}

/** All of the history of a project, in the place of what was there. */
export interface WholeHistory extends History {
  readonly points: readonly RestorePoint[];
}

/** One dataset of a project: what comes back with it, its bytes and the files it was made from. */
export interface WholeVersion extends DatasetVersion {
  readonly blob: Blob;
  readonly files: readonly KeptFile[];
  /** Why it is a former one; absent for the current one. */
  readonly why?: FormerWhy;
}

/** Everything that is stored of a project. */
export interface WholeProject {
  readonly record: ProjectRecord;
  /** The current one, then the former ones from the latest. */
  readonly versions: readonly WholeVersion[];
  readonly history: WholeHistory;
}

/** Projects and datasets. Saved means that the transaction completed. */
export interface ProjectStore {
  list(): Promise<Result<readonly ProjectSummary[]>>;
  load(id: string): Promise<Result<ProjectRecord>>;
  /**
   * Writes the record if the stored revision is `record.revision`; answers the record with
   * its new revision and save time. The change of the history is written with it or not at all.
   * Errors: project-conflict, quota-exceeded, storage-failed.
   */
  save(record: ProjectRecord, history?: HistoryChange): Promise<Result<ProjectRecord>>;
  /** The steps of a project and which restore points there are. Errors: project-missing. */
  history(projectId: string): Promise<Result<StoredHistory>>;
  /** One restore point with what it holds. Errors: project-missing, version-missing. */
  restorePoint(projectId: string, at: number): Promise<Result<RestorePoint>>;
  /**
   * Begins to copy a file that will probably be saved, while it is being read: `saveWithDataset`
   * then takes less time. Nothing is written before.
   */
  takeIn(file: Blob, signal?: AbortSignal): void;
  /**
   * As save, with a new dataset and the files it came from, in one transaction. `record.revision`
   * is 0 for a new project. The dataset that it replaces is kept as a former version, `why` says
   * what replaced it ('rebuilt' unless told). A file with the same bytes as one that the project
   * has kept already is not stored twice.
   * Error of its own: file-changed, when a file can no longer be read.
   */
  saveWithDataset(
    record: ProjectRecord,
    dataset: Blob,
    files: readonly KeptFile[],
    why?: FormerWhy,
  ): Promise<Result<ProjectRecord>>;
  /** Everything that is stored of a project, from one consistent state. Errors: project-missing. */
  whole(projectId: string): Promise<Result<WholeProject>>;
  /**
   * Writes everything of a project in the place of all that was there, in one transaction; as a new
   * project where `record.revision` is 0. The ids of its datasets are new. Files with the same bytes
   * are stored once, and not again where the project has kept them already; what is not given is
   * deleted for good. A record of an older version is brought up to date. Errors: project-newer,
   * project-conflict, file-changed, quota-exceeded, storage-failed.
   */
  replaceWhole(whole: WholeProject): Promise<Result<ProjectRecord>>;
  dataset(projectId: string): Promise<Result<Blob>>;
  /** Any version's dataset, the current one included. Errors: project-missing, version-missing. */
  datasetOf(projectId: string, datasetId: string): Promise<Result<Blob>>;
  /**
   * Makes a former version the current one, with its recipe and guesses; the current one becomes
   * a former one. What else changed of the record is saved with it, if the stored revision is
   * that of `changed.record`. Answers the saved record. Errors: project-missing, version-missing,
   * project-conflict.
   */
  goBack(
    projectId: string,
    datasetId: string,
    changed?: ChangedRecord,
  ): Promise<Result<ProjectRecord>>;
  /** Deletes a former version and the files that only it needs. Answers the saved record. */
  dropDataset(projectId: string, datasetId: string): Promise<Result<ProjectRecord>>;
  /** What the project takes, and what dropping each of its former versions would free. */
  weigh(projectId: string): Promise<Result<ProjectWeight>>;
  files(projectId: string): Promise<Result<readonly KeptFile[]>>;
  /** Keeps how to reach the files that sources were read from; takes the place of what was kept of the project. */
  remember(projectId: string, files: readonly RememberedFile[]): Promise<Result<void>>;
  remembered(projectId: string): Promise<Result<readonly RememberedFile[]>>;
  /** A copy under a new id and name, former versions included. */
  duplicate(id: string, name: string): Promise<Result<ProjectSummary>>;
  rename(id: string, name: string): Promise<Result<void>>;
  /** Hides the project; `restore` brings it back until the next start of the app purges it. */
  remove(id: string): Promise<Result<void>>;
  restore(id: string): Promise<Result<void>>;
  /** Deletes a project for good, also on a disk that has no room to keep it hidden. */
  discard(id: string): Promise<Result<void>>;
  /** Deletes what was removed more than `olderThanMs` ago and unreferenced datasets. */
  purge(olderThanMs: number): Promise<Result<void>>;
  /** Bytes of the projects that were removed and can still be brought back. */
  bin(): Promise<Result<number>>;
  use(): Promise<StorageUse>;
  /**
   * How many of so many bytes can be stored now: all of them, or fewer. Null where the browser
   * does not say.
   */
  room(bytes: number): Promise<number | null>;
  /**
   * Hears that a newer version of the app waits to take the stored data over: the listener writes
   * what is not written yet, after which this page can neither read nor write. Answers how to stop.
   */
  onOutdated(listener: () => Promise<void>): () => void;
  /** Asks the browser to keep the data; answers whether it does. */
  persist(): Promise<boolean>;
}
