import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { FEATURE_SQL, type OccasionFeature } from '../../src/lib/sql/features/expressions';
import { createFeatureTable, featureTableName, medianGap } from '../../src/lib/sql/features/table';
import { ident, join, sql } from '../../src/lib/sql/text';
import { ordersFile } from '../helpers/orders';
import { importInNode, rowOf, type Imported } from '../helpers/pipeline';

const d = isoDate;

/**
 * A: two orders on 1 January, one on 31 January, a return on 5 February, one order after the date.
 * B: one order long ago. C: only a return.
 */
const BASE = ordersFile([
  { customer: 'A', order: '1', day: d('2025-01-01'), amount: 10 },
  { customer: 'A', order: '2', day: d('2025-01-01'), amount: 20 },
  { customer: 'A', order: '3', day: d('2025-01-31'), amount: 30.5 },
  { customer: 'A', order: '3', day: d('2025-02-05'), amount: -5.5 },
  { customer: 'A', order: '9', day: d('2025-03-15'), amount: 99 },
  { customer: 'B', order: '4', day: d('2023-06-15'), amount: 7 },
  { customer: 'C', order: '5', day: d('2025-02-01'), amount: -3 },
]);

/** Worked by hand at 2025-03-01, all history. */
const EXPECTED: Readonly<Record<OccasionFeature, readonly unknown[]>> = {
  recency: [29, 625],
  frequency_orders: [3, 1],
  frequency_days: [2, 1],
  monetary_sum: [55, 7],
  average_basket: [18.3333, 7],
  first_purchase: ['2025-01-01', '2023-06-15'],
  last_purchase: ['2025-01-31', '2023-06-15'],
  tenure: [59, 625],
  returned_amount: [5.5, 0],
};

const FEATURES = Object.keys(FEATURE_SQL) as readonly OccasionFeature[];

describe('the figures of lists and scores, at 2025-03-01', () => {
  let base: Imported;
  beforeAll(async () => {
    base = await importInNode([BASE]);
  }, 30_000);
  afterAll(() => base.close());

  it.each(FEATURES)('%s is what the hand gives', async (id) => {
    const asOf = { referenceDate: d('2025-03-01'), windowMonths: null };
    const features = featureTableName(asOf);
    const made = await base.session.derive(features, createFeatureTable(asOf, FEATURES, features));
    expect(made.ok).toBe(true);
    const result = await base.session.run(
      sql`SELECT customer_id, ${join([ident(id)])} FROM ${ident(features)} JOIN customer USING (customer_key) ORDER BY 1`,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { rows: EXPECTED[id].map((v, i) => [['A', 'B'][i], v]) },
    });
  });

  it('counts only the window: twelve months leave B out', async () => {
    const asOf = { referenceDate: d('2025-03-01'), windowMonths: 12 };
    await base.session.derive(
      featureTableName(asOf),
      createFeatureTable(asOf, ['frequency_days'], featureTableName(asOf)),
    );
    const result = await base.session.run(
      sql`SELECT customer_id FROM ${ident(featureTableName(asOf))} JOIN customer USING (customer_key)`,
    );
    expect(result).toMatchObject({ ok: true, value: { rows: [['A']] } });
  });

  it('finds the median gap between two purchase days of a customer', async () => {
    expect(
      await rowOf(base.session, medianGap({ referenceDate: d('2025-12-31'), windowMonths: null })),
    ).toEqual([36.5]);
  });
});
