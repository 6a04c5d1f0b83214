import type { Day } from './days';
import type { Copy } from './duplicates';
import type { Person } from './people';
import type { Random } from './random';
import type { Profile } from './types';

/** One line of the customer file. */
export interface Account {
  readonly id: string;
  /** Place of the person in the list of people. */
  readonly person: number;
  readonly profile: Profile;
  readonly copy: Copy | null;
}

/** Every account of the shop, numbered in the order of their creation. */
export class Accounts {
  readonly list: readonly Account[];
  readonly #byPerson = new Map<number, Account[]>();

  constructor(people: readonly Person[], copies: readonly Copy[]) {
    const opened = [
      ...people.map((person, i) => ({ person: i, profile: person.profile, copy: null })),
      ...copies.map((copy) => ({ person: copy.person, profile: copy.profile, copy })),
    ].sort((a, b) => a.profile.created - b.profile.created);
    this.list = opened.map((account, i) => ({ id: `C${100_001 + i}`, ...account }));
    for (const account of this.list) {
      const known = this.#byPerson.get(account.person);
      if (known) known.push(account);
      else this.#byPerson.set(account.person, [account]);
    }
  }

  /** A person's first account, and the second if they opened one. */
  of(person: number): readonly Account[] {
    return this.#byPerson.get(person) ?? [];
  }

  /** The account a person uses on a day: from its opening, the second is used more often than not. */
  used(person: number, day: Day, random: Random): Account {
    const [first, second] = this.of(person);
    if (!first) throw new RangeError(`nobody at ${person}`);
    if (!second || day < second.profile.created) return first;
    return day === second.profile.created || random.chance(0.6) ? second : first;
  }
}
