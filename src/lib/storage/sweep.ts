import { datasetIds } from '../core/versions';
import { below } from './schema';
import type { Writing } from './transaction';

/** Deletes the projects that were removed no later than `before`. */
export async function deleteRemoved(transaction: Writing, before: number): Promise<void> {
  const projects = transaction.objectStore('project');
  for (const { id, removedAt } of await projects.getAll())
    if (removedAt !== null && removedAt <= before) await projects.delete(id);
}

/**
 * Deletes what no project names: datasets, the files they were made from, bytes of files, and
 * what was kept beside projects that are gone.
 */
export async function deleteUnreferenced(transaction: Writing): Promise<void> {
  const projects = await transaction.objectStore('project').getAll();
  const named = new Set(projects.flatMap(({ record }) => datasetIds(record)));
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
  const kept = new Map(projects.map(({ id, record }) => [id, new Set(datasetIds(record))]));
  for (const key of await versions.getAllKeys())
    if (!kept.get(key[0])?.has(key[1])) await versions.delete(key);
  for (const store of ['handle', 'history'] as const)
    for (const id of await transaction.objectStore(store).getAllKeys())
      if (!kept.has(id)) await transaction.objectStore(store).delete(id);
  for (const store of ['step', 'point'] as const)
    for (const key of await transaction.objectStore(store).getAllKeys())
      if (!kept.has(key[0])) await transaction.objectStore(store).delete(key);
}
