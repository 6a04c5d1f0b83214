import { datasetIds } from '../core/versions';
import { presentRow, versionMissing } from './present';
import { below } from './schema';
import type { Writing } from './transaction';

/** Deletes the projects that were removed no later than `before`. */
export async function deleteRemoved(transaction: Writing, before: number): Promise<void> {
  const projects = transaction.objectStore('project');
  for (const { id, removedAt } of await projects.getAll())
    if (removedAt !== null && removedAt <= before) await projects.delete(id);
}

/**
 * Deletes a former version although its project lists it, unless another one needs it: nothing is
 * written, so that it can be done on a full disk.
 */
export async function deleteVersion(
  transaction: Writing,
  projectId: string,
  datasetId: string,
): Promise<void> {
  const { record } = await presentRow(transaction, projectId);
  if (record.dataset.id === datasetId || !datasetIds(record).includes(datasetId))
    throw versionMissing();
  await deleteUnreferenced(transaction, [projectId, datasetId]);
}

/**
 * Deletes what no project names: datasets, the files they were made from, bytes of files, and
 * what was kept beside projects that are gone. `except`: a dataset that a project names and no
 * longer needs.
 */
export async function deleteUnreferenced(
  transaction: Writing,
  except?: readonly [projectId: string, datasetId: string],
): Promise<void> {
  const projects = await transaction.objectStore('project').getAll();
  const kept = new Map(projects.map(({ id, record }) => [id, new Set(datasetIds(record))]));
  if (except) kept.get(except[0])?.delete(except[1]);
  const named = new Set([...kept.values()].flatMap((ids) => [...ids]));
  for (const datasetId of await transaction.objectStore('dataset').getAllKeys()) {
    if (named.has(datasetId)) continue;
    await transaction.objectStore('dataset').delete(datasetId);
    await transaction.objectStore('file').delete(below(datasetId));
  }
  const files = await transaction.objectStore('file').getAll();
  const used = new Set(files.map(({ contentId }) => contentId));
  const contents = transaction.objectStore('content');
  for (const id of await contents.getAllKeys()) if (!used.has(id)) await contents.delete(id);

  const versions = transaction.objectStore('version');
  for (const key of await versions.getAllKeys())
    if (!kept.get(key[0])?.has(key[1])) await versions.delete(key);
  for (const store of ['handle', 'history'] as const)
    for (const id of await transaction.objectStore(store).getAllKeys())
      if (!kept.has(id)) await transaction.objectStore(store).delete(id);
  for (const store of ['step', 'point'] as const)
    for (const key of await transaction.objectStore(store).getAllKeys())
      if (!kept.has(key[0])) await transaction.objectStore(store).delete(key);
}
