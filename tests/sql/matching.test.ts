import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, text } from '../../src/lib/sql/text';
import type { MatchReport } from '../../src/lib/core/matching/report';
import { generateBase } from '../bench/matching-base';
import { loadPersons, match, qualityOf, rowsOf, type Quality } from '../bench/matching-run';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { person } from './matching-kit';

const base = generateBase(2500, 11);
let engine: TestEngine;
let report: MatchReport;
let quality: Quality;
beforeAll(async () => {
  engine = await createTestEngine();
  await loadPersons(engine, base.records);
  report = await match(engine);
  quality = await qualityOf(engine, base);
}, 180_000);
afterAll(() => engine.close());

describe('two files of 2,500 records with 1,500 people in common', () => {
  it('merges with precision 0.99 and recall 0.95 at the default threshold', () => {
    expect(quality.precision).toBeGreaterThanOrEqual(0.99);
    expect(quality.recall).toBeGreaterThanOrEqual(0.95);
  });

  it('learns how many pairs are one person', () => {
    const truth = base.changes.size / (2500 * 4999);
    expect(report.converged).toBe(true);
    expect(report.model.lambda / truth).toBeGreaterThan(0.95);
    expect(report.model.lambda / truth).toBeLessThan(1.05);
  });

  it('compares nearly every pair of one person, and a thousandth of all pairs', () => {
    expect(report.compared).toBeLessThan((5000 * 4999) / 2 / 1000);
    expect(quality.missed.length / base.changes.size).toBeLessThan(0.05);
  });

  it('gives every identifier one cluster, named by its smallest identifier', async () => {
    const rows = await rowsOf(
      engine,
      sql`SELECT count(*), count(DISTINCT customer_id), count(*) FILTER (cluster_id > customer_id), count(*) FILTER (score NOT BETWEEN 0 AND 1) FROM customer_cluster`,
    );
    expect(rows[0]).toEqual([5000, 5000, 0, 0]);
  });
});

describe('hostile and poor input', { timeout: 120_000 }, () => {
  const run = async (records: Parameters<typeof loadPersons>[1]) => {
    await loadPersons(engine, records);
    return match(engine);
  };

  it('takes no record, one record, and records that say nothing', async () => {
    expect((await run([person('a', {})])).persons).toBe(1);
    expect((await run([person('a', {}), person('b', {}), person('c', {})])).persons).toBe(3);
    await rowsOf(engine, sql`DELETE FROM person`);
    expect(await match(engine)).toMatchObject({ records: 0, persons: 0, pairs: [] });
  });

  it('keeps quotes, formulas, odd scripts and very long cells as text', async () => {
    const odd = [
      "'; DROP TABLE person; --",
      '=HYPERLINK("http://x")',
      '__proto__',
      '𝕏 \u202e‮ ﷽',
      'a'.repeat(20_000),
      '@@@@.@',
    ];
    const records = odd.flatMap((value, i) =>
      ['x', 'y'].map((side) =>
        person(`${side}${value.slice(0, 30)}`, {
          first_name: value,
          last_name: value,
          email: value,
          phone: value,
          postcode: value,
          address: value,
          birth_date: `19${50 + i}-01-0${i + 1}`,
        }),
      ),
    );
    const done = await run(records);
    expect(done.identifiers).toBe(records.length);
    const kept = await rowsOf(
      engine,
      sql`SELECT count(*) FROM customer_cluster WHERE customer_id = ${text(`x${odd[0]}`)}`,
    );
    expect(kept[0]?.[0]).toBe(1);
  });

  it('does not compare blocks of thousands of records that say the same', async () => {
    const records = Array.from({ length: 3000 }, (_, i) =>
      person(`id${i}`, { first_name: 'Test', last_name: 'Test', postcode: '00000' }),
    );
    const done = await run(records);
    expect(done).toMatchObject({ compared: 0, persons: 3000 });
    expect(done.blocks.find((b) => b.rule === 'first+last')?.tooLarge).toBe(1);
  });
});
