import type { KeptFile, ProjectStore, WholeProject } from '../../contracts/store';
import type { Settled } from '../../core/mapping/edit';
import {
  withErasure,
  type ErasedList,
  type Erasure,
  type FileLines,
} from '../../core/privacy/erased';
import { scrubbedChoices, scrubbedRecord } from '../../core/privacy/scrub';
import type { ProjectRecord } from '../../core/project';
import type { Result } from '../../core/result';
import { eraseEverywhere } from '../history/erase';
import type { BuiltDataset } from '../import/reading';
import type { FormerLeft } from './former';
import type { People } from './people';

export { formerWithout } from './former';
export { leaveOut } from './leave';
export { countRemaining, peopleEverywhere, peopleOf } from './people';
export { settledOnLeft } from './settled';

/** What is known of an erasure once the datasets are built anew. */
export interface Erasing {
  readonly people: People;
  readonly why: Erasure['why'];
  /** How many people leave. */
  readonly count: number;
  readonly cut: readonly FileLines[];
  readonly list: ErasedList;
  readonly former: FormerLeft;
  /** Id of the new dataset. */
  readonly datasetId: string;
  readonly now: number;
}

/**
 * Saves the datasets that were built without some people in the place of all that is kept of the
 * project, history and restore points scrubbed, and writes the erasure down. `stored` is the project
 * as it is stored, `files` those of the current dataset.
 */
export async function saveErased(
  store: Pick<ProjectStore, 'replaceWhole'>,
  stored: WholeProject,
  settled: Settled,
  built: BuiltDataset,
  files: readonly KeptFile[],
  { people, why, count, cut, list, former, datasetId, now }: Erasing,
): Promise<Result<ProjectRecord>> {
  const { traces } = people;
  const before = stored.record;
  const dataset = { ...built.summary, id: datasetId, builtAt: now, bytes: built.file.size };
  const { record, marks, wishes, decisions } = scrubbedRecord(
    { ...before, ...settled, recipe: built.recipe, dataset },
    traces,
  );
  const erasure: Erasure = {
    at: now,
    why,
    people: count,
    hashes: why === 'erase' ? people.hashes : [],
    files: cut,
    versions: stored.versions.length - 1 - former.versions.length,
    rebuilt: former.versions.length,
    marks,
    wishes,
    decisions,
    dataset: await sha256(built.file),
  };
  const privacy = { ...record.privacy, erased: withErasure(list, erasure) };
  const { recipe, guesses } = record;
  const current = { recipe, guesses, dataset, blob: built.file, files };
  return eraseEverywhere(
    store,
    stored,
    { record: { ...record, privacy }, versions: [current, ...former.versions] },
    new Map([...former.ids, [before.dataset.id, datasetId]]),
    (choices) => scrubbedChoices(choices, traces),
  );
}

async function sha256(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A new salt, in hexadecimal. */
export function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
