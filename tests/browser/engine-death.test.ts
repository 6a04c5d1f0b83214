import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import { createEngine } from '../../src/lib/engine/engine';
import { ENDLESS, failsWith, must, openBuilt, rows, TRAP } from './engine-kit';

const SUM = 'SELECT count(*), sum(amount), max(ordered_on) FROM order_line';
const FIGURES = [[3, 7.5, '2024-01-03']];
const BIG =
  "CREATE TEMP TABLE big AS SELECT range AS a, 'abcdefghijklmnop' || range AS b FROM range(20000000)";

const RealWorker = Worker;
/** The workers that engines started, the latest last. */
const workers: Worker[] = [];
/** Whether messages reach the workers: one that gets none is as silent as one that hangs. */
let deaf = false;

beforeAll(() => {
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }

      override postMessage(
        message: unknown,
        options?: StructuredSerializeOptions | Transferable[],
      ) {
        const transfer = Array.isArray(options) ? options : (options?.transfer ?? []);
        if (!deaf) super.postMessage(message, transfer);
      }
    },
  );
});

const engine = createEngine();
let replaced = 0;
engine.onReplaced(() => (replaced += 1));

beforeEach(() => {
  replaced = 0;
});
afterEach(() => {
  deaf = false;
  vi.useRealTimers();
});

describe('a worker that is ended from elsewhere', () => {
  it('while it starts is replaced, before it says that it lives and after', async () => {
    for (const wait of [0, 300]) {
      const starting = createEngine();
      const before = workers.length;
      const dataset = openBuilt(starting);
      await vi.waitFor(() => expect(workers.length).toBe(before + 1), { interval: 1 });
      await new Promise((resolve) => setTimeout(resolve, wait));
      workers.at(-1)?.terminate();
      expect(await rows(await dataset, SUM)).toEqual(FIGURES);
      expect(workers.length).toBe(before + 2);
    }
  }, 60_000);

  it('while it computes is replaced, and what it computed is computed again', async () => {
    const dataset = await openBuilt(engine);
    const table =
      'CREATE TEMP TABLE per_customer AS SELECT id, sum(amount) AS spent FROM order_line GROUP BY id';
    must(await dataset.derive('per_customer', table as Sql));
    const abort = new AbortController();
    const running = dataset.run(ENDLESS as Sql, { signal: abort.signal });
    const waiting = dataset.run(SUM as Sql);
    await new Promise((resolve) => setTimeout(resolve, 200));
    workers.at(-1)?.terminate();
    await vi.waitFor(() => expect(replaced).toBe(1), { timeout: 20_000 });
    // The statement runs again: it is still there to be stopped, and what waited gets its turn.
    abort.abort();
    await failsWith(running, 'cancelled');
    expect(must(await waiting).rows).toEqual(FIGURES);
    expect(await rows(dataset, 'SELECT sum(spent) FROM per_customer')).toEqual([[7.5]]);
  }, 60_000);

  it('while it rests is replaced before anything is asked of it', async () => {
    const dataset = await openBuilt(engine);
    const before = workers.length;
    workers.at(-1)?.terminate();
    await vi.waitFor(() => expect(replaced).toBe(1), { timeout: 20_000 });
    expect(await rows(dataset, SUM)).toEqual(FIGURES);
    expect(workers.length).toBe(before + 1);
  }, 60_000);

  it('again and again is replaced each time', async () => {
    const dataset = await openBuilt(engine);
    for (let time = 1; time <= 3; time += 1) {
      workers.at(-1)?.terminate();
      expect(await rows(dataset, SUM)).toEqual(FIGURES);
      expect(replaced).toBe(time);
    }
  }, 60_000);

  it('during a build is said, and the next build has an engine', async () => {
    const build = must(await engine.startBuild(0));
    const running = build.run(ENDLESS as Sql);
    await new Promise((resolve) => setTimeout(resolve, 200));
    workers.at(-1)?.terminate();
    await failsWith(running, 'engine-stopped');
    await failsWith(build.run('SELECT 1' as Sql), 'engine-stopped');
    await failsWith(build.finish(), 'engine-stopped');
    await build.abandon();
    expect(await rows(await openBuilt(engine), SUM)).toEqual(FIGURES);
    expect(replaced).toBe(1);
  }, 60_000);
});

it('a worker that hangs is replaced after a minute without a word', async () => {
  const dataset = await openBuilt(engine);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  deaf = true;
  const asked = dataset.run(SUM as Sql);
  // Its turn comes before the minute begins.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await vi.advanceTimersByTimeAsync(59_000);
  const before = workers.length;
  deaf = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(must(await asked).rows).toEqual(FIGURES);
  expect(workers.length).toBe(before + 1);
  expect(replaced).toBe(1);
}, 60_000);

it('a statement that kills the engine twice is given up, and the engine comes back', async () => {
  const dataset = await openBuilt(engine);
  await failsWith(dataset.run(TRAP as Sql), 'engine-stopped');
  expect(await rows(dataset, SUM)).toEqual(FIGURES);
  expect(replaced).toBe(2);
}, 60_000);

describe('memory', () => {
  it('that ran out comes back with a new engine, and the statement is repeated', async () => {
    const dataset = await openBuilt(engine);
    must(await dataset.run("SET memory_limit = '100MB'" as Sql));
    must(await dataset.run(BIG as Sql));
    expect(await rows(dataset, 'SELECT count(*) FROM big')).toEqual([[20_000_000]]);
    expect(replaced).toBe(1);
  }, 60_000);

  it('is what the device has; a statement that needs more is refused and the engine goes on', async () => {
    // A device of a quarter of a gibibyte gives half of it: 128 MB.
    const memory = Object.getOwnPropertyDescriptor(Navigator.prototype, 'deviceMemory') ?? {};
    Object.defineProperty(Navigator.prototype, 'deviceMemory', { ...memory, get: () => 0.25 });
    try {
      const dataset = await openBuilt(engine);
      workers.at(-1)?.terminate();
      const limit = "SELECT current_setting('memory_limit')";
      // In units of 1024: 128,000,000 bytes are 122 MiB.
      expect(await rows(dataset, limit)).toEqual([['122.0 MiB']]);
      await failsWith(dataset.run(BIG as Sql), 'engine-memory');
      expect(await rows(dataset, SUM)).toEqual(FIGURES);
      expect(await rows(dataset, limit)).toEqual([['122.0 MiB']]);
    } finally {
      Object.defineProperty(Navigator.prototype, 'deviceMemory', memory);
    }
  }, 60_000);
});
