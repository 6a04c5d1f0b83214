import type { IsoDate } from './dates';
import { slug } from './slug';
import { REST } from './segmentation/definition';
import type { Tag } from './segmentation/tags/segments';

/** A tag that was put on a customer. */
export interface TagMark {
  /** Identifier of the customer, as the files write it. */
  readonly customer: string;
  readonly on: IsoDate;
  readonly note?: string;
}

/** A tag of a project and who carries it; a customer carries it once. */
export interface ProjectTag {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly TagMark[];
}

/** Customers that one tag holds at most: beyond, a rule says it better and keeps itself up to date. */
export const MAX_MARKS = 100_000;
/** Longest note and name of a tag, in characters. */
export const MAX_NOTE = 300;
export const MAX_TAG_NAME = 60;

/** The tags as segmentations read them. */
export function carriedTags(tags: readonly ProjectTag[] = []): readonly Tag[] {
  return tags.map(({ id, name, marks }) => ({
    id,
    name,
    customers: marks.map(({ customer }) => customer),
  }));
}

/** A name as it is kept: one line, blanks once, not too long; empty for no name. */
export function tagName(written: string): string {
  return written.replace(/\s+/g, ' ').trim().slice(0, MAX_TAG_NAME).trim();
}

const folded = (name: string) => tagName(name).toLocaleLowerCase();

/** The tag of a name, whatever its case; null where there is none. */
export function tagNamed(tags: readonly ProjectTag[], name: string): ProjectTag | null {
  return tags.find((tag) => folded(tag.name) === folded(name)) ?? null;
}

/**
 * The tag of a name, made where there is none. Its id comes from its name, so that a tag that was
 * removed and comes back is the one that rules speak of.
 */
export function withTag(
  tags: readonly ProjectTag[],
  name: string,
): { readonly tags: readonly ProjectTag[]; readonly id: string } {
  const known = tagNamed(tags, name);
  if (known) return { tags, id: known.id };
  const id = freeTagId(tags, name);
  return { tags: [...tags, { id, name: tagName(name), marks: [] }], id };
}

function freeTagId(tags: readonly ProjectTag[], name: string): string {
  const stem = slug(name) || 'tag';
  const taken = (id: string) => id === REST || tags.some((tag) => tag.id === id);
  let id = stem;
  for (let n = 2; taken(id); n++) id = `${stem}-${n}`;
  return id;
}

/** What putting a tag on customers comes to. */
export interface Marking {
  readonly tags: readonly ProjectTag[];
  /** Customers who did not carry it. */
  readonly added: number;
  /** Customers who carried it already. */
  readonly kept: number;
  /** Customers for whom there is no room. */
  readonly left: number;
}

/**
 * Puts a tag on customers. Who carries it already keeps the mark, unless `renew`: then a new mark
 * takes its place, with its day, and its note where it has one.
 */
export function withMarks(
  tags: readonly ProjectTag[],
  id: string,
  marks: readonly TagMark[],
  renew = false,
): Marking {
  const tag = tags.find((one) => one.id === id);
  if (!tag) return { tags, added: 0, kept: 0, left: marks.length };
  const all = new Map(tag.marks.map((mark) => [mark.customer, mark]));
  const before = all.size;
  const renewed = new Set<string>();
  let left = 0;
  for (const mark of marks) {
    const former = all.get(mark.customer);
    if (former === undefined && all.size >= MAX_MARKS) left++;
    else if (former === undefined) all.set(mark.customer, trimmed(mark));
    else {
      renewed.add(mark.customer);
      if (renew) all.set(mark.customer, trimmed({ ...former, ...mark }));
    }
  }
  const fresh = [...all.values()];
  const known = new Set(tag.marks.map(({ customer }) => customer));
  return {
    tags: tags.map((one) => (one.id === id ? { ...one, marks: fresh } : one)),
    added: all.size - before,
    kept: [...renewed].filter((customer) => known.has(customer)).length,
    left,
  };
}

function trimmed({ customer, on, note }: TagMark): TagMark {
  const said = note?.trim().slice(0, MAX_NOTE) ?? '';
  return { customer, on, ...(said === '' ? {} : { note: said }) };
}

/** Takes a tag off customers. */
export function withoutMarks(
  tags: readonly ProjectTag[],
  id: string,
  customers: ReadonlySet<string>,
): readonly ProjectTag[] {
  return tags.map((tag) =>
    tag.id === id
      ? { ...tag, marks: tag.marks.filter(({ customer }) => !customers.has(customer)) }
      : tag,
  );
}

/** With another name; an empty one, or one that another tag has, changes nothing. */
export function renamedTag(
  tags: readonly ProjectTag[],
  id: string,
  name: string,
): readonly ProjectTag[] {
  const next = tagName(name);
  const other = tagNamed(tags, next);
  if (next === '' || (other !== null && other.id !== id)) return tags;
  return tags.map((tag) => (tag.id === id ? { ...tag, name: next } : tag));
}

/** The tags that one of these identifiers carries, with their marks. */
export function marksOf(
  tags: readonly ProjectTag[],
  identifiers: readonly string[],
): readonly { readonly tag: ProjectTag; readonly mark: TagMark }[] {
  return tags.flatMap((tag) => {
    const mark = tag.marks.find(({ customer }) => identifiers.includes(customer));
    return mark ? [{ tag, mark }] : [];
  });
}
