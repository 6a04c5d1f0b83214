import type { Account, Accounts } from './accounts';
import { FIRST_DAY, LAST_DAY, toDay, type Day } from './days';
import type { Person } from './people';
import { PERSONAS } from './personas';
import type { Random } from './random';
import type { Visit } from './visits';
import type { FormatWords, InteractionKind } from './words/types';

/** Anything a customer did that is not a purchase. */
export interface Interaction {
  readonly kind: InteractionKind;
  readonly account: Account;
  readonly day: Day;
  readonly minute: number;
  readonly campaign: string;
  readonly rating: number | null;
  readonly comment: string;
}

/** Collects what people did between and around their purchases. */
export class Diary {
  readonly #entries: Interaction[] = [];
  readonly #accounts: Accounts;
  readonly #words: FormatWords;
  readonly #random: Random;

  constructor(accounts: Accounts, words: FormatWords, random: Random) {
    this.#accounts = accounts;
    this.#words = words;
    this.#random = random;
  }

  /** Everything noted, in order of time. */
  entries(): Interaction[] {
    return this.#entries.sort((a, b) => a.day - b.day || a.minute - b.minute);
  }

  /** Notes one person's three years. */
  follow(index: number, person: Person, visits: readonly Visit[]): void {
    const traits = PERSONAS[person.persona];
    const lastVisit = visits.at(-1)?.day ?? person.profile.created;
    if (person.profile.email !== '' && person.profile.emailConsent === true)
      this.#letters(index, person, lastVisit);
    for (const { day } of visits) {
      if (this.#random.chance(traits.reviews))
        this.#review(index, Math.min(day + this.#random.int(2, 12), LAST_DAY));
      if (this.#random.chance(0.012))
        this.#complain(index, Math.min(day + this.#random.int(1, 9), LAST_DAY));
      if (this.#random.chance(traits.opens * 0.5))
        this.#note('visit', index, Math.max(day - this.#random.int(0, 3), FIRST_DAY));
    }
    const since = Math.max(person.profile.created, FIRST_DAY);
    for (let i = this.#random.geometric(traits.refers); i > 0; i--)
      this.#note('referral', index, this.#random.int(since, LAST_DAY));
    if (person.persona === 'quiet-high-value' && this.#random.chance(0.35))
      this.#complain(index, lastVisit + this.#random.int(1, 5));
    if (traits.stays === null && person.stores.length > 0 && this.#random.chance(0.15))
      this.#note('event', index, this.#random.int(since, LAST_DAY));
  }

  /** A letter on the 5th of each month; those who have lapsed open fewer. */
  #letters(index: number, person: Person, lastVisit: Day): void {
    const { opens } = PERSONAS[person.persona];
    for (let month = 0; month < 36; month++) {
      const sent = toDay(2023, 1 + month, 5);
      if (sent < person.profile.created) continue;
      const campaign = `${this.#words.letter} ${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const day = sent + this.#random.geometric(0.8);
      if (day > LAST_DAY || !this.#random.chance(sent > lastVisit + 200 ? opens / 3 : opens * 1.4))
        continue;
      const minute = this.#random.int(7 * 60, 22 * 60);
      this.#note('open', index, day, { campaign, minute });
      if (this.#random.chance(0.3))
        this.#note('click', index, day, { campaign, minute: minute + 1 });
      if (this.#random.chance(0.14))
        this.#note('visit', index, day, { campaign, minute: minute + 2 });
      if (this.#random.chance(0.025)) {
        this.#note('unsubscribe', index, day, { campaign, minute: minute + 3 });
        return;
      }
    }
  }

  #review(index: number, day: Day): void {
    const rating = this.#random.pick([5, 5, 5, 4, 4, 3, 2, 1]);
    const comment = this.#random.pick(rating >= 4 ? this.#words.praises : this.#words.regrets);
    this.#note('review', index, day, { rating, comment: this.#random.chance(0.7) ? comment : '' });
  }

  #complain(index: number, day: Day): void {
    this.#note('complaint', index, day, { comment: this.#random.pick(this.#words.complaints) });
  }

  #note(
    kind: InteractionKind,
    index: number,
    day: Day,
    detail: { campaign?: string; rating?: number; comment?: string; minute?: number } = {},
  ): void {
    const {
      campaign = '',
      rating = null,
      comment = '',
      minute = this.#random.int(7 * 60, 22 * 60),
    } = detail;
    const account = this.#accounts.used(index, day, this.#random);
    this.#entries.push({ kind, account, day, minute, campaign, rating, comment });
  }
}
