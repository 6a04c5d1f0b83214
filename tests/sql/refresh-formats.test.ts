import { beforeAll, describe, expect, it } from 'vitest';
import { filesToReplay, NO_CHANGE } from '../../src/lib/flows/import/replay';
import { compareWithKept, lookAt } from '../../src/lib/flows/refresh/compare';
import { build, first, must, planFor, ports, refresh, type Base } from './refresh-kit';

const HEADER = 'Code client;N° commande;Date commande;Montant';
const two = (n: number) => String(n).padStart(2, '0');

/** Twenty orders of one month, of days 1 to 20 and ten customers; order i is worth i + 0.25. */
function month(
  name: string,
  number: number,
  write: (day: number, amount: number) => readonly [date: string, amount: string],
  customer: (of: number) => string = (of) => String(of + 1),
): File {
  const rows = Array.from({ length: 20 }, (_, i) => {
    const [date, amount] = write(i + 1, i + 1);
    return [customer(i % 10), number + i, date, amount].join(';');
  });
  return new File([[HEADER, ...rows, ''].join('\n')], name);
}

const comma = (amount: number) => `${amount},25`;
const JANUARY = () => month('ventes_2024-01.csv', 100, (d, a) => [`${two(d)}/01/2024`, comma(a)]);
const february = (
  ...as: Parameters<typeof month> extends [string, number, ...infer R] ? R : never
) => month('ventes_2024-02.csv', 200, ...as);
/** 1.25 + ... + 20.25. */
const MONTH = 215;

let before: Base;
beforeAll(async () => {
  before = await first(JANUARY());
}, 60_000);

describe('next month’s file is read as it is written', () => {
  it.each([
    [
      'dates with the year first, decimal points',
      february((d, a) => [`2024-02-${two(d)}`, `${a}.25`]),
    ],
    ['the month first, with proof', february((d, a) => [`02/${two(d)}/2024`, comma(a)])],
    ['two-digit years', february((d, a) => [`${two(d)}/02/24`, comma(a)])],
    ['times', february((d, a) => [`${two(d)}/02/2024 14:30`, comma(a)])],
    ['months in letters', february((d, a) => [`${d} février 2024`, `${comma(a)} €`])],
    [
      'ids that a spreadsheet made numbers of',
      february(
        (d, a) => [`${two(d)}/02/2024`, comma(a)],
        (c) => `${c + 1}.0`,
      ),
    ],
  ])(
    '%s',
    async (_, file) => {
      expect(before.summary).toMatchObject({ customers: 10, amount: MONTH });
      const { plan, after } = await refresh(before, [file]);
      expect(plan.sources[0]).toMatchObject({
        choice: { mode: 'append', certainty: 'sure', reason: 'after' },
        unread: 0,
        overlap: { now: { first: '2024-02-01', last: '2024-02-20' } },
      });
      expect(plan.sources[0]?.changes).not.toEqual([]);
      expect(after.summary).toMatchObject({
        customers: 10,
        orderLines: 40,
        amount: 2 * MONTH,
        firstOrder: '2024-01-01',
        lastOrder: '2024-02-20',
        rejectCounts: [],
      });
    },
    60_000,
  );

  it('and again so when the project is read again', async () => {
    const { after } = await refresh(before, [february((d, a) => [`2024-02-${two(d)}`, `${a}.25`])]);
    const replayed = await build(
      filesToReplay(after.kept, after.settled, NO_CHANGE),
      () => after.settled,
    );
    expect(replayed.summary).toEqual(after.summary);
  }, 60_000);

  it('nothing is rewritten where the files are written alike', async () => {
    const plan = await planFor(before, [february((d, a) => [`${two(d)}/02/2024`, comma(a)])]);
    expect(plan.sources[0]).toMatchObject({ changes: [], doubt: null, unread: 0 });
  }, 60_000);

  it('days that could be months are asked when the other order makes a shorter period', async () => {
    // 1 to 10 February, or the second of ten months.
    const file = february((d, a) => [`02/${two(1 + ((d - 1) % 10))}/2024`, comma(a)]);
    const plan = await planFor(before, [file]);
    expect(plan.sources[0]).toMatchObject({
      doubt: {
        column: 2,
        open: true,
        kept: { first: '2024-01-02', last: '2024-10-02' },
        swapped: { first: '2024-02-01', last: '2024-02-10' },
      },
    });
    const looked = must(await lookAt(ports, [{ id: 'n', file }], before.settled));
    const answers = new Map([['s1', { renamed: [], swapped: true }]]);
    const said = must(await compareWithKept(ports, before.settled, before.kept, looked, answers));
    expect(said.sources[0]).toMatchObject({
      choice: { mode: 'append', certainty: 'sure' },
      overlap: { now: { first: '2024-02-01', last: '2024-02-10' } },
      changes: [{ column: 2, from: { order: 'mdy' } }],
    });
  }, 60_000);

  it('lines that cannot be read at all are counted before anything is built', async () => {
    const file = february((d, a) => [d > 5 ? 'bientôt' : `${two(d)}/02/2024`, comma(a)]);
    const plan = await planFor(before, [file]);
    expect(plan.sources[0]).toMatchObject({ unread: 15, choice: { certainty: 'ambiguous' } });
  }, 60_000);
});

describe('an older file', () => {
  const older = (...rows: string[]) =>
    new File([[HEADER, ...rows, ''].join('\n')], 'ventes_2023-12.csv');
  const modeFor = async (file: File) => (await planFor(before, [file])).sources[0]?.choice;

  it('of new orders is added; with orders that are known, the person says', async () => {
    expect(await modeFor(older('1;90;20/12/2023;5,00', '2;91;21/12/2023;6,00'))).toMatchObject({
      mode: 'append',
      certainty: 'sure',
      reason: 'before',
    });
    expect(await modeFor(older('1;90;20/12/2023;5,00', '1;100;01/01/2024;9,00'))).toMatchObject({
      mode: 'upsert',
      certainty: 'ambiguous',
      reason: 'some-common',
    });
  }, 60_000);
});
