import type { HistoryChange, Standing, StoredHistory, WholeHistory } from '../contracts/store';
import type { RestorePoint } from '../core/history/points';
import { versionMissing } from './present';
import { below } from './schema';
import type { Reading, Writing } from './transaction';

/** The steps of a project, and which restore points there are. */
export async function storedHistory(
  transaction: Reading,
  projectId: string,
): Promise<StoredHistory> {
  const rows = await transaction.objectStore('step').getAll(below(projectId));
  const at = await transaction.objectStore('history').get(projectId);
  const points = await transaction.objectStore('point').getAll(below(projectId));
  return {
    steps: rows.map(({ number, at, content }) => ({ number, at, content })),
    done: at?.done ?? 0,
    stands: at ? { datasetId: at.datasetId, since: at.since } : null,
    points: points.map(({ at, datasetId }) => ({ at, datasetId })),
  };
}

/** A restore point with what it holds. @throws Refused version-missing */
export async function storedPoint(
  transaction: Reading,
  projectId: string,
  at: number,
): Promise<RestorePoint> {
  const row = await transaction.objectStore('point').get([projectId, at]);
  if (!row) throw versionMissing();
  return { at: row.at, datasetId: row.datasetId, content: row.content };
}

/** Writes what a save does to the history of its project; `stands`: the data and the time of the save. */
export async function changeHistory(
  transaction: Writing,
  projectId: string,
  { datasetId, since: now }: Standing,
  { steps, first, last, done, since, addPoints, dropPoints }: HistoryChange,
): Promise<void> {
  const stored = transaction.objectStore('step');
  for (const key of await stored.getAllKeys(below(projectId)))
    if (key[1] < first || key[1] > last) await stored.delete(key);
  for (const step of steps) await stored.put({ ...step, projectId });
  const points = transaction.objectStore('point');
  for (const at of dropPoints) await points.delete([projectId, at]);
  for (const point of addPoints) await points.put({ ...point, projectId });
  await transaction.objectStore('history').put({ projectId, done, datasetId, since: since ?? now });
}

/** Puts a whole history in the place of what was there. */
export async function replaceHistory(
  transaction: Writing,
  projectId: string,
  stands: Standing,
  { steps, done, points }: WholeHistory,
): Promise<void> {
  for (const store of ['step', 'point'] as const)
    await transaction.objectStore(store).delete(below(projectId));
  await changeHistory(transaction, projectId, stands, {
    steps,
    done,
    since: null,
    first: 0,
    last: Infinity,
    addPoints: points,
    dropPoints: [],
  });
}

/** The history of a project that begins. */
export const NEW_HISTORY: WholeHistory = { steps: [], done: 0, points: [] };

/** The history of a project, for a copy of it. */
export async function copyHistory(transaction: Writing, from: string, to: string): Promise<void> {
  for (const row of await transaction.objectStore('step').getAll(below(from)))
    await transaction.objectStore('step').add({ ...row, projectId: to });
  for (const row of await transaction.objectStore('point').getAll(below(from)))
    await transaction.objectStore('point').add({ ...row, projectId: to });
  const history = await transaction.objectStore('history').get(from);
  if (history) await transaction.objectStore('history').add({ ...history, projectId: to });
}
