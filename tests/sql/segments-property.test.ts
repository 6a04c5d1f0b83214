import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  computeSegmentation,
  previewSegmentation,
  type Segmented,
} from '../../src/lib/flows/segment/compute';
import { explainCustomer } from '../../src/lib/flows/segment/explain';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { attribute, cross, grid, lifecycle, rules, tags, tier } from './segments-cases';
import { CONTEXT, membersOf, sessionOf } from './segments-kit';
import { base, figuresOf, type Evaluated, type Figures } from './segments-plain';

/** Customers whose segment is also explained. */
const EXPLAINED = [1, 2, 3];

const simple = fc.oneof(lifecycle, tier, grid, attribute, tags, rules);

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
          const again = await previewSegmentation(session, def, settings, computed.value);
          expect(again).toEqual(preview);
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
