import { filesOf } from './schema';
import type { Writing } from './transaction';

/** Deletes datasets, and the files they were made from, that no project names. */
export async function deleteUnreferenced(transaction: Writing): Promise<void> {
  const projects = await transaction.objectStore('project').getAll();
  const named = new Set(projects.map(({ record }) => record.dataset.id));
  for (const datasetId of await transaction.objectStore('dataset').getAllKeys()) {
    if (named.has(datasetId)) continue;
    await transaction.objectStore('dataset').delete(datasetId);
    await transaction.objectStore('file').delete(filesOf(datasetId));
  }
}
