import type { DatasetSummary } from './dataset';
import type { FeatureSettings } from './features/settings';
import type { SavedPlaybook } from './playbook';
import type { ProjectLock } from './lock';
import type { Recipe } from './recipe';
import type { RefreshRecord } from './refresh/log';
import type { RfmDef } from './segmentation/rfm/definition';
import type { SavedSegmentation } from './segmentation/saved-list';
import type { GuessNote } from './source';
import type { IsoDate } from './dates';
import type { ProjectTag } from './tags';
import type { SavedPrivacy } from './privacy/saved';
import type { SavedValidity } from './validity/settings';
import type { FormerVersion } from './versions';

/** Version of the record's shape; storage migrates older ones step by step. */
export const PROJECT_VERSION = 1;

/** Everything a person decided about one base. Small JSON; data is in the dataset. */
export interface ProjectRecord {
  readonly version: typeof PROJECT_VERSION;
  readonly id: string;
  readonly name: string;
  /** Invented data: labelled wherever it shows. */
  readonly demo: boolean;
  /** Raised by one at every save; a save that expects another one is refused. */
  readonly revision: number;
  readonly createdAt: number;
  readonly savedAt: number;
  /** ISO 4217, for display only. */
  readonly currency: string;
  readonly recipe: Recipe;
  readonly guesses: readonly GuessNote[];
  readonly dataset: DatasetSummary;
  /** Datasets that this one replaced and that are kept, the latest first; written by the store. */
  readonly former?: readonly FormerVersion[];
  /** As-of day of every figure; null means the last purchase in the data. */
  readonly referenceDate: IsoDate | null;
  readonly segmentation: RfmDef;
  /** Segmentations that the person made or changed, beside RFM; absent before any. */
  readonly segmentations?: readonly SavedSegmentation[];
  /** Tags put on customers by hand or from a file; absent before any. */
  readonly tags?: readonly ProjectTag[];
  /** What is planned for segments, where the person wrote it; absent before any. */
  readonly playbooks?: readonly SavedPlaybook[];
  /** How figures of customers are made; absent for the settings that the dataset starts with. */
  readonly featureSettings?: FeatureSettings | undefined;
  /** How segmentations are judged, where the person changed it; absent before any. */
  readonly validity?: SavedValidity | undefined;
  /**
   * Wishes and rights of the people in it; absent before any. No part of what undo goes over: an
   * opposition is taken back by hand only.
   */
  readonly privacy?: SavedPrivacy | undefined;
  /** What files brought since the first import, oldest first; absent before any. */
  readonly refreshes?: readonly RefreshRecord[];
  /** How it is sealed where it is stored; absent for a project without a password. */
  readonly lock?: ProjectLock;
  /** Shares of customers by segment, for the card of the home page. */
  readonly card: readonly ProjectCardSegment[];
}

export interface ProjectCardSegment {
  readonly segmentId: string;
  readonly customers: number;
}

/** What the list of projects shows. */
export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly savedAt: number;
  /** Absent in lists from before there were reminders of project files, until the next save. */
  readonly createdAt?: number;
  readonly revision?: number;
  readonly customers: number;
  readonly sources: number;
  /** Datasets and kept files together, former versions included. */
  readonly bytes: number;
  /** Sealed with a password: nothing else is known of it before it is unlocked. */
  readonly locked?: true;
  readonly card: readonly ProjectCardSegment[];
}

export function referenceDateOf(
  project: Pick<ProjectRecord, 'referenceDate' | 'dataset'>,
): IsoDate {
  return project.referenceDate ?? project.dataset.lastOrder;
}
