import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBetween, fromDayNumber, dayNumber, minusMonths } from '../../src/lib/core/dates';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_GRID } from '../../src/lib/core/segmentation/value-engagement/definition';
import {
  computeSegmentation,
  previewSegmentation,
  type Segmented,
} from '../../src/lib/flows/segment/compute';
import { explainCustomer } from '../../src/lib/flows/segment/explain';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import { ident, num, sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import {
  CONTEXT,
  membersOf,
  REFERENCE,
  sessionOf,
  type Base,
  type Occasion,
  type Person,
} from './segments-kit';

const PEOPLE = 18;
/** Customers whose segment is also explained. */
const EXPLAINED = [1, 2, 3];

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
const base: fc.Arbitrary<Base> = fc.record({
  people: fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE }),
  occasions: fc
    .uniqueArray(occasion, { maxLength: 70, selector: (o) => `${o.customer}/${o.ago}` })
    .map((list) =>
      list.map(({ ago, ...o }) => ({ ...o, day: fromDayNumber(dayNumber(REFERENCE) - ago) })),
    ),
});

/** Figures of one customer by plain arithmetic; null without a purchase. */
interface Figures {
  readonly person: Person;
  readonly key: number;
  readonly days: readonly number[];
  readonly gaps: readonly number[];
  /** Net amount in cents and purchase days since `months` months. */
  readonly since: (months: number | null) => { readonly cents: number; readonly days: number };
}

const inWindow = (o: Occasion, months: number | null) =>
  o.day <= REFERENCE && (months === null || o.day > minusMonths(REFERENCE, months));

function figuresOf({ people, occasions }: Base): readonly Figures[] {
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

const baseMedian = (all: readonly Figures[]) => median(all.flatMap((f) => f.gaps)) ?? 30;
const rhythmOf = (f: Figures, base: number) =>
  f.days.length >= 3 ? (median(f.gaps) ?? base) : base;
const daysOf = (months: number) => daysBetween(minusMonths(REFERENCE, months), REFERENCE);

/** Tier of each ranked customer: how much lies strictly above decides, so that ties stay together. */
function tiers(
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

type Evaluated = ReadonlyMap<number, string>;
const every = (all: readonly Figures[], of: (f: Figures) => string): Evaluated =>
  new Map(all.map((f) => [f.key, of(f)]));

const percents = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count })
    .map((list) => list.sort((a, b) => a - b));

interface Case {
  readonly def: SegmentationDef;
  readonly evaluate: (all: readonly Figures[]) => Evaluated;
  readonly context?: Partial<SegmentationContext>;
}

const lifecycle: fc.Arbitrary<Case> = fc
  .record({
    by: fc.constantFrom('rhythm' as const, 'months' as const),
    multiples: fc.constantFrom([1.5, 2.5, 4, 8], [0.5, 1, 2, 3]),
    months: fc.constantFrom([6, 9, 12, 24], [1, 2, 3, 4]),
    newMonths: fc.integer({ min: 1, max: 6 }),
  })
  .map((options) => ({
    def: { kind: 'lifecycle', ...options },
    evaluate: (all) =>
      every(all, (f) => {
        const recency = f.days.at(-1);
        const first = f.days[0];
        if (recency === undefined || first === undefined) return 'prospect';
        const gap = rhythmOf(f, baseMedian(all));
        const [a = 0, b = 0, c = 0, d = 0] =
          options.by === 'months'
            ? options.months.map(daysOf)
            : options.multiples.map((m) => m * gap);
        if (recency > d) return 'lost';
        if (recency > c) return 'inactive';
        if (recency > b) return 'at_risk';
        if (recency > a) return 'slowing';
        if (first <= daysOf(options.newMonths)) return 'new';
        return (f.gaps.at(-1) ?? 0) > c ? 'come_back' : 'active';
      }),
  }));

const tier: fc.Arbitrary<Case> = fc
  .record({
    by: fc.constantFrom('customers' as const, 'revenue' as const),
    upTo: percents(2),
    windowMonths: fc.constantFrom(null, 6, 24),
  })
  .map(({ by, upTo, windowMonths }) => ({
    def: { kind: 'tiers', names: 'abc', cuts: { by, upTo }, measure: 'monetary_sum', windowMonths },
    evaluate: (all) => {
      const ranked = all
        .map((f) => ({ key: f.key, ...f.since(windowMonths) }))
        .filter((f) => f.days > 0);
      const places = tiers(ranked, by, upTo);
      return every(all, (f) => ['a', 'b', 'c'][places.get(f.key) ?? -1] ?? 'rest');
    },
  }));

const grid: fc.Arbitrary<Case> = fc
  .record({
    upTo: percents(2),
    by: fc.constantFrom('customers' as const, 'revenue' as const),
    valueMonths: fc.constantFrom(null, 12, 24),
    activity: fc.constantFrom(
      { by: 'months' as const, months: 12 },
      { by: 'months' as const, months: 2 },
      { by: 'rhythm' as const, multiple: 2 },
    ),
    engagement: fc.constantFrom(
      { by: 'level' as const },
      { by: 'scores' as const, high: 20, medium: 0 },
    ),
    moved: fc.constantFrom('own', 'ambassadors'),
  })
  .map(({ upTo, by, valueMonths, activity, engagement, moved }) => {
    const cells = { ...DEFAULT_GRID, low: { ...DEFAULT_GRID.low, high: moved } };
    return {
      def: {
        kind: 'value-engagement',
        valueMonths,
        valueCuts: { by, upTo },
        activity,
        engagement,
        grid: cells,
        names: { own: { fr: 'À moi', en: 'Mine' } },
      },
      evaluate: (all) => {
        const active = all.filter((f) => {
          const days =
            activity.by === 'months'
              ? daysOf(activity.months)
              : activity.multiple * rhythmOf(f, baseMedian(all));
          return (f.days.at(-1) ?? Infinity) <= days;
        });
        const places = tiers(
          active.map((f) => ({ key: f.key, cents: f.since(valueMonths).cents })),
          by,
          upTo,
        );
        return every(all, (f) => {
          const value = (['high', 'medium', 'low'] as const)[places.get(f.key) ?? -1] ?? 'inactive';
          const { level, score } = f.person;
          const scored = score === null || score <= 0 ? 'low' : score >= 20 ? 'high' : 'medium';
          return cells[value][engagement.by === 'level' ? (level ?? 'low') : scored];
        });
      },
    };
  });

const attribute: fc.Arbitrary<Case> = fc
  .record({ keep: fc.integer({ min: 1, max: 6 }), two: fc.constantFrom('age', 'club', null) })
  .map(({ keep, two }) => {
    const first = { as: 'values', feature: 'city', keep } as const;
    const second =
      two === 'age'
        ? ({ as: 'bands', feature: 'age', edges: [18, 26, 60] } as const)
        : ({ as: 'flag', feature: 'club' } as const);
    return {
      def: { kind: 'attribute', by: two === null ? [first] : [first, second] },
      evaluate: (all) => {
        const counts = new Map<string, number>();
        for (const { person: p } of all)
          if (p.city !== null) counts.set(p.city, (counts.get(p.city) ?? 0) + 1);
        const bytes = (value: string) => Buffer.from(value);
        const kept = [...counts]
          .sort(([a, n], [b, m]) => m - n || Buffer.compare(bytes(a), bytes(b)))
          .slice(0, keep)
          .map(([city]) => city);
        return every(all, ({ person: { city, age, club } }) => {
          const place = city === null ? '~unknown' : kept.includes(city) ? `=${city}` : '~other';
          const escaped = place.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
          if (two === null) return escaped;
          const band =
            age === null
              ? '~unknown'
              : age < 18
                ? '[;18['
                : age < 26
                  ? '[18;26['
                  : age < 60
                    ? '[26;60['
                    : '[60;[';
          const flag = club === null ? '~unknown' : club ? '~yes' : '~no';
          return `${escaped}|${two === 'age' ? band : flag}`;
        });
      },
    };
  });

const tags: fc.Arbitrary<Case> = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: PEOPLE + 3 })), { minLength: 3, maxLength: 3 })
  .map((lists) => ({
    def: { kind: 'tags', tags: ['t2', 't0'] },
    context: {
      tags: lists.map((list, i) => ({
        id: `t${i}`,
        name: `Tag ${i}`,
        customers: list.map((n) => `id${n}`),
      })),
    },
    evaluate: (all) =>
      every(all, ({ key }) =>
        lists[2]?.includes(key) ? 't2' : lists[0]?.includes(key) ? 't0' : 'rest',
      ),
  }));

const rules: fc.Arbitrary<Case> = fc
  .array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 4 })
  .map((ages) => ({
    def: {
      kind: 'rules',
      rules: ages.map((age, i) => ({ id: `r${i}`, name: { fr: 'R', en: 'R' }, rule: age })),
      rest: null,
    },
    context: {
      rules: {
        reads: (rule) => typeof rule === 'number',
        rows: () =>
          Promise.resolve({
            ok: true,
            value: {
              from: sql`(SELECT customer_key, age FROM customer ORDER BY customer_key)`,
              condition: (rule) => sql`${ident('age')} > ${num(Number(rule))}`,
            },
          }),
      },
    },
    evaluate: (all) =>
      every(all, ({ person: { age } }) => {
        const first = ages.findIndex((than) => age !== null && age > than);
        return first === -1 ? 'rest' : `r${first}`;
      }),
  }));

const simple = fc.oneof(lifecycle, tier, grid, attribute, tags, rules);

const cross: fc.Arbitrary<Case> = fc.tuple(lifecycle, attribute).map(([a, b]) => ({
  def: {
    kind: 'cross',
    first: 'a',
    second: 'b',
    merges: [
      {
        id: 'gone',
        name: { fr: 'Partis', en: 'Gone' },
        cells: [
          ['lost', '=Metz'],
          ['prospect', '~unknown'],
        ],
      },
    ],
  },
  context: {
    segmentations: new Map([
      ['a', a.def],
      ['b', b.def],
    ]),
  },
  evaluate: (all) => {
    const [first, second] = [a.evaluate(all), b.evaluate(all)];
    return every(all, ({ key }) => {
      const [x = '', y = ''] = [first.get(key), second.get(key)];
      const merged = (x === 'lost' && y === '=Metz') || (x === 'prospect' && y === '~unknown');
      const escaped = y.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
      return merged ? 'gone' : `${x}|${escaped}`;
    });
  },
}));

/** Totals of each segment by plain sums. */
function totals(all: readonly Figures[], segments: Evaluated, { windowMonths }: Segmented) {
  const found: Record<string, readonly [number, number]> = {};
  for (const f of all) {
    const id = segments.get(f.key) ?? '';
    const [customers, cents] = found[id] ?? [0, 0];
    found[id] = [customers + 1, cents + f.since(windowMonths).cents];
  }
  return found;
}

describe('every kind in SQL', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());

  it.each([
    ['lifecycle', lifecycle],
    ['tiers', tier],
    ['value x engagement', grid],
    ['attribute', attribute],
    ['tags', tags],
    ['rules', rules],
    ['cross', cross],
    ['whichever', simple],
  ])(
    '%s: each customer has the one segment that a plain evaluation gives',
    async (_, cases) => {
      await fc.assert(
        fc.asyncProperty(base, cases, async (given, { def, evaluate, context }) => {
          const session = await sessionOf(engine, given);
          const all = figuresOf(given);
          const settings = { ...CONTEXT, ...context };
          const computed = await computeSegmentation(session, def, settings);
          if (!computed.ok) {
            expect(computed.error.code).toBe('no-purchases');
            expect(def.kind).toBe('tiers');
            expect([...evaluate(all).values()].every((id) => id === 'rest')).toBe(true);
            return;
          }
          const expected = evaluate(all);
          expect(await membersOf(session, computed.value)).toEqual([...expected]);
          const preview = await previewSegmentation(session, def, settings);
          expect(preview).toMatchObject({ ok: true, value: { segments: computed.value.segments } });
          for (const key of EXPLAINED) {
            const why = await explainCustomer(session, computed.value, settings, key);
            expect(why).toMatchObject({ ok: true, value: { segmentId: expected.get(key) } });
          }
          const sums = totals(all, expected, computed.value);
          const found = computed.value.segments.filter((s) => s.customers > 0);
          expect(
            Object.fromEntries(
              found.map((s) => [s.segment.id, [s.customers, Math.round(s.revenue * 100)]]),
            ),
          ).toEqual(sums);
        }),
        { numRuns: 40, seed: 20_260_331 },
      );
    },
    120_000,
  );
});
