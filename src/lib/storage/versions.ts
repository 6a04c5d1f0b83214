import type { ProjectRecord } from '../core/project';
import { datasetIds, formerVersion, type FormerVersion, type FormerWhy } from '../core/versions';
import { copyHistory } from './history';
import { datasetMissing, presentRow, versionMissing } from './present';
import { below, type VersionRow } from './schema';
import type { Reading, Writing } from './transaction';
import { versionBytes } from './weigh';

/** The current dataset of a project. @throws Refused project-missing, storage-failed */
export async function currentDataset(transaction: Reading, projectId: string): Promise<Blob> {
  const { record } = await presentRow(transaction, projectId);
  const row = await transaction.objectStore('dataset').get(record.dataset.id);
  if (row === undefined) throw datasetMissing();
  return row.blob;
}

/** A current or former dataset of a project. @throws Refused project-missing, version-missing */
export async function anyDataset(
  transaction: Reading,
  projectId: string,
  datasetId: string,
): Promise<Blob> {
  const { record } = await presentRow(transaction, projectId);
  const row = datasetIds(record).includes(datasetId)
    ? await transaction.objectStore('dataset').get(datasetId)
    : undefined;
  if (row === undefined) throw versionMissing();
  return row.blob;
}

/**
 * Keeps the current dataset of a record as a former version: what it brings back goes beside the
 * record. Answers the list of former versions with it.
 */
export async function keepFormer(
  transaction: Writing,
  { id: projectId, recipe, guesses, dataset, former = [] }: ProjectRecord,
  why: FormerWhy,
): Promise<readonly FormerVersion[]> {
  const row: VersionRow = { projectId, datasetId: dataset.id, recipe, guesses, dataset };
  await transaction.objectStore('version').put(row);
  const bytes = await versionBytes(transaction, dataset.id);
  return [formerVersion(dataset, bytes, why), ...former];
}

/** The record with a former version made current. @throws Refused version-missing */
export async function withVersion(
  transaction: Writing,
  record: ProjectRecord,
  datasetId: string,
): Promise<ProjectRecord> {
  const versions = transaction.objectStore('version');
  const wanted = await versions.get([record.id, datasetId]);
  if (!wanted || (await transaction.objectStore('dataset').count(datasetId)) === 0)
    throw versionMissing();
  const former = await keepFormer(transaction, record, 'went-back');
  await versions.delete([record.id, datasetId]);
  const handles = await transaction.objectStore('handle').get(record.id);
  if (handles) {
    const files = handles.files.map((file) => ({ ...file, stale: true as const }));
    await transaction.objectStore('handle').put({ ...handles, files });
  }
  const { recipe, guesses, dataset } = wanted;
  const others = former.filter(({ id }) => id !== datasetId);
  return { ...record, recipe, guesses, dataset, former: others };
}

/** The record without a former version. @throws Refused version-missing */
export function withoutVersion(record: ProjectRecord, datasetId: string): ProjectRecord {
  const former = record.former ?? [];
  if (!former.some(({ id }) => id === datasetId)) throw versionMissing();
  return { ...record, former: former.filter(({ id }) => id !== datasetId) };
}

/** What lies beside a project, for a copy of it. */
export async function copyBeside(transaction: Writing, from: string, to: string): Promise<void> {
  const versions = transaction.objectStore('version');
  for (const row of await versions.getAll(below(from)))
    await versions.add({ ...row, projectId: to });
  const handles = await transaction.objectStore('handle').get(from);
  if (handles) await transaction.objectStore('handle').add({ ...handles, projectId: to });
  await copyHistory(transaction, from, to);
}
