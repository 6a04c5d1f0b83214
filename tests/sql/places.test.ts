import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import { foldName } from '../../src/lib/core/geo/country';
import { COUNTRIES } from '../../src/lib/core/geo/countries';
import { COUNTRY_ALIASES } from '../../src/lib/core/geo/country-aliases';
import { departmentOf, FRENCH_DEPARTMENTS } from '../../src/lib/core/geo/french';
import { departmentNumber, foldedName } from '../../src/lib/sql/cleaning/places';
import { sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
}, 60_000);
afterAll(() => engine.close());

async function rows(statement: string): Promise<readonly (readonly unknown[])[]> {
  const result = await engine.run(statement as Sql);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

it('folds names in the engine as in the page', async () => {
  const names = [
    ...COUNTRIES.flatMap((row) => row.split(';')),
    ...Object.values(COUNTRY_ALIASES).flatMap((row) => row.split('|')),
    'CÔTE D’IVOIRE',
    ' The  Netherlands ',
    'St. Martin (FR)',
  ];
  const file = engine.addFile(`${names.join('\n')}\n`);
  const folded = await rows(
    `SELECT c, ${foldedName(sql`c`)} FROM read_csv('${file}', columns={'c': 'VARCHAR'}, header=false, auto_detect=false, delim=';', quote='')`,
  );
  expect(folded).toHaveLength(names.length);
  expect(folded.filter(([name, fold]) => foldName(String(name)) !== fold)).toEqual([]);
});

it('finds the department of every postcode in the engine as in the page', async () => {
  const known = new Set(FRENCH_DEPARTMENTS.map((d) => d.code));
  const all = await rows(
    `SELECT p, ${departmentNumber(sql`p`)} FROM (SELECT lpad(i::VARCHAR, 5, '0') AS p FROM range(100000) t(i))`,
  );
  const strange = all.filter(([postcode, code]) => {
    const found = known.has(String(code)) ? code : null;
    return departmentOf(String(postcode)) !== found;
  });
  expect(strange).toEqual([]);
});
