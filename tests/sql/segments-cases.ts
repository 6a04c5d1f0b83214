import fc from 'fast-check';
import { DEFAULT_GRID } from '../../src/lib/core/segmentation/value-engagement/definition';
import { ident, num, sql } from '../../src/lib/sql/text';
import {
  baseMedian,
  daysOf,
  every,
  PEOPLE,
  percents,
  placeOf,
  rhythmOf,
  rising,
  tiers,
  type Case,
} from './segments-plain';

const TIER_IDS = {
  pmg: ['large', 'medium', 'small'],
  abc: ['a', 'b', 'c'],
  deciles: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', 'd10'],
} as const;

export const lifecycle: fc.Arbitrary<Case> = fc
  .record({
    by: fc.constantFrom('rhythm' as const, 'months' as const),
    multiples: rising(4, 80, 0.25),
    months: rising(4, 36),
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

export const tier: fc.Arbitrary<Case> = fc
  .record({
    names: fc.constantFrom('pmg' as const, 'abc' as const, 'deciles' as const),
    by: fc.constantFrom('customers' as const, 'revenue' as const, 'amounts' as const),
    shares: percents(9),
    amounts: rising(9, 400),
    windowMonths: fc.constantFrom(null, 6, 24),
  })
  .map(({ names, by, shares, amounts, windowMonths }) => {
    const ids = TIER_IDS[names];
    const upTo = shares.slice(0, ids.length - 1);
    const from = amounts.slice(0, ids.length - 1).reverse();
    const cuts = by === 'amounts' ? { by, from } : { by, upTo };
    return {
      def: { kind: 'tiers', names, cuts, measure: 'monetary_sum', windowMonths },
      evaluate: (all) => {
        const ranked = all
          .map((f) => ({ key: f.key, ...f.since(windowMonths) }))
          .filter((f) => f.days > 0);
        const places =
          by === 'amounts'
            ? new Map(ranked.map((f) => [f.key, placeOf(f.cents, from)]))
            : tiers(ranked, by, upTo);
        return every(all, (f) => ids[places.get(f.key) ?? -1] ?? 'rest');
      },
    };
  });

export const grid: fc.Arbitrary<Case> = fc
  .record({
    upTo: percents(2),
    amounts: rising(2, 400),
    by: fc.constantFrom('customers' as const, 'revenue' as const, 'amounts' as const),
    valueMonths: fc.constantFrom(null, 12, 24),
    activity: fc.constantFrom(
      { by: 'months' as const, months: 12 },
      { by: 'months' as const, months: 2 },
      { by: 'rhythm' as const, multiple: 2 },
    ),
    engagement: fc.constantFrom(
      { by: 'level' as const },
      { by: 'scores' as const, high: 20, medium: 0 },
      { by: 'scores' as const, high: 41, medium: 7 },
    ),
    moved: fc.constantFrom('own', 'ambassadors'),
  })
  .map(({ upTo, amounts, by, valueMonths, activity, engagement, moved }) => {
    const from = [...amounts].reverse();
    const cells = { ...DEFAULT_GRID, low: { ...DEFAULT_GRID.low, high: moved } };
    return {
      def: {
        kind: 'value-engagement',
        valueMonths,
        valueCuts: by === 'amounts' ? { by, from } : { by, upTo },
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
        const worth = active.map((f) => ({ key: f.key, cents: f.since(valueMonths).cents }));
        const places =
          by === 'amounts'
            ? new Map(worth.map((f) => [f.key, placeOf(f.cents, from)]))
            : tiers(worth, by, upTo);
        return every(all, (f) => {
          const value = (['high', 'medium', 'low'] as const)[places.get(f.key) ?? -1] ?? 'inactive';
          const { level, score } = f.person;
          const { high, medium } =
            engagement.by === 'scores' ? engagement : { high: Infinity, medium: Infinity };
          const scored =
            score === null || score <= medium ? 'low' : score >= high ? 'high' : 'medium';
          return cells[value][engagement.by === 'level' ? (level ?? 'low') : scored];
        });
      },
    };
  });

export const attribute: fc.Arbitrary<Case> = fc
  .record({
    keep: fc.integer({ min: 1, max: 6 }),
    two: fc.constantFrom('age', 'club', null),
    edges: fc.integer({ min: 1, max: 6 }).chain((count) => rising(count, 99)),
  })
  .map(({ keep, two, edges }) => {
    const first = { as: 'values', feature: 'city', keep } as const;
    const second =
      two === 'age'
        ? ({ as: 'bands', feature: 'age', edges } as const)
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
          const above = edges.filter((edge) => age !== null && age >= edge).length;
          const band =
            age === null ? '~unknown' : `[${edges[above - 1] ?? ''};${edges[above] ?? ''}[`;
          const flag = club === null ? '~unknown' : club ? '~yes' : '~no';
          return `${escaped}|${two === 'age' ? band : flag}`;
        });
      },
    };
  });

export const tags: fc.Arbitrary<Case> = fc
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

export const rules: fc.Arbitrary<Case> = fc
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

export const cross: fc.Arbitrary<Case> = fc.tuple(lifecycle, attribute).map(([a, b]) => ({
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
