import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { compareSegmentations } from '../../src/lib/flows/segment/compare';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { segmentTraits } from '../../src/lib/flows/segment/traits';
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
