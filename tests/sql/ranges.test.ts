import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerRanges } from '../../src/lib/core/pieces';
import { duplicateReport } from '../../src/lib/sql/import/report';
import { createOccasions, createOrderLines } from '../../src/lib/sql/import/orders';
import { sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
  // 1,000 lines of 100 customers: customer i of the hundred buys on ten days, 1.5 each time.
  await rows(sql`CREATE TABLE kept AS SELECT 'C' || lpad((range * 7919 % 100)::VARCHAR, 3, '0') AS customer_id,
    DATE '2024-01-01' + (range // 100)::INTEGER AS ordered_on, NULL::TINYINT AS hour, 'O' || range AS order_ref,
    NULL::VARCHAR AS product, NULL::VARCHAR AS product_name, NULL::VARCHAR AS category, NULL::VARCHAR AS brand,
    NULL::VARCHAR AS store, NULL::VARCHAR AS channel, 1::DECIMAL(18,4) AS quantity, 1.5::DECIMAL(18,4) AS amount,
    NULL::DECIMAL(18,4) AS discount, NULL::DECIMAL(18,4) AS margin, FALSE AS is_return FROM range(1000)`);
  await rows(sql`CREATE TABLE customer_id_key AS SELECT customer_id, row_number() OVER (ORDER BY customer_id)::INTEGER AS customer_key
    FROM (SELECT DISTINCT customer_id FROM kept)`);
  // Lines 0 to 9 three times over, the others once.
  await rows(
    sql`CREATE TABLE lines AS SELECT 's1' AS source_id, hash(CASE WHEN range < 30 THEN range % 10 ELSE range END) AS line_hash, 1.5::DECIMAL(18,4) AS amount FROM range(1000)`,
  );
}, 30_000);
afterAll(() => {
  engine.close();
});

async function rows(statement: Parameters<TestEngine['run']>[0]) {
  const result = await engine.run(statement);
  if (!result.ok) throw new Error(result.error.detail ?? result.error.code);
  return result.value.rows;
}

it('order lines and occasions made in ranges are those of all customers, in order', async () => {
  const ranges = customerRanges(100, 10_000_000);
  expect(ranges).toHaveLength(7);
  for (const statement of [...createOrderLines(ranges), ...createOccasions(ranges)])
    await rows(statement);
  expect(
    await rows(sql`SELECT count(*), sum(amount), count(DISTINCT customer_key) FROM order_line`),
  ).toEqual([[1000, 1500, 100]]);
  expect(await rows(sql`SELECT count(*), sum(net), sum(orders)::BIGINT FROM occasion`)).toEqual([
    [1000, 1500, 1000],
  ]);
  for (const table of [sql`order_line`, sql`occasion`])
    expect(
      await rows(
        sql`SELECT count(*) FROM (SELECT (customer_key, ordered_on) AS here, lag((customer_key, ordered_on)) OVER (ORDER BY rowid) AS before FROM ${table}) WHERE here < before`,
      ),
    ).toEqual([[0]]);
});

it('duplicates counted in pieces are those of all lines', async () => {
  const counts = await Promise.all([0, 1, 2].map((piece) => rows(duplicateReport(piece, 3))));
  const all = counts.flat();
  expect(all.reduce((sum, [n]) => sum + Number(n), 0)).toBe(20);
  expect(all.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(30);
  expect(await rows(duplicateReport(0, 1))).toEqual([[20, 30]]);
});
