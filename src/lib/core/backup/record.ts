import { parseIsoDate } from '../dates';
import type { ProjectRecord } from '../project';
import { isRfmDef } from '../segmentation/rfm/shape';
import type { DatasetVersion, FormerWhy } from '../versions';

/** What every version of the record has had, and of what type. */
const FIELDS = {
  version: 'number',
  id: 'string',
  name: 'string',
  demo: 'boolean',
  createdAt: 'number',
  currency: 'string',
  recipe: 'object',
  guesses: 'array',
  dataset: 'object',
  segmentation: 'object',
  card: 'array',
} as const;

/** Lists that the pages go through without asking. */
const LISTS = {
  recipe: ['sources'],
  dataset: ['attributes', 'otherAttributes', 'lineFields', 'sources', 'rejectCounts'],
} as const;

/**
 * A project record of any version from its text, before it is brought up to date; null for a text
 * that is none.
 */
export function readRecord(text: string): ProjectRecord | null {
  const record = objectOf(text);
  return record && isComplete(record, FIELDS) && isRfmDef(record['segmentation'])
    ? (record as unknown as ProjectRecord)
    : null;
}

/** What comes back with a former version, from its text; null for a text that is none. */
export function readVersion(text: string): (DatasetVersion & { readonly why: FormerWhy }) | null {
  const read = objectOf(text);
  if (!read || !isComplete(read, { recipe: 'object', guesses: 'array', dataset: 'object' }))
    return null;
  const whys: readonly FormerWhy[] = ['rebuilt', 'refreshed', 'went-back'];
  const why = whys.find((one) => one === read['why']) ?? 'rebuilt';
  return { ...(read as unknown as DatasetVersion), why };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeOf(read) === 'object' ? (read as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isComplete(
  record: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, string>>,
): boolean {
  const complete = Object.entries(fields).every(([field, type]) => typeOf(record[field]) === type);
  return (
    complete &&
    daysOf(record).every(isDay) &&
    Object.entries(LISTS).every(([field, lists]) => {
      const part = record[field] as Readonly<Record<string, unknown>> | undefined;
      return lists.every((list) => Array.isArray(part?.[list]));
    })
  );
}

/** What pages and statements take for days. */
function daysOf(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  const dataset = record['dataset'] as Readonly<Record<string, unknown>> | undefined;
  return [record['referenceDate'], dataset?.['firstOrder'], dataset?.['lastOrder']];
}

function isDay(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && parseIsoDate(value) !== null;
}

/** The record without the former versions, which are beside it, and without its lock: a file has its own. */
export function ownRecord({ former: _, lock: __, ...record }: ProjectRecord): ProjectRecord {
  return record;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
