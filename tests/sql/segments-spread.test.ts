import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import { dayNumber, fromDayNumber } from '../../src/lib/core/dates';
import {
  askedOn,
  chosenCuts,
  cutAxes,
  withCutsOn,
  type CutAxis,
} from '../../src/lib/core/segmentation/cut-axes';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { DEFAULT_TIERS } from '../../src/lib/core/segmentation/tiers/definition';
import { DEFAULT_VALUE_ENGAGEMENT } from '../../src/lib/core/segmentation/value-engagement/definition';
import { computeSegmentation, previewSegmentation } from '../../src/lib/flows/segment/compute';
import { spreadBins, spreadOf, startingEdges } from '../../src/lib/flows/segment/spread';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { CONTEXT, must, REFERENCE, sessionOf, type Occasion, type Person } from './segments-kit';

const ago = (days: number) => fromDayNumber(dayNumber(REFERENCE) - days);
const bought = (customer: number, days: number, euros: number): Occasion => ({
  customer,
  day: ago(days),
  orders: 1,
  cents: euros * 100,
});
const person = (score: number, age: number | null): Person => ({
  level: score > 75 ? 'high' : score > 0 ? 'medium' : 'low',
  score,
  city: null,
  age,
  club: null,
});

/**
 * Ten customers who bought once, 100, 90... 10 euros, 10, 40, 70... 280 days ago; the eleventh never.
 * Scores 100, 90... 10 and 0; ages 20, 25... 65 and unknown.
 */
const BASE = {
  people: [
    ...Array.from({ length: 10 }, (_, i) => person(100 - 10 * i, 20 + 5 * i)),
    person(0, null),
  ],
  occasions: Array.from({ length: 10 }, (_, i) => bought(i + 1, 10 + 30 * i, 100 - 10 * i)),
};
const ONCE = { highShare: 0.25 };

describe('what is cut by hand', () => {
  let engine: TestEngine;
  let session: DatasetSession;
  beforeAll(async () => {
    engine = await createTestEngine();
    session = await sessionOf(engine, BASE);
  });
  afterAll(() => engine.close());

  const computed = async (def: SegmentationDef) =>
    must(await computeSegmentation(session, def, CONTEXT));
  const spread = async (def: SegmentationDef, axis: CutAxis) =>
    must(await spreadOf(session, def, CONTEXT, axis, { ...ONCE, known: await computed(def) }));
  const bins = async (def: SegmentationDef, axis: CutAxis, edges: readonly number[]) =>
    must(await spreadBins(session, def, CONTEXT, axis, edges, await computed(def)));

  it('amounts: the range, the counts, and the amounts that shares come to', async () => {
    const def = DEFAULT_TIERS.pmg;
    // The top 20% of ten are 100 and 90, the next 30% end with 60.
    expect(await spread(def, 'worth')).toMatchObject({ min: 0, max: 100, start: [60, 90] });
    expect(await bins(def, 'worth', [10, 60, 90, 100])).toEqual([5, 3, 2]);
    const cut = withCutsOn(def, 'worth', [60, 90]);
    expect(cut).toMatchObject({ cuts: { by: 'amounts', from: [90, 60] } });
    expect((await computed(cut)).segments).toEqual((await computed(def)).segments);
  });

  it('tiers that nobody is in stand a cent apart, so that their cuts can be moved', async () => {
    const tied = { ...BASE, occasions: [bought(1, 5, 50), bought(2, 5, 50), bought(3, 5, 20)] };
    const alike = await sessionOf(engine, tied);
    const def = DEFAULT_TIERS.pmg;
    const known = must(await computeSegmentation(alike, def, CONTEXT));
    const found = must(await spreadOf(alike, def, CONTEXT, 'worth', { ...ONCE, known }));
    expect(found?.start).toEqual([50, 50.01]);
    session = await sessionOf(engine, BASE);
  });

  it('value and engagement: among the active, and by scores where levels decide', async () => {
    const def = DEFAULT_VALUE_ENGAGEMENT;
    expect(await spread(def, 'worth')).toMatchObject({ min: 0, max: 100, start: [60, 90] });
    // High is above 75 of 100: the least such score is 80.
    expect(await spread(def, 'engagement')).toMatchObject({ min: 0, max: 100, start: [0, 80] });
    expect(await bins(def, 'engagement', [0, 1, 80, 100])).toEqual([1, 7, 3]);
    const cut = withCutsOn(withCutsOn(def, 'engagement', [0, 80]), 'worth', [60, 90]);
    expect((await computed(cut)).segments).toEqual((await computed(def)).segments);
    expect(chosenCuts(cut, 'engagement')).toEqual([0, 80]);
  });

  it('lifecycle by months: each bound parts the customers as the definition does', async () => {
    const def = { ...DEFAULT_LIFECYCLE, by: 'months', months: [2, 4, 6, 8] } as const;
    // 31 March less 2, 4, 6, 8 months: 59, 121, 182 and 243 days ago.
    expect(await bins(def, 'months', [0, 2, 4, 6, 8, 12])).toEqual([2, 2, 2, 2, 2]);
    expect(await spread(def, 'months')).toMatchObject({ min: 0, max: 10, start: null });
    const { segments } = await computed(def);
    const count = (id: string) => segments.find(({ segment }) => segment.id === id)?.customers;
    expect(['slowing', 'at_risk', 'inactive', 'lost'].map(count)).toEqual([2, 2, 2, 2]);
  });

  it('lifecycle by rhythm: recency in the gaps of the base, 30 days without a repeat', async () => {
    const def = DEFAULT_LIFECYCLE;
    expect(await spread(def, 'rhythm')).toMatchObject({ min: 0, max: 10 });
    // 10, 40, 70 days and so on are a third, 4 thirds, 7 thirds of 30 days...
    expect(await bins(def, 'rhythm', [0, 1, 2, 10])).toEqual([1, 1, 8]);
  });

  it('bands: the range of a number, customers without it left out', async () => {
    const def = withCutsOn(
      { kind: 'attribute', by: [{ as: 'bands', feature: 'age', edges: [1] }] },
      'bands-0',
      [30, 50],
    );
    expect(chosenCuts(def, 'bands-0')).toEqual([30, 50]);
    expect(await spread(def, 'bands-0')).toMatchObject({ min: 20, max: 65 });
    expect(await bins(def, 'bands-0', [20, 30, 50, 65])).toEqual([2, 4, 4]);
  });

  it('numbers start with bands at their quarters, rounded; none where all are alike', async () => {
    // Quarters of 20, 25... 65 are 31.25, 42.5 and 53.75.
    expect(must(await startingEdges(session, CONTEXT, 'age', true))).toEqual([31, 43, 54]);
    const alike = await sessionOf(engine, { people: BASE.people.slice(0, 1), occasions: [] });
    expect(must(await startingEdges(alike, CONTEXT, 'age', true))).toEqual([]);
    session = await sessionOf(engine, BASE);
  });

  it('nobody with a figure: nothing to draw', async () => {
    const empty = await sessionOf(engine, { people: BASE.people, occasions: [] });
    const found = await spreadOf(empty, DEFAULT_LIFECYCLE, CONTEXT, 'rhythm', ONCE);
    expect(found).toEqual({ ok: true, value: null });
    session = await sessionOf(engine, BASE);
  });

  it.each([
    DEFAULT_TIERS.pmg,
    DEFAULT_TIERS.deciles,
    DEFAULT_VALUE_ENGAGEMENT,
    DEFAULT_LIFECYCLE,
    { ...DEFAULT_LIFECYCLE, by: 'months' } as const,
  ])('what a cut under the hand shows is what it gives when let go: $kind', async (def) => {
    for (const axis of cutAxes(def)) {
      const known = await computed(def);
      const start = (await spread(def, axis))?.start;
      const cuts = chosenCuts(def, axis) ?? start ?? [];
      const moved = withCutsOn(def, axis, [...cuts.slice(0, -1), (cuts.at(-1) ?? 0) + 5]);
      expect(askedOn(moved, axis)).toBe(askedOn(def, axis));
      const shown = must(await previewSegmentation(session, moved, CONTEXT, known));
      expect(shown.segments).toEqual((await computed(moved)).segments);
    }
  });
});
