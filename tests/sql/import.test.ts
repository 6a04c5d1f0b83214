import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import { sql } from '../../src/lib/sql/text';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
import { importInNode, rowOf, type Imported } from '../helpers/pipeline';

interface Answers {
  readonly cdnow_master: {
    rows: number;
    customers: number;
    cds: number;
    sum: number;
    min: string;
    max: string;
    zero_value_rows: number;
    exact_dup_rows: number;
  };
  readonly cdnow_sample: {
    rows: number;
    customers: number;
    cds: number;
    sum: number;
    min: string;
    max: string;
    dups: number;
    zero: number;
  };
  readonly online_retail: {
    rows: number;
    customers: number;
    missing_customer_rows: number;
    sum_amount_all: string;
    sum_amount_with_customer: string;
    neg_qty_rows: number;
    price_neg: number;
    price_zero: number;
    exact_dup_rows: number;
    customers_only_cancel: number;
    countries: number;
    sumqty: number;
    customers_net_negative: number;
    top3_net: Record<string, number>;
  };
  readonly superstore_csv: {
    rows: number;
    customers: number;
    orders: number;
    sales: string;
    profit: string;
    qty: string;
    min: string;
    max: string;
  };
  readonly rfm_data_orders: {
    rows: number;
    customers: number;
    revenue: string;
    min: string;
    max: string;
  };
}

/** Imports a fixture with nothing chosen by hand. */
function imported(path: string): () => Imported {
  let done: Imported;
  beforeAll(async () => {
    done = await importInNode([
      new File([new Uint8Array(fixture(path))], path.split('/').at(-1) ?? path),
    ]);
  }, 120_000);
  afterAll(() => done.close());
  return () => done;
}

const SUPERSTORE: Sql = sql`SELECT count(*), sum(amount), sum(margin), sum(quantity), min(ordered_on), max(ordered_on), count(DISTINCT order_ref), count(DISTINCT customer_key) FROM order_line`;

describe.skipIf(!hasFixtures)('files nobody here wrote, read with nothing chosen by hand', () => {
  const answers = hasFixtures ? fixtureJson<Answers>('answers.json') : ({} as Answers);

  describe('CDNOW master: fixed columns, blank runs, CRLF', () => {
    const done = imported('cdnow/CDNOW_master.txt');
    it('gives the published totals', async () => {
      const { summary, session, reading } = done();
      const a = answers.cdnow_master;
      expect(reading.questions).toEqual([]);
      expect(summary).toMatchObject({
        orderLines: a.rows,
        customers: a.customers,
        amount: a.sum,
        firstOrder: a.min,
        lastOrder: a.max,
      });
      expect(summary.orderReport.zeroPrices.lines).toBe(a.zero_value_rows);
      expect(summary.orderReport.exactDuplicates.lines).toBe(a.exact_dup_rows);
      expect(await rowOf(session, sql`SELECT sum(quantity)::INTEGER FROM order_line`)).toEqual([
        a.cds,
      ]);
    });
  });

  describe('CDNOW sample: no header', () => {
    const done = imported('cdnow/CDNOW_sample.txt');
    it('gives the published totals', async () => {
      const { summary, session } = done();
      const a = answers.cdnow_sample;
      expect(summary).toMatchObject({
        orderLines: a.rows,
        customers: a.customers,
        amount: a.sum,
        firstOrder: a.min,
        lastOrder: a.max,
      });
      expect(summary.orderReport.zeroPrices.lines).toBe(a.zero);
      expect(summary.orderReport.exactDuplicates.lines).toBe(a.dups);
      expect(await rowOf(session, sql`SELECT sum(quantity)::INTEGER FROM order_line`)).toEqual([
        a.cds,
      ]);
    });
  });

  describe('Online Retail: ids with .0, cancellations, lines without customer', () => {
    const done = imported('online_retail/online_retail.csv.gz');
    it('gives the published totals and counts what is special', async () => {
      const { summary, session, reading } = done();
      const a = answers.online_retail;
      expect(reading.questions).toEqual([]);
      expect(summary.sources).toMatchObject([{ sourceId: 's1', rows: a.rows, rejectedLines: 0 }]);
      expect(summary).toMatchObject({
        customers: a.customers,
        amount: Number(a.sum_amount_with_customer),
        firstOrder: '2010-12-01',
        lastOrder: '2011-12-09',
      });
      expect(summary.orderReport).toMatchObject({
        lines: a.rows,
        amount: Number(a.sum_amount_all),
        anonymous: { lines: a.missing_customer_rows },
        returns: { lines: a.neg_qty_rows + a.price_neg },
        zeroPrices: { lines: a.price_zero },
        exactDuplicates: { lines: a.exact_dup_rows },
        onlyReturnsCustomers: a.customers_only_cancel,
      });
      expect(
        await rowOf(
          session,
          sql`SELECT count(*) FROM (SELECT customer_key FROM occasion GROUP BY 1 HAVING sum(net) < 0)`,
        ),
      ).toEqual([a.customers_net_negative]);
      expect(
        await rowOf(
          session,
          sql`SELECT (SELECT sum(quantity) FROM order_line) + (SELECT sum(quantity) FROM anonymous_line)`,
        ),
      ).toEqual([a.sumqty]);
      for (const [id, net] of Object.entries(a.top3_net)) {
        const row = await rowOf(
          session,
          sql`SELECT round(sum(net), 2) FROM occasion JOIN customer USING (customer_key) WHERE customer_id = ${`'${id}'` as Sql}`,
        );
        expect(row).toEqual([net]);
      }
    });
  });

  describe.each([
    ['superstore_us/Sample - Superstore.csv', 'month first, quoted commas, byte-order mark'],
    ['superstore_fr/superstore_fr.csv', 'as French Excel writes it'],
  ])('%s: %s', (path) => {
    const done = imported(path);
    it('gives the same published totals', async () => {
      const { summary, session, reading } = done();
      const a = answers.superstore_csv;
      expect(reading.questions).toEqual([]);
      expect(summary).toMatchObject({ customers: a.customers, orders: a.orders, rejectCounts: [] });
      const [rows, sales, profit, quantity, min, max, orders, customers] = await rowOf(
        session,
        SUPERSTORE,
      );
      expect([rows, min, max, orders, customers]).toEqual([
        a.rows,
        a.min,
        a.max,
        a.orders,
        a.customers,
      ]);
      expect([sales, profit, quantity].map((v) => Number(v).toFixed(4))).toEqual(
        [a.sales, a.profit, Number(a.qty).toFixed(4)].map((v) => Number(v).toFixed(4)),
      );
    });
  });

  describe('rfm_data_orders: one line an order', () => {
    const done = imported('rfm_orders/rfm_data_orders.csv');
    it('gives the published totals', () => {
      const a = answers.rfm_data_orders;
      expect(done().summary).toMatchObject({
        orderLines: a.rows,
        orders: a.rows,
        customers: a.customers,
        amount: Number(a.revenue),
        firstOrder: a.min,
        lastOrder: a.max,
      });
    });
  });
});
