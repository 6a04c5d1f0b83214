import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { combinations, nameOf } from '../torture/combine';
import { holdToExpected } from '../torture/hold';
import { torture } from '../torture/run';

holdToExpected(
  'values written badly, one way at a time',
  'ids',
  'numbers',
  'dates',
  'flags',
  'empties',
  'cells',
  'container',
  'shape',
);

describe('several ways at once', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());

  const some = [...combinations(2, 12, 1), ...combinations(3, 8, 2)];
  it.each(some.map((pollutions) => ({ name: nameOf(pollutions), pollutions })))(
    '$name',
    async ({ pollutions }) => {
      expect(['exact', 'said']).toContain((await torture(pollutions, engine)).outcome);
    },
  );
});
