import { parseIsoDate, type IsoDate } from '../dates';

/** What a version of the app brought, for the people who use it. */
export interface Change {
  /** Grows by one with every entry. */
  readonly id: number;
  readonly day: IsoDate;
  /** One sentence for each change, the same number of them in both languages. */
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { id, day, fr, en } = value as Partial<Record<keyof Change, unknown>>;
  return (
    Number.isInteger(id) &&
    typeof day === 'string' &&
    parseIsoDate(day) !== null &&
    isTexts(fr) &&
    isTexts(en)
  );
}

/**
 * Entries of a list of changes that came after `latest`, the newest first. The list is perhaps
 * that of a later version: what is not written as here is left out.
 */
export function changesSince(list: unknown, latest: number): readonly Change[] {
  if (!Array.isArray(list)) return [];
  const known: readonly unknown[] = list;
  return known
    .filter(isChange)
    .filter(({ id }) => id > latest)
    .sort((a, b) => b.id - a.id);
}
