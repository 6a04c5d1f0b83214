import type { Account } from './accounts';
import { clock, isoDay, shortSlashDay, slashDay, type Day } from './days';
import type { Interaction } from './interactions';
import { amount, type Line, type Ticket } from './sales';
import type { FileFormat, InteractionKind, PlaceWords, Words } from './words/types';

const DATES: Record<FileFormat['date'], (day: Day) => string> = {
  slash: slashDay,
  'short-slash': shortSlashDay,
  iso: isoDay,
};
const BY_MAIL: readonly InteractionKind[] = ['open', 'click', 'unsubscribe'];

/** Writes the cells of each file's rows in one language, in the order of its header. */
export class Clerk {
  readonly #words: Words;
  readonly #stores: ReadonlyMap<string, string>;

  constructor(words: Words) {
    this.#words = words;
    this.#stores = storeNames(words.places);
  }

  account({ id, profile }: Account): string[] {
    const { customers, yes, no } = this.#words.format;
    const date = DATES[customers.date];
    const consent = (given: boolean | null): string => (given === null ? '' : given ? yes : no);
    return [
      id,
      profile.civility,
      profile.surname,
      profile.given,
      profile.birth === null ? '' : date(profile.birth),
      profile.address,
      profile.postcode,
      profile.town,
      profile.country,
      profile.email,
      profile.phone,
      this.#stores.get(profile.home) ?? '',
      date(profile.created),
      consent(profile.emailConsent),
      consent(profile.smsConsent),
      profile.profession,
    ];
  }

  line(ticket: Ticket, line: Line, numbers: ReadonlyMap<Ticket, string>): string[] {
    const { lines, channels } = this.#words.format;
    const { visit, account, returns } = ticket;
    return [
      numbers.get(ticket) ?? '',
      DATES[lines.date](visit.day),
      clock(visit.minute),
      account?.id ?? '',
      this.#stores.get(visit.store) ?? '',
      channels[visit.channel],
      line.product.reference,
      line.product.name,
      line.product.family,
      line.product.brand,
      String(line.quantity),
      this.#money(line.unit),
      this.#money(line.discount),
      this.#money(amount(line)),
      returns === null ? '' : (numbers.get(returns) ?? ''),
    ];
  }

  /** The mailing tool knows people by their e-mail, the others by their customer id. */
  interaction(entry: Interaction): string[] {
    const { interactions, interactionKinds } = this.#words.format;
    const { id, profile } = entry.account;
    const byMail = BY_MAIL.includes(entry.kind) && profile.email !== '';
    return [
      byMail ? '' : id,
      byMail ? profile.email : '',
      `${DATES[interactions.date](entry.day)} ${clock(entry.minute)}`,
      interactionKinds[entry.kind],
      entry.campaign,
      entry.rating === null ? '' : String(entry.rating),
      entry.comment,
    ];
  }

  #money(cents: number): string {
    const whole = Math.floor(Math.abs(cents) / 100);
    const rest = String(Math.abs(cents) % 100).padStart(2, '0');
    return `${cents < 0 ? '-' : ''}${whole}${this.#words.format.decimal}${rest}`;
  }
}

function storeNames(places: PlaceWords): Map<string, string> {
  return new Map(places.stores.map(({ code, name }) => [code, name]));
}
