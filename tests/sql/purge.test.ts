import { afterAll, beforeAll, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { DEFAULT_PURGE, type PurgeRule } from '../../src/lib/core/privacy/purge';
import { planPurge } from '../../src/lib/flows/privacy/purge';
import { importInNode, type Imported } from '../helpers/pipeline';
import { csv } from '../helpers/three-systems';

/**
 * By hand, at 2025-12-31, three years ago being 2022-12-31: A bought that very day, B the day
 * after, C long ago but clicked lately, D never bought and was created long ago, E never bought and
 * nothing is known of when, F long ago but will buy again after the reference date.
 */
const CLIENTS = csv('clients.csv', [
  'client_id;nom;date_creation',
  'A;Abgrall;2020-01-01',
  'B;Bourdonnec;2020-01-01',
  'C;Cazenave;2020-01-01',
  'D;Delacroix;2021-06-01',
  'E;Etcheverry;',
  'F;Faucheux;2019-01-01',
]);
const ORDERS = csv('commandes.csv', [
  'commande;client_id;date_commande;montant',
  '1;A;2022-12-31;10,00',
  '2;B;2023-01-01;10,00',
  '3;C;2020-05-05;10,00',
  '4;F;2020-05-05;10,00',
  '5;F;2026-02-01;10,00',
]);
const CLICKS = csv('clics.csv', [
  'client_id;evenement;date_evenement',
  'C;click;2025-03-01',
  'B;open;2022-01-01',
]);

let base: Imported;
beforeAll(async () => {
  base = await importInNode([CLIENTS, ORDERS, CLICKS]);
}, 60_000);
afterAll(() => base.close());

async function planned(rule: PurgeRule, at = '2025-12-31') {
  const plan = await planPurge(base.session, base.summary, rule, isoDate(at));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const { people, ...counts } = plan.value;
  return { ...counts, ids: people.map((p) => p.customerId).join(' ') };
}

it('reaches those silent for three years to the day, the longest silent first', async () => {
  expect(await planned(DEFAULT_PURGE)).toEqual({
    prospects: 1,
    customers: 2,
    unknown: 1,
    ids: 'F D A',
  });
});

it('takes the reference date for today, and looks no further', async () => {
  expect(await planned(DEFAULT_PURGE, '2026-03-01')).toMatchObject({ ids: 'D A B' });
  expect(await planned(DEFAULT_PURGE, '2023-05-05')).toMatchObject({ ids: 'C F' });
});

it('holds prospects and customers to their own months', async () => {
  expect(await planned({ prospects: 60, customers: 36 })).toMatchObject({
    prospects: 0,
    ids: 'F A',
  });
  expect(await planned({ prospects: 36, customers: null })).toMatchObject({ ids: 'D' });
  expect(await planned({ prospects: null, customers: null })).toMatchObject({ ids: '' });
});
