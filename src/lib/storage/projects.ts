import type { ProjectSummary } from '../core/project';
import { presentRow, projectMissing } from './present';
import { copyOf, currentRecord, projectRow } from './rows';
import type { Reading, Writing } from './transaction';
import { copyBeside } from './versions';

/** The projects in use, the last saved first. */
export async function listProjects(transaction: Reading): Promise<readonly ProjectSummary[]> {
  const rows = await transaction.objectStore('project').getAll();
  return rows
    .flatMap(({ removedAt, summary }) => (removedAt === null ? [summary] : []))
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Bytes of the projects that were removed; what a project in use shares with them counts too. */
export async function bytesRemoved(transaction: Reading): Promise<number> {
  const rows = await transaction.objectStore('project').getAll();
  return rows.reduce((sum, row) => sum + (row.removedAt === null ? 0 : row.summary.bytes), 0);
}

/** A copy with all that is beside the project. @throws Refused project-missing */
export async function duplicateProject(
  transaction: Writing,
  id: string,
  name: string,
  now: number,
): Promise<ProjectSummary> {
  const row = await presentRow(transaction, id);
  const copy = copyOf(currentRecord(row.record), name, now);
  const copyRow = projectRow(copy, row.summary.bytes);
  await transaction.objectStore('project').add(copyRow);
  await copyBeside(transaction, id, copy.id);
  return copyRow.summary;
}

/** @throws Refused project-missing */
export async function renameProject(transaction: Writing, id: string, name: string): Promise<void> {
  const row = await presentRow(transaction, id);
  const record = currentRecord(row.record);
  const renamed = { ...record, name, revision: record.revision + 1 };
  await transaction.objectStore('project').put(projectRow(renamed, row.summary.bytes));
}

/** Hides a project, or brings it back where `removedAt` is null. @throws Refused project-missing */
export async function markRemoved(
  transaction: Writing,
  id: string,
  removedAt: number | null,
): Promise<void> {
  const projects = transaction.objectStore('project');
  const row = await projects.get(id);
  if (row === undefined) throw projectMissing();
  await projects.put({ ...row, removedAt });
}
