import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import { createEngine } from '../../src/lib/engine/engine';
import {
  buildDataset,
  buildFileNames,
  ENDLESS,
  failsWith,
  must,
  openBuilt,
  rows,
  TRAP,
} from './engine-kit';

const engine = createEngine();

beforeAll(async () => {
  must(await engine.start());
}, 60_000);

describe('a build', () => {
  it('hands over a file of its own and leaves nothing behind', async () => {
    const file = await buildDataset(engine);
    expect(await buildFileNames()).toEqual([]);
    expect((await file.arrayBuffer()).byteLength).toBe(file.size);
  });

  it('interrupts the reading session, which comes back by itself', async () => {
    const dataset = await openBuilt(engine, 4);
    const build = must(await engine.startBuild(0));
    await failsWith(dataset.run('SELECT 1' as Sql), 'engine-stopped');
    await build.abandon();
    expect(await rows(dataset, 'SELECT sum(amount) FROM order_line')).toEqual([[12]]);
  });

  it('leaves no file and a ready engine when it is abandoned in the middle', async () => {
    const build = must(await engine.startBuild(0));
    await rows(build, 'CREATE TABLE order_line AS SELECT range AS k FROM range(1000000)');
    const workers = vi.spyOn(globalThis, 'Worker');
    const pending = build.run(ENDLESS as Sql);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    await build.abandon();
    expect(performance.now() - began).toBeLessThan(1500);
    await failsWith(pending, 'cancelled');
    await failsWith(build.run('SELECT 1' as Sql), 'cancelled');
    await failsWith(build.finish(), 'cancelled');
    expect(await buildFileNames()).toEqual([]);
    expect(await rows(await openBuilt(engine, 2), 'SELECT count(*) FROM order_line')).toEqual([
      [2],
    ]);
    expect(workers).not.toHaveBeenCalled();
    workers.mockRestore();
  });

  it('ends with the engine, which comes back', async () => {
    const build = must(await engine.startBuild(0));
    await failsWith(build.run(TRAP as Sql), 'engine-stopped');
    await failsWith(build.run('SELECT 1' as Sql), 'engine-stopped');
    await build.abandon();
    await failsWith(build.run('SELECT 1' as Sql), 'cancelled');
    expect(await rows(await openBuilt(engine, 2), 'SELECT count(*) FROM order_line')).toEqual([
      [2],
    ]);
  }, 60_000);

  it.each([
    ['in memory', 0],
    ['on disk', 1e9],
  ])('keeps its material %s, readable and out of the dataset', async (_, bytes) => {
    const build = must(await engine.startBuild(bytes));
    await rows(build, 'CREATE TABLE material AS SELECT range AS k FROM range(500000)');
    await rows(build, 'INSERT INTO material SELECT -1');
    must(await build.seal());
    await rows(build, 'CREATE TABLE order_line AS SELECT max(rowid) AS amount FROM material');
    await rows(build, 'CREATE TEMP VIEW lines AS SELECT * FROM material');
    expect(await rows(build, 'SELECT min(k) FROM lines')).toEqual([[-1]]);
    const dataset = must(await engine.openDataset(must(await build.finish())));
    expect(await rows(dataset, 'FROM order_line')).toEqual([[500000]]);
    await failsWith(dataset.run('FROM material' as Sql), 'engine-query');
    expect(await buildFileNames()).toEqual([]);
  });

  it('leaves no file when it is abandoned with its material on disk', async () => {
    const build = must(await engine.startBuild(1e9));
    await rows(build, 'CREATE TABLE material AS SELECT range AS k FROM range(500000)');
    must(await build.seal());
    await rows(build, 'CREATE TABLE order_line AS SELECT * FROM material');
    await build.abandon();
    expect(await buildFileNames()).toEqual([]);
  });

  it('gives way to the next one', async () => {
    const first = must(await engine.startBuild(0));
    const second = must(await engine.startBuild(0));
    await failsWith(first.run('SELECT 1' as Sql), 'cancelled');
    await first.abandon();
    expect(await rows(second, 'SELECT 1')).toEqual([[1]]);
    await second.abandon();
  });

  it('does not touch a file that another page is filling', async () => {
    const other = createEngine();
    const theirs = must(await other.startBuild(0));
    must(await theirs.seal());
    await rows(theirs, 'CREATE TABLE order_line AS SELECT 1 AS amount');
    const mine = must(await engine.startBuild(0));
    await mine.abandon();
    const file = must(await theirs.finish());
    expect(await rows(must(await engine.openDataset(file)), 'FROM order_line')).toEqual([[1]]);
  }, 60_000);

  it('sweeps what a closed page left', async () => {
    const root = await navigator.storage.getDirectory();
    await root.getFileHandle('tamis_build_left.duckdb', { create: true });
    await root.getFileHandle('tamis_build_left.duckdb.wal', { create: true });
    await root.getFileHandle('not_ours.duckdb', { create: true });
    await must(await engine.startBuild(0)).abandon();
    expect((await buildFileNames()).filter((name) => name.includes('left'))).toEqual([]);
    await root.removeEntry('not_ours.duckdb');
  });

  it('says when memory runs out', async () => {
    const build = must(await engine.startBuild(0));
    must(await build.run("SET memory_limit = '100MB'" as Sql));
    await failsWith(
      build.run(
        "CREATE TEMP TABLE big AS SELECT range AS a, 'abcdefghijklmnop' || range AS b FROM range(20000000)" as Sql,
      ),
      'engine-memory',
    );
    expect(await rows(build, 'SELECT 1')).toEqual([[1]]);
    await build.abandon();
  });

  it('cannot begin without a private file storage', async () => {
    const manager = StorageManager.prototype;
    const original = Object.getOwnPropertyDescriptor(manager, 'getDirectory') ?? {};
    manager.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
    try {
      await failsWith(engine.startBuild(0), 'engine-storage-missing');
    } finally {
      Object.defineProperty(manager, 'getDirectory', original);
    }
    await must(await engine.startBuild(0)).abandon();
  });
});
