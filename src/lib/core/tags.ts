import type { IsoDate } from './dates';
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

/** The tags as segmentations read them. */
export function carriedTags(tags: readonly ProjectTag[] = []): readonly Tag[] {
  return tags.map(({ id, name, marks }) => ({
    id,
    name,
    customers: marks.map(({ customer }) => customer),
  }));
}
