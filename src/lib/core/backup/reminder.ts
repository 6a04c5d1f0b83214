/** The last project file that was saved of a project, and what was saved of the project then. */
export interface BackupMark {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Revision of the record that is in the file. */
  readonly revision: number;
}

/** What is known of a project's backups on this machine. */
export interface BackupHistory {
  readonly last: BackupMark | null;
  /** When the person put the reminder off. */
  readonly putOffAt: number | null;
}

export const NO_BACKUP: BackupHistory = { last: null, putOffAt: null };

/** What a reminder stands on: both counted since the last project file, or since the first import. */
export interface BackupAge {
  /** Null for a project without any project file. */
  readonly at: number | null;
  readonly days: number;
  readonly changes: number;
  /** Whether to say so unasked. */
  readonly due: boolean;
}

const DAY_MS = 86_400_000;
/** Days without a file, with anything changed since. */
const DUE_DAYS = 7;
/** Saved changes without a file, however recent. */
const DUE_CHANGES = 50;
/** A reminder put off is quiet for so many days. */
const QUIET_DAYS = 7;

/**
 * How old the last project file is. It is due after seven days or fifty saved changes, whichever
 * comes first, never where nothing changed since, and not within seven days of being put off.
 */
export function backupAge(
  { createdAt, revision }: { readonly createdAt: number; readonly revision: number },
  { last, putOffAt }: BackupHistory,
  now: number,
): BackupAge {
  const days = Math.max(0, Math.floor((now - (last?.at ?? createdAt)) / DAY_MS));
  const changes = Math.max(0, revision - (last?.revision ?? 0));
  const quiet = putOffAt !== null && now - putOffAt < QUIET_DAYS * DAY_MS;
  const due = changes > 0 && !quiet && (days >= DUE_DAYS || changes >= DUE_CHANGES);
  return { at: last?.at ?? null, days, changes, due };
}

/** The histories of several projects from their text, without what is none. */
export function readHistories(text: string | null): ReadonlyMap<string, BackupHistory> {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    return new Map();
  }
  if (typeof read !== 'object' || read === null) return new Map();
  return new Map(
    Object.entries(read).map(([id, one]) => [id, historyOf(one as Partial<BackupHistory> | null)]),
  );
}

function historyOf(read: Partial<BackupHistory> | null): BackupHistory {
  const { last, putOffAt } = read ?? {};
  const marked = Number.isFinite(last?.at) && Number.isFinite(last?.revision);
  return {
    last: last && marked ? { at: last.at, revision: last.revision } : null,
    putOffAt: typeof putOffAt === 'number' && Number.isFinite(putOffAt) ? putOffAt : null,
  };
}
