import type { ProjectStore } from '../../contracts/store';
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
import type { KeptFile } from '../../contracts/store';
import type { People } from './people';

export { leaveOut } from './leave';
export { countRemaining, peopleOf } from './people';
export { settledOnLeft } from './settled';

/** What is known of an erasure once the dataset is built anew. */
export interface Erasing {
  readonly people: People;
  readonly why: Erasure['why'];
  /** How many people leave. */
  readonly count: number;
  readonly cut: readonly FileLines[];
  readonly list: ErasedList;
  /** Id of the new dataset. */
  readonly datasetId: string;
  readonly now: number;
}

/**
 * Saves the dataset that was built without some people in the place of all that is kept of the
 * project, history and restore points scrubbed, and writes the erasure down. `project` is the
 * stored record.
 */
export async function saveErased(
  store: Pick<ProjectStore, 'load' | 'history' | 'restorePoint' | 'erase'>,
  project: ProjectRecord,
  settled: Settled,
  built: BuiltDataset,
  files: readonly KeptFile[],
  { people, why, count, cut, list, datasetId, now }: Erasing,
): Promise<Result<ProjectRecord>> {
  const { traces } = people;
  const dataset = { ...built.summary, id: datasetId, builtAt: now, bytes: built.file.size };
  const { record, marks, wishes, decisions } = scrubbedRecord(
    { ...project, ...settled, recipe: built.recipe, dataset },
    traces,
  );
  const erasure: Erasure = {
    at: now,
    why,
    people: count,
    hashes: why === 'erase' ? people.hashes : [],
    files: cut,
    versions: project.former?.length ?? 0,
    marks,
    wishes,
    decisions,
    dataset: await sha256(built.file),
  };
  const { former: _, ...kept } = record;
  const privacy = { ...kept.privacy, erased: withErasure(list, erasure) };
  return eraseEverywhere(store, { ...kept, privacy }, built.file, files, (choices) =>
    scrubbedChoices(choices, traces),
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
