import type { ProjectStore, WholeProject } from '../../contracts/store';
import { choicesOf, withChoices, type Choices } from '../../core/history/choices';
import { renumbered } from '../../core/history/renumber';
import { scrubbedHistory } from '../../core/history/scrub';
import type { ProjectRecord } from '../../core/project';
import type { Result } from '../../core/result';

/**
 * Saves datasets from which something was taken out in the place of all that is kept of a project,
 * and takes it out of the rest: `scrub` is made to the choices of the record, to every state of the
 * history and to every restore point. All of it in one transaction, or nothing. `stored` is the
 * project as it is, `next` the one with the new datasets, whose ids stand in `ids` by those of
 * before; restore points of a dataset that is gone become points of the current one. Answers the
 * saved record; the project is then to be opened anew, since steps on screen are those of before.
 */
export function eraseEverywhere(
  store: Pick<ProjectStore, 'replaceWhole'>,
  stored: WholeProject,
  next: Pick<WholeProject, 'record' | 'versions'>,
  ids: ReadonlyMap<string, string>,
  scrub: (choices: Choices) => Choices,
): Promise<Result<ProjectRecord>> {
  const { record, history } = stored;
  const { id: current } = record.dataset;
  const points = history.points.map((point) => ({
    ...point,
    datasetId: ids.has(point.datasetId) ? point.datasetId : current,
    content: scrub(point.content),
  }));
  const scrubbed = { ...scrubbedHistory(history, choicesOf(record), scrub), points };
  return store.replaceWhole({
    record: withChoices(next.record, scrub(choicesOf(next.record))),
    versions: next.versions,
    history: renumbered(scrubbed, (id) => ids.get(id) ?? id),
  });
}
