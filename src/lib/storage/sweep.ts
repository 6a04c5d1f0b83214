import { datasetIds } from '../core/versions';
import { below } from './schema';
import type { Writing } from './transaction';

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
  const handles = transaction.objectStore('handle');
  for (const id of await handles.getAllKeys()) if (!kept.has(id)) await handles.delete(id);
}
