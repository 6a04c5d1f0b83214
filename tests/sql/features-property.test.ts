import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/lib/contracts/engine';
import { dayNumber, fromDayNumber, isoDate } from '../../src/lib/core/dates';
import { DEFAULT_SETTINGS, type FeatureSettings } from '../../src/lib/core/features/settings';
import type { AsOf } from '../../src/lib/sql/features/table';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import {
  figuresOf,
  makeBase,
  type Base,
  type BaseCustomer,
  type BaseInteraction,
  type BaseLine,
} from '../helpers/feature-base';
import { plainBirthday, plainPurchases } from '../helpers/feature-plain';
import {
  plainEngagement,
  plainPoints,
  plainProxy,
  ranked,
  WRITTEN,
} from '../helpers/feature-plain-engagement';

const REFERENCE = isoDate('2025-03-01');
const CUSTOMERS = 7;
const customer = fc.integer({ min: 1, max: CUSTOMERS });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
/** Without what is not known. */
const known = (record: Readonly<Record<string, string | boolean | undefined>>): BaseCustomer =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Few days and round amounts, so that there are ties. Some days are after the reference date. */
const dayAgo = fc
  .oneof(fc.integer({ min: -10, max: 900 }), fc.constantFrom(0, 59, 60, 90, 181, 365, 400, 444))
  .map((ago) => fromDayNumber(dayNumber(REFERENCE) - ago));
const line: fc.Arbitrary<BaseLine> = fc.record({
  customer,
  day: dayAgo,
  order: maybe(fc.constantFrom('1', '2', '3')),
  amount: fc.oneof(
    fc.constantFrom(0, 10, 20),
    fc.integer({ min: -5000, max: 20_000 }).map((c) => c / 100),
  ),
  quantity: maybe(fc.integer({ min: -1, max: 4 })),
  discount: maybe(fc.constantFrom(0, 5, -5, 2.5)),
  margin: maybe(fc.integer({ min: -3, max: 9 })),
  hour: maybe(fc.constantFrom(9, 10, 18)),
  category: maybe(fc.constantFrom('Lamps', 'Rugs', 'Toys', "l'été")),
  brand: maybe(fc.constantFrom('X', 'Y', 'x')),
  product: maybe(fc.constantFrom('P1', 'P2', 'P3')),
  store: maybe(fc.constantFrom('Lyon', 'Nice', 'Web')),
  channel: maybe(fc.constantFrom('Store', 'Web')),
});

const interaction: fc.Arbitrary<BaseInteraction> = fc.record({
  customer,
  at: fc.tuple(dayAgo, fc.integer({ min: 10, max: 59 })).map(([d, m]) => `${d} 10:${m}:00`),
  kind: fc.constantFrom(...WRITTEN.map(([written]) => written)),
  value: maybe(fc.constantFrom('0', '10', '9/10', '7,5', '11', 'oui')),
});
const person: fc.Arbitrary<BaseCustomer> = fc
  .record({
    birth_date: maybe(
      fc.oneof(
        fc.constantFrom('2000-02-29', '1980-03-01', '1980-02-28', '1890-05-05', '2026-01-01'),
        fc.integer({ min: -10_000, max: 18_000 }).map(fromDayNumber),
      ),
    ),
    home_store: maybe(fc.constantFrom('Lyon', 'Nice')),
    email: maybe(fc.constantFrom('a@example.com', '')),
    phone: maybe(fc.constantFrom('0612345678', '0412345678', '+33 7 12 34 56 78', '+33412345678')),
    consent_email: maybe(fc.boolean()),
    consent_sms: maybe(fc.boolean()),
  })
  .map(known);
const settings: fc.Arbitrary<FeatureSettings> = fc
  .record({
    ageBands: fc.constantFrom([15, 26, 36, 46, 60], [18], [30, 31]),
    halfLifeDays: fc.constantFrom(30, 90),
    highShare: fc.constantFrom(0.25, 0.5),
    christmas: fc.constantFrom({ from: '11-15', to: '12-24' }, { from: '12-20', to: '01-06' }),
  })
  .map(({ ageBands, halfLifeDays, highShare, christmas }) => ({
    ...DEFAULT_SETTINGS,
    ageBands,
    seasons: { ...DEFAULT_SETTINGS.seasons, christmas },
    engagement: { ...DEFAULT_SETTINGS.engagement, halfLifeDays, highShare },
  }));
const bases = (withInteractions: boolean): fc.Arbitrary<Base> =>
  fc.record({
    customers: fc.array(person, { minLength: CUSTOMERS, maxLength: CUSTOMERS }),
    lines: fc.array(line, { minLength: 1, maxLength: 60 }),
    interactions: withInteractions
      ? fc.array(interaction, { minLength: 1, maxLength: 30 })
      : fc.constant([]),
  });

/** The same value; money by division to the ten-thousandth. */
const like = (value: Cell) =>
  typeof value === 'number' ? (expect.closeTo(value, 3) as unknown) : value;

describe('features in SQL', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());

  const check = (
    arbitrary: fc.Arbitrary<Base>,
    expected: (
      base: Base,
      at: AsOf,
      used: FeatureSettings,
    ) => readonly Readonly<Record<string, Cell>>[],
    numRuns: number,
  ) =>
    fc.assert(
      fc.asyncProperty(
        arbitrary,
        settings,
        fc.constantFrom(null, 3, 12),
        async (base, used, windowMonths) => {
          const at = { referenceDate: REFERENCE, windowMonths };
          const want = expected(base, at, used);
          const source = await makeBase(engine, base);
          const found = await figuresOf(engine, source, at, Object.keys(want[0] ?? {}), used);
          expect(found).toEqual(
            want.map((row) =>
              Object.fromEntries(Object.entries(row).map(([id, value]) => [id, like(value)])),
            ),
          );
        },
      ),
      { numRuns, seed: 20_250_301 },
    );

  it('gives the purchase, price and time figures of a plain evaluation, on random bases', async () => {
    await check(
      bases(false),
      (base, at, used) =>
        base.customers.map((c, i) => {
          const figures = plainPurchases(base, i + 1, at, used);
          if (!base.customers.some((one) => 'home_store' in one)) delete figures['other_stores'];
          return figures;
        }),
      40,
    );
  }, 120_000);

  it('gives the ages of a plain evaluation', async () => {
    await check(
      bases(false).filter((base) => base.customers.some((c) => 'birth_date' in c)),
      (base, at, { ageBands }) =>
        base.customers.map(({ birth_date }) => {
          if (typeof birth_date !== 'string')
            return { age: null, next_birthday: null, birthday_month: null, age_band: null };
          const { age, next } = plainBirthday(birth_date, at.referenceDate);
          const band = ageBands.filter((from) => age !== null && age >= from).at(-1);
          const after = ageBands.find((from) => from > (band ?? -1));
          const inBand =
            band === undefined
              ? `<${ageBands[0] ?? 0}`
              : after === undefined
                ? `${band}+`
                : after - 1 === band
                  ? `${band}`
                  : `${band}-${after - 1}`;
          return {
            age,
            next_birthday: next,
            birthday_month: String(Number(birth_date.slice(5, 7))),
            age_band: age === null ? null : inBand,
          };
        }),
      40,
    );
  }, 120_000);

  it('gives the engagement of a plain evaluation, from interactions', async () => {
    await check(
      bases(true),
      (base, at, used) => {
        const scores = ranked(plainPoints(base, used, REFERENCE), used.engagement.highShare);
        return base.customers.map((_, i) => ({
          ...plainEngagement(base, i + 1, at),
          ...scores[i],
        }));
      },
      60,
    );
  }, 120_000);

  it('gives the engagement of a plain evaluation, from purchases where there are no interactions', async () => {
    await check(
      bases(false),
      (base, at, used) => ranked(plainProxy(base, at), used.engagement.highShare),
      60,
    );
  }, 120_000);
});
