import { describe, expect, it } from 'vitest';
import { filesToReplay, NO_CHANGE } from '../../src/lib/flows/import/replay';
import {
  filesAfterRefresh,
  refreshedSources,
  settleFiles,
} from '../../src/lib/flows/refresh/request';
import { build, first, planFor, refresh } from './refresh-kit';

const sales = (name: string, ...rows: string[]) =>
  new File(
    [['Code client;N° commande;Date commande;Montant;Catégorie', ...rows, ''].join('\n')],
    name,
  );

describe('orders that come back with other lines', () => {
  const DAY = (name: string, ...rows: string[]) =>
    sales(name, ...rows.map((row) => `${row};Lampes`));
  const KEPT = () =>
    DAY(
      'ventes_2024-01.csv',
      'C1;201;05/01/2024;10,00',
      'C1;201;05/01/2024;10,00',
      'C2;202;12/01/2024;20,00',
      'C3;203;31/01/2024;30,00',
      'C3;203;31/01/2024;31,00',
    );

  /** A likely upsert, for one order that comes back with one line less and others. */
  function expectOneFewer(
    plan: Awaited<ReturnType<typeof planFor>>,
    { reason, key, amounts }: { reason: string; key: string; amounts: [number, number] },
  ): void {
    const [planned] = plan.sources;
    expect(planned?.choice).toMatchObject({
      mode: 'upsert',
      certainty: 'likely',
      reason,
      key: { name: key },
    });
    expect(planned?.overlap.orders).toEqual({
      fewer: 1,
      linesLess: 1,
      amountBefore: amounts[0],
      amountNow: amounts[1],
      unlike: 1,
      mixed: 1,
    });
  }

  it('cut in two by the end of a file are put together, nothing lost and nothing twice', async () => {
    const before = await first(KEPT());
    // The last line of order 203 is in both files, its fourth line and two like it are new.
    const { plan, after, sources } = await refresh(before, [
      DAY(
        'ventes_2024-02.csv',
        'C3;203;31/01/2024;32,00',
        'C4;204;02/02/2024;40,00',
        'C4;204;02/02/2024;40,00',
        'C5;205;03/02/2024;50,00',
      ),
    ]);
    expectOneFewer(plan, { reason: 'cut', key: 'line', amounts: [61, 32] });
    expect(after.summary).toMatchObject({ orderLines: 9, amount: 20 + 20 + 93 + 80 + 50 });
    expect(sources[0]).toMatchObject({ key: 'line', superseded: 0 });
    // The same file again, with the last kept line in front: each gives way to itself alone.
    const again = await refresh(
      after,
      [
        DAY(
          'ventes_2024-03.csv',
          'C4;204;02/02/2024;40,00',
          'C5;205;03/02/2024;50,00',
          'C1;201;05/01/2024;10,00',
          'C6;206;03/03/2024;60,00',
        ),
      ],
      { key: { name: 'line', columns: [0, 1, 2, 3, 4] } },
    );
    expect(again.plan.sources[0]?.overlap.orders).toMatchObject({ fewer: 2, linesLess: 2 });
    expect(again.after.summary).toMatchObject({ orderLines: 10, amount: 263 + 60 });
    const third = await refresh(
      again.after,
      [DAY('ventes_2024-04.csv', ...Array.from({ length: 3 }, () => 'C1;201;05/01/2024;10,00'))],
      { mode: 'upsert', key: { name: 'line', columns: [0, 1, 2, 3, 4] } },
    );
    expect(third.after.summary).toMatchObject({ orderLines: 11, amount: 263 + 60 + 10 });
    const replayed = await build(
      filesToReplay(third.after.kept, third.after.settled, NO_CHANGE),
      () => third.after.settled,
    );
    expect(replayed.summary).toEqual(third.after.summary);
  }, 60_000);

  it('with fewer lines, for the rest as they were, are counted before they are replaced', async () => {
    const before = await first(KEPT());
    const { plan, after } = await refresh(before, [
      DAY(
        'ventes_2024-02.csv',
        'C1;201;05/01/2024;10,00',
        'C2;202;12/01/2024;20,00',
        'C7;207;05/02/2024;70,00',
      ),
    ]);
    expectOneFewer(plan, { reason: 'some-common', key: 'order_ref', amounts: [20, 10] });
    expect(after.summary).toMatchObject({ orderLines: 5, amount: 10 + 20 + 61 + 70 });
  }, 60_000);
});

it('several new files of one shape become one source, and an empty one among them is said', async () => {
  const before = await first(sales('ventes_2024-01.csv', 'C1;201;05/01/2024;10,00;Lampes'));
  const store = (day: string, ...rows: string[]) =>
    new File([['Client;Ticket;Jour;Total', ...rows, ''].join('\n')], `caisse_2024-02-${day}.csv`);
  const files = [
    store('01', 'C1;T1;01/02/2024;5,00', 'C2;T2;01/02/2024;6,00'),
    store('02'),
    store('03', 'C3;T3;03/02/2024;7,00', 'C1;T4;03/02/2024;8,00'),
  ];
  const plan = await planFor(before, files);
  expect(plan.failed.map((f) => [f.file.name, f.error.code])).toEqual([
    ['caisse_2024-02-02.csv', 'file-header-only'],
  ]);
  const all = {
    ...plan,
    incoming: plan.incoming.map((i) => ({ ...i, target: { kind: 'new' } as const })),
  };
  const given = filesAfterRefresh(before.settled, before.kept, all, new Map());
  expect(given.map((f) => [f.id, f.file.name])).toEqual([
    ['s1', 'ventes_2024-01.csv'],
    ['s2', 'caisse_2024-02-01.csv'],
    ['s2', 'caisse_2024-02-03.csv'],
  ]);
  const after = await build(given, (reading) =>
    settleFiles(before.settled, reading as Parameters<typeof settleFiles>[1], new Map()),
  );
  expect(after.summary).toMatchObject({ orderLines: 5, amount: 10 + 26 });
  expect(refreshedSources(all, new Map(), after.reading)).toMatchObject([
    { sourceId: 's2', files: ['caisse_2024-02-01.csv', 'caisse_2024-02-03.csv'], mode: null },
  ]);
}, 60_000);
