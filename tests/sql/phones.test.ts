import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import type { StepOf } from '../../src/lib/core/cleaning/step';
import { createPhones } from '../../src/lib/sql/cleaning/phones';
import { lookupTable } from '../../src/lib/sql/cleaning/lookups';
import { rawColumn } from '../../src/lib/sql/import/stage';
import { toE164 } from '../../workers/phones/normalise';
import { createTestEngine, type TestEngine } from '../helpers/engine';

/** Ways of writing a number, `#` for a digit drawn below. */
const SHAPES = [
  '0#########',
  '0# ## ## ## ##',
  '0#.##.##.##.##',
  '+33 # ## ## ## ##',
  '+33 (0)# ## ## ## ##',
  '0033#########',
  '#########',
  '33#########',
  '0########',
  '0##########',
  '+44 20 79## ####',
  '+32 475 ## ## ##',
  'n/a',
  '0000000000',
];

/** A small generator with a seed: the same numbers at every run. */
function digits(seed: number): () => string {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String(1 + (Math.floor(state / 65_536) % 9));
  };
}

describe('numbers of a French base', () => {
  const country = 'FR';
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  }, 60_000);
  afterAll(() => engine.close());

  it('are read by the engine as the library reads them, or left to it', async () => {
    const draw = digits(7);
    const numbers = SHAPES.flatMap((shape) =>
      Array.from({ length: 40 }, () => shape.replace(/#/g, draw)),
    );
    const name = engine.addFile(`${[...new Set(numbers)].join('\n')}\n`);
    await engine.run(
      `CREATE TEMP TABLE raw_s1 AS SELECT * FROM read_csv('${name}', columns={'c0': 'VARCHAR'}, header=false, auto_detect=false, delim='|')` as Sql,
    );
    const step: StepOf<'phone-e164'> = {
      id: 's1-c0-phone-e164',
      kind: 'phone-e164',
      sourceId: 's1',
      column: 0,
      enabled: true,
      country,
      countryColumn: null,
    };
    const made = await engine.run(createPhones(step, rawColumn(0), null));
    expect(made).toMatchObject({ ok: true });
    const read = await engine.run(
      `SELECT written, after FROM ${lookupTable(step)} WHERE after IS NOT NULL` as Sql,
    );
    const rows = read.ok ? read.value.rows : [];
    expect(rows.length).toBeGreaterThan(150);
    // Overseas numbers get the code that is their own: the library knows only what the country says.
    const strange = rows.filter(([written, after]) => {
      const overseas = /^\+(262|590|594|596)/.test(String(after));
      return !overseas && toE164({ number: String(written), country }) !== after;
    });
    expect(strange).toEqual([]);
  });
});

describe('the library', () => {
  it.each<[string, string | null, string | null]>([
    ['0475 12 34 56', 'BE', '+32475123456'],
    ['0032 475 12 34 56', null, '+32475123456'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['020 7946 0018', null, null],
    ['06 12 34 56 78', 'XX', null],
    ['(617) 555-0100', 'US', '+16175550100'],
    ['poste 12', 'FR', null],
    ['', 'FR', null],
  ])('%s in %s is %s', (number, country, e164) => expect(toE164({ number, country })).toBe(e164));
});
