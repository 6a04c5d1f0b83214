import type { ProjectWeight } from '../contracts/store';
import type { ProjectRecord } from '../core/project';
import { datasetIds } from '../core/versions';
import { below, type FileRow } from './schema';
import type { Reading, Writing } from './transaction';

type Named = Pick<ProjectRecord, 'dataset' | 'former'>;

/** Bytes of a dataset and of the files it was made from. */
export async function versionBytes(
  transaction: Reading | Writing,
  datasetId: string,
): Promise<number> {
  const files = await transaction.objectStore('file').getAll(below(datasetId));
  return (await datasetBytes(transaction, datasetId)) + distinctBytes(files);
}

/** Bytes of all versions of a record; what they share counts once. */
export async function recordBytes(transaction: Reading | Writing, record: Named): Promise<number> {
  const files: FileRow[] = [];
  let bytes = 0;
  for (const id of new Set(datasetIds(record))) {
    bytes += await datasetBytes(transaction, id);
    files.push(...(await transaction.objectStore('file').getAll(below(id))));
  }
  return bytes + distinctBytes(files);
}

/** The whole of a project, and what would go with each former version. */
export async function weigh(
  transaction: Reading,
  projectId: string,
  record: Named,
): Promise<ProjectWeight> {
  const others = (await transaction.objectStore('project').getAll())
    .filter(({ id }) => id !== projectId)
    .flatMap((row) => datasetIds(row.record));
  const files = await transaction.objectStore('file').getAll();
  const freedBy = async (ids: readonly string[]) => {
    const going = new Set(ids.filter((id) => !others.includes(id)));
    const needed = new Set(files.filter((f) => !going.has(f.datasetId)).map((f) => f.contentId));
    let bytes = distinctBytes(
      files.filter((f) => going.has(f.datasetId) && !needed.has(f.contentId)),
    );
    for (const id of going) bytes += await datasetBytes(transaction, id);
    return bytes;
  };
  const former = (record.former ?? []).map(({ id }) => id);
  const freed = new Map<string, number>();
  for (const id of former) freed.set(id, await freedBy([id]));
  return {
    bytes: await recordBytes(transaction, record),
    current: await versionBytes(transaction, record.dataset.id),
    freed,
    freedByAll: await freedBy(former),
  };
}

async function datasetBytes(transaction: Reading | Writing, id: string): Promise<number> {
  return (await transaction.objectStore('dataset').get(id))?.blob.size ?? 0;
}

function distinctBytes(files: readonly FileRow[]): number {
  const sizes = new Map(files.map(({ contentId, bytes }) => [contentId, bytes]));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}
