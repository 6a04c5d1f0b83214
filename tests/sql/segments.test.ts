import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber } from '../../src/lib/core/dates';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import { DEFAULT_TIERS, type TiersDef } from '../../src/lib/core/segmentation/tiers/definition';
import { DEFAULT_VALUE_ENGAGEMENT } from '../../src/lib/core/segmentation/value-engagement/definition';
import { compareSegmentations } from '../../src/lib/flows/segment/compare';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { concentrationOf } from '../../src/lib/flows/segment/concentration';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import { segmentTraits } from '../../src/lib/flows/segment/traits';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import {
  CONTEXT,
  membersOf,
  must,
  NOBODY,
  REFERENCE,
  sessionOf,
  type Base,
  type Occasion,
  type Person,
} from './segments-kit';

/** A base of people who bought so many days ago; one amount in euros for each purchase. */
const bought = (
  people: readonly {
    readonly ago: readonly number[];
    readonly euros?: number;
    readonly as?: Partial<Person>;
  }[],
): Base => ({
  people: people.map(({ as }) => ({ ...NOBODY, ...as })),
  occasions: people.flatMap(({ ago, euros = 10 }, i) =>
    ago.map((days): Occasion => ({
      customer: i + 1,
      day: fromDayNumber(dayNumber(REFERENCE) - days),
      orders: 1,
      cents: Math.round(euros * 100),
    })),
  ),
});

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.close());

async function segmentsIn(
  base: Base,
  def: SegmentationDef,
  context: Partial<SegmentationContext> = {},
) {
  const session = await sessionOf(engine, base);
  const segmented = must(await computeSegmentation(session, def, { ...CONTEXT, ...context }));
  const members = await membersOf(session, segmented);
  return { session, segmented, members: members.map(([, id]) => id) };
}

describe('the lifecycle', () => {
  /**
   * Gaps: A 30 30 30; B 10 10 (own median 10); C 40; D none; E 400 60 60; F none; G 200.
   * All gaps: 10 10 30 30 30 40 60 60 200 400, median 35.
   */
  const base = bought([
    { ago: [100, 70, 40, 10] },
    { ago: [46, 36, 26] },
    { ago: [240, 200] },
    { ago: [20] },
    { ago: [530, 130, 70, 10] },
    { ago: [] },
    { ago: [220, 20] },
  ]);

  it('follows each customer’s own rhythm, and the base’s where they have none', async () => {
    const { members } = await segmentsIn(base, DEFAULT_LIFECYCLE);
    // A 10 of 45. B 26 days: over 25 (2.5 x 10), under 40. C 200: over 140 (4 x 35), under 280.
    // D bought first 20 days ago. E 10 of 90, last gap 60. F never. G back after 200 > 140.
    expect(members).toEqual([
      'active',
      'at_risk',
      'inactive',
      'new',
      'active',
      'prospect',
      'come_back',
    ]);
  });

  it('or the same months for everyone; a purchase on the bound is still before it', async () => {
    // From 2026-03-31 back: 6 months is 2025-09-30, 182 days; 9 274; 12 365; 24 730.
    const steps = bought([182, 183, 274, 275, 365, 366, 730, 731].map((ago) => ({ ago: [ago] })));
    const { members } = await segmentsIn(steps, { ...DEFAULT_LIFECYCLE, by: 'months' });
    expect(members).toEqual([
      'active',
      'slowing',
      'slowing',
      'at_risk',
      'at_risk',
      'inactive',
      'inactive',
      'lost',
    ]);
  });
});

describe('value tiers', () => {
  const amounts = (list: readonly number[]) =>
    bought([...list.map((euros) => ({ ago: [5], euros })), { ago: [] }]);

  it('keep equal amounts together, in the tier of the first of them', async () => {
    // Ten buyers: the first two places are large, to the fifth medium; 70 stands in places 2 to 4.
    const base = amounts([100, 70, 70, 70, 50, 40, 30, 20, 10, 5]);
    const { members } = await segmentsIn(base, DEFAULT_TIERS.pmg);
    expect(members.join(' ')).toBe(
      'large large large large medium small small small small small rest',
    );
  });

  it('ABC: A is the fewest customers who make 80%', async () => {
    // 1000 in all: 600, 780 (still under 800), 860: three in A; 950 after the fifth: five before C.
    const base = amounts([600, 180, 80, 60, 30, 20, 20, 10]);
    const { members, segmented } = await segmentsIn(base, DEFAULT_TIERS.abc);
    expect(members.join('')).toBe('aaabbccc' + 'rest');
    const [a] = segmented.segments;
    expect(a).toMatchObject({ customers: 3, revenue: 860, revenueShare: 0.86 });
  });

  it('say that nobody bought rather than make empty tiers', async () => {
    const session = await sessionOf(engine, bought([{ ago: [2000] }]));
    const computed = await computeSegmentation(session, DEFAULT_TIERS.pmg, CONTEXT);
    expect(computed).toMatchObject({ ok: false, error: { code: 'no-purchases' } });
  });

  it('have the Gini coefficient that R’s ineq prints for its example', async () => {
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    const { session, segmented } = await segmentsIn(amounts(incomes), DEFAULT_TIERS.abc);
    const { gini, points } = must(await concentrationOf(session, DEFAULT_TIERS.abc, segmented));
    expect(gini).toBeCloseTo(0.462091130267624, 12);
    expect(points).toHaveLength(11);
    // The poorest half make 12,324 of 66,586.
    expect(points[5]?.customers).toBeCloseTo(0.5, 12);
    expect(points[5]?.revenue).toBeCloseTo(12_324 / 66_586, 12);
    expect(points.at(-1)).toEqual({ customers: 1, revenue: 1 });
  });

  it('are all equal at a Gini coefficient of 0; a negative amount counts as nothing', async () => {
    const same = await segmentsIn(amounts([20, 20, 20]), DEFAULT_TIERS.abc);
    const flat = must(await concentrationOf(same.session, DEFAULT_TIERS.abc, same.segmented));
    expect(flat.gini).toBeCloseTo(0, 12);
    const some = await segmentsIn(amounts([-50, 0, 30, 30]), DEFAULT_TIERS.abc);
    const half = must(await concentrationOf(some.session, DEFAULT_TIERS.abc, some.segmented));
    // 0 0 30 30: 2 * (3 * 30 + 4 * 30) / (4 * 60) - 5 / 4.
    expect(half.gini).toBeCloseTo(0.5, 12);
  });
});

describe('the 360° grid', () => {
  it('puts each pair of levels in its cell of the reference table', async () => {
    const levels = ['high', 'medium', 'low'] as const;
    // Ten active customers: two high (30), three medium (20), five low (10); then three inactive.
    const active = [30, 30, 20, 20, 20, 10, 10, 10, 10, 10].map((euros, i) => ({
      ago: [10],
      euros,
      as: { level: levels[i % 3] ?? null },
    }));
    const gone = levels.map((level) => ({ ago: [400], euros: 500, as: { level } }));
    const { members, segmented } = await segmentsIn(
      bought([...active, ...gone]),
      DEFAULT_VALUE_ENGAGEMENT,
    );
    expect(members).toEqual([
      'ambassadors',
      'established_loyals',
      'at_risk_actives',
      'rising_stars',
      'regulars',
      'opportunists',
      'small_basket_fans',
      'occasionals',
      'opportunists',
      'small_basket_fans',
      'engaged_inactives',
      'engaged_inactives',
      'lost',
    ]);
    expect(segmented.segments).toHaveLength(10);
  });
});

describe('RFM', () => {
  it('leaves customers without a purchase in the window in the rest', async () => {
    const base = bought([{ ago: [3] }, { ago: [] }, { ago: [800] }, { ago: [40] }]);
    const { members, segmented } = await segmentsIn(base, { ...DEFAULT_RFM, windowMonths: 12 });
    expect(members.map((id) => id === 'rest')).toEqual([false, true, true, false]);
    expect(segmented.segments.at(-1)).toMatchObject({ segment: { id: 'rest' }, customers: 2 });
    expect(segmented.totals).toEqual({ customers: 4, revenue: 20, orders: 2 });
  });
});

describe('what cannot be computed', () => {
  const cross = (first: string, second: string): SegmentationDef => ({
    kind: 'cross',
    first,
    second,
    merges: [],
  });

  it.each<[string, SegmentationDef, string]>([
    ['a segmentation that crosses itself in a circle', cross('a', 'b'), 'circular'],
    ['one that is gone', cross('b', 'gone'), 'unknown-segmentation'],
    ['a tag that is gone', { kind: 'tags', tags: ['vip'] }, 'unknown-tag'],
    [
      'bands that go down',
      { kind: 'attribute', by: [{ as: 'bands', feature: 'age', edges: [60, 15] }] },
      'order',
    ],
    [
      'a feature that does not exist',
      { kind: 'attribute', by: [{ as: 'values', feature: 'colour', keep: 3 }] },
      'unknown-feature',
    ],
    [
      'cuts beyond 100%',
      { ...DEFAULT_TIERS.pmg, cuts: { by: 'customers', upTo: [20, 120] } } satisfies TiersDef,
      'range',
    ],
  ])('%s is said as a value', async (_, def, problem) => {
    const session = await sessionOf(engine, bought([{ ago: [3] }]));
    const segmentations = new Map<string, SegmentationDef>([
      ['a', cross('b', 'c')],
      ['b', cross('a', 'c')],
      ['c', DEFAULT_LIFECYCLE],
    ]);
    const computed = await computeSegmentation(session, def, { ...CONTEXT, segmentations });
    expect(computed).toMatchObject({
      ok: false,
      error: { code: 'segmentation-invalid', params: { problem } },
    });
  });

  it('is said when the dataset lacks what a feature needs', async () => {
    const session = await sessionOf(engine, bought([{ ago: [3] }]));
    const held = (feature: string) => feature !== 'engagement_level';
    const computed = await computeSegmentation(session, DEFAULT_VALUE_ENGAGEMENT, {
      ...CONTEXT,
      held,
    });
    expect(computed).toMatchObject({
      ok: false,
      error: { params: { problem: 'missing-data', name: 'engagement_level' } },
    });
  });
});

describe('two segmentations side by side', () => {
  let base: Base;
  beforeEach(() => {
    base = bought(
      [1, 1, 1, 1, 0, 0].map((club, i) => ({
        ago: [5],
        euros: i + 1,
        as: { club: club === 1, city: i < 2 ? 'Metz' : i < 5 ? 'Brest' : null, age: 20 + 10 * i },
      })),
    );
  });

  it('give the crosstab, its revenue and the adjusted Rand index', async () => {
    const session = await sessionOf(engine, base);
    const compute = async (def: SegmentationDef) =>
      must(await computeSegmentation(session, def, CONTEXT));
    const club = await compute({ kind: 'attribute', by: [{ as: 'flag', feature: 'club' }] });
    const city = await compute({
      kind: 'attribute',
      by: [{ as: 'values', feature: 'city', keep: 5 }],
    });
    const table = must(await compareSegmentations(session, club, city));
    // Club: 1 2 3 4 | 5 6; city: 1 2 | 3 4 5 | 6.
    expect(table.flows).toEqual([
      { from: '~yes', to: '=Brest', customers: 2, revenue: 7 },
      { from: '~yes', to: '=Metz', customers: 2, revenue: 3 },
      { from: '~no', to: '=Brest', customers: 1, revenue: 5 },
      { from: '~no', to: '~unknown', customers: 1, revenue: 6 },
    ]);
    // Pairs: together 2, rows 6 + 1, columns 1 + 3, of 15: (2 - 28/15) / (5.5 - 28/15).
    expect(table.adjustedRand).toBeCloseTo((2 - 28 / 15) / (5.5 - 28 / 15), 12);
  });

  it('and what sets their segments apart', async () => {
    const session = await sessionOf(engine, base);
    const def: SegmentationDef = { kind: 'attribute', by: [{ as: 'flag', feature: 'club' }] };
    const segmented = must(await computeSegmentation(session, def, CONTEXT));
    const traits = must(
      await segmentTraits(session, segmented, CONTEXT, [
        { id: 'age', kind: 'number' },
        { id: 'club', kind: 'flag' },
        { id: 'city', kind: 'category' },
      ]),
    );
    // Club: 4 of 4 against 4 of 6, a variance of 4 * 2 / 5 * (4 / 6) * (2 / 6). Age: 10 of 45 below,
    // a deviation of 17.08 and an error of 5.40: 1.85, which chance gives too.
    expect(traits.get('~yes')).toMatchObject([
      { of: 'share', feature: 'club', value: 'true', share: 1, lift: 1.5 },
    ]);
    const tested = (4 - 8 / 3) / Math.sqrt((8 / 5) * (4 / 6) * (2 / 6));
    expect(traits.get('~yes')?.[0]?.testValue).toBeCloseTo(tested, 12);
    expect(traits.get('~no')?.[0]?.testValue).toBeCloseTo(-tested, 12);
  });
});
