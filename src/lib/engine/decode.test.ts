import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../../../tests/helpers/engine';
import type { Sql } from '../contracts/sql';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
}, 30_000);
afterAll(() => {
  engine.close();
});

async function query(sql: string) {
  const result = await engine.run(sql as Sql);
  if (!result.ok) throw new Error(result.error.detail ?? result.error.code);
  return result.value;
}

describe('values as they leave the engine', () => {
  it.each([
    ['1.25::DECIMAL(18,4)', 1.25],
    ['(-1.25)::DECIMAL(18,4)', -1.25],
    ['(-0.01)::DECIMAL(9,2)', -0.01],
    ['0.5::DECIMAL(4,1)', 0.5],
    ['900719925474.0993::DECIMAL(18,4)', 900719925474.0993],
    ['(-4294967296.5)::DECIMAL(18,1)', -4294967296.5],
    ['99999999999999.9999::DECIMAL(18,4)', 99999999999999.9999],
    ['(-99999999999999.9999)::DECIMAL(18,4)', -99999999999999.9999],
    ['12345678901234567.25::DECIMAL(38,2)::VARCHAR', '12345678901234567.25'],
    ['9007199254740991::BIGINT', 9007199254740991],
    ['(-9007199254740991)::BIGINT', -9007199254740991],
    ['(-5)::HUGEINT', -5],
    ['4294967296::HUGEINT', 4294967296],
    ["DATE '2024-02-29'", '2024-02-29'],
    ["DATE '1969-12-31'", '1969-12-31'],
    ["DATE '1899-12-30'", '1899-12-30'],
    ["DATE '0099-01-02'", '0099-01-02'],
    ["DATE 'infinity'", 'infinity'],
    ["TIMESTAMP '2024-02-29 23:59:59'", '2024-02-29 23:59:59'],
    ["TIMESTAMP '1969-12-31 23:59:59.5'", '1969-12-31 23:59:59'],
    ["TIME '07:05:09'", '07:05:09'],
    ['TRUE', true],
    ['FALSE', false],
    ['NULL', null],
    ['NULL::DECIMAL(18,4)', null],
    ['NULL::DATE', null],
    ['NULL::INTEGER[]', null],
    ["''", ''],
    ["'é'", 'é'],
    ['1.5::DOUBLE', 1.5],
    ['7::UTINYINT', 7],
    ['[1.25, NULL, -0.5]::DECIMAL(18,4)[]', [1.25, null, -0.5]],
    ["[DATE '1960-01-01']", ['1960-01-01']],
    ['[]::INTEGER[]', []],
    ['[[1, 2], [], [3]]', [[1, 2], [], [3]]],
    ["'b'::ENUM('a', 'b')", 'b'],
  ])('%s', async (expression, expected) => {
    const { rows } = await query(`SELECT ${expression} AS v`);
    expect(rows).toEqual([[expected]]);
  });

  it('counts and sums as numbers', async () => {
    const { rows } = await query(
      'SELECT count(*), sum(range), sum(range::DECIMAL(18,4)) FROM range(100001)',
    );
    expect(rows).toEqual([[100001, 5000050000, 5000050000]]);
  });

  it('refuses a whole number that a number cannot hold', async () => {
    for (const value of [
      '9007199254740992::BIGINT',
      '9007199254740993::HUGEINT',
      '(-9007199254740992)::BIGINT',
    ]) {
      const result = await engine.run(`SELECT ${value}` as Sql);
      expect(result).toMatchObject({ ok: false, error: { code: 'engine-query' } });
    }
  });

  it('keeps the order of rows over several batches, nulls and lists included', async () => {
    const { rows } = await query(
      'SELECT range, CASE WHEN range % 3 = 0 THEN NULL ELSE range / 4 END::DECIMAL(18,4), [range, range + 1] FROM range(5000)',
    );
    expect(rows).toHaveLength(5000);
    expect(rows[4]).toEqual([4, 1, [4, 5]]);
    expect(rows[2049]).toEqual([2049, null, [2049, 2050]]);
    expect(rows[4999]).toEqual([4999, 1249.75, [4999, 5000]]);
  });
});

describe('columns', () => {
  it('may have any name, also twice the same', async () => {
    const { columns, rows } = await query(
      'SELECT 1 AS "__proto__", 2 AS "constructor", 3 AS "toString", 4 AS "a""b", 5 AS a, 6 AS a, 7 AS "<b>"',
    );
    expect(columns).toEqual(['__proto__', 'constructor', 'toString', 'a"b', 'a', 'a', '<b>']);
    expect(rows).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  });

  it('stay when there is no row', async () => {
    expect(await query("SELECT 1::DECIMAL(18,4) AS d, DATE '2024-01-01' AS e WHERE false")).toEqual(
      {
        columns: ['d', 'e'],
        rows: [],
      },
    );
  });
});
