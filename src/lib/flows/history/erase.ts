import type { KeptFile, ProjectStore } from '../../contracts/store';
import { choicesOf, withChoices, type Choices } from '../../core/history/choices';
import type { RestorePoint } from '../../core/history/points';
import { scrubbedHistory } from '../../core/history/scrub';
import type { ProjectRecord } from '../../core/project';
import type { Result } from '../../core/result';

/**
 * Saves a dataset from which something was taken out, and takes it out of all that is kept of the
 * project: `scrub` is made to the choices of the record, to every state of the history and to every
 * restore point; former versions go. All of it in one transaction, or nothing. `record` is the
 * project with the new dataset, at the revision that is stored. Answers the saved record; the
 * project is then to be opened anew, since steps on screen are those of before.
 */
export async function eraseEverywhere(
  store: Pick<ProjectStore, 'load' | 'history' | 'restorePoint' | 'erase'>,
  record: ProjectRecord,
  dataset: Blob,
  files: readonly KeptFile[],
  scrub: (choices: Choices) => Choices,
): Promise<Result<ProjectRecord>> {
  const stored = await store.load(record.id);
  if (!stored.ok) return stored;
  const history = await store.history(record.id);
  if (!history.ok) return history;
  const points: RestorePoint[] = [];
  for (const { at } of history.value.points) {
    const point = await store.restorePoint(record.id, at);
    if (!point.ok) return point;
    const content = scrub(point.value.content);
    points.push({ ...point.value, datasetId: record.dataset.id, content });
  }
  return store.erase(withChoices(record, scrub(choicesOf(record))), dataset, files, {
    ...scrubbedHistory(history.value, choicesOf(stored.value), scrub),
    points,
  });
}
