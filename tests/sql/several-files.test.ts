import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRejects } from '../../src/lib/flows/import/rejects';
import { filesToReplay, NO_CHANGE } from '../../src/lib/flows/import/replay';
import { keptFiles } from '../../src/lib/flows/import/save';
import { sql } from '../../src/lib/sql/text';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
import { importInNode, rowOf, type Imported } from '../helpers/pipeline';

/** Windows-1252 bytes of a text without characters beyond Latin-1. */
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const FIRST = `code_client;date;montant;ville
A1;05/01/2024;10,00;Nîmes
A2;06/01/2024;jamais;Lyon

A3;07/01/2024;20,50;"Saint
Malo"
A4;08/01/2024;30,00;Orléans
`;
/** Another order of columns, another encoding, another delimiter, one column more. */
const SECOND = `montant,date,ville,code_client,canal
"5,25",03/02/2024,Nîmes,A1,web
"7,00",31/02/2024,Brest,A5,web
"8,00",05/02/2024
"9,75",06/02/2024,Évreux,A6,boutique
`;
const BROKEN = 'code_client;date;montant;ville\nA1;05/03/2024\nA2;06/03/2024\n';
/** One column less; sixty lines of one euro, of one customer. */
const THIRD = `Date;Code client;Montant\n01/04/2024;A1;100,00\npas un jour;A2;1,00\n${'02/04/2024;B1;1,00\n'.repeat(60)}`;

describe('three files of one shape and a broken one', () => {
  let base: Imported;
  beforeAll(async () => {
    base = await importInNode([
      new File([FIRST], 'ventes-2024-01.csv'),
      new File([latin1(SECOND)], 'ventes-2024-02.csv'),
      new File([BROKEN], 'ventes-2024-03.csv'),
      new File([THIRD], 'ventes-2024-04.csv'),
    ]);
  }, 60_000);
  afterAll(() => base.close());

  it('are one source with the columns of all of them, and the broken one is said', () => {
    const { recipe, staged, failed, guesses } = base.reading;
    expect(recipe.sources).toHaveLength(1);
    expect(recipe.sources[0]).toMatchObject({
      id: 's1',
      fileName: 'ventes-2024-01.csv',
      files: [
        { name: 'ventes-2024-01.csv', dialect: { delimiter: ';', encoding: 'utf-8' } },
        { name: 'ventes-2024-02.csv', dialect: { delimiter: ',', encoding: 'windows-1252' } },
        { name: 'ventes-2024-04.csv', dialect: { delimiter: ';' } },
      ],
    });
    expect(recipe.sources[0]?.columns.map((c) => c.label)).toEqual([
      'code_client',
      'date',
      'montant',
      'ville',
      'canal',
    ]);
    expect(failed.map((f) => [f.file.name, f.error.code])).toEqual([
      ['ventes-2024-03.csv', 'file-all-rejected'],
    ]);
    expect(staged[0]?.files.map((f) => f.rows)).toEqual([4, 3, 62]);
    expect(guesses.find((g) => g.target === 'files')?.evidence).toEqual({
      code: 'same-shape',
      params: { files: 3, columns: 5 },
    });
  });

  it('give every line to its columns', async () => {
    const all = await base.session.run(
      sql`SELECT customer_id, ordered_on::VARCHAR, amount FROM order_line JOIN customer USING (customer_key) WHERE customer_id <> 'B1' ORDER BY ordered_on`,
    );
    expect(all.ok && all.value.rows).toEqual([
      ['A1', '2024-01-05', 10],
      ['A3', '2024-01-07', 20.5],
      ['A4', '2024-01-08', 30],
      ['A1', '2024-02-03', 5.25],
      ['A6', '2024-02-06', 9.75],
      ['A1', '2024-04-01', 100],
    ]);
    expect(base.summary).toMatchObject({ orderLines: 66, amount: 235.5, customers: 5 });
    expect(base.summary.sources).toMatchObject([
      {
        sourceId: 's1',
        rows: 69,
        rejectedLines: 1,
        bytes: new Blob([FIRST, latin1(SECOND), THIRD]).size,
      },
    ]);
  });

  it('name file and physical line of what was not read', async () => {
    const listed = await listRejects(base.session, null);
    const rows = listed.ok ? await listed.value.page(0, 10) : listed;
    expect(rows.ok && rows.value.map((r) => [r.file, r.line, r.column, r.value])).toEqual([
      [0, 3, 'montant', 'jamais'],
      [1, 3, 'date', '31/02/2024'],
      [1, 4, null, '"8,00",05/02/2024'],
      [2, 3, 'date', 'pas un jour'],
    ]);
  });

  it('name file and physical line of a customer’s first line', async () => {
    const found = await base.session.run(
      sql`SELECT customer_id, file, line FROM identity JOIN customer USING (customer_key) ORDER BY 1`,
    );
    expect(found.ok && found.value.rows).toEqual([
      ['A1', 0, 2],
      ['A3', 0, 5],
      ['A4', 0, 7],
      ['A6', 1, 5],
      ['B1', 2, 4],
    ]);
  });

  it('are read again as one, and apart when told so', () => {
    const { recipe, guesses, staged } = base.reading;
    const kept = keptFiles(staged);
    const settled = { recipe, guesses };
    expect(kept.map((k) => [k.sourceId, k.name])).toEqual([
      ['s1', 'ventes-2024-01.csv'],
      ['s1', 'ventes-2024-02.csv'],
      ['s1', 'ventes-2024-04.csv'],
    ]);
    expect(
      filesToReplay(kept, settled, NO_CHANGE).map((f) => [f.id, f.dialect?.delimiter]),
    ).toEqual([
      ['s1', ';'],
      ['s1', ','],
      ['s1', ';'],
    ]);
    const apart = filesToReplay(kept, settled, { ...NO_CHANGE, apart: new Set(['s1']) });
    expect(apart.map((f) => [f.id, f.columns])).toEqual([
      ['s1', undefined],
      ['s1f2', undefined],
      ['s1f3', undefined],
    ]);
  });
});

it('two hundred small files are one source, with every line in its place', async () => {
  const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
  const files = Array.from(
    { length: 200 },
    (_, i) =>
      new File(
        [
          `client,jour,montant\nC${i % 7},${day(i)},${i}.50\nC${i % 5},${i % 50 === 7 ? '?' : day(i)},1.25\n`,
        ],
        `caisse_${day(i)}.csv`,
      ),
  );
  const base = await importInNode(files);
  // 0.5 x 200 + 0 + 1 + ... + 199, and 1.25 for all but the four unreadable days.
  expect(base.summary).toMatchObject({
    orderLines: 396,
    amount: 100 + 19_900 + 196 * 1.25,
    customers: 7,
    firstOrder: '2024-01-01',
    lastOrder: '2024-07-18',
  });
  const listed = await listRejects(base.session, null);
  const rows = listed.ok ? await listed.value.page(0, 10) : listed;
  expect(rows.ok && rows.value.map((r) => [r.file, r.line])).toEqual([
    [7, 3],
    [57, 3],
    [107, 3],
    [157, 3],
  ]);
  base.close();
}, 120_000);

describe.skipIf(!hasFixtures)('a year of sales in one file a month', () => {
  it('has the totals of the one file', async () => {
    const answers = fixtureJson<{
      online_retail: { rows: number; customers: number; sum_amount_all: string };
    }>('answers.json').online_retail;
    const [header = '', ...lines] = new TextDecoder()
      .decode(fixture('online_retail/online_retail.csv.gz'))
      .split('\n');
    const months = new Map<string, string[]>();
    for (const line of lines) {
      const month = /(\d{4}-\d{2})-\d{2} \d/.exec(line)?.[1] ?? '';
      const rows = months.get(month) ?? [];
      if (line !== '') rows.push(line);
      if (line !== '') months.set(month, rows);
    }
    expect([...months.keys()].length).toBe(13);
    const files = [...months].map(
      ([month, rows]) => new File([`${header}\n${rows.join('\n')}\n`], `retail-${month}.csv`),
    );
    const base = await importInNode(files);
    expect(base.reading.recipe.sources).toHaveLength(1);
    expect(base.summary.sources[0]?.rows).toBe(answers.rows);
    expect(base.summary.customers).toBe(answers.customers);
    const total = await rowOf(
      base.session,
      sql`SELECT ((SELECT sum(amount) FROM order_line) + (SELECT sum(amount) FROM anonymous_line))::VARCHAR`,
    );
    expect(Number(total[0])).toBe(Number(answers.sum_amount_all));
    base.close();
  }, 240_000);
});
