/**
 * Every failure a person can meet. Each code has, in both languages, a title
 * (what was seen) and an advice (what to do next) in `i18n/messages`.
 */
export const ERROR_CODES = [
  // reading a file
  'file-empty',
  'file-binary',
  'file-unsupported-format',
  'file-one-column',
  'file-header-only',
  'file-changed',
  'file-unreadable',
  'file-all-rejected',
  // what holds tables
  'file-too-large-inflated',
  'file-encrypted',
  'file-damaged',
  'file-unsafe',
  'archive-nothing',
  'archive-nested',
  'workbook-empty',
  'workbook-too-long',
  'json-no-table',
  'part-missing',
  // mapping and building
  'no-customer-column',
  'no-date-column',
  'no-amount-column',
  'date-unreadable',
  'date-ambiguous',
  'amount-unreadable',
  'number-ambiguous',
  'only-returns',
  'no-purchases',
  'no-known-customer',
  'no-orders-source',
  // project files
  'backup-not-one',
  'backup-newer',
  'backup-damaged',
  'backup-cut-short',
  'backup-password',
  'backup-too-large',
  // machine
  'cancelled',
  'engine-start',
  'engine-stopped',
  'engine-memory',
  'engine-query',
  'engine-storage-missing',
  'worker-stopped',
  'quota-exceeded',
  'storage-failed',
  'storage-blocked',
  'storage-newer',
  'project-missing',
  'version-missing',
  'project-newer',
  'project-conflict',
  'project-locked',
  'project-password',
  'segmentation-invalid',
  'settings-invalid',
  // rights of people
  'erase-everybody',
  'erase-reshaped',
  'erase-remaining',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Plain data, so that it crosses workers and storage unchanged. */
export interface AppError {
  readonly code: ErrorCode;
  /** What the sentence needs: a file name, a column label, a count. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Technical text for a report; never translated, shown only on request. */
  readonly detail?: string;
}

export function appError(
  code: ErrorCode,
  params?: Readonly<Record<string, string | number>>,
  detail?: string,
): AppError {
  return {
    code,
    ...(params === undefined ? {} : { params }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The message of anything thrown. */
export function thrownText(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
