import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../../../tests/helpers/engine';
import { ident, num, sql, text } from './text';

describe('quoting, on the real engine', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());

  it('gives any text back as a literal and as a column name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 30 })
          .filter((s) => !s.includes('\0') && s.isWellFormed()),
        async (value) => {
          const result = await engine.run(sql`SELECT ${text(value)} AS ${ident(value)}`);
          expect(result).toMatchObject({ ok: true, value: { columns: [value], rows: [[value]] } });
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  it.each([`'; DROP TABLE x; --`, '"', `""'''"`, '${a}', '\\', 'é œ 漢 🧺'])(
    'keeps %s as text',
    async (value) => {
      expect(await engine.run(sql`SELECT ${text(value)}`)).toMatchObject({
        ok: true,
        value: { rows: [[value]] },
      });
    },
  );

  it('refuses numbers that are none', () => {
    expect(() => num(Number.NaN)).toThrow(RangeError);
    expect(num(-1.5)).toBe('(-1.5)');
  });
});
