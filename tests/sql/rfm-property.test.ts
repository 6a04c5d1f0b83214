import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  daysBetween,
  fromDayNumber,
  isoDate,
  minusMonths,
  type IsoDate,
} from '../../src/lib/core/dates';
import { levelCount, scoreOf, type RfmCuts } from '../../src/lib/core/segmentation/rfm/cuts';
import { SCHEME_IDS, type RfmDef } from '../../src/lib/core/segmentation/rfm/definition';
import { codeIndex, lookupOf, toFive } from '../../src/lib/core/segmentation/rfm/lookup';
import { computeRfm } from '../../src/lib/flows/segment/rfm';
import { createFeatureTable, featureTableName } from '../../src/lib/sql/features/table';
import { RFM_FEATURES } from '../../src/lib/sql/rfm/measures';
import { rfmMembership } from '../../src/lib/sql/rfm/scores';
import { day, ident, join, num, sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import { ok } from '../../src/lib/core/result';

interface Occasion {
  readonly customer: number;
  readonly day: IsoDate;
  readonly orders: number;
  readonly net: number;
}

const REFERENCE = isoDate('2026-03-31');
const START = 20_300;

const bins = fc.oneof(
  fc.record({ method: fc.constant('quantile' as const), levels: fc.integer({ min: 3, max: 10 }) }),
  fc.record({
    method: fc.constant('fixed' as const),
    cuts: fc
      .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 9 })
      .map((cuts) => cuts.sort((a, b) => a - b)),
  }),
);
const definition: fc.Arbitrary<RfmDef> = fc.record({
  kind: fc.constant('rfm' as const),
  scheme: fc.constantFrom(...SCHEME_IDS),
  frequency: fc.constantFrom('orders' as const, 'days' as const),
  monetary: fc.constantFrom('sum' as const, 'mean' as const),
  windowMonths: fc.constantFrom(null, 6, 12),
  ties: fc.constant('together' as const),
  recencyBins: bins,
  frequencyBins: bins,
  monetaryBins: bins,
});
const base: fc.Arbitrary<readonly Occasion[]> = fc
  .uniqueArray(
    fc.record({
      customer: fc.integer({ min: 1, max: 25 }),
      ago: fc.integer({ min: -20, max: 500 }),
      orders: fc.integer({ min: 0, max: 3 }),
      cents: fc.integer({ min: -5000, max: 30_000 }),
    }),
    { minLength: 5, maxLength: 120, selector: (o) => `${o.customer}/${o.ago}` },
  )
  .map((list) =>
    list.map((o) => ({
      customer: o.customer,
      day: fromDayNumber(START + 500 - o.ago),
      orders: o.orders,
      net: o.cents / 100,
    })),
  );

/** The same figures by plain TypeScript, from the words of the definition. */
function evaluate(
  occasions: readonly Occasion[],
  def: RfmDef,
  cuts: RfmCuts,
): Map<number, readonly [string, number, number, number]> {
  const from = def.windowMonths === null ? null : minusMonths(REFERENCE, def.windowMonths);
  const inside = occasions.filter((o) => o.day <= REFERENCE && (from === null || o.day > from));
  const result = new Map<number, readonly [string, number, number, number]>();
  for (const customer of new Set(inside.map((o) => o.customer))) {
    const own = inside.filter((o) => o.customer === customer);
    const bought = own.filter((o) => o.orders > 0);
    const last = bought
      .map((o) => o.day)
      .sort()
      .at(-1);
    if (last === undefined) continue;
    const frequency =
      def.frequency === 'days' ? bought.length : own.reduce((n, o) => n + o.orders, 0);
    const sum = own.reduce((cents, o) => cents + Math.round(o.net * 100), 0) / 100;
    const monetary = def.monetary === 'sum' ? sum : sum / frequency;
    const r = scoreOf('recency', daysBetween(last, REFERENCE), cuts.recency);
    const f = scoreOf('frequency', frequency, cuts.frequency);
    const m = scoreOf('monetary', monetary, cuts.monetary);
    const lookup = lookupOf(def.scheme);
    const code = codeIndex(
      toFive(r, levelCount(cuts.recency)),
      toFive(f, levelCount(cuts.frequency)),
      toFive(m, levelCount(cuts.monetary)),
    );
    result.set(customer, [lookup.byCode[code] ?? '', r, f, m]);
  }
  return result;
}

describe('RFM in SQL', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());

  it('gives every customer the segment that a plain evaluation gives, on random bases and definitions', async () => {
    await fc.assert(
      fc.asyncProperty(base, definition, async (occasions, def) => {
        const asOf = { referenceDate: REFERENCE, windowMonths: def.windowMonths };
        const features = featureTableName(asOf);
        const rows = occasions.map(
          (o) => sql`(${num(o.customer)}, ${day(o.day)}, ${num(o.orders)}, ${num(o.net)})`,
        );
        for (const statement of [
          sql`CREATE OR REPLACE TABLE occasion AS SELECT customer_key::INTEGER AS customer_key, ordered_on, orders::INTEGER AS orders, net::DECIMAL(18,4) AS net, 0::DECIMAL(18,4) AS returned FROM (VALUES ${join(rows)}) t(customer_key, ordered_on, orders, net)`,
          sql`DROP TABLE IF EXISTS ${ident(features)}`,
          createFeatureTable(asOf, RFM_FEATURES, features),
        ]) {
          const done = await engine.run(statement);
          if (!done.ok) throw new Error(JSON.stringify(done.error));
        }
        const session: DatasetSession = {
          run: (s) => engine.run(s),
          derive: () => Promise.resolve(ok(undefined)),
          close: () => Promise.resolve(),
        };
        const computed = await computeRfm(session, def, asOf);
        if (!computed.ok) {
          expect(computed.error.code).toBe('no-purchases');
          expect(
            occasions.some(
              (o) =>
                o.orders > 0 &&
                o.day <= REFERENCE &&
                (def.windowMonths === null || o.day > minusMonths(REFERENCE, def.windowMonths)),
            ),
          ).toBe(false);
          return;
        }
        const { cuts, cells } = computed.value;
        const members = await engine.run(rfmMembership(def, cuts, lookupOf(def.scheme), features));
        if (!members.ok) throw new Error(JSON.stringify(members.error));
        const found = new Map(
          members.value.rows.map(([key, segment, r, f, m]) => [key, [segment, r, f, m]]),
        );
        expect(found).toEqual(evaluate(occasions, def, cuts));
        expect(cells.reduce((n, c) => n + c.customers, 0)).toBe(found.size);
      }),
      { numRuns: 60, seed: 20_260_331 },
    );
  }, 60_000);
});
