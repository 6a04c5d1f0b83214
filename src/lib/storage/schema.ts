import type { DBSchema } from 'idb';
import type { RememberedFile } from '../contracts/handles';
import type { RestorePoint } from '../core/history/points';
import type { Step } from '../core/history/steps';
import type { ProjectRecord, ProjectSummary } from '../core/project';
import type { DatasetVersion } from '../core/versions';

/** One project. The summary stands apart so that a list never depends on the record's version. */
export interface ProjectRow {
  readonly id: string;
  readonly record: ProjectRecord;
  readonly summary: ProjectSummary;
  /** When it was hidden; null while it is in use. */
  readonly removedAt: number | null;
}

export interface DatasetRow {
  readonly id: string;
  readonly blob: Blob;
}

/** The bytes of a kept file; the files of several datasets may share them. */
export interface ContentRow {
  readonly id: string;
  readonly blob: Blob;
}

/** A file that a dataset was made from; `position` keeps the order in which they were given. */
export interface FileRow {
  readonly datasetId: string;
  readonly position: number;
  readonly sourceId: string;
  readonly name: string;
  readonly contentId: string;
  readonly bytes: number;
}

/** What a former dataset brings back. Beside the record, which is written at every change. */
export interface VersionRow extends DatasetVersion {
  readonly projectId: string;
  readonly datasetId: string;
}

/** How to reach the files that a project's sources were read from. */
export interface HandleRow {
  readonly projectId: string;
  readonly files: readonly RememberedFile[];
}

/** A change of what a person decided. */
export interface StepRow extends Step {
  readonly projectId: string;
}

/** A state that a person can go back to. */
export interface PointRow extends RestorePoint {
  readonly projectId: string;
}

/** Where a project stands among its steps. */
export interface HistoryRow {
  readonly projectId: string;
  readonly done: number;
  readonly datasetId: string;
  readonly since: number;
}

export interface Schema extends DBSchema {
  project: { key: string; value: ProjectRow };
  dataset: { key: string; value: DatasetRow };
  file: { key: [string, number]; value: FileRow };
  content: { key: string; value: ContentRow };
  version: { key: [string, string]; value: VersionRow };
  handle: { key: string; value: HandleRow };
  step: { key: [string, number]; value: StepRow };
  point: { key: [string, number]; value: PointRow };
  history: { key: string; value: HistoryRow };
}

export const STORES = [
  'project',
  'dataset',
  'file',
  'content',
  'version',
  'handle',
  'step',
  'point',
  'history',
] as const satisfies readonly (keyof Schema & string)[];

/** Keys of every file of a dataset, or of all that is beside a project: an array is beyond any number or text. */
export function below(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
