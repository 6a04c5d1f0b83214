import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { SAID } from './expected';
import type { Pollution } from './pollution';
import { POLLUTIONS } from './pollutions/all';
import { torture } from './run';

/** The engine of a test file: one for all its tests, for the first readings of each are many times slower. */
export function engineOfFile(): () => TestEngine {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());
  return () => engine;
}

/** Tests that hold every pollution whose name begins so to what is expected of it. */
export function holdToExpected(
  title: string,
  engine: () => TestEngine,
  ...beginnings: readonly string[]
): void {
  const some = POLLUTIONS.filter(({ name }) => beginnings.some((b) => name.startsWith(b)));
  describe(title, () => {
    it.each(some.map((p): [string, Pollution] => [p.name, p]))('%s', async (name, pollution) => {
      const { outcome, because } = await torture([pollution], engine());
      const said = SAID[name];
      expect(`${outcome} ${because}`.trim()).toBe(said === undefined ? 'exact' : `said ${said}`);
    });
  });
}
