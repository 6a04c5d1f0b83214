import type { DatasetSummary } from './dataset';
import type { IsoDate } from './dates';
import type { ProjectRecord } from './project';

/** Why a dataset is no longer the current one. */
export type FormerWhy = 'rebuilt' | 'refreshed' | 'went-back';

/** A dataset that was the project's and is kept: what a list of them shows. */
export interface FormerVersion {
  /** Of its dataset. */
  readonly id: string;
  readonly builtAt: number;
  /** Its dataset and the files it was made from, shared ones included. */
  readonly bytes: number;
  readonly customers: number;
  readonly orderLines: number;
  readonly amount: number;
  readonly firstOrder: IsoDate;
  readonly lastOrder: IsoDate;
  /** rebuilt: read again with other settings; refreshed: other files; went-back: another version was taken. */
  readonly why: FormerWhy;
}

/** What belongs to one dataset of a project and comes back with it. */
export type DatasetVersion = Pick<ProjectRecord, 'recipe' | 'guesses' | 'dataset'>;

/** The line of the list for a dataset that another one replaces. */
export function formerVersion(
  dataset: DatasetSummary,
  bytes: number,
  why: FormerWhy,
): FormerVersion {
  const { id, builtAt, customers, orderLines, amount, firstOrder, lastOrder } = dataset;
  return { id, builtAt, bytes, customers, orderLines, amount, firstOrder, lastOrder, why };
}

/** Every dataset a record names: the current one, then the former ones from the latest. */
export function datasetIds(record: Pick<ProjectRecord, 'dataset' | 'former'>): readonly string[] {
  return [record.dataset.id, ...(record.former ?? []).map(({ id }) => id)];
}
