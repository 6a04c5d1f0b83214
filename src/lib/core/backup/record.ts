import type { ProjectRecord } from '../project';

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
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeOf(read) !== 'object') return null;
  const record = read as Readonly<Record<string, unknown>>;
  const complete = Object.entries(FIELDS).every(([field, type]) => typeOf(record[field]) === type);
  const listed = Object.entries(LISTS).every(([field, lists]) => {
    const part = record[field] as Readonly<Record<string, unknown>> | undefined;
    return lists.every((list) => Array.isArray(part?.[list]));
  });
  return complete && listed ? (record as unknown as ProjectRecord) : null;
}

/** The record without the former versions, whose data is not in the file. */
export function ownRecord({ former: _, ...record }: ProjectRecord): ProjectRecord {
  return record;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
