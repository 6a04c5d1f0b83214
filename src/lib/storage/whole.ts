import type { Standing, WholeProject, WholeVersion } from '../contracts/store';
import type { ProjectRecord } from '../core/project';
import { formerVersion, type FormerVersion } from '../core/versions';
import { addFiles, keptFilesOf } from './contents';
import { replaceHistory, storedHistory, storedPoint } from './history';
import type { PreparedFiles } from './prepare';
import { datasetMissing, presentRow } from './present';
import { currentRecord } from './rows';
import type { Reading, Writing } from './transaction';
import { versionBytes } from './weigh';

/** Everything that is stored of a project. A file that several versions share is one and the same blob. */
export async function readWhole(transaction: Reading, projectId: string): Promise<WholeProject> {
  const record = currentRecord((await presentRow(transaction, projectId)).record);
  const { recipe, guesses, dataset } = record;
  const versions: WholeVersion[] = [];
  const contents = new Map<string, Blob>();
  const add = async (version: Pick<WholeVersion, 'recipe' | 'guesses' | 'dataset' | 'why'>) => {
    const { id } = version.dataset;
    const row = await transaction.objectStore('dataset').get(id);
    if (row === undefined) throw datasetMissing();
    versions.push({
      ...version,
      blob: row.blob,
      files: await keptFilesOf(transaction, id, contents),
    });
  };
  await add({ recipe, guesses, dataset });
  for (const { id, why } of record.former ?? []) {
    const row = await transaction.objectStore('version').get([projectId, id]);
    if (row) await add({ recipe: row.recipe, guesses: row.guesses, dataset: row.dataset, why });
  }
  const { steps, done, points: lines } = await storedHistory(transaction, projectId);
  const points = [];
  for (const { at } of lines) points.push(await storedPoint(transaction, projectId, at));
  return { record, versions, history: { steps, done, points } };
}

/**
 * Writes all of a project, in the place of what was there, but for its row: answers the record to
 * put. The ids of its datasets are new, `files` are those of the versions; what they replace is left
 * for the sweep.
 */
export async function writeWhole(
  transaction: Writing,
  { record, versions, history }: WholeProject,
  files: readonly PreparedFiles[],
  stands: Standing,
): Promise<ProjectRecord> {
  const contents = new Map<Blob, string>();
  const former: FormerVersion[] = [];
  for (const [i, { recipe, guesses, dataset, why, blob }] of versions.entries()) {
    const { id: datasetId } = dataset;
    await transaction.objectStore('dataset').add({ id: datasetId, blob });
    const ready = files[i];
    if (ready) await addFiles(transaction, datasetId, ready, contents);
    if (why === undefined) continue;
    await transaction
      .objectStore('version')
      .put({ projectId: record.id, datasetId, recipe, guesses, dataset });
    former.push(formerVersion(dataset, await versionBytes(transaction, datasetId), why));
  }
  await replaceHistory(transaction, record.id, stands, history);
  return { ...record, former };
}
