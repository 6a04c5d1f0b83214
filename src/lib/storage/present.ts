import { appError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import { Refused } from './failure';
import { currentRecord } from './rows';
import type { ProjectRow } from './schema';
import type { Reading, Writing } from './transaction';

/** The row of a project in use. @throws Refused project-missing */
export async function presentRow(transaction: Reading | Writing, id: string): Promise<ProjectRow> {
  const row = await transaction.objectStore('project').get(id);
  if (row === undefined || row.removedAt !== null) throw projectMissing();
  return row;
}

/** The stored record must be the one that the new one was made from. @throws Refused project-conflict */
export function expectRevision(row: ProjectRow, record: ProjectRecord): void {
  if (currentRecord(row.record).revision !== record.revision)
    throw new Refused(appError('project-conflict'));
}

/**
 * The row that a whole record takes the place of; null for a new project, whose revision is 0.
 * @throws Refused project-missing, project-conflict
 */
export async function rowToReplace(
  transaction: Writing,
  record: ProjectRecord,
): Promise<ProjectRow | null> {
  const row = await transaction.objectStore('project').get(record.id);
  if (row === undefined ? record.revision !== 0 : row.removedAt !== null) throw projectMissing();
  if (row !== undefined) expectRevision(row, record);
  return row ?? null;
}

export function projectMissing(): Refused {
  return new Refused(appError('project-missing'));
}

export function datasetMissing(): Refused {
  return new Refused(appError('storage-failed', undefined, 'the dataset is not stored'));
}

export function versionMissing(): Refused {
  return new Refused(appError('version-missing'));
}
