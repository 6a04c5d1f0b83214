import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/lib/contracts/progress';
import type { Sql } from '../../src/lib/contracts/sql';
import { createEngine } from '../../src/lib/engine/engine';
import { WASM_BYTES } from '../../src/lib/engine/host';
import { buildDataset, ENDLESS, failsWith, must, openBuilt, rows, TRAP } from './engine-kit';

const engine = createEngine();
const SUM = 'SELECT count(*), sum(amount), max(ordered_on) FROM order_line';

beforeAll(async () => {
  const seen: Progress[] = [];
  const other: Progress[] = [];
  await Promise.all([engine.start((p) => seen.push(p)), engine.start((p) => other.push(p))]);
  must(await engine.start());
  expect(seen.at(-1)).toEqual({
    step: 'engine',
    done: WASM_BYTES,
    total: WASM_BYTES,
    unit: 'bytes',
  });
  expect(other.at(-1)).toEqual(seen.at(-1));
  expect(seen.map((p) => p.done)).toEqual(seen.map((p) => p.done).toSorted((a, b) => a - b));
}, 60_000);

describe('reading a dataset', () => {
  it('answers figures of the finished file', async () => {
    const dataset = await openBuilt(engine);
    expect(await rows(dataset, SUM)).toEqual([[3, 7.5, '2024-01-03']]);
    await failsWith(dataset.run('DELETE FROM order_line' as Sql), 'engine-query');
    await failsWith(dataset.run('SELECT nothing FROM order_line' as Sql), 'engine-query');
    await failsWith(dataset.run('SELEC' as Sql), 'engine-query');
    expect(await rows(dataset, SUM)).toEqual([[3, 7.5, '2024-01-03']]);
  });

  it('keeps hostile column names and the columns of an empty result', async () => {
    const dataset = await openBuilt(engine);
    expect(
      must(
        await dataset.run(
          'SELECT 1 AS "__proto__", id AS "toString" FROM order_line WHERE false' as Sql,
        ),
      ),
    ).toEqual({
      columns: ['__proto__', 'toString'],
      rows: [],
    });
  });

  it('puts several sessions in each other’s place', async () => {
    const first = await openBuilt(engine, 2);
    const second = must(await engine.openDataset(await buildDataset(engine, 5)));
    expect(await rows(second, 'SELECT count(*) FROM order_line')).toEqual([[5]]);
    await failsWith(first.run(SUM as Sql), 'cancelled');
    await second.close();
    await failsWith(second.run(SUM as Sql), 'cancelled');
  });

  it('says that a file is not a dataset', async () => {
    await failsWith(engine.openDataset(new Blob(['not a database'])), 'engine-query');
    expect(await rows(await openBuilt(engine, 1), 'SELECT count(*) FROM order_line')).toEqual([
      [1],
    ]);
  });
});

describe('kept tables', () => {
  const perCustomer =
    'CREATE TEMP TABLE per_customer AS SELECT id, sum(amount) AS spent FROM order_line GROUP BY id' as Sql;

  it('are made once', async () => {
    const dataset = await openBuilt(engine);
    must(await dataset.derive('per_customer', perCustomer));
    must(await dataset.derive('per_customer', perCustomer));
    expect(await rows(dataset, 'SELECT sum(spent) FROM per_customer')).toEqual([[7.5]]);
  });

  it('can be made after being given up at any moment', async () => {
    const dataset = await openBuilt(engine);
    for (let moment = 0; moment < 24; moment++) {
      const name = `given_up_${moment}`;
      const create =
        `CREATE TEMP TABLE ${name} AS SELECT range AS k FROM range(40000) ORDER BY hash(range)` as Sql;
      const asked = new AbortController();
      const first = dataset.derive(name, create, { signal: asked.signal });
      await new Promise((done) => setTimeout(done, moment));
      asked.abort();
      await first;
      must(await dataset.derive(name, create));
      expect(await rows(dataset, `SELECT count(*) FROM ${name}`)).toEqual([[40_000]]);
    }
  });

  it('leave when they were not asked for the longest', async () => {
    const dataset = await openBuilt(engine);
    const make = (k: number) =>
      dataset.derive(
        `kept_${String(k)}`,
        `CREATE TEMP TABLE kept_${String(k)} AS SELECT ${String(k)} AS k` as Sql,
      );
    for (let k = 1; k <= 32; k += 1) must(await make(k));
    must(await make(1));
    must(await make(33));
    expect(await rows(dataset, 'SELECT k FROM kept_1 UNION ALL SELECT k FROM kept_33')).toEqual([
      [1],
      [33],
    ]);
    await failsWith(dataset.run('FROM kept_2' as Sql), 'engine-query');
    must(await make(2));
    expect(await rows(dataset, 'FROM kept_2')).toEqual([[2]]);
  });

  it('come back, with the dataset, after the engine had to be replaced', async () => {
    const dataset = await openBuilt(engine);
    must(await dataset.derive('per_customer', perCustomer));
    must(
      await dataset.derive(
        'per_many',
        'CREATE TEMP TABLE per_many AS SELECT count(*) AS n FROM per_customer' as Sql,
      ),
    );
    must(await dataset.derive('per_customer', perCustomer));
    await failsWith(dataset.run(TRAP as Sql), 'engine-stopped');
    expect(
      await rows(dataset, 'SELECT sum(spent), any_value(n) FROM per_customer, per_many'),
    ).toEqual([[7.5, 3]]);
    expect(await rows(dataset, SUM)).toEqual([[3, 7.5, '2024-01-03']]);
  }, 60_000);

  it('are not kept when they fail', async () => {
    const dataset = await openBuilt(engine);
    await failsWith(
      dataset.derive('bad', 'CREATE TEMP TABLE bad AS SELECT nothing' as Sql),
      'engine-query',
    );
    await failsWith(
      dataset.derive('a b', 'CREATE TEMP TABLE "a b" AS SELECT 1' as Sql),
      'engine-query',
    );
    must(await dataset.derive('bad', 'CREATE TEMP TABLE bad AS SELECT 1 AS k' as Sql));
  });
});

describe('cancelling', () => {
  it('stops a running statement at once and goes on', async () => {
    const dataset = await openBuilt(engine);
    for (const wait of [0, 1, 5, 50, 300]) {
      const abort = new AbortController();
      const began = performance.now();
      setTimeout(() => {
        abort.abort();
      }, wait);
      await failsWith(dataset.run(ENDLESS as Sql, { signal: abort.signal }), 'cancelled');
      expect(performance.now() - began - wait).toBeLessThan(1000);
      expect(await rows(dataset, 'SELECT 1')).toEqual([[1]]);
    }
  });

  it('leaves the queue without waiting for its turn', async () => {
    const dataset = await openBuilt(engine);
    const running = new AbortController();
    const waiting = new AbortController();
    const first = dataset.run(ENDLESS as Sql, { signal: running.signal });
    const second = dataset.run('SELECT 2' as Sql, { signal: waiting.signal });
    const third = dataset.run('SELECT 3' as Sql);
    waiting.abort();
    await failsWith(second, 'cancelled');
    running.abort();
    await failsWith(first, 'cancelled');
    expect(must(await third).rows).toEqual([[3]]);
    await failsWith(dataset.run('SELECT 4' as Sql, { signal: AbortSignal.abort() }), 'cancelled');
  });

  it('comes with closing', async () => {
    const dataset = await openBuilt(engine);
    const workers = vi.spyOn(globalThis, 'Worker');
    const pending = dataset.run(ENDLESS as Sql);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await dataset.close();
    await failsWith(pending, 'cancelled');
    expect(await rows(await openBuilt(engine, 2), 'SELECT count(*) FROM order_line')).toEqual([
      [2],
    ]);
    expect(workers).not.toHaveBeenCalled();
    workers.mockRestore();
  });
});
