import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import {
  renamedTag,
  tagName,
  withMarks,
  withoutMarks,
  withTag,
  type ProjectTag,
  type TagMark,
} from '../core/tags';
import type { TagFigures, TagsWeighed } from '../flows/tags/figures';
import type { OpenProject } from './open-project.svelte';

/** What putting a tag on customers came to. */
export interface Tagged {
  readonly id: string;
  readonly name: string;
  readonly added: number;
  readonly kept: number;
  /** Customers for whom the tag had no room. */
  readonly left: number;
}

/** The tags of the open project: who carries them, what they weigh, and every change of them. */
export class TagBook {
  readonly #project: OpenProject;
  #weighed = $state.raw<TagsWeighed | null>(null);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  get tags(): readonly ProjectTag[] {
    return this.#project.record.tags ?? [];
  }

  /** Null until they are weighed. */
  get weighed(): TagsWeighed | null {
    return this.#weighed;
  }

  get error(): AppError | null {
    return this.#error;
  }

  figuresOf(id: string): TagFigures | null {
    return this.#weighed?.byTag.get(id) ?? null;
  }

  /** Weighs the tags at a date; the latest call wins. */
  async follow(tags: readonly ProjectTag[], referenceDate: IsoDate): Promise<void> {
    const turn = ++this.#turn;
    const { session, record } = this.#project;
    const { weighTags } = await import('../flows/tags/figures');
    const weighed = await weighTags(session, { dataset: record.dataset, tags }, referenceDate);
    if (turn !== this.#turn) return;
    this.#error = weighed.ok ? null : weighed.error;
    if (weighed.ok) this.#weighed = weighed.value;
  }

  /** A tag without customers yet, unless one has the name; null for a name of blanks. */
  create(name: string): string | null {
    if (tagName(name) === '') return null;
    const made = withTag(this.tags, name);
    if (made.tags !== this.tags) this.#project.setTags(made.tags);
    return made.id;
  }

  /** Puts the tag of a name on customers, as one step to undo; null for a name of blanks. */
  put(name: string, marks: readonly TagMark[], renew = false): Tagged | null {
    if (tagName(name) === '') return null;
    const made = withTag(this.tags, name);
    const { tags, added, kept, left } = withMarks(made.tags, made.id, marks, renew);
    if (added > 0 || renew || made.tags !== this.tags) this.#project.setTags(tags);
    const tag = tags.find(({ id }) => id === made.id);
    return { id: made.id, name: tag?.name ?? name, added, kept, left };
  }

  /** Takes a tag off customers; how many carried it. */
  takeOff(id: string, customers: readonly string[]): number {
    const count = () => this.tags.find((tag) => tag.id === id)?.marks.length ?? 0;
    const before = count();
    const after = withoutMarks(this.tags, id, new Set(customers));
    const taken = before - (after.find((tag) => tag.id === id)?.marks.length ?? 0);
    if (taken > 0) this.#project.setTags(after);
    return taken;
  }

  rename(id: string, name: string): void {
    const renamed = renamedTag(this.tags, id, name);
    if (renamed !== this.tags) this.#project.setTags(renamed);
  }

  remove(id: string): void {
    this.#project.setTags(this.tags.filter((tag) => tag.id !== id));
  }
}

/** The day of this machine, for the date that a mark is offered with; never for figures. */
export function today(): IsoDate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}
