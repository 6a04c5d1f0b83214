import fc from 'fast-check';
import { dayNumber, fromDayNumber, type IsoDate } from '../../src/lib/core/dates';
import type { Sql } from '../../src/lib/contracts/sql';
import type { FeatureColumns } from '../../src/lib/sql/features/frame';
import { day, join, num, sql, text } from '../../src/lib/sql/text';
import type { SmallBase, SmallCustomer, SmallInteraction, SmallLine } from './rules';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });
const words = (...values: readonly string[]) => fc.constantFrom(...values);

export const CATEGORIES = ['Luminaires', 'Tapis', "L'été", 'Épicerie'];
export const STORES = ['Lyon', 'Web'];

/** Days around a reference date, often the same ones. */
export function dayAround(reference: IsoDate): fc.Arbitrary<IsoDate> {
  return fc
    .oneof(
      fc.integer({ min: -5, max: 40 }),
      fc.integer({ min: 150, max: 190 }),
      fc.integer({ min: 0, max: 800 }),
    )
    .map((ago) => fromDayNumber(dayNumber(reference) - ago));
}

const birthday = fc
  .record({ year: fc.integer({ min: 1940, max: 2010 }), day: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, day }) =>
    day === 365
      ? (`${year - (year % 4)}-02-29` as IsoDate)
      : fromDayNumber(dayNumber(`${year}-01-01` as IsoDate) + day),
  );

function line(reference: IsoDate): fc.Arbitrary<SmallLine> {
  return fc
    .record({
      day: dayAround(reference),
      order: maybe(words('1', '2', '3')),
      category: maybe(words(...CATEGORIES)),
      brand: maybe(words('a', 'B')),
      product: maybe(words('p', 'q', '')),
      store: maybe(words(...STORES)),
      channel: maybe(words('shop', 'web')),
      quantity: maybe(fc.integer({ min: 1, max: 3 })),
      cents: fc.constantFrom(0, 1000, 2500, 5000, 1999),
      discount: maybe(fc.constantFrom(0, 5, -5)),
      isReturn: fc.boolean().map((b) => b),
      sale: fc.boolean(),
    })
    .map(({ cents, sale, isReturn, quantity, ...rest }) => {
      const back = isReturn && !sale;
      return {
        ...rest,
        isReturn: back,
        amount: back ? -cents : cents,
        quantity: back && quantity !== null ? -quantity : quantity,
      };
    });
}

function interaction(reference: IsoDate): fc.Arbitrary<SmallInteraction> {
  return fc.record({
    day: dayAround(reference),
    kind: maybe(words('open', 'click')),
    channel: maybe(words('email', 'sms')),
  });
}

/** Up to twelve customers, some without anything. */
export function smallBase(reference: IsoDate): fc.Arbitrary<SmallBase> {
  const customer = fc.record({
    features: fc.record({
      size: maybe(fc.constantFrom(-1, 0, 1, 2, 2.5, 10)),
      born: maybe(birthday),
      town: maybe(words('Lyon', 'Nîmes', "L'Isle", 'lyon 3', '3', '9')),
      loyal: maybe(fc.boolean()),
    }),
    lines: fc.array(line(reference), { maxLength: 6 }),
    interactions: fc.array(interaction(reference), { maxLength: 3 }),
    tags: fc.subarray(['vip', 'press']),
    segments: fc.record({ other: words('a', 'b', 'rest') }),
  });
  return fc.array(customer, { minLength: 1, maxLength: 12 }).map((customers) => ({
    referenceDate: reference,
    customers: customers.map((c, i): SmallCustomer => ({ ...c, key: i + 1 })),
  }));
}

/** The features of a small base, from columns of its own customer table. */
export const SMALL_COLUMNS: FeatureColumns = {
  id: 'small',
  columns: {
    size: { sql: () => sql`any_value(size)` },
    born: { sql: () => sql`any_value(born)` },
    town: { sql: () => sql`any_value(town)` },
    loyal: { sql: () => sql`any_value(loyal)` },
  },
  rows: () => sql`customer`,
};

const orNull = <T>(value: T | null, literal: (value: T) => Sql) =>
  value === null ? sql`NULL` : literal(value);

/** Statements that fill canonical tables with a small base, and its tags and other segmentation. */
export function fillSmallBase({ customers }: SmallBase): readonly Sql[] {
  const rows = <T>(
    of: (c: SmallCustomer) => readonly T[],
    row: (value: T, c: SmallCustomer) => Sql,
  ) => customers.flatMap((c) => of(c).map((value) => sql`(${num(c.key)}, ${row(value, c)})`));
  const fill = (table: Sql, values: readonly Sql[]) =>
    values.length === 0 ? [] : [sql`INSERT INTO ${table} VALUES ${join(values)}`];
  return [
    sql`CREATE OR REPLACE TABLE customer (customer_key INTEGER, size DOUBLE, born DATE, town VARCHAR, loyal BOOLEAN)`,
    sql`CREATE OR REPLACE TABLE order_line (customer_key INTEGER, ordered_on DATE, order_ref VARCHAR, category VARCHAR, brand VARCHAR, product VARCHAR, product_name VARCHAR, store VARCHAR, channel VARCHAR, quantity DOUBLE, amount DECIMAL(18,4), discount DECIMAL(18,4), is_return BOOLEAN)`,
    sql`CREATE OR REPLACE TABLE interaction (customer_key INTEGER, happened_at TIMESTAMP, kind VARCHAR, channel VARCHAR)`,
    sql`CREATE OR REPLACE TABLE tagged (customer_key INTEGER, tag VARCHAR)`,
    sql`CREATE OR REPLACE TABLE other (customer_key INTEGER, segment_id VARCHAR)`,
    ...fill(
      sql`customer`,
      rows(
        (c) => [c.features],
        (f) =>
          sql`${orNull(f['size'] as number | null, num)}, ${orNull(f['born'] as IsoDate | null, day)}, ${orNull(f['town'] as string | null, text)}, ${orNull(f['loyal'] as boolean | null, (b) => (b ? sql`TRUE` : sql`FALSE`))}`,
      ),
    ),
    ...fill(
      sql`order_line`,
      rows(
        (c) => c.lines,
        (l) =>
          sql`${day(l.day)}, ${orNull(l.order, text)}, ${orNull(l.category, text)}, ${orNull(l.brand, text)}, ${l.product === 'p' ? sql`'code', 'p'` : sql`${orNull(l.product, text)}, NULL`}, ${orNull(l.store, text)}, ${orNull(l.channel, text)}, ${orNull(l.quantity, num)}, ${num(l.amount / 100)}, ${orNull(l.discount, num)}, ${l.isReturn ? sql`TRUE` : sql`FALSE`}`,
      ),
    ),
    ...fill(
      sql`interaction`,
      rows(
        (c) => c.interactions,
        (i) =>
          sql`${day(i.day)} + INTERVAL 23 HOUR, ${orNull(i.kind, text)}, ${orNull(i.channel, text)}`,
      ),
    ),
    ...fill(
      sql`tagged`,
      rows(
        (c) => c.tags,
        (tag) => text(tag),
      ),
    ),
    ...fill(
      sql`other`,
      rows(
        (c) => Object.values(c.segments),
        (segment) => text(segment),
      ),
    ),
  ];
}
