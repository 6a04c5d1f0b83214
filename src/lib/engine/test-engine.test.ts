import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sql } from '../contracts/sql';
import { createTestEngine, type TestEngine } from '../../../tests/helpers/engine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
}, 30_000);
afterAll(() => {
  engine.close();
});

it('reads a registered file', async () => {
  const name = engine.addFile('id;amount\nC1;1,50\nC2;2,25\n');
  const read = await engine.run(
    `SELECT id, replace(amount, ',', '.')::DECIMAL(18,4) AS amount FROM read_csv('${name}', delim = ';', header = true, all_varchar = true)` as Sql,
  );
  expect(read).toEqual({
    ok: true,
    value: {
      columns: ['id', 'amount'],
      rows: [
        ['C1', 1.5],
        ['C2', 2.25],
      ],
    },
  });
});

it('answers a mistake as a value and goes on', async () => {
  expect(await engine.run('SELECT nothing' as Sql)).toMatchObject({
    ok: false,
    error: { code: 'engine-query' },
  });
  expect(await engine.run('SELECT 1' as Sql)).toMatchObject({ ok: true });
});
