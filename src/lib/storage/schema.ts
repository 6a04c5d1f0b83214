import type { DBSchema } from 'idb';
import type { ProjectRecord, ProjectSummary } from '../core/project';

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

/** A file that a dataset was made from; `position` keeps the order in which they were given. */
export interface FileRow {
  readonly datasetId: string;
  readonly position: number;
  readonly sourceId: string;
  readonly name: string;
  readonly blob: Blob;
}

export interface Schema extends DBSchema {
  project: { key: string; value: ProjectRow };
  dataset: { key: string; value: DatasetRow };
  file: { key: [string, number]; value: FileRow };
}

export const STORES = ['project', 'dataset', 'file'] as const satisfies readonly (keyof Schema &
  string)[];

/** Keys of every file of a dataset: an array is beyond any number. */
export function filesOf(datasetId: string): IDBKeyRange {
  return IDBKeyRange.bound([datasetId], [datasetId, []]);
}
