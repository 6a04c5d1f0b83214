import { describe, expect, it } from 'vitest';
import { filesToReplay, NO_CHANGE, settleChange } from '../../src/lib/flows/import/replay';
import { sql } from '../../src/lib/sql/text';
import { csv } from '../helpers/three-systems';
import { build, first, must, refresh, type Base } from './refresh-kit';

const TIME = { timeout: 60_000 };
const NET = sql`SELECT customer_id, any_value(first_name), sum(net) FROM occasion JOIN customer USING (customer_key) GROUP BY customer_id ORDER BY length(customer_id), customer_id`;
const net = async (base: Base) => must(await base.session.run(NET)).rows;

const PERSONS = 'client_id;prenom;nom;email;code_postal';
const SHOP = (name: string) =>
  csv(name, [
    PERSONS,
    '1;Marie;Abgrall;m.abgrall@mail.example;29200',
    '5;Henri;Etcheverry;etche@mail.example;64100',
    '6;Sophie;Faucheux;sophie.f@mail.example;13001',
    '7;Alain;Guillemot;guillemot7@mail.example;35000',
    '8;Nadia;Hamonic;nadia.h@mail.example;22000',
  ]);
const TILL = (name: string) =>
  csv(name, [
    PERSONS,
    '5;Bruno;Iribarne;bruno.i@mail.example;33000',
    '6;Carole;Jourdain;cjourdain@mail.example;31000',
    '7;Denis;Kerbrat;denis.k@mail.example;56000',
    '8;Elise;Lacassagne;elacassagne@mail.example;64000',
    '9;Fanny;Mercadier;fanny.m@mail.example;34000',
  ]);
const SALES = 'reference;client_id;date_achat;montant;magasin';
/** Shop numbers, 10 for customer 1, 50 for customer 5... */
const SHOP_SALES = csv('ventes_boutique.csv', [
  SALES,
  ...[1, 5, 6, 7, 8].map((id) => `B${id};${id};2025-01-0${id};${id}0,00;en ligne`),
]);
/** Till numbers, 5.00 for customer 5... */
const TILL_SALES = csv('ventes_caisse.csv', [
  SALES,
  ...[5, 6, 7, 8, 9].map((id) => `T${id};${id};2025-02-01;${id},00;Nice`),
]);

const APART = [
  ['1', 'Marie', 10],
  ['5', 'Henri', 50],
  ['6', 'Sophie', 60],
  ['7', 'Alain', 70],
  ['8', 'Nadia', 80],
  ['caisse:5', 'Bruno', 5],
  ['caisse:6', 'Carole', 6],
  ['caisse:7', 'Denis', 7],
  ['caisse:8', 'Elise', 8],
  ['caisse:9', 'Fanny', 9],
];

describe('a shop and a till whose exports have the same columns', TIME, () => {
  const files = [SHOP('clients_boutique.csv'), TILL('clients_caisse.csv'), SHOP_SALES, TILL_SALES];

  it('become sources of their own, customers and sales, and keep their customers apart', async () => {
    const base = await first(...files);
    expect(base.settled.recipe.sources.map((s) => [s.fileName, s.kind])).toEqual([
      ['clients_boutique.csv', 'customers'],
      ['clients_caisse.csv', 'customers'],
      ['ventes_boutique.csv', 'orders'],
      ['ventes_caisse.csv', 'orders'],
    ]);
    expect(base.summary.numbering?.pairs).toMatchObject([{ compared: 4, agreeing: 0 }]);
    expect(await net(base)).toEqual(APART);
  });

  it('are read so again from what is kept, and next month’s files find their own system', async () => {
    const base = await first(...files);
    const again = await build(filesToReplay(base.kept, base.settled, NO_CHANGE), (reading) =>
      settleChange(base.settled, NO_CHANGE, reading as Parameters<typeof settleChange>[2]),
    );
    expect(await net(again)).toEqual(APART);
    const march = csv('ventes_caisse_mars.csv', [SALES, 'T20;5;2025-03-01;100,00;Nice']);
    const { after } = await refresh(base, [march]);
    expect(await net(after)).toContainEqual(['caisse:5', 'Bruno', 105]);
  });

  it('count the lines that could not be read once', async () => {
    const broken = new File([TILL('x'), '10;trop;de;cellules;75001;ici\n'], 'clients_caisse.csv');
    const base = await first(SHOP('clients_boutique.csv'), broken, SHOP_SALES, TILL_SALES);
    expect(base.summary.rejectCounts).toMatchObject([{ reason: 'too-many-columns', count: 1 }]);
    expect(base.summary.sources.map((s) => s.rejectedLines)).toEqual([0, 1, 0, 0]);
  });

  it('are told apart even under one name', async () => {
    const base = await first(SHOP('clients.csv'), TILL('clients (1).csv'), SHOP_SALES);
    expect(base.settled.recipe.sources.map((s) => s.kind)).toEqual([
      'customers',
      'customers',
      'orders',
    ]);
    expect(base.summary).toMatchObject({ customers: 10, amount: 270 });
  });
});

describe('files of one system', TIME, () => {
  it('stay one source although customers moved, married, or one number changed hands', async () => {
    const base = await first(
      csv('clients_2023.csv', [
        PERSONS,
        '1;Marie;Abgrall;m.abgrall@mail.example;29200',
        '2;Paul;Bourdonnec;paul.b@mail.example;69003',
        '3;Lucie;Cazenave;lcazenave@mail.example;64000',
        '4;Jeanne;Delacroix;jdel@mail.example;59000',
        '5;Helene;Etcheverry;etche@mail.example;64100',
      ]),
      csv('fichier_fidelite.csv', [
        PERSONS,
        '1;Marie;Abgrall;m.abgrall@mail.example;75011',
        '2;Paul;Bourdonnec;autre@mail.example;13005',
        '3;Lucie;Peyronnet;lucie.p@mail.example;64000',
        '4;Victor;Tournier;vt@mail.example;80000',
        '5;Helene;Quemener;etche@mail.example;64100',
      ]),
      SHOP_SALES,
      TILL_SALES,
    );
    expect(base.settled.recipe.sources.map((s) => s.files?.length)).toEqual([2, 2]);
    expect(base.settled.recipe.matching?.numberings ?? []).toEqual([]);
  });

  it('stay one source when they come day by day, each with customers of its own', async () => {
    const days = [1, 2, 3, 4, 5, 6].map((day) =>
      csv(`tickets_2025-01-0${day}.csv`, [
        'ticket;client_id;prenom;nom;date_achat;montant',
        `T${day}a;${day};Marie;Abgrall;2025-01-0${day};1,00`,
        `T${day}b;7;Paul;Bourdon;2025-01-0${day};2,00`,
        // The till gives number 0 to whoever has no card.
        `T${day}c;0;${['Lea', 'Hugo', 'Noe', 'Eva', 'Zoe', 'Tom'][day - 1] ?? ''};Inconnu${'abcdef'[day - 1] ?? ''};2025-01-0${day};3,00`,
      ]),
    );
    const base = await first(...days);
    expect(base.settled.recipe.sources.map((s) => s.files?.length)).toEqual([6]);
    const three = await first(...days.slice(0, 3));
    expect(three.settled.recipe.sources.map((s) => s.files?.length)).toEqual([3]);
  });
});
