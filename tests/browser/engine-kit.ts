import { expect } from 'vitest';
import type {
  BuildSession,
  DatasetSession,
  Engine,
  QueryResult,
  Runner,
} from '../../src/lib/contracts/engine';
import type { Sql } from '../../src/lib/contracts/sql';
import type { Result } from '../../src/lib/core/result';

/** A statement that traps the engine: time zones live in an extension that is not on board. */
export const TRAP = "SELECT timezone('UTC', TIMESTAMP '2024-01-01 00:00:00')";

/** Runs for minutes unless it is stopped. */
export const ENDLESS =
  'SELECT count(*) FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 3';

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail ?? ''}`);
  return result.value;
}

export async function rows(runner: Runner, sql: string): Promise<QueryResult['rows']> {
  return must(await runner.run(sql as Sql)).rows;
}

export async function failsWith(pending: Promise<Result<unknown>>, code: string): Promise<void> {
  expect(await pending).toMatchObject({ ok: false, error: { code } });
}

/** A small dataset: `orders` customers with one line each, customer k spending k. */
export async function buildDataset(engine: Engine, orders = 3): Promise<Blob> {
  const build: BuildSession = must(await engine.startBuild(0));
  const lines = Array.from(
    { length: orders },
    (_, k) => `C${String(k + 1)};2024-01-0${String((k % 9) + 1)};${String(k + 1)},50`,
  );
  const name = must(await build.addFile(new Blob([`id;on;amount\n${lines.join('\n')}\n`])));
  await rows(
    build,
    `CREATE TEMP TABLE raw AS SELECT * FROM read_csv('${name}', delim = ';', header = true, all_varchar = true)`,
  );
  must(await build.seal());
  await rows(
    build,
    `CREATE TABLE order_line AS SELECT id, "on"::DATE AS ordered_on, replace(amount, ',', '.')::DECIMAL(18,4) AS amount FROM raw`,
  );
  return must(await build.finish());
}

export async function openBuilt(engine: Engine, orders = 3): Promise<DatasetSession> {
  return must(await engine.openDataset(await buildDataset(engine, orders)));
}

/** Names in the private storage that builds left there. */
export async function buildFileNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) {
    if (name.startsWith('tamis_build_')) names.push(name);
  }
  return names;
}
