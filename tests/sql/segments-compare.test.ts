import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { compareSegmentations } from '../../src/lib/flows/segment/compare';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { segmentTraits } from '../../src/lib/flows/segment/traits';
import { differentiationOf, stabilityOf } from '../../src/lib/flows/segment/validity';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { bought, CONTEXT, must, sessionOf, type Base } from './segments-kit';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.close());

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

describe('validity', () => {
  /** Days ago of purchases of 10 euros; 3 months before 2026-03-31 is 2025-12-31, 90 days ago. */
  const base = bought([
    { ago: [300, 100, 5], as: { club: true } },
    { ago: [300, 100, 20, 10], as: { club: true } },
    { ago: [300], as: { club: false } },
    { ago: [300, 90], as: { club: false } },
  ]);
  const club: SegmentationDef = { kind: 'attribute', by: [{ as: 'flag', feature: 'club' }] };

  it('judges segments by what came after them', async () => {
    const session = await sessionOf(engine, base);
    const found = must(await differentiationOf(session, club, CONTEXT, 3));
    // Since 2025-12-31: 10, 20, 0 and 0 euros (the last purchase is on that day itself).
    expect(found.segments).toEqual([
      { segmentId: '~no', customers: 2, meanAmount: 0, buyers: 0 },
      { segmentId: '~yes', customers: 2, meanAmount: 15, buyers: 2 },
    ]);
    // Between 4 * 7.5^2 = 225, in all 10^2 + 20^2 - 4 * 7.5^2 = 275.
    expect(found.amountEta).toBeCloseTo(225 / 275, 12);
    expect(found.buyingV).toBeCloseTo(1, 12);
  });

  it('counts who stays in their segment', async () => {
    const session = await sessionOf(engine, base);
    expect(must(await stabilityOf(session, club, CONTEXT, 3))).toBe(1);
    const months: SegmentationDef = {
      ...DEFAULT_LIFECYCLE,
      by: 'months',
      months: [4, 8, 9, 12],
    };
    // Then: 10, 10, 210 and 0 days; now 5, 10, 300 and 90: only the third leaves, from slowing.
    expect(must(await stabilityOf(session, months, CONTEXT, 3))).toBe(0.75);
  });
});
