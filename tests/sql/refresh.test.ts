import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import type { BuiltSummary } from '../../src/lib/flows/import/build';
import { filesToReplay, NO_CHANGE } from '../../src/lib/flows/import/replay';
import { listRejects } from '../../src/lib/flows/import/rejects';
import {
  changesBetween,
  commonAttributes,
  newValuesBetween,
  takeSnapshot,
} from '../../src/lib/flows/refresh/changes';
import { sql } from '../../src/lib/sql/text';
import { build, first, lines, must, planFor, refresh, type Base } from './refresh-kit';

const HEADER = 'Code client;N° commande;Date commande;Montant;Catégorie';
const sales = (name: string, ...rows: string[]) =>
  new File([[HEADER, ...rows, ''].join('\n')], name);
const JANUARY = () =>
  sales(
    'ventes_2024-01.csv',
    'C1;101;05/01/2024;10,00;Lampes',
    'C1;101;05/01/2024;5,00;Tapis',
    'C2;102;10/01/2024;20,00;Lampes',
    'C3;103;20/01/2024;30,00;Lampes',
  );
const FEBRUARY = () =>
  sales(
    'ventes_2024-02.csv',
    'C1;104;03/02/2024;40,00;Tapis',
    'C4;105;14/02/2024;50,00;Tables',
    'C4;106;31/02/2024;1,00;Tables',
  );

describe('new files of orders', () => {
  it('a month after is added, and read again from the files kept', async () => {
    const before = await first(JANUARY());
    const { plan, after, sources } = await refresh(before, [FEBRUARY()]);
    expect(plan.sources[0]).toMatchObject({
      choice: { mode: 'append', certainty: 'sure', reason: 'after' },
      overlap: {
        oldRows: 4,
        newRows: 3,
        old: { first: '2024-01-05', last: '2024-01-20' },
        now: { first: '2024-02-03', last: '2024-02-14' },
      },
    });
    expect(plan.sources[0]?.overlap.keys[0]).toMatchObject({
      name: 'order_ref',
      oldKeys: 3,
      newKeys: 3,
      common: 0,
    });
    expect(after.summary).toMatchObject({ customers: 4, orderLines: 6, amount: 155 });
    const listed = must(await listRejects(after.session, null));
    expect(must(await listed.page(0, 5))).toMatchObject([
      { file: 1, line: 4, value: '31/02/2024' },
    ]);
    expect(sources).toEqual([
      {
        sourceId: 's1',
        files: ['ventes_2024-02.csv'],
        mode: 'append',
        key: null,
        newColumns: [],
        missingColumns: [],
        superseded: 0,
      },
    ]);
    const replayed = await build(
      filesToReplay(after.kept, after.settled, NO_CHANGE),
      () => after.settled,
    );
    expect(replayed.summary).toEqual(after.summary);

    const dataset = (s: BuiltSummary) => ({ ...s, id: '', builtAt: 0, bytes: 0 });
    const common = commonAttributes(before.summary, after.summary);
    const shot = (base: Base, names: readonly string[]) =>
      takeSnapshot(
        base.session,
        {
          dataset: dataset(base.summary),
          segmentation: DEFAULT_RFM,
          referenceDate: isoDate('2024-02-14'),
        },
        names,
      );
    const [then, now] = [
      must(await shot(before, common.before)),
      must(await shot(after, common.after)),
    ];
    expect(changesBetween(then, now)).toMatchObject({ added: 1, gone: 0, changed: 0 });
    expect(newValuesBetween(then, now)).toEqual([{ field: 'category', values: ['Tables'] }]);
    expect(changesBetween(now, now)).toEqual({ added: 0, gone: 0, changed: 0, moved: 0 });
  }, 60_000);

  it('with all that there was and more take its place', async () => {
    const before = await first(JANUARY());
    const whole = sales(
      'ventes_2024-02.csv',
      'C1;101;05/01/2024;10,00;Lampes',
      'C1;101;05/01/2024;5,00;Tapis',
      'C2;102;10/01/2024;20,00;Lampes',
      'C3;103;20/01/2024;30,00;Lampes',
      'C5;107;15/02/2024;7,00;Lampes',
    );
    const { plan, after } = await refresh(before, [whole]);
    expect(plan.sources[0]?.choice).toMatchObject({ mode: 'replace', reason: 'contains-all' });
    expect(after.summary).toMatchObject({ customers: 4, orderLines: 5, amount: 72 });
    expect(after.kept.map((k) => k.name)).toEqual(['ventes_2024-02.csv']);
  }, 60_000);

  it('with corrected orders replace those, line by line of the whole order, once', async () => {
    const before = await first(JANUARY());
    const corrected = sales(
      'ventes_2024-02.csv',
      'C2;102;10/01/2024;18,00;Lampes',
      'C2;102;10/01/2024;1,00;Tapis',
      'C3;103;20/01/2024;pas un montant;Lampes',
      'C3;108;21/02/2024;60,00;Lampes',
    );
    const { plan, after, sources } = await refresh(before, [corrected]);
    expect(plan.sources[0]?.choice).toMatchObject({ mode: 'upsert', reason: 'some-common' });
    expect(plan.sources[0]?.overlap.keys[0]).toMatchObject({ oldKeys: 3, newKeys: 3, common: 2 });
    expect(await lines(after)).toEqual([
      ['C1', '101', 5],
      ['C1', '101', 10],
      ['C2', '102', 1],
      ['C2', '102', 18],
      ['C3', '108', 60],
    ]);
    expect(sources[0]).toMatchObject({ key: 'order_ref', superseded: 2 });
    const places = must(
      await after.session.run(
        sql`SELECT customer_id, file, line FROM identity JOIN customer USING (customer_key) ORDER BY 1`,
      ),
    );
    expect(places.rows).toEqual([
      ['C1', 0, 2],
      ['C2', 1, 2],
      ['C3', 1, 4],
    ]);
    const listed = must(await listRejects(after.session, null));
    expect(must(await listed.page(0, 5))).toMatchObject([
      { file: 1, line: 4, value: 'pas un montant' },
    ]);
    // A third delivery brings order 102 back as it was: the first and the second give way to it.
    const third = await refresh(after, [
      sales('ventes_2024-03.csv', 'C2;102;10/01/2024;20,00;Lampes', 'C9;109;01/03/2024;3,00;Tapis'),
    ]);
    expect(third.after.summary).toMatchObject({ orderLines: 5, amount: 15 + 60 + 20 + 3 });
    const replayed = await build(
      filesToReplay(third.after.kept, third.after.settled, NO_CHANGE),
      () => third.after.settled,
    );
    expect(replayed.summary).toEqual(third.after.summary);
  }, 60_000);

  it('with a column more and one under another label', async () => {
    const before = await first(JANUARY());
    const other = new File(
      [
        'Date commande,Canal,Code client,N° commande,Total TTC\n03/02/2024,web,C1,104,"40,00"\n15/02/2024,web,C6,110,"2,50"\n',
      ],
      'ventes_2024-02.csv',
    );
    const plan = await planFor(before, [other]);
    expect(plan.sources[0]).toMatchObject({
      newColumns: ['Canal', 'Total TTC'],
      missing: [
        { column: 3, label: 'Montant', needed: true },
        { column: 4, label: 'Catégorie', needed: false },
      ],
    });
    const { after } = await refresh(before, [other], {
      renamed: [{ column: 3, label: 'Total TTC' }],
      taken: new Set(['Canal']),
    });
    expect(after.summary).toMatchObject({ orderLines: 6, amount: 65 + 42.5 });
    expect(after.settled.recipe.sources[0]?.columns.map((c) => [c.label, c.role])).toEqual([
      ['Code client', 'customer_id'],
      ['N° commande', 'order_ref'],
      ['Date commande', 'ordered_on'],
      ['Montant', 'amount'],
      ['Catégorie', 'category'],
      ['Canal', 'attribute'],
    ]);
    expect(after.summary.otherAttributes).toEqual([{ name: 'attr_1', label: 'Canal' }]);
  }, 60_000);
});

const CUSTOMERS = (name: string, ...rows: string[]) =>
  new File([['Code client;E-mail;Ville', ...rows, ''].join('\n')], name);

it('customers with changed towns are changed, new ones added, the others kept', async () => {
  const before = await first(
    JANUARY(),
    CUSTOMERS(
      'clients.csv',
      'C1;a@example.com;Nîmes',
      'C2;b@example.com;Lyon',
      'C3;c@example.com;Metz',
    ),
  );
  const { plan, after } = await refresh(before, [
    CUSTOMERS(
      'clients (2).csv',
      'C2;b@example.com;Brest',
      'C3;c@example.com;Metz',
      'C7;d@example.com;Dole',
    ),
    new File(['a;b\n1;2\n3;4\n'], 'autre.csv'),
  ]);
  expect(plan.incoming.map((i) => i.target)).toEqual([
    { kind: 'source', id: 's2' },
    { kind: 'ignore' },
  ]);
  expect(plan.sources[0]?.choice).toMatchObject({ mode: 'upsert', key: { name: 'customer_id' } });
  const towns = must(
    await after.session.run(sql`SELECT customer_id, city FROM customer ORDER BY 1`),
  );
  expect(towns.rows).toEqual([
    ['C1', 'Nîmes'],
    ['C2', 'Brest'],
    ['C3', 'Metz'],
    ['C7', 'Dole'],
  ]);
  const common = commonAttributes(before.summary, after.summary);
  const shot = async (base: Base, names: readonly string[]) =>
    must(
      await takeSnapshot(
        base.session,
        {
          dataset: { ...base.summary, id: '', builtAt: 0, bytes: 0 },
          segmentation: DEFAULT_RFM,
          referenceDate: null,
        },
        names,
      ),
    );
  const changes = changesBetween(
    await shot(before, common.before),
    await shot(after, common.after),
  );
  expect(changes).toEqual({ added: 1, gone: 0, changed: 1, moved: 0 });
}, 60_000);
