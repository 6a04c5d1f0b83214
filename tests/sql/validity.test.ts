import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { REST, type SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { DRAWN_ALONE } from '../../src/lib/core/validity/bootstrap';
import { DEFAULT_VALIDITY } from '../../src/lib/core/validity/settings';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { measurabilityOf } from '../../src/lib/flows/validity/measurability';
import { accessibilityOf } from '../../src/lib/flows/validity/reach';
import { readabilityOf, sizeOf } from '../../src/lib/flows/validity/readability';
import { responseOf } from '../../src/lib/flows/validity/response';
import { stabilityOf } from '../../src/lib/flows/validity/stability';
import { ident, sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import { bought, CONTEXT as KIT, must, REFERENCE, sessionOf } from './segments-kit';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.close());

/** As in the catalogue, what is counted of purchases is a number. */
const CONTEXT: SegmentationContext = {
  ...KIT,
  kindOf: (id) => (/^(monetary|frequency)/.test(id) ? 'number' : KIT.kindOf(id)),
};
const CLUB: SegmentationDef = { kind: 'attribute', by: [{ as: 'flag', feature: 'club' }] };
const SPAN = { firstOrder: isoDate('2025-01-01'), lastOrder: REFERENCE };
const JUDGED = { months: 3, responses: ['monetary_sum', 'bought', 'frequency_days'] };

/**
 * Days ago of purchases of 10 euros; 3 months before 2026-03-31 is 2025-12-31, 90 days ago. The
 * fifth came after that day.
 */
const BASE = bought([
  { ago: [300, 100, 5], as: { club: true } },
  { ago: [300, 100, 20, 10], as: { club: true } },
  { ago: [300], as: { club: false } },
  { ago: [300, 90], as: { club: false } },
  { ago: [30], as: { club: false } },
]);

describe('how differently segments respond', () => {
  it('is judged by the months before the last purchase, without who came since', async () => {
    const session = await sessionOf(engine, BASE);
    const found = must(await responseOf(session, CLUB, CONTEXT, SPAN, JUDGED));
    expect(found.period).toEqual({ by: 'before', made: '2025-12-31', until: REFERENCE });
    expect(found.customers).toBe(4);
    const [spent, again, days] = found.effects;
    // 10, 20, 0 and 0 euros (the last purchase is on that day itself): between 4 * 7.5^2 = 225,
    // in all 10^2 + 20^2 - 4 * 7.5^2 = 275.
    expect(spent?.effect).toBeCloseTo(225 / 275, 12);
    expect(spent?.chance).toBeCloseTo(1 / 3, 12);
    expect(spent?.segments).toEqual([
      { segmentId: '~no', customers: 2, value: 0 },
      { segmentId: '~yes', customers: 2, value: 15 },
    ]);
    // Both of the club bought again, nobody else did.
    expect(again?.effect).toBeCloseTo(1, 12);
    expect(again?.chance).toBeCloseTo(Math.sqrt(1 / 3), 12);
    // 1, 2, 0 and 0 days: a tenth of the euros.
    expect(days?.effect).toBeCloseTo(225 / 275, 12);
    expect([...found.rates]).toEqual([
      ['~no', 0],
      ['~yes', 1],
    ]);
    expect(spent?.interval?.low).toBeLessThanOrEqual(225 / 275);
    expect(spent?.interval?.high).toBeLessThanOrEqual(1);
  });

  it('by the months after an earlier reference date, and by the same where there is no other', async () => {
    const session = await sessionOf(engine, BASE);
    const context = { ...CONTEXT, referenceDate: isoDate('2025-12-31') };
    const after = must(await responseOf(session, CLUB, context, SPAN, JUDGED));
    expect(after.period).toEqual({ by: 'after', made: '2025-12-31', until: REFERENCE });
    expect(after.effects[0]?.effect).toBeCloseTo(225 / 275, 12);
    const young = { ...SPAN, firstOrder: isoDate('2026-02-01') };
    const same = must(await responseOf(session, CLUB, CONTEXT, young, JUDGED));
    expect(same.period).toEqual({ by: 'same', made: REFERENCE, until: REFERENCE });
    expect(same.customers).toBe(5);
  });

  it('in a category by Cramér’s V, with the shares of its first value', async () => {
    const session = await sessionOf(engine, BASE);
    must(
      await engine.run(
        sql`CREATE OR REPLACE TABLE basket AS SELECT unnest([1, 2, 3, 4])::INTEGER AS customer_key, unnest(['Tea', 'Tea', 'Tea', 'Jam']) AS top_category`,
      ),
    );
    const columns = [
      ...CONTEXT.columns,
      {
        id: 'basket',
        columns: { top_category: { sql: () => ident('top_category') } },
        rows: () => sql`basket`,
        each: 'customers' as const,
      },
    ];
    const kindOf = () => 'category' as const;
    const context = {
      ...CONTEXT,
      columns,
      kindOf: (id: string) => (id === 'top_category' ? kindOf() : CONTEXT.kindOf(id)),
    };
    const asked = { months: 3, responses: ['top_category'] };
    const { effects } = must(await responseOf(session, CLUB, context, SPAN, asked));
    // Yes: 2 tea; no: 1 tea, 1 jam. Chi squared 4 (2 * 1 - 0 * 1)^2 / (2 * 2 * 3 * 1) = 4/3, of 4.
    expect(effects).toMatchObject([{ id: 'top_category', kind: 'category', shown: 'Tea' }]);
    expect(effects[0]?.effect).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(effects[0]?.segments).toEqual([
      { segmentId: '~no', customers: 2, value: 0.5 },
      { segmentId: '~yes', customers: 2, value: 1 },
    ]);
  });
});

describe('the other conditions', () => {
  it('size: shares of the base, and the rise that a campaign would show', async () => {
    const session = await sessionOf(engine, BASE);
    const segmented = must(await computeSegmentation(session, CLUB, CONTEXT));
    const { segments, assumed } = sizeOf(segmented, new Map([['~yes', 0.5]]), 0.5);
    expect(assumed).toBe(false);
    expect(segments).toMatchObject([
      { segmentId: '~yes', customers: 2, customerShare: 0.4, rate: 0.5, lift: null },
      { segmentId: '~no', customers: 3, customerShare: 0.6, rate: 0 },
    ]);
    expect(segments[0]?.revenueShare).toBeCloseTo(7 / 11, 12);
  });

  it('stability: who is still there, who moved, without who came since', async () => {
    const session = await sessionOf(engine, BASE);
    const compute = async (def: SegmentationDef) =>
      must(await computeSegmentation(session, def, CONTEXT));
    const club = must(await stabilityOf(session, CLUB, await compute(CLUB), CONTEXT, SPAN, 3));
    expect(club).toMatchObject({ then: '2025-12-31', now: REFERENCE, customers: 4, share: 1 });
    expect(club.adjustedRand).toBe(1);
    expect(club.moves).toEqual([]);
    const months: SegmentationDef = {
      ...DEFAULT_LIFECYCLE,
      by: 'months',
      months: [4, 8, 9, 12],
    };
    // Then: 10, 10, 210 and 0 days; now 5, 10, 300 and 90: only the third leaves, from slowing.
    const now = await compute(months);
    const life = must(await stabilityOf(session, months, now, CONTEXT, SPAN, 3));
    expect(life.share).toBe(0.75);
    expect(life.moves).toEqual([{ from: 'slowing', to: 'inactive', customers: 1 }]);
    expect(life.segments).toContainEqual({ segmentId: 'slowing', customers: 1, kept: 0 });
    const early = { firstOrder: isoDate('2026-01-01') };
    const none = must(await stabilityOf(session, months, now, CONTEXT, early, 3));
    expect(none).toMatchObject({ customers: 0, share: null, interval: null });
  });

  it('measurability: filled in and fresh, and what each criterion costs', async () => {
    const session = await sessionOf(
      engine,
      bought([
        { ago: [5], as: { city: 'Metz', age: 30 } },
        { ago: [5], as: { city: 'Metz' } },
        { ago: [900], as: { city: 'Brest', age: 50 } },
        { ago: [5], as: {} },
      ]),
    );
    const def: SegmentationDef = {
      kind: 'attribute',
      by: [
        { as: 'values', feature: 'city', keep: 5 },
        { as: 'bands', feature: 'age', edges: [40] },
      ],
    };
    const segmented = must(await computeSegmentation(session, def, CONTEXT));
    const found = must(await measurabilityOf(session, def, segmented, CONTEXT, DEFAULT_VALIDITY));
    // Only the first has both and was heard of within 24 months.
    expect(found).toMatchObject({ customers: 4, share: 0.25, heard: 0.75 });
    const [city, age] = found.criteria;
    expect(city).toMatchObject({ filled: 0.75, fresh: 0.5, without: 0.25 });
    expect(age).toMatchObject({ filled: 0.5, fresh: 0.25, without: 0.5 });
  });

  it('accessibility: whom channels reach with consent, and whom one may ask', async () => {
    const session = await sessionOf(engine, BASE);
    must(await engine.run(sql`ALTER TABLE customer ADD COLUMN email VARCHAR`));
    must(await engine.run(sql`UPDATE customer SET email = 'a@b.example' WHERE customer_key <= 3`));
    // The first two consented; the third has an address only.
    const reach = sql`(customer_key <= 2)`;
    const columns = [
      ...CONTEXT.columns,
      {
        id: 'reachability',
        columns: { reachable: { sql: () => reach }, reachable_email: { sql: () => reach } },
        rows: () => sql`customer`,
        each: 'everybody' as const,
      },
    ];
    const context = { ...CONTEXT, columns };
    const segmented = must(await computeSegmentation(session, CLUB, context));
    const found = must(
      await accessibilityOf(session, segmented, context, { attributes: ['email'] }),
    );
    expect(found).toMatchObject({
      customers: 5,
      share: 0.4,
      channels: ['reachable_email'],
      shares: [0.4],
      toAsk: 1,
    });
    expect(found.segments).toEqual([
      { segmentId: '~no', customers: 3, share: 0, channels: [0] },
      { segmentId: '~yes', customers: 2, share: 1, channels: [1] },
    ]);
    const mute = { ...context, held: () => false };
    const none = must(await accessibilityOf(session, segmented, mute, { attributes: [] }));
    expect(none).toMatchObject({ share: 0, channels: [], toAsk: 0 });
  });

  it('readability: segments, criteria, and how far rules cover and overlap', async () => {
    const session = await sessionOf(engine, BASE);
    const rules = {
      reads: () => true,
      rows: () =>
        Promise.resolve({
          ok: true as const,
          value: {
            from: sql`(SELECT customer_key FROM customer ORDER BY 1)`,
            condition: (rule: unknown) =>
              rule === 'two' ? sql`customer_key <= 2` : sql`customer_key <= 3`,
          },
        }),
    };
    const named = (id: string, rule: string) => ({ id, name: { fr: id, en: id }, rule });
    const def: SegmentationDef = {
      kind: 'rules',
      rules: [named('a', 'two'), named('b', 'three'), named('c', 'two')],
      rest: null,
    };
    const context = { ...CONTEXT, rules };
    const segmented = must(await computeSegmentation(session, def, context));
    const found = must(await readabilityOf(session, def, segmented, context));
    // The first two meet all three rules, the third one of them, the others none.
    expect(found).toMatchObject({ segments: 2, empty: 1, covered: 0.6 });
    expect(found.overlap).toBeCloseTo(2 / 3, 12);
    expect(segmented.segments.at(-1)).toMatchObject({ segment: { id: REST }, customers: 2 });
  });
});

describe('intervals of a larger base', () => {
  it('come from groups dealt at random, as wide as those of single customers', async () => {
    const people = 3 * DRAWN_ALONE;
    const base = bought(
      Array.from({ length: people }, (_, i) => ({
        ago: [5],
        as: { club: i % 2 === 0, age: i % 10 < 3 ? 30 : null },
      })),
    );
    const session = await sessionOf(engine, base);
    const def: SegmentationDef = {
      kind: 'attribute',
      by: [{ as: 'bands', feature: 'age', edges: [40] }],
    };
    const segmented = must(await computeSegmentation(session, def, CONTEXT));
    const found = must(await measurabilityOf(session, def, segmented, CONTEXT, DEFAULT_VALIDITY));
    expect(found.share).toBeCloseTo(0.3, 12);
    // The error of a share of 30% of 3,000 is sqrt(0.3 * 0.7 / 3000) = 0.84 points, on each side 1.64.
    const width = (found.interval?.high ?? 1) - (found.interval?.low ?? 0);
    expect(width).toBeGreaterThan(0.8 * 0.0328);
    expect(width).toBeLessThan(1.2 * 0.0328);
  });
});
