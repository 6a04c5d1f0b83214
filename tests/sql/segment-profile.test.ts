import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { numberContrast, shareContrasts } from '../../src/lib/core/segmentation/profile/groups';
import { alikeSpace, similarityOf } from '../../src/lib/flows/segment/profile/alike';
import { computeSegmentation, type Segmented } from '../../src/lib/flows/segment/compute';
import { binsOf, quantilesOf, rangeOf } from '../../src/lib/flows/segment/profile/distribution';
import { profileGroups, profileTables } from '../../src/lib/flows/segment/profile/groups';
import { typicalCustomers } from '../../src/lib/flows/segment/profile/typical';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { bought, CONTEXT, must, sessionOf } from './segments-kit';

/**
 * Six customers of one order each: Metz 10, 20, 30 and 100 euros, Brest 100 and 100; the fourth of
 * Metz bought 40 days ago, the others 5.
 */
const BASE = bought(
  (
    [
      [10, 'Metz', 5],
      [20, 'Metz', 5],
      [30, 'Metz', 5],
      [100, 'Metz', 40],
      [100, 'Brest', 5],
      [100, 'Brest', 5],
    ] as const
  ).map(([euros, city, ago]) => ({ ago: [ago], euros, as: { city } })),
);
const BY_CITY: SegmentationDef = {
  kind: 'attribute',
  by: [{ as: 'values', feature: 'city', keep: 5 }],
};
const FEATURES = [
  { id: 'monetary_sum', kind: 'number' },
  { id: 'recency', kind: 'number' },
  { id: 'frequency_orders', kind: 'number' },
  { id: 'city', kind: 'category' },
] as const;

let engine: TestEngine;
let session: DatasetSession;
let segmented: Segmented;
beforeAll(async () => {
  engine = await createTestEngine();
  session = await sessionOf(engine, BASE);
  segmented = must(await computeSegmentation(session, BY_CITY, CONTEXT));
});
afterAll(() => engine.close());

const tables = profileTables(CONTEXT.columns, CONTEXT.referenceDate, FEATURES);
const groups = async () => must(await profileGroups(session, segmented, tables, FEATURES));
const space = async () => must(await alikeSpace(session, segmented, tables, await groups()));

/** Standardised by hand: amounts 10, 20, 30, 100 x 3 are 60 on average. */
const SD_AMOUNT = Math.sqrt((50 ** 2 + 40 ** 2 + 30 ** 2 + 3 * 40 ** 2) / 6);
/** Days 5 x 5 and 40: 10.8333 on average. */
const SD_DAYS = Math.sqrt((5 * (35 / 6) ** 2 + (175 / 6) ** 2) / 6);
/** Recency first, then the amount: the order of what customers are held alike by. */
const point = (days: number, euros: number) => [
  (days - 65 / 6) / SD_DAYS,
  (euros - 60) / SD_AMOUNT,
];
const METZ = [point(5, 10), point(5, 20), point(5, 30), point(40, 100)];
const BREST = [point(5, 100), point(5, 100)];
const centre = (points: readonly number[][]) =>
  [0, 1].map((i) => points.reduce((sum, p) => sum + (p[i] ?? 0), 0) / points.length);
const apart = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));

describe('a segment against the others', () => {
  it('in numbers and in values', async () => {
    const found = await groups();
    const amount = found.numbers.get('monetary_sum');
    expect(amount?.all).toMatchObject({ count: 6, mean: 60 });
    expect(amount?.all.deviation).toBeCloseTo(SD_AMOUNT, 9);
    expect(amount && numberContrast('=Metz', amount)).toEqual({ own: 40, rest: 100, count: 4 });
    expect(shareContrasts('=Brest', found.values.get('city') ?? [])).toEqual([
      { value: 'Brest', customers: 2, others: 0, own: 1, rest: 0 },
      { value: 'Metz', customers: 0, others: 4, own: 0, rest: 1 },
    ]);
  });

  it('in bins, those on an edge above it', async () => {
    const range = must(await rangeOf(session, segmented, tables, 'monetary_sum'));
    expect(range).toMatchObject({ min: 10, max: 100 });
    const bins = must(
      await binsOf(session, segmented, tables, 'monetary_sum', '=Metz', [10, 20, 50, 100]),
    );
    expect(bins).toEqual({ own: [1, 2, 1], rest: [0, 0, 2] });
  });

  it('in percentiles, put between values as the median of 10, 20, 30 and 100 is 25', async () => {
    const found = must(await quantilesOf(session, segmented, tables, 'monetary_sum'));
    expect(found.map(({ segmentId, at }) => [segmentId, at[1], at[2], at[3]])).toEqual([
      ['=Brest', 100, 100, 100],
      ['=Metz', 17.5, 25, 47.5],
    ]);
  });
});

describe('similarity', () => {
  it('stands on what customers differ in: orders, all 1, are left out', async () => {
    const found = await space();
    expect(found?.features).toEqual(['recency', 'monetary_sum']);
    const metz = found?.clouds.find(({ segmentId }) => segmentId === '=Metz');
    centre(METZ).forEach((value, i) => expect(metz?.centre[i]).toBeCloseTo(value, 5));
  });

  it('gives distance, spread and silhouette of the segment', async () => {
    const found = await space();
    const metz = found && must(await similarityOf(session, segmented, found, '=Metz'));
    const [own, other] = [centre(METZ), centre(BREST)];
    expect(metz?.others).toHaveLength(1);
    expect(metz?.others[0]?.distance).toBeCloseTo(apart(own, other) / Math.SQRT2, 5);
    // The amount, 60 euros apart, differs more than the recency, 8.75 days apart.
    expect(metz?.others[0]?.by).toEqual([1, 0]);
    const within = METZ.reduce((sum, p) => sum + apart(p, own) ** 2, 0) / METZ.length;
    // Everybody around the mean of the base: two standardised figures have a variance of 2.
    expect(metz?.spread).toBeCloseTo(Math.sqrt(within / 2), 5);
    const widths = METZ.map((p) => {
      const [a, b] = [apart(p, own), apart(p, other)];
      return (b - a) / Math.max(a, b);
    });
    const width = widths.reduce((sum, w) => sum + w, 0) / widths.length;
    expect(metz?.silhouette).toBeCloseTo(width, 5);
    const brest = found && must(await similarityOf(session, segmented, found, '=Brest'));
    // Two customers at one point.
    expect(brest?.spread).toBeCloseTo(0, 5);
    expect(brest?.silhouette).toBeCloseTo(1, 5);
    expect(found && must(await similarityOf(session, segmented, found, 'nobody'))).toBeNull();
  });

  it('finds the customers nearest to the middle, the nearest first', async () => {
    const found = await space();
    if (!found) throw new Error('no space');
    const own = centre(METZ);
    const order = METZ.map((p, i) => ({ id: `id${i + 1}`, d: apart(p, own) }))
      .sort((a, b) => a.d - b.d)
      .map(({ id }) => id);
    const typical = must(
      await typicalCustomers(session, segmented, found, '=Metz', {
        limit: 3,
        features: ['monetary_sum', 'recency'],
        tables,
        attributes: [],
      }),
    );
    expect(typical.map(({ customerId }) => customerId)).toEqual(order.slice(0, 3));
    expect(typical[0]).toMatchObject({ name: null, figures: [30, 5] });
  });
});
