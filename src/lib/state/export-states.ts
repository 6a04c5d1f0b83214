import type { Progress } from '../contracts/progress';
import type { AppError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import type { ExportCounts } from '../flows/export/csv';

/** Customers whom their wishes keep out of a file. */
export type LeftOut = Pick<ExportCounts, 'opposed' | 'refused'>;

export const NOBODY: LeftOut = { opposed: 0, refused: 0 };

/** A file and the note that goes with it. */
export interface Exported {
  readonly customers: number;
  /** Customers who were asked for and are not in it. */
  readonly left: LeftOut;
  readonly csv: { readonly name: string; readonly blob: Blob };
  readonly note: { readonly name: string; readonly blob: Blob };
}

export type ExportState =
  | { readonly status: 'choosing' }
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'done'; readonly exported: Exported }
  | { readonly status: 'failed'; readonly error: AppError };

/** Who is chosen when the choosing begins. */
export interface ExportStart {
  /** Id of the segmentation. */
  readonly which: string;
  /** Null for every segment. */
  readonly segmentId: string | null;
  /** Only those who carry it; null for all. */
  readonly tag: string | null;
}

/** Somebody's wishes or consents are known, so that it matters what a file is for. */
export function asksPurpose({
  dataset,
  privacy,
}: Pick<ProjectRecord, 'dataset' | 'privacy'>): boolean {
  const consents = dataset.attributes.some((role) => role.startsWith('consent_'));
  return consents || (privacy?.wishes ?? []).length > 0;
}

/** A note as a file that every editor reads. */
export function noteFile(note: string): Blob {
  return new Blob(['\ufeff', note.replaceAll('\n', '\r\n')], {
    type: 'text/plain;charset=utf-8',
  });
}
