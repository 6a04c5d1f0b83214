import fc from 'fast-check';
import { daysBetween, dayNumber, fromDayNumber, minusMonths } from '../../src/lib/core/dates';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import { REFERENCE, type Base, type Occasion, type Person } from './segments-kit';

export const PEOPLE = 18;

const person: fc.Arbitrary<Person> = fc.record({
  level: fc.constantFrom('high', 'medium', 'low', null),
  score: fc.option(fc.integer({ min: -20, max: 60 })),
  city: fc.constantFrom('Metz', "L'Haÿ|les\\Roses", 'Nîmes', '=1+1', 'Brest', null),
  age: fc.option(fc.integer({ min: 0, max: 99 })),
  club: fc.constantFrom(true, false, null),
});
const occasion = fc.record({
  customer: fc.integer({ min: 1, max: PEOPLE }),
  ago: fc.oneof(fc.integer({ min: -10, max: 120 }), fc.integer({ min: 121, max: 900 })),
  orders: fc.constantFrom(0, 1, 1, 1, 2),
  cents: fc.oneof(fc.constantFrom(1000, 2500, 5000, 0), fc.integer({ min: -3000, max: 40_000 })),
});
export const base: fc.Arbitrary<Base> = fc.record({
  people: fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE }),
  occasions: fc
    .uniqueArray(occasion, { maxLength: 70, selector: (o) => `${o.customer}/${o.ago}` })
    .map((list) =>
      list.map(({ ago, ...o }) => ({ ...o, day: fromDayNumber(dayNumber(REFERENCE) - ago) })),
    ),
});

/** Figures of one customer by plain arithmetic; null without a purchase. */
export interface Figures {
  readonly person: Person;
  readonly key: number;
  readonly days: readonly number[];
  readonly gaps: readonly number[];
  /** Net amount in cents and purchase days since `months` months. */
  readonly since: (months: number | null) => { readonly cents: number; readonly days: number };
}

const inWindow = (o: Occasion, months: number | null) =>
  o.day <= REFERENCE && (months === null || o.day > minusMonths(REFERENCE, months));

export function figuresOf({ people, occasions }: Base): readonly Figures[] {
  return people.map((one, i) => {
    const own = occasions.filter((o) => o.customer === i + 1 && o.day <= REFERENCE);
    const days = own
      .filter((o) => o.orders > 0)
      .map((o) => daysBetween(o.day, REFERENCE))
      .sort((a, b) => b - a);
    return {
      person: one,
      key: i + 1,
      days,
      gaps: days.slice(1).map((d, j) => (days[j] ?? 0) - d),
      since: (months) => {
        const inside = own.filter((o) => inWindow(o, months));
        return {
          cents: inside.reduce((n, o) => n + o.cents, 0),
          days: inside.filter((o) => o.orders > 0).length,
        };
      },
    };
  });
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

export const baseMedian = (all: readonly Figures[]) => median(all.flatMap((f) => f.gaps)) ?? 30;
export const rhythmOf = (f: Figures, base: number) =>
  f.days.length >= 3 ? (median(f.gaps) ?? base) : base;
export const daysOf = (months: number) => daysBetween(minusMonths(REFERENCE, months), REFERENCE);

/** Tier of each ranked customer: how much lies strictly above decides, so that ties stay together. */
export function tiers(
  ranked: readonly { readonly key: number; readonly cents: number }[],
  by: 'customers' | 'revenue',
  upTo: readonly number[],
): Map<number, number> {
  const weight = (cents: number) => (by === 'customers' ? 1 : Math.max(0, cents));
  const total = ranked.reduce((n, r) => n + weight(r.cents), 0);
  return new Map(
    ranked.map(({ key, cents }) => {
      const above = ranked.filter((r) => r.cents > cents).reduce((n, r) => n + weight(r.cents), 0);
      const place = upTo.findIndex(
        (percent) => above * 100 < total * percent && (by === 'customers' || cents > 0),
      );
      return [key, place === -1 ? upTo.length : place];
    }),
  );
}

export type Evaluated = ReadonlyMap<number, string>;
export const every = (all: readonly Figures[], of: (f: Figures) => string): Evaluated =>
  new Map(all.map((f) => [f.key, of(f)]));

export const percents = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count })
    .map((list) => list.sort((a, b) => a - b));

/** Numbers that go up, in steps of `unit`. */
export const rising = (count: number, most: number, unit = 1) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: count, maxLength: count })
    .map((list) => list.sort((a, b) => a - b).map((n) => Number((n * unit).toFixed(4))));

/** Place of an amount in cents under cuts by amounts, the best first. */
export const placeOf = (cents: number, from: readonly number[]) => {
  const place = from.findIndex((floor) => cents >= Math.round(floor * 100));
  return place === -1 ? from.length : place;
};

export interface Case {
  readonly def: SegmentationDef;
  readonly evaluate: (all: readonly Figures[]) => Evaluated;
  readonly context?: Partial<SegmentationContext>;
}
