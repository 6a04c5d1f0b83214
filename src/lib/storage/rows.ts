import { appError } from '../core/errors';
import { PROJECT_VERSION, type ProjectRecord, type ProjectSummary } from '../core/project';
import { Refused } from './failure';
import type { ProjectRow } from './schema';

/** Makes a record of version n one of version n + 1. */
type RecordStep = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The step from each older version, by that version. */
const RECORD_STEPS: Readonly<Record<number, RecordStep>> = {};

/**
 * A stored record in this version's shape.
 * @throws Refused `project-newer` for a record of a version this program does not know.
 */
export function currentRecord(
  stored: ProjectRecord,
  steps: Readonly<Record<number, RecordStep>> = RECORD_STEPS,
  version: number = PROJECT_VERSION,
): ProjectRecord {
  let record = stored as unknown as Readonly<Record<string, unknown>>;
  for (let at = Number(record['version']); at !== version; at += 1) {
    const step = steps[at];
    if (step === undefined || at > version)
      throw new Refused(appError('project-newer', { version: at }));
    record = { ...step(record), version: at + 1 };
  }
  return record as unknown as ProjectRecord;
}

/** The row of a record; `bytes` is the size of its dataset and kept files. */
export function projectRow(record: ProjectRecord, bytes: number): ProjectRow {
  return { id: record.id, record, summary: summaryOf(record, bytes), removedAt: null };
}

/** A record as that of a new project with the same data. */
export function copyOf(record: ProjectRecord, name: string, now: number): ProjectRecord {
  const id = crypto.randomUUID();
  return { ...record, id, name, revision: 1, createdAt: now, savedAt: now };
}

function summaryOf(record: ProjectRecord, bytes: number): ProjectSummary {
  return {
    id: record.id,
    name: record.name,
    demo: record.demo,
    savedAt: record.savedAt,
    createdAt: record.createdAt,
    revision: record.revision,
    customers: record.dataset.customers,
    sources: record.recipe.sources.length,
    bytes,
    card: record.card,
    ...(record.lock ? { locked: true as const } : {}),
  };
}
