import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { num, sql } from '../../src/lib/sql/text';
import { rawColumn, rawTable } from '../../src/lib/sql/import/stage';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { fixture, fixtureJson, hasFixtures, SPECTRUM } from '../helpers/fixtures';
import { readInNode } from '../helpers/pipeline';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.close());

/** Labels, and every cell as the engine holds it. */
async function staged(path: string) {
  engine.reset();
  const file = new File([new Uint8Array(fixture(path))], path.split('/').at(-1) ?? path);
  const { result, session } = await readInNode([file], engine);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const labels = result.value.staged[0]?.preview.labels ?? [];
  const cells = labels.map((_, i) => rawColumn(i)).join(', ') as ReturnType<typeof rawColumn>;
  const rows = await session.run(sql`SELECT ${cells} FROM ${rawTable('s1')} LIMIT ${num(1000)}`);
  if (!rows.ok) throw new Error(JSON.stringify(rows.error));
  return {
    labels,
    rows: rows.value.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  };
}

describe.skipIf(!hasFixtures)('csv-spectrum through the engine', () => {
  it.each(SPECTRUM)('%s equals its JSON', async (name) => {
    const answer = fixtureJson<Record<string, string>[]>(`csv-spectrum/json/${name}.json`);
    const { labels, rows } = await staged(`csv-spectrum/csvs/${name}.csv`);
    expect(labels).toEqual(Object.keys(answer[0] ?? {}));
    expect(rows).toEqual(answer.map((record) => Object.values(record)));
  });
});

describe.skipIf(!hasFixtures)('encodings through the engine', () => {
  it.each(['latin1', 'utf16'])('%s gives the right characters', async (name) => {
    const { labels, rows } = await staged(`encodings/${name}.csv`);
    expect(labels).toEqual(['name', 'age']);
    expect(rows.slice(0, 7)).toEqual([
      ['José Álvarez', '30'],
      ['Müller', '25'],
      ['François Dupont', '45'],
      ['Björn Andersson', '50'],
      ['Søren Kierkegaard', '42'],
      ['García López', '38'],
      ['Élodie Moreau', '33'],
    ]);
  });

  it('Shift-JIS gives the right characters', async () => {
    const { labels, rows } = await staged('encodings/shift_jis.csv');
    expect(labels).toEqual(['名前', '年齢']);
    expect(rows.slice(0, 4)).toEqual([
      ['名前', '25'],
      ['山田', '30'],
      ['佐藤', '28'],
      ['鈴木', '32'],
    ]);
  });
});

describe.skipIf(!hasFixtures)('Rennes', () => {
  it('gives the published rows, sum and beneficiaries', async () => {
    const { rennes } = fixtureJson<{
      rennes: { rows: number; sum: string; beneficiaries: number };
    }>('answers.json');
    const { labels, rows } = await staged('rennes_subventions/rennes_subventions_2019.csv');
    expect(rows).toHaveLength(rennes.rows);
    const sums = labels.map((_, i) =>
      rows.reduce(
        (sum, row) => sum + Number((row[i] ?? '').replace(',', '.').replace(/\s/g, '')),
        0,
      ),
    );
    expect(sums).toContain(Number(rennes.sum));
    expect(labels.map((_, i) => new Set(rows.map((row) => row[i])).size)).toContain(
      rennes.beneficiaries,
    );
  });
});
