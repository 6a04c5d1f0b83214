import { ordersFile, type DiskFile, type Line } from './files';

/** A customer of the hand-made base, with the figures that reading it right gives. */
export interface Villager {
  readonly id: string;
  readonly name: string;
  /** Sum of their orders, in cents. */
  readonly cents: number;
  readonly last: string;
  /** Days from the last order to the last day of the base. */
  readonly recency: number;
}

export interface Village {
  readonly file: DiskFile;
  readonly people: readonly Villager[];
  readonly lastDay: string;
}

const LAST = Date.UTC(2024, 11, 31);
const DAY = 86_400_000;
const dayBefore = (days: number) => new Date(LAST - days * DAY).toISOString().slice(0, 10);

/** Customers spread over a year; the first bought last, and no two are worth the same. */
export function village(size: number, names: readonly string[] = []): Village {
  const lines: Line[] = [];
  const people = Array.from({ length: size }, (_, i): Villager => {
    const id = `C${String(i + 1).padStart(4, '0')}`;
    const name = names[i] ?? `Person ${i + 1}`;
    const recency = Math.floor((i * 365) / size);
    const orders = 1 + ((i * 7) % 5);
    let cents = 0;
    for (let order = 0; order < orders; order++) {
      // Few enough to be written to the cent; the first order tells customers apart.
      const price = 100 + i + (order === 0 ? 0 : 100 * ((i % 7) + 1));
      cents += price;
      lines.push({ customer: id, name, day: dayBefore(recency + order * 20), amount: price / 100 });
    }
    return { id, name, cents, last: dayBefore(recency), recency };
  });
  return { file: ordersFile(lines, 'village.csv'), people, lastDay: dayBefore(0) };
}

export const centsOf = (people: readonly Villager[]): number =>
  people.reduce((sum, person) => sum + person.cents, 0);
