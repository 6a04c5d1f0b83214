import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Sql } from '../contracts/sql';
import { appError } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { DerivedTables } from './derived';
import { Cancelled, EngineDead, failureOf, Undecodable } from './failure';
import { WASM_BYTES } from './host';
import { memoryMegabytes } from './memory';
import { Queue } from './queue';
import { attachDataset, dropDerived } from './statements';

describe('a failure', () => {
  const trap = Object.assign(new Error('table index is out of bounds'), { name: 'RuntimeError' });
  it.each([
    [new Error('Binder Error: no such column'), false, 'engine-query'],
    [
      new Error('Out of Memory Error: could not allocate block of size 256.0 KiB'),
      false,
      'engine-memory',
    ],
    [
      new Error('{"exception_type":"Out of Memory","exception_message":"failed to allocate"}'),
      false,
      'engine-memory',
    ],
    [new Error('INTERNAL Error: assertion'), true, 'engine-stopped'],
    [new Error('FATAL Error: database has been invalidated'), true, 'engine-stopped'],
    [trap, true, 'engine-stopped'],
    [Object.assign(new Error('full'), { name: 'QuotaExceededError' }), true, 'quota-exceeded'],
    [new EngineDead('gone'), true, 'engine-stopped'],
    [new Undecodable('too large'), false, 'engine-query'],
    [new Cancelled(), false, 'cancelled'],
    ['thrown text', true, 'engine-stopped'],
  ])('%s', (thrown, dead, code) => {
    expect(failureOf(thrown)).toMatchObject({ dead, error: { code } });
  });

  it('found while parsing keeps its sentence', () => {
    const thrown = new Error(
      '{"exception_type":"Parser","exception_message":"syntax error at or near \\"selec\\""}',
    );
    expect(failureOf(thrown).error.detail).toBe('syntax error at or near "selec"');
  });
});

describe('the queue', () => {
  it('does one thing at a time, whatever fails', async () => {
    const queue = new Queue();
    const seen: string[] = [];
    const work = (name: string, result: () => Result<string>) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      return result();
    };
    const results = await Promise.all([
      queue.add(work('a', () => ok('a'))),
      queue.add(work('b', () => err(appError('engine-query')))),
      queue.add(
        work('c', () => {
          throw new Error('mistake');
        }),
      ),
      queue.add(work('d', () => ok('d'))),
    ]);
    expect(seen).toEqual(
      ['a', 'b', 'c', 'd'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
    expect(results.map((result) => (result.ok ? result.value : result.error.code))).toEqual([
      'a',
      'engine-query',
      'engine-stopped',
      'd',
    ]);
  });
});

it('memory is half of the machine, less on a phone', () => {
  expect(memoryMegabytes({ memory: 8, touchOnly: false })).toBe(3100);
  expect(memoryMegabytes({ memory: 4, touchOnly: false })).toBe(2048);
  expect(memoryMegabytes({ memory: undefined, touchOnly: false })).toBe(3100);
  expect(memoryMegabytes({ memory: 0.5, touchOnly: true })).toBe(256);
  expect(memoryMegabytes({ memory: 8, touchOnly: true })).toBe(1000);
});

it('kept tables leave by last asking', () => {
  const tables = new DerivedTables(2);
  expect(tables.keep('a', 'A' as Sql)).toEqual([]);
  expect(tables.keep('b', 'B' as Sql)).toEqual([]);
  expect(tables.ask('a')).toBe(true);
  expect(tables.keep('c', 'C' as Sql)).toEqual(['b']);
  expect(tables.ask('b')).toBe(false);
});

it('of kept tables that were lost a statement brings back those it needs, in making order', () => {
  const tables = new DerivedTables(4);
  tables.keep('base', 'AS SELECT 1' as Sql);
  tables.keep('other', 'AS SELECT 2' as Sql);
  tables.keep('upper', 'CREATE TEMP TABLE upper AS FROM temp.main."base"' as Sql);
  const missing = () => tables.missingFor('SELECT * FROM "upper", upperclass' as Sql);
  expect(missing()).toEqual([]);
  tables.lost();
  expect(missing().map(([name]) => name)).toEqual(['base', 'upper']);
  tables.made('base');
  expect(missing().map(([name]) => name)).toEqual(['upper']);
  tables.drop('upper');
  expect(missing()).toEqual([]);
});

it('the engine’s own statements take plain names only', () => {
  expect(dropDerived('rfm_1')).toBe('DROP TABLE IF EXISTS temp.main."rfm_1"');
  expect(() => dropDerived('a" b')).toThrow();
  expect(() => attachDataset("x'; DROP TABLE y")).toThrow();
});

it('the announced size is that of the installed file', () => {
  const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  expect(statSync(path).size).toBe(WASM_BYTES);
});
