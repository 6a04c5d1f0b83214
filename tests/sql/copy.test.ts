import { afterAll, beforeAll, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { planCopy, writeCopy, type CopyLabels } from '../../src/lib/flows/privacy/copy';
import { importInNode, type Imported } from '../helpers/pipeline';
import { csv } from '../helpers/three-systems';

const REFERENCE = isoDate('2025-12-31');
const PEOPLE = Array.from({ length: 24 }, (_, i) => ({
  id: `C${String(i + 1).padStart(2, '0')}`,
  name: `Nom${String.fromCharCode(65 + i)}`,
  // Twelve of 30 to 34 years in Lyon, eleven of 50 to 54 in Lille, one of 90 in Nice.
  birth: i === 23 ? '1935-06-01' : i < 12 ? `199${2 + (i % 4)}-02-03` : `197${2 + (i % 4)}-02-03`,
  postcode: i === 23 ? '06000' : i < 12 ? `6900${i % 9}` : `5900${i % 9}`,
}));
const CLIENTS = csv('clients.csv', [
  'client_id;nom;email;date_naissance;code_postal',
  ...PEOPLE.map((p) => `${p.id};${p.name};${p.name}@mail.example;${p.birth};${p.postcode}`),
]);
const ORDERS = csv('commandes.csv', [
  'commande;client_id;date_commande;montant;produit',
  ...PEOPLE.map((p, i) => `B-${i};${p.id};2025-0${1 + (i % 9)}-17;${10 + i},50;Lampe`),
]);
const LABELS: CopyLabels = {
  customer: 'client_id',
  quasi: { age: 'tranche_age', gender: 'genre', department: 'departement', created: 'creation' },
  lines: ['commande', 'date_commande', 'montant', 'quantite', 'produit', 'categorie', 'canal'],
};

let base: Imported;
beforeAll(async () => {
  base = await importInNode([CLIENTS, ORDERS]);
}, 60_000);
afterAll(() => base.close());

it('tells ages and departments as finely as k allows, and leaves the odd one out', async () => {
  const plan = await planCopy(base.session, base.summary, REFERENCE, 5, 0.05);
  expect(plan).toMatchObject({
    ok: true,
    value: { ids: ['age', 'department'], levels: [0, 0], suppressed: 1, k: 11, people: 24 },
  });
  // Without anybody left out, one value must be the same for all.
  const strict = await planCopy(base.session, base.summary, REFERENCE, 5, 0);
  expect(strict).toMatchObject({ ok: true, value: { levels: [3, 1], suppressed: 0, k: 24 } });
});

it('writes files without a trace of anybody, that an import reads as the same sales', async () => {
  const plan = await planCopy(base.session, base.summary, REFERENCE, 5, 0.05);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const style = { delimiter: ';', decimal: ',' } as const;
  const copy = await writeCopy(base.session, base.summary, REFERENCE, plan.value, 5, LABELS, style);
  if (!copy.ok) throw new Error(JSON.stringify(copy.error));
  const { people, lines, k, customers } = copy.value;
  expect({ k, customers }).toEqual({ k: 11, customers: 23 });
  const [who, what] = [await people.text(), await lines.text()];
  for (const { id, name, birth, postcode } of PEOPLE)
    for (const trace of [id, name, birth, postcode, '@', '-17;'])
      expect(`${who}${what}`).not.toContain(trace);
  const told = who
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';').slice(1).join(' '));
  expect(told.filter((one) => one === '30-34 69')).toHaveLength(12);
  expect(told.filter((one) => one === '50-54 59')).toHaveLength(11);
  const again = await importInNode([
    new File([people], 'personnes.csv'),
    new File([lines], 'achats.csv'),
  ]);
  // All but the 33.50 of the one who is left out.
  expect(again.summary).toMatchObject({
    customers: 23,
    orders: 23,
    amount: base.summary.amount - 33.5,
  });
  again.close();
});
