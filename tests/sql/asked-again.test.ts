import { describe, expect, it } from 'vitest';
import type { Settled } from '../../src/lib/core/mapping/edit';
import { fillChosen } from '../../src/lib/core/parts';
import {
  againApart,
  againRefilled,
  settleAgain,
  type Again,
} from '../../src/lib/flows/import/again';
import { openContainers } from '../../src/lib/flows/import/containers';
import { readFiles, type Reading, type SourceFile } from '../../src/lib/flows/import/reading';
import { sql } from '../../src/lib/sql/text';
import { xlsxOf } from '../../workers/formats/testing';
import { valueOf } from '../../workers/ingest/testing';
import { portsInNode, rowOf } from '../helpers/pipeline';

const text = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADINGS = ['customer_id', 'order_date', 'amount', 'city'];

/** Six sales of 10, of which the three first stand under one merged amount of 30 and one merged city. */
const book = () => {
  const rows = Array.from({ length: 6 }, (_, i) => {
    const r = i + 2;
    const amount = i === 0 ? 30 : i < 3 ? null : 10;
    const city = i === 0 ? 'Lyon' : i < 3 ? null : 'Brest';
    return `<row r="${r}">${text(`A${r}`, `C${i}`)}${text(`B${r}`, `2024-0${i + 1}-15`)}${
      amount === null ? '' : `<c r="C${r}"><v>${amount}</v></c>`
    }${city === null ? '' : text(`D${r}`, city)}</row>`;
  });
  const heading = HEADINGS.map((label, i) => text(`${'ABCD'[i]}1`, label)).join('');
  return xlsxOf({
    sheets: [
      {
        name: 'Ventes',
        rows: `<row r="1">${heading}</row>${rows.join('')}`,
        after: '<mergeCells><mergeCell ref="C2:C4"/><mergeCell ref="D2:D4"/></mergeCells>',
      },
    ],
  });
};

const { ports, sessions } = portsInNode();
const total = sql`SELECT count(*)::INT, sum(amount)::VARCHAR FROM order_line`;
const settledOf = ({ recipe, guesses }: Reading): Settled => ({ recipe, guesses });

async function first(files: readonly SourceFile[]) {
  return valueOf(await readFiles(ports, files));
}

/** Reads once more as the question page does. */
async function again(before: Reading, change: Again) {
  await before.abandon();
  const reading = valueOf(await readFiles(ports, change.files, undefined, { grouping: 'given' }));
  return { reading, settled: settleAgain(settledOf(before), reading, change) };
}

async function built(reading: Reading, { recipe }: Settled) {
  const { summary } = valueOf(await reading.build(recipe));
  const session = sessions.at(-1);
  if (!session) throw new Error('no session');
  return { summary, row: await rowOf(session, total) };
}

describe('the merged cells of a workbook', { timeout: 60_000 }, () => {
  it('get an amount as often as the person wants it counted, and the choice is kept', async () => {
    const dropped = book();
    const files = await openContainers(ports.ingest, [dropped], {});
    const before = await first(files);
    expect(before.staged[0]?.notes).toContainEqual({
      code: 'merged-cells',
      params: { cells: 4, filled: 2 },
    });
    const asked = { reading: before, settled: settledOf(before) };
    const change = valueOf(await againRefilled(ports.ingest, files, asked, 's1', true, {}));
    if (!change) throw new Error('nothing to read again');
    const { reading, settled } = await again(before, change);
    const { summary, row } = await built(reading, settled);
    // Three lines of 30 and three of 10.
    expect(row).toEqual([6, '120.0000']);
    const [report] = summary.sources;
    expect(report?.notes).toContainEqual({
      code: 'merged-cells',
      params: { cells: 4, filled: 4 },
    });
    expect(report?.origin?.fillMerged).toBe(true);

    // Next month the same workbook is read the same way.
    const next = await openContainers(ports.ingest, [dropped], {}, ({ name }) =>
      fillChosen([report?.origin], name),
    );
    expect(await next[0]?.file.text()).toBe(await reading.staged[0]?.file.text());
    expect(await next[0]?.file.text()).toContain('C1,2024-02-15,30,Lyon');
  });

  it('left alone give an amount to one line: the others have none', async () => {
    const files = await openContainers(ports.ingest, [book()], {}, () => ({ fillMerged: false }));
    const reading = await first(files);
    const { row } = await built(reading, settledOf(reading));
    expect(row).toEqual([4, '60.0000']);
  });

  it('of another workbook are filled as all that was said agrees', () => {
    const of = (name: string, fillMerged?: boolean) =>
      ({
        kind: 'workbook',
        name,
        tables: 1,
        written: true,
        ...(fillMerged === undefined ? {} : { fillMerged }),
      }) as const;
    expect(fillChosen([of('a.xlsx', true), of('b.xlsx', false)], 'b.xlsx')).toEqual({
      fillMerged: false,
    });
    expect(fillChosen([of('a.xlsx', true), undefined], 'c.xlsx')).toEqual({ fillMerged: true });
    expect(fillChosen([of('a.xlsx', true), of('b.xlsx')], 'c.xlsx')).toEqual({});
  });
});

describe('files of one shape', { timeout: 60_000 }, () => {
  const month = (name: string, of: string) =>
    new File(
      [
        `customer_id,order_date,amount\n${Array.from({ length: 9 }, (_, i) => `C${i},${of}-1${i},5.00\n`).join('')}`,
      ],
      name,
    );
  const other = new File(['customer_id,email\nC1,a@mail.example\n'], 'people.csv');

  it('read apart are sources of their own, understood as they were, and give the same lines', async () => {
    const files = await openContainers(
      ports.ingest,
      [month('01.csv', '2024-01'), other, month('02.csv', '2024-02')],
      {},
    );
    const before = await first(files);
    expect(before.recipe.sources.map(({ id, files: own }) => [id, own?.length])).toEqual([
      ['s1', 2],
      ['s2', undefined],
    ]);
    const asked = { reading: before, settled: settledOf(before) };
    const { reading, settled } = await again(before, againApart(files, asked, 's1'));
    // Questions name sources by their place: that of the reading is that of the recipe.
    expect(settled.recipe.sources.map(({ id }) => id)).toEqual(['s1', 's1f2', 's2']);
    expect(reading.staged.map(({ id }) => id)).toEqual(['s1', 's1f2', 's2']);
    expect(settled.recipe.sources[1]).toMatchObject({
      kind: 'orders',
      fileName: '02.csv',
      columns: [{ role: 'customer_id' }, { role: 'ordered_on' }, { role: 'amount' }],
    });
    expect((await built(reading, settled)).row).toEqual([18, '90.0000']);
  });
});
