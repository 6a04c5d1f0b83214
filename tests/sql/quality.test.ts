import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QualityBase } from '../../src/lib/core/quality/inputs';
import { sql } from '../../src/lib/sql/text';
import { importInNode, rowOf, type Imported } from '../helpers/pipeline';
import { qualityOf } from '../helpers/quality';

const file = (name: string, ...lines: string[]) => new File([lines.join('\n') + '\n'], name);

/** Four people on five lines (Ann twice), one of whom never buys; what each believes. */
const CUSTOMERS = () =>
  file(
    'customers.csv',
    'customer_id;first_name;email;birth_date;religion;points',
    'A;Ann;ann@example.com;1980-05-06;catholic;10',
    'B;Bob;bob@example;1975-01-31;;20',
    'C;Cleo;cleo@example.com;1870-01-01;jewish;30',
    'D;Dan;dan@example.com;1990-12-24;catholic;40',
    'A;Ann;ann@example.com;1980-05-06;catholic;10',
  );

/** Z is described nowhere; one line is of nobody, one stands twice, one date is none. */
const ORDERS = () =>
  file(
    'sales.csv',
    'customer_id;order_id;order_date;product;quantity;amount',
    'A;1;2025-01-06;P1;1;10.00',
    'A;2;2025-01-07;P1;-1;-10.00',
    'A;3;2025-01-08;P9;-1;-4.00',
    'B;4;2025-01-09;P2;2;20.00',
    'B;4;2025-01-09;P2;2;20.00',
    'B;5;2025-01-10;P1;-1;-5.00',
    'B;6;2025-01-13;P1;1;12.00',
    'Z;7;2025-01-14;P2;3;30.00',
    ';8;2025-01-15;P2;1;9.00',
    'C;9;2025-01-32;P2;1;7.00',
    'C;10;2025-01-16;P3;1;800.00',
  );

const EVENTS = () =>
  file(
    'events.csv',
    'customer_id;event_type;event_date',
    'A;open;2025-01-03',
    'D;open;2025-01-04',
    'X;open;2025-01-05',
    'X;click;2025-01-05',
    'X;click;2025-01-05',
  );

let base: Imported;
let quality: QualityBase;
const column = (label: string, sourceId: string) => {
  const source = quality.recipe.sources.find((s) => s.id === sourceId);
  const index = source?.columns.findIndex((c) => c.label === label);
  return quality.columns.find((c) => c.sourceId === sourceId && c.column === index);
};

beforeAll(async () => {
  base = await importInNode([CUSTOMERS(), ORDERS(), EVENTS()]);
  quality = await qualityOf(base);
});
afterAll(() => base.close());

describe('the columns of a build', () => {
  it('are counted on every line: filled, valid, distinct, frequent, range', () => {
    expect(column('amount', 's2')).toMatchObject({
      rows: 11,
      filled: 11,
      valid: 11,
      distinct: 10,
      range: { of: 'number', min: -10, max: 800 },
    });
    expect(column('amount', 's2')?.top[0]).toEqual({ value: '20.00', lines: 2 });
    expect(column('order_date', 's2')).toMatchObject({
      filled: 11,
      valid: 10,
      range: { of: 'date', min: '2025-01-06', max: '2025-01-16' },
    });
    expect(column('customer_id', 's2')).toMatchObject({ filled: 10, valid: 10, distinct: 4 });
    expect(column('first_name', 's1')).toMatchObject({
      distinct: 4,
      range: { of: 'length', min: 3, max: 4 },
    });
    expect(column('email', 's1')).toMatchObject({ filled: 5, valid: 4, checked: 'email' });
  });

  it('draw far fences at three times the quartile range', () => {
    // Ten readable amounts in order: -10 -5 -4 9 10 12 20 20 30 800, and 7 whose date alone is
    // unreadable. Of the eleven, type 7 quartiles are at places 2.5 and 7.5: (-4+7)/2 and 20.
    expect(column('amount', 's2')?.outliers).toEqual({
      low: 1.5 - 55.5,
      high: 20 + 55.5,
      cells: 1,
    });
  });

  it('find births that nobody alive has', () => {
    expect(column('birth_date', 's1')?.outliers?.cells).toBe(1);
  });

  it('count a column kept apart as sensitive without copying any of its cells', async () => {
    expect(column('religion', 's1')).toMatchObject({ filled: 4, top: [], range: null });
    const stored = await rowOf(base.session, sql`SELECT string_agg(facts, '') FROM quality_column`);
    expect(String(stored[0])).not.toMatch(/catholic|jewish/);
  });
});

describe('across the sources', () => {
  it('counts customers without purchases and purchases without a described customer', () => {
    expect(quality.base.people).toEqual({
      described: 4,
      describedWithoutPurchase: 1,
      buyers: 4,
      // A: 10-10-4, B: 20+20-5+12, Z: 30, C: 800.
      revenue: -4 + 47 + 30 + 800,
      unknownBuyers: 1,
      unknownRevenue: 30,
      describedAgain: 1,
    });
  });

  it('finds returns of what was never bought before', () => {
    // A returned P9 never bought; B returned P1 three days before buying it.
    expect(quality.base.returns).toEqual({ checked: 3, orphans: 2, amount: -9 });
  });

  it('finds interactions of people who neither buy nor are described', () => {
    expect(quality.base.interactions).toEqual([
      { sourceId: 's3', dated: 5, known: 2, last: '2025-01-05' },
    ]);
  });

  it('counts days with sales, of nobody too, but not days of returns alone', () => {
    expect(quality.base.days.map((d) => [d.day, d.amount])).toEqual([
      ['2025-01-06', 10],
      ['2025-01-09', 40],
      ['2025-01-13', 12],
      ['2025-01-14', 30],
      ['2025-01-15', 9],
      ['2025-01-16', 800],
    ]);
  });

  it('counts copies of lines in files that are no sales', () => {
    expect(quality.sources).toEqual([
      { sourceId: 's1', copies: 1, overlaps: [] },
      { sourceId: 's2', copies: null, overlaps: [] },
      { sourceId: 's3', copies: 1, overlaps: [] },
    ]);
  });
});

it('says how much of two sales files is the same purchases', async () => {
  const head = 'customer_id;order_id;order_date;amount';
  const two = await importInNode([
    file('a.csv', head, 'A;1;2025-01-06;10.00', 'B;2;2025-01-10;20.00', 'B;3;2025-02-01;7.00'),
    file('b.csv', head, 'B;2;2025-01-10;20.00', 'B;3;2025-02-01;7.50', 'C;4;2025-03-01;1.00'),
  ]);
  const { sources } = await qualityOf(two);
  two.close();
  expect(sources[0]?.overlaps).toEqual([
    {
      sourceId: 's1',
      otherId: 's2',
      from: '2025-01-10',
      to: '2025-02-01',
      lines: 4,
      shared: { lines: 1, amount: 20 },
    },
  ]);
});

it('finds the customers who buy like shops', async () => {
  // 40 customers at 50 to 89, one at 20,000. Logs: median of 41 values is ln 70; the distances'
  // median is below 0.2, so z of the large one is above 0.6745 x ln(20000/70) / 0.2 = 19.
  const lines = Array.from({ length: 40 }, (_, i) => `C${i};${i};2025-01-10;${50 + i}.00`);
  const one = await importInNode([
    file(
      'sales.csv',
      'customer_id;order_id;order_date;amount',
      ...lines,
      'BIG;99;2025-01-11;20000.00',
    ),
  ]);
  const { base: found } = await qualityOf(one);
  one.close();
  expect(found.wholesale).toMatchObject({ customers: 1, revenue: 20000 });
  expect(found.wholesale.largest[0]?.customerId).toBe('BIG');
  expect(found.wholesale.largest[0]?.score).toBeGreaterThan(19);
});

describe('a column under article 9', () => {
  it('is not in the dataset unless the person says so', async () => {
    expect(base.summary.otherAttributes.map((a) => a.label)).toEqual(['points']);
    const stored = await rowOf(
      base.session,
      sql`SELECT string_agg(attr_1, ',' ORDER BY customer_key) FROM customer`,
    );
    expect(stored).toEqual(['10,20,30,40']);

    const kept = await importInNode([CUSTOMERS(), ORDERS()], (recipe) => ({
      ...recipe,
      sources: recipe.sources.map((s) => ({
        ...s,
        columns: s.columns.map((c) => (c.sensitive ? { ...c, role: 'attribute' as const } : c)),
      })),
    }));
    const believers = await rowOf(
      kept.session,
      sql`SELECT count(*) FROM customer WHERE attr_1 = 'catholic'`,
    );
    kept.close();
    expect(kept.summary.otherAttributes.map((a) => a.label)).toEqual(['religion', 'points']);
    expect(believers).toEqual([2]);
  });
});
