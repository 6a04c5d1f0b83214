import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Runner } from '../../src/lib/contracts/engine';
import { defaultMatching } from '../../src/lib/core/matching/definition';
import type { MatchReport } from '../../src/lib/core/matching/report';
import { matchPersons } from '../../src/lib/flows/matching/match';
import { matchingMath } from '../../src/lib/models/matching';
import { sql } from '../../src/lib/sql/text';
import { generateBase } from '../bench/matching-base';
import { loadPersons, match, rowsOf } from '../bench/matching-run';
import { createTestEngine, type TestEngine } from '../helpers/engine';

let engine: TestEngine;
let whole: MatchReport;
let statements = 0;
beforeAll(async () => {
  engine = await createTestEngine();
  await loadPersons(engine, generateBase(150, 3).records);
  const counted: Runner = {
    run: (statement, options) => {
      statements++;
      return engine.run(statement, options);
    },
  };
  whole = await match(counted);
}, 60_000);
afterAll(() => engine.close());

/** Cancelled once `after` statements were answered: how many were sent, and what came of it. */
async function cancelled(after: number) {
  const abort = new AbortController();
  let sent = 0;
  const runner: Runner = {
    run: async (statement, options) => {
      const answer = await engine.run(statement, options);
      if (++sent === after) abort.abort();
      return answer;
    },
  };
  const { signal } = abort;
  const result = await matchPersons(runner, defaultMatching(), [], { math: matchingMath, signal });
  return { sent, result };
}

it('ends after the statement under way, wherever it is cancelled, and sends nothing more', async () => {
  expect(statements).toBeGreaterThan(40);
  for (let after = 1; after < statements; after += 5) {
    const { sent, result } = await cancelled(after);
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(sent).toBe(after);
  }
}, 120_000);

it('leaves nothing in the way of the next try, which finds the same', async () => {
  await cancelled(Math.floor(statements / 2));
  expect(await match(engine)).toEqual(whole);
  const left = await rowsOf(
    engine,
    sql`SELECT table_name FROM duckdb_tables() WHERE temporary AND table_name LIKE 'match%' ORDER BY 1`,
  );
  expect(left).toEqual([]);
}, 60_000);
