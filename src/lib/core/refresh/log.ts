import type { DatasetSummary } from '../dataset';
import type { IsoDate } from '../dates';
import type { KeyName, RefreshMode } from './mode';

/** What a dataset came to, before or after a refresh. */
export interface RefreshFigures {
  readonly customers: number;
  readonly orderLines: number;
  readonly orders: number;
  readonly amount: number;
  readonly firstOrder: IsoDate;
  readonly lastOrder: IsoDate;
  /** Lines and cells not read. */
  readonly rejects: number;
}

/** What became of the customers; null figures could not be computed. */
export interface CustomerChanges {
  readonly added: number;
  readonly gone: number;
  /** Known before and after, with at least one other attribute value. */
  readonly changed: number;
  /** Known before and after, in another segment. */
  readonly moved: number;
}

export interface RefreshedSource {
  readonly sourceId: string;
  readonly files: readonly string[];
  /** Null for a source that is new. */
  readonly mode: RefreshMode | null;
  readonly key: KeyName | null;
  readonly newColumns: readonly string[];
  readonly missingColumns: readonly string[];
  /** Former lines that gave way to new ones, over all refreshes of the source. */
  readonly superseded: number;
}

/** One refresh of a project, as its Data page tells it. */
export interface RefreshRecord {
  readonly at: number;
  readonly sources: readonly RefreshedSource[];
  /** Files left aside, unrecognised or unread. */
  readonly ignored: readonly string[];
  readonly before: RefreshFigures;
  readonly after: RefreshFigures;
  readonly customers: CustomerChanges | null;
  /** Values met for the first time, by what they say; at most 20 of each. */
  readonly newValues: readonly { readonly field: string; readonly values: readonly string[] }[];
}

export function figuresOf(
  dataset: Omit<DatasetSummary, 'id' | 'builtAt' | 'bytes'>,
): RefreshFigures {
  const { customers, orderLines, orders, amount, firstOrder, lastOrder } = dataset;
  const rejects = dataset.rejectCounts.reduce((sum, r) => sum + r.count, 0);
  return { customers, orderLines, orders, amount, firstOrder, lastOrder, rejects };
}
