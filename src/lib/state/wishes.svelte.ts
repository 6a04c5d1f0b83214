import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import {
  writtenWho,
  withoutWishes,
  withWishes,
  type Wish,
  type Wishing,
} from '../core/privacy/wishes';
import type { NamedPerson } from '../flows/privacy/people';
import type { OpenProject } from './open-project.svelte';

/** The oppositions and consents of the open project: whom they name, and every change of them. */
export class WishBook {
  readonly #project: OpenProject;
  #found = $state.raw<ReadonlyMap<string, number> | null>(null);
  #opposed = $state.raw<number | null>(null);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  get wishes(): readonly Wish[] {
    return this.#project.record.privacy?.wishes ?? [];
  }

  /** How many customers of the base each line names; null until they are counted. */
  foundOf(who: string): number | null {
    return this.#found === null ? null : (this.#found.get(who) ?? 0);
  }

  /** Customers of the base who are opposed to at least one channel; null until they are counted. */
  get opposed(): number | null {
    return this.#opposed;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Holds the list against the base; the latest call wins. */
  async follow(wishes: readonly Wish[]): Promise<void> {
    const turn = ++this.#turn;
    const { session, record } = this.#project;
    const { countOpposed, countWishes } = await import('../flows/privacy/wishes');
    const found = await countWishes(session, record.dataset, wishes);
    const opposed = await countOpposed(session, record.dataset, wishes);
    if (turn !== this.#turn) return;
    this.#error = !found.ok ? found.error : !opposed.ok ? opposed.error : null;
    if (found.ok) this.#found = found.value;
    if (opposed.ok) this.#opposed = opposed.value;
  }

  /** How many of some texts name somebody of the base; 0 when that cannot be known. */
  async countFound(who: readonly string[], on: IsoDate): Promise<number> {
    const { session, record } = this.#project;
    const { countWishes } = await import('../flows/privacy/wishes');
    const wishes = who.map((one): Wish => ({ who: one, channel: 'all', says: 'no', on }));
    const found = await countWishes(session, record.dataset, wishes);
    return found.ok ? found.value.size : 0;
  }

  /** What adding comes to; null where another tab alone may change the project. */
  add(who: readonly string[], wish: Omit<Wish, 'who'>): Wishing | null {
    if (this.#project.refuses()) return null;
    const done = withWishes(
      this.wishes,
      who.map((one) => ({ ...wish, who: one })),
    );
    if (done.added > 0) this.#save(done.wishes);
    return done;
  }

  remove(gone: readonly Wish[]): void {
    this.#save(withoutWishes(this.wishes, gone));
  }

  #save(wishes: readonly Wish[]): void {
    this.#project.setPrivacy({ ...this.#project.record.privacy, wishes });
  }
}

/** People of the open project whom a text names; nobody when that cannot be known. */
export async function findNamedPeople(
  { session, record }: OpenProject,
  who: string,
  most: number,
): Promise<readonly NamedPerson[]> {
  const { findPeople } = await import('../flows/privacy/people');
  const found = await findPeople(session, record.dataset, [writtenWho(who)], most);
  return found.ok ? found.value : [];
}
