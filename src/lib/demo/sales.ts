import type { Account } from './accounts';
import type { Catalogue, Product } from './catalogue';
import { LAST_DAY, dayParts, type Day } from './days';
import type { Person } from './people';
import { PERSONAS, type Traits } from './personas';
import type { Random } from './random';
import type { Seasons } from './seasons';
import type { Visit } from './visits';

/** One product of a receipt; amount = quantity x unit - discount, in whole cents. */
export interface Line {
  readonly product: Product;
  readonly quantity: number;
  readonly unit: number;
  readonly discount: number;
}

/** One receipt; negative quantities when it takes goods back from another. */
export interface Ticket {
  readonly visit: Visit;
  readonly account: Account | null;
  readonly lines: readonly Line[];
  readonly returns: Ticket | null;
}

/** Amount of a line in cents. */
export function amount(line: Line): number {
  return line.quantity * line.unit - line.discount;
}

/** Fills baskets and takes some of them back. */
export class Till {
  readonly #catalogue: Catalogue;
  readonly #seasons: Seasons;
  readonly #random: Random;

  constructor(catalogue: Catalogue, seasons: Seasons, random: Random) {
    this.#catalogue = catalogue;
    this.#seasons = seasons;
    this.#random = random;
  }

  /** The receipt of one purchase; `person` is null for an anonymous one. */
  sell(visit: Visit, person: Person | null, account: Account | null): Ticket {
    const traits = PERSONAS[person?.persona ?? 'regular'];
    const chosen = new Set<Product>();
    for (let i = this.#random.geometric(traits.extra); i >= 0; i--) {
      chosen.add(this.#choose(visit.day, person, traits));
    }
    const lines = [...chosen].map((product) => this.#line(product, visit, traits));
    if (visit.birthday && this.#random.chance(0.3)) {
      lines.push({
        product: this.#random.pick(this.#catalogue.gifts),
        quantity: 1,
        unit: 0,
        discount: 0,
      });
    }
    return { visit, account, lines, returns: null };
  }

  /** The receipt that takes one line back, a few days later; null when nothing comes back. */
  takeBack(ticket: Ticket): Ticket | null {
    const { visit, account, lines } = ticket;
    const paid = lines.filter((line) => line.unit > 0);
    const odds = visit.channel === 'store' ? 0.04 : 0.09;
    if (account === null || paid.length === 0 || !this.#random.chance(odds)) return null;
    let day = visit.day + this.#random.int(3, 28);
    while (visit.channel === 'store' && !this.#seasons.storeOpen(day)) day++;
    if (day > LAST_DAY) return null;
    const line = this.#random.pick(paid);
    const quantity = this.#random.int(1, line.quantity);
    const discount = Math.round((line.discount * quantity) / line.quantity);
    const back = { ...line, quantity: -quantity, discount: discount === 0 ? 0 : -discount };
    const minute = this.#random.int(11 * 60, 16 * 60);
    return {
      visit: { ...visit, day, minute, birthday: false },
      account,
      lines: [back],
      returns: ticket,
    };
  }

  #choose(day: Day, person: Person | null, traits: Traits): Product {
    const { families, peaks } = this.#catalogue;
    const weights = families.map(
      (_, i) => (person?.tastes[i] ?? 1) * peakFactor(peaks[i] ?? null, day),
    );
    const family = families[this.#random.weighted(weights)] ?? [];
    const product = this.#random.pick(family, 2);
    if (!this.#random.chance(traits.splurge)) return product;
    const other = this.#random.pick(family);
    return other.cents > product.cents ? other : product;
  }

  #line(product: Product, visit: Visit, traits: Traits): Line {
    const many = product.cents < 2500 ? 0.35 : 0.06;
    const quantity = 1 + this.#random.geometric(many);
    const onSale = this.#seasons.onSale(visit.day);
    const reduced = this.#random.chance(traits.reduced[onSale ? 0 : 1]);
    const percent = reduced
      ? this.#random.pick(onSale ? [20, 30, 30, 40, 50] : [10, 15, 20])
      : visit.birthday
        ? 10
        : 0;
    return {
      product,
      quantity,
      unit: product.cents,
      discount: Math.round((quantity * product.cents * percent) / 100),
    };
  }
}

/** Stationery and bags sell at the return to school; toys, food and scents before Christmas. */
function peakFactor(peak: Catalogue['peaks'][number], day: Day): number {
  const { month, date } = dayParts(day);
  if (peak === 'school') return (month === 8 && date >= 20) || (month === 9 && date <= 15) ? 5 : 1;
  if (peak === 'gifts') return month === 12 && date <= 24 ? 3 : 1;
  return 1;
}
