import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { FEATURES } from '../../src/lib/core/features/catalogue';
import { DEFAULT_SETTINGS } from '../../src/lib/core/features/settings';
import { interactionKinds, interactionPoints } from '../../src/lib/sql/features/interactions';
import type { FeatureSource } from '../../src/lib/sql/features/columns';
import { featureColumns } from '../../src/lib/sql/features/columns';
import { featureTables } from '../../src/lib/sql/features/frame';
import { sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { figuresOf, makeBase } from '../helpers/feature-base';
import { HAND_BASE } from '../helpers/feature-hand';

const d = isoDate;
const AT = { referenceDate: d('2025-03-01'), windowMonths: null };

/** Worked by hand, customer by customer. */
const EXPECTED: Readonly<Record<string, readonly unknown[]>> = {
  recency: [29, 84, null, null],
  frequency_orders: [4, 1, 0, 0],
  frequency_days: [4, 1, 0, 0],
  monetary_sum: [250, 25, -3, 0],
  monetary_mean: [62.5, 25, null, null],
  average_basket: [62.5, 25, null, null],
  items_per_order: [9 / 4, 1, null, null],
  first_purchase: ['2023-12-20', '2024-12-07', null, null],
  last_purchase: ['2025-01-31', '2024-12-07', null, null],
  tenure: [437, 84, null, null],
  first_category: ['Lamps', 'Toys', null, null],
  first_channel: ['Store', 'Store', null, null],
  rhythm: [142, null, null, null],
  // mean 136, deviations 112, 6 and 106: sqrt(23816 / 3) / 136
  regularity: [0.6551409, null, null, null],
  lateness: [29 / 142, null, null, null],
  trend_6m: [120 / 50, null, null, null],
  returned_amount: [50, 0, 3, 0],
  returns_rate: [50 / 300, 0, null, null],
  margin_sum: [60, 5, null, null],
  margin_rate: [60 / 200, 5 / 25, null, null],
  categories: [2, 1, 0, 0],
  top_category: ['Lamps', 'Toys', null, null],
  top_category_share: [210 / 300, 1, null, null],
  brands: [2, 1, 0, 0],
  top_brand: ['X', 'Z', null, null],
  top_brand_share: [260 / 300, 1, null, null],
  products: [3, 1, 0, 0],
  top_product: ['P1', 'P9', null, null],
  top_product_share: [210 / 300, 1, null, null],
  channels: [2, 1, 0, 0],
  top_channel: ['Store', 'Store', null, null],
  top_channel_share: [250 / 300, 1, null, null],
  stores: [3, 1, 0, 0],
  top_store: ['Lyon', 'Lyon', null, null],
  top_store_share: [220 / 300, 1, null, null],
  other_stores: [2, null, null, null],
  multi_store: [true, false, false, false],
  'category_share:Rugs': [90 / 300, 0, null, null],
  promo_share: [70 / 300, 1, null, null],
  full_price_share: [230 / 300, 0, null, null],
  discount_depth: [40 / 110, 5 / 30, null, null],
  discount_sum: [40, 5, 0, 0],
  always_promo: [false, true, null, null],
  never_promo: [false, false, null, null],
  christmas_share: [100 / 300, 1, null, null],
  // 13 January 2024 and 31 January 2025 are in the winter sales.
  sales_share: [150 / 300, 0, null, null],
  back_to_school_share: [0, 0, null, null],
  // 13 January 2024 and 7 December 2024 are Saturdays.
  weekend_share: [30 / 300, 1, null, null],
  top_month: ['1', '12', null, null],
  top_weekday: ['1', '6', null, null],
  top_hour: ['10', '18', null, null],
  seasonal_only: [false, false, null, null],
  next_birthday: [0, 1, 306, null],
  birthday_month: ['2', '3', '1', null],
  age: [45, 14, null, null],
  age_band: ['36-45', '<15', null, null],
  gender: ['F', 'M', 'Non binaire', null],
  profession: ['Ingénieure', null, null, null],
  country: ['FR', 'BE', null, null],
  region: ['Île-de-France', null, null, null],
  department: ['75', null, '2B', null],
  city: ['Paris', null, null, null],
  postcode_area: ['75', '10', '20', null],
  home_store: ['Nice', null, null, null],
  lives_abroad: [false, true, null, null],
  created_on: ['2023-12-01', null, null, null],
  company: ['ACME', null, null, null],
  sector: ['Retail', null, null, null],
  company_size: ['10-49', null, null, null],
  // Points: 1 + 3 / 2 = 2.5; 5 / 4 + 5 / 4 + 5 / 16 nearly; below zero; none.
  engagement_score: [50, 100, 0, 0],
  engagement_level: ['medium', 'high', 'low', 'low'],
  last_interaction: ['2025-03-01', '2024-09-03', '2025-03-01', '2025-02-11'],
  opens: [1, 0, 1, 0],
  clicks: [1, 0, 0, 0],
  visits: [0, 0, 0, 0],
  store_visits: [0, 0, 0, 0],
  events: [0, 0, 0, 0],
  card_uses: [0, 0, 0, 0],
  surveys: [0, 0, 0, 0],
  reviews: [0, 0, 0, 0],
  referrals: [0, 0, 0, 0],
  complaints: [0, 0, 1, 0],
  unsubscriptions: [0, 0, 1, 0],
  nps: [null, 9, null, null],
  reachable_email: [true, false, false, false],
  // A landline takes no text message.
  reachable_sms: [true, false, false, false],
  reachable_phone: [false, true, false, false],
  reachable_post: [true, false, false, false],
  reachable: [true, true, false, false],
  tags_count: [2, 0, 1, 0],
  tag_vip: [true, false, true, false],
  attr_2: ['oui', null, null, null],
  attr_3: [null, 'bleu', null, null],
};

/** In the catalogue, but not of this base: no file speaks of them. */
const NOT_HERE = new Set([
  'family',
  'income',
  'education',
  'housing',
  'life_cycle',
  'interests',
  'opinions',
  'account_manager',
  'potential',
  'share_of_wallet',
  'sites',
  'survey_answer',
]);

describe('the feature catalogue, at 2025-03-01', () => {
  let engine: TestEngine;
  let source: FeatureSource;
  let figures: Awaited<ReturnType<typeof figuresOf>>;
  beforeAll(async () => {
    engine = await createTestEngine();
    source = await makeBase(engine, HAND_BASE);
    figures = await figuresOf(engine, source, AT, Object.keys(EXPECTED), undefined, ['vip']);
  }, 30_000);
  afterAll(() => engine.close());

  it('has a hand-computed figure for every feature', () => {
    expect(
      FEATURES.map((f) => f.id).filter((id) => !(id in EXPECTED) && !NOT_HERE.has(id)),
    ).toEqual([]);
  });

  it.each(Object.keys(EXPECTED))('%s is what the hand gives', (id) => {
    const expected = (EXPECTED[id] ?? []).map((value) =>
      typeof value === 'number' ? (expect.closeTo(value, 6) as unknown) : value,
    );
    expect(figures.map((row) => row[id])).toEqual(expected);
  });

  it('counts purchases and interactions of the window only', async () => {
    const [first] = await figuresOf(engine, source, { ...AT, windowMonths: 3 }, [
      'monetary_sum',
      'clicks',
      'opens',
      'rhythm',
      'trend_6m',
      'first_category',
    ]);
    expect(first).toEqual({
      monetary_sum: 120,
      // 1 December 2024 is the day before the window.
      clicks: 0,
      opens: 1,
      rhythm: null,
      trend_6m: 2.4,
      first_category: 'Lamps',
    });
  });

  it('follows the settings', async () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      ageBands: [18, 45],
      homeCountry: 'BE',
      discount: 'percent' as const,
      seasons: { ...DEFAULT_SETTINGS.seasons, christmas: { from: '12-20', to: '01-13' } },
      engagement: {
        ...DEFAULT_SETTINGS.engagement,
        weights: { ...DEFAULT_SETTINGS.engagement.weights, click: 30 },
        written: { Envoi: 'event' as const, clic: 'open' as const },
      },
    };
    const rows = await figuresOf(
      engine,
      source,
      AT,
      ['age_band', 'lives_abroad', 'discount_sum', 'christmas_share', 'opens', 'engagement_level'],
      settings,
    );
    expect(rows.map((row) => row['age_band'])).toEqual(['45+', '<18', null, null]);
    expect(rows.map((row) => row['lives_abroad'])).toEqual([true, false, null, null]);
    // 10% off leaves 40: 40 / 9 off; 30% leaves 30: 90 / 7 off; 5% leaves 25: 25 / 19 off.
    expect(rows[0]?.['discount_sum']).toBeCloseTo(40 / 9 + 90 / 7, 3);
    expect(rows[1]?.['discount_sum']).toBeCloseTo(25 / 19, 3);
    expect(rows[0]?.['christmas_share']).toBeCloseTo(130 / 300, 9);
    expect(rows.map((row) => row['opens'])).toEqual([2, 0, 1, 0]);
    // An event 19 days ago is worth 8 x 0.86: more than what the others have.
    expect(rows.map((row) => row['engagement_level'])).toEqual(['medium', 'medium', 'low', 'high']);
  });

  it('halves the weight of an interaction every 90 days', async () => {
    const found = await engine.run(
      sql`SELECT customer_key, points FROM ${interactionPoints(DEFAULT_SETTINGS.engagement, AT)} ORDER BY 1`,
    );
    const after = (days: number) => 2 ** (-days / 90);
    expect(found.ok && found.value.rows).toEqual([
      [1, expect.closeTo(1 + 3 / 2, 9)],
      [2, expect.closeTo(5 / 4 + 5 / 16 + 5 * after(179), 8)],
      [3, expect.closeTo(1 - 4 - 10 * after(59), 8)],
    ]);
  });

  it('lists what each written kind was taken for, the unknown first', async () => {
    const found = await engine.run(interactionKinds(DEFAULT_SETTINGS.engagement));
    expect(found.ok && found.value.rows.map((row) => row.slice(0, 2))).toEqual([
      ['Envoi', null],
      [null, null],
      ['NPS', 'nps'],
      ['Désinscription', 'unsubscribe'],
      ['Ouverture', 'open'],
      ['Réclamation', 'complaint'],
      ['avis', 'review'],
      ['clic', 'click'],
      ['ouverture', 'open'],
    ]);
  });

  it('offers no column for what the base lacks', () => {
    const bare = featureColumns({ ...source, attributes: [], otherAttributes: [] });
    expect(() => featureTables(bare, AT, ['age'])).toThrow(RangeError);
    expect(() => featureTables(bare, AT, ['constructor'])).toThrow(RangeError);
  });

  it('takes the first of the alphabet wherever all is equal, in whatever order the lines come', async () => {
    const other = await createTestEngine();
    const customers = Array.from({ length: 40 }, (_, i) => i + 1);
    const tied = await makeBase(other, {
      customers: customers.map(() => ({})),
      interactions: [],
      lines: customers.flatMap((customer) =>
        (customer % 2 === 0 ? ['Left', 'Right'] : ['Right', 'Left']).map((brand) => ({
          customer,
          day: d('2025-01-10'),
          amount: 10,
          brand,
        })),
      ),
    });
    const rows = await figuresOf(other, tied, AT, ['top_brand']);
    other.close();
    expect(new Set(rows.map((row) => row['top_brand']))).toEqual(new Set(['Left']));
  });

  it('takes the favourite with more lines of equal sums, then the first of the alphabet', async () => {
    const other = await createTestEngine();
    const bought = { customer: 1, day: d('2025-01-10') };
    const ties = await makeBase(other, {
      customers: [{}, {}],
      interactions: [],
      lines: [
        { ...bought, amount: 20, category: 'B', brand: 'Z' },
        { ...bought, amount: 10, category: 'C', brand: 'Y' },
        { ...bought, amount: 10, category: 'C', brand: 'X' },
        { ...bought, amount: 20, category: 'A', brand: 'W' },
        { ...bought, customer: 2, amount: 0, category: 'A', brand: 'W' },
        ...[...'QMZCTKBRDY'].map((store) => ({ ...bought, customer: 2, amount: 0, store })),
      ],
    });
    const rows = await figuresOf(other, ties, AT, [
      'top_category',
      'top_brand',
      'top_category_share',
      'top_store',
    ]);
    other.close();
    expect(rows).toEqual([
      {
        top_category: 'C',
        top_brand: 'W',
        top_category_share: expect.closeTo(1 / 3, 9) as unknown,
        top_store: null,
      },
      { top_category: 'A', top_brand: 'W', top_category_share: null, top_store: 'B' },
    ]);
  });
});
