import { describe, expect, it } from 'vitest';
import { decision } from '../../src/lib/core/matching/decisions';
import { DEFAULT_MATCHING } from '../../src/lib/core/matching/recipe';
import {
  filesToReplay,
  NO_CHANGE,
  settleChange,
  type RecipeChange,
} from '../../src/lib/flows/import/replay';
import { sql } from '../../src/lib/sql/text';
import { csv } from '../helpers/three-systems';
import { TWO_SYSTEMS } from '../helpers/two-systems';
import { build, first, must, refresh, type Base } from './refresh-kit';

const TIME = { timeout: 60_000 };

/** The base with a person's changes, its files read again as the app does. */
const changed = (base: Base, change: Partial<RecipeChange>) => {
  const whole = { ...NO_CHANGE, ...change };
  return build(filesToReplay(base.kept, base.settled, whole), (reading) =>
    settleChange(base.settled, whole, reading as Parameters<typeof settleChange>[2]),
  );
};

const NET = sql`SELECT customer_id, sum(net) FROM occasion JOIN customer USING (customer_key) GROUP BY customer_id ORDER BY length(customer_id), customer_id`;
const net = async (base: Base) => must(await base.session.run(NET)).rows;

describe('what a person decided holds when new files come', TIME, () => {
  it('two persons kept apart stay apart, whether sales or customers come', async () => {
    const base = await first(...TWO_SYSTEMS);
    expect(await net(base)).toContainEqual(['2', 29]);
    const decisions = [decision('2', 'caisse:9', 'different')];
    const matching = { ...DEFAULT_MATCHING, ...base.settled.recipe.matching, decisions };
    const apart = await changed(base, { matching });
    const sales = csv('tickets_mars.csv', [
      'ticket;client_id;date_ticket;montant',
      'T20;9;2025-03-01;100,00',
      'T21;10;2025-03-02;200,00',
    ]);
    const cards = csv('clients_caisse_mars.csv', [
      'num_client;prenom;nom;adresse_email;code_postal',
      '9;Paul;Bourdonnec;paul.bourdonnec@mail.example;69003',
      '13;Yves;Queffelec;yq@mail.example;29000',
    ]);
    const { after } = await refresh(apart, [sales, cards]);
    expect(after.settled.recipe.matching?.decisions).toEqual(decisions);
    const rows = await net(after);
    expect(rows).toContainEqual(['2', 20]);
    expect(rows).toContainEqual(['caisse:9', 109]);
  });

  it('a step of cleaning that is off stays off, also where its file is replaced', async () => {
    const clients = (name: string, ...rows: string[]) =>
      csv(name, ['client_id;prenom;nom;email', ...rows]);
    const base = await first(
      clients('clients.csv', '1;Marie;Abgrall; M.A@Mail.example ', '2;Paul;Bourdon;p@mail.example'),
      csv('ventes.csv', [
        'commande;client_id;date_commande;montant',
        'A1;1;2025-01-01;1,00',
        'A2;2;2025-01-02;2,00',
      ]),
    );
    const emails = async (of: Base) =>
      must(await of.session.run(sql`SELECT email FROM customer ORDER BY customer_id`)).rows.flat();
    expect(await emails(base)).toEqual(['m.a@mail.example', 'p@mail.example']);
    const off = await changed(base, { cleaning: new Map([['s1-c3-email-form', false]]) });
    const before = await emails(off);
    expect(before).not.toEqual(['m.a@mail.example', 'p@mail.example']);
    // A month without anything to clean, then one with: the switch is neither lost nor turned.
    const tidy = clients(
      'clients_02.csv',
      '1;Marie;Abgrall;m.a@mail.example',
      '2;Paul;Bourdon;p@mail.example',
      '3;Lea;Roux;l@mail.example',
    );
    const then = await refresh(off, [tidy], { mode: 'replace', key: null });
    const loud = clients(
      'clients_03.csv',
      '1;Marie;Abgrall; M.A@Mail.example ',
      '2;Paul;Bourdon;P@mail.example',
      '3;Lea;Roux;l@mail.example',
    );
    const { after } = await refresh(then.after, [loud], { mode: 'replace', key: null });
    const step = after.settled.recipe.sources[0]?.cleaning?.find(
      ({ kind }) => kind === 'email-form',
    );
    expect(step?.enabled).toBe(false);
    expect((await emails(after))[0]).toBe(before[0]);
  });
});

const HEADER = 'Code client;N° commande;Date commande;Montant';
const withTotal = (name: string, month: string, ...amounts: number[]) => {
  const rows = amounts.map((a, i) => `C${i};${month}${i};0${i + 1}/${month}/2024;${a},00`);
  return csv(name, [HEADER, ...rows, `Total;;;${amounts.reduce((a, b) => a + b)},00`]);
};
const cells = async (base: Base, table: string) =>
  must(await base.session.run(sql`SELECT c0 FROM raw_s1 ORDER BY rowid`))
    .rows.flat()
    .filter((c) => c === table).length;

describe('a repair that was refused', TIME, () => {
  it('is not made again, neither in the files kept nor in those that come', async () => {
    const base = await first(withTotal('ventes_2024-01.csv', '01', 10, 20, 30));
    expect(base.reading.staged[0]?.preview.repairs.map((r) => [r.kind, r.accepted])).toEqual([
      ['total-lines', true],
    ]);
    expect(await cells(base, 'Total')).toBe(0);
    const refused = await changed(base, { dialects: new Map([['s1', { repairs: [] }]]) });
    expect(await cells(refused, 'Total')).toBe(1);
    expect(await cells(await changed(refused, {}), 'Total')).toBe(1);
    const { after } = await refresh(refused, [withTotal('ventes_2024-02.csv', '02', 5, 6, 7)], {
      mode: 'append',
    });
    expect(await cells(after, 'Total')).toBe(2);
    expect(await cells(await changed(after, {}), 'Total')).toBe(2);
  });
});

describe('a repair that was accepted', TIME, () => {
  it('is made in the files that come, which are not of the shape of the source without it', async () => {
    const months = (name: string, labels: string, ...rows: string[]) =>
      csv(name, [`Code client;Ville;${labels}`, ...rows]);
    const dialect = { repairs: ['unpivot-months'] } as const;
    const spring = months(
      'mois_t1.csv',
      'janv. 2024;févr. 2024;mars 2024',
      'C1;Lyon;10,50;;30',
      'C2;Nice;5;6;7',
    );
    const base = await build([{ id: 's1', file: spring, dialect }]);
    expect(base.summary).toMatchObject({ orderLines: 5, amount: 58.5 });
    const summer = months(
      'mois_t2.csv',
      'avr. 2024;mai 2024;juin 2024',
      'C1;Lyon;1;2;3',
      'C3;Metz;4;;',
    );
    const { plan, after } = await refresh(base, [summer]);
    expect(plan.incoming[0]?.target).toEqual({ kind: 'source', id: 's1' });
    expect(after.summary).toMatchObject({ customers: 3, orderLines: 9, amount: 68.5 });
    const again = await changed(after, {});
    expect(again.summary).toMatchObject({ customers: 3, orderLines: 9, amount: 68.5 });
  });
});
