import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../../src/lib/core/matching/decisions';
import { defaultMatching } from '../../src/lib/core/matching/definition';
import type { MatchingRecipe } from '../../src/lib/core/matching/recipe';
import { sql } from '../../src/lib/sql/text';
import { importInNode, type Imported } from '../helpers/pipeline';

const csv = (name: string, lines: readonly string[]) => new File([lines.join('\n') + '\n'], name);

/** Names and homes that nobody else has, so that frequencies are those of a small real base. */
const OTHERS =
  'Abgrall Bourdonnec Cazenave Delacroix Etcheverry Faucheux Guillemot Hamonic Iribarne Jourdain Kerbrat Lacassagne Mercadier Nougaret Ollivier Peyronnet Quemener Rabouin Sarrazin Tournier'.split(
    ' ',
  );
const shopOnly = OTHERS.map(
  (name, i) =>
    `C${String(i + 11)};Camille;${name};${name.toLowerCase()}@mail.example;06${String(44_000_000 + 137 * i)};19${String(50 + i)}-04-1${String(i % 9)};${String(10_000 + 1_700 * i)};;oui`,
);

const SHOP = csv('boutique_clients.csv', [
  'client_id;prenom;nom;email;telephone;date_naissance;code_postal;carte_fidelite;optin_email',
  'C01;Marie;Dupont;marie.dupont@mail.example;0612345678;1980-03-05;75011;9000001;oui',
  'C02;Paul;Martin;paul@mail.example;0622334455;1975-07-14;69003;;oui',
  'C03;Lucie;Bernardin;lucie.b@mail.example;0633445566;1990-01-20;33000;;non',
  'C04;Jeanne;Petitjean;petitjean@mail.example;0644556677;1960-11-11;59000;;oui',
  'C05;Henri;Petitjean;petitjean@mail.example;0655667788;1958-06-02;59000;;oui',
  'C06;Sophie;Leroyer;sophie@mail.example;0666778899;1985-05-05;13001;;oui',
  ...shopOnly,
]);
const ORDERS = csv('boutique_commandes.csv', [
  'commande;client_id;date_commande;montant',
  'B1;C01;2025-01-10;100,00',
  'B2;C02;2025-01-11;20,50',
  'B3;C03;2025-01-12;30,00',
  'B4;C04;2025-01-13;40,00',
  'B5;C05;2025-01-14;50,00',
  'B6;C06;2025-01-15;60,00',
  ...OTHERS.map((_, i) => `B${String(i + 7)};C${String(i + 11)};2025-02-01;1,00`),
]);
const TILL = csv('caisse.csv', [
  'ticket;num_carte_fidelite;date_ticket;montant;prenom;nom;telephone;date_naissance;code_postal;email',
  'T1;9000001;2025-03-01;7,25;MARIE;DUPONT;;;;',
  'T2;9000002;2025-03-02;8,00;Paul;MARTIN;+33 6 22 33 44 55;;;',
  'T3;9000003;2025-03-03;9,00;Lucie;Bernadin;;20/01/1990;33000;',
  'T4;9000004;2025-03-04;10,00;Sophie;Leroyer;;02/02/1958;13008;sophie@mail.example',
  'T5;9000001;2025-03-05;2,75;MARIE;DUPONT;;;;',
]);
const MAIL = csv('emailing.csv', [
  'email;prenom;nom;optin_email',
  'Marie.Dupont@mail.example;Marie;Dupont;non',
  'lucie.b@mail.example;Lucie;;oui',
  'petitjean@mail.example;;;oui',
  'inconnue@mail.example;Zelda;Vandamme;oui',
]);

let base: Imported;
beforeAll(async () => {
  base = await importInNode([SHOP, ORDERS, TILL, MAIL]);
}, 120_000);
afterAll(() => base.close());

async function rows(from: Imported, statement: Parameters<Imported['session']['run']>[0]) {
  const result = await from.session.run(statement);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

/** Customer of each identifier, by the identifier that is shown. */
async function customersOf(from: Imported) {
  const found = await rows(
    from,
    sql`SELECT DISTINCT identifier, customer_id FROM identity JOIN customer USING (customer_key) WHERE NOT regexp_matches(identifier, '^C[1-3]')`,
  );
  return new Map(found.map(([id, shown]) => [id, shown]));
}

describe('a shop, a till and an e-mail tool, each with identifiers of its own', () => {
  it('reads the card as the identifier of the till, beside the identifier of the shop', () => {
    const roles = base.reading.recipe.sources.map((s) => s.columns.map((c) => c.role));
    expect(roles[0]?.[0]).toBe('customer_id');
    expect(roles[0]?.[7]).toBe('loyalty');
    expect(roles[2]?.[1]).toBe('customer_id');
  });

  it('joins by card, e-mail and phone, then by likeness, and says why', async () => {
    const why = await rows(
      base,
      sql`SELECT DISTINCT identifier, customer_id, rule, CASE WHEN rule = 'probable' THEN score BETWEEN 0.97 AND 1 ELSE score = 1 END
        FROM identity JOIN customer USING (customer_key) WHERE source IN ('s3', 's4') ORDER BY 1`,
    );
    expect(why).toEqual([
      ['9000001', 'C01', 'loyalty', true],
      ['9000002', 'C02', 'phone', true],
      ['9000003', 'C03', 'probable', true],
      ['9000004', '9000004', 'customer_id', true],
      ['inconnue@mail.example', 'inconnue@mail.example', 'email', true],
      ['lucie.b@mail.example', 'C03', 'email', true],
      ['marie.dupont@mail.example', 'C01', 'email', true],
      ['petitjean@mail.example', 'petitjean@mail.example', 'email', true],
    ]);
    expect(
      await rows(base, sql`SELECT DISTINCT rule, score FROM identity WHERE source IN ('s1', 's2')`),
    ).toEqual([['customer_id', 1]]);
  });

  it('adds up the revenue of the joined customers, and loses none', async () => {
    const revenue = await rows(
      base,
      sql`SELECT customer_id, sum(net) FROM occasion JOIN customer USING (customer_key) WHERE NOT regexp_matches(customer_id, '^C[1-3]') GROUP BY 1 ORDER BY 1`,
    );
    expect(revenue).toEqual([
      ['9000004', 10],
      ['C01', 110],
      ['C02', 28.5],
      ['C03', 39],
      ['C04', 40],
      ['C05', 50],
      ['C06', 60],
    ]);
    expect(base.summary).toMatchObject({ customers: 29, orders: 31, amount: 357.5 });
    const { matching } = base.summary;
    expect(matching).toMatchObject({
      status: 'done',
      joined: { customers: 3, amount: 177.5 },
      report: { records: 34, identifiers: 34, persons: 29, mergedClusters: 3 },
    });
  });

  it('keeps one value of each attribute: the customer file first, a refusal before an agreement', async () => {
    expect(
      await rows(
        base,
        sql`SELECT customer_id, first_name, last_name, email, loyalty, consent_email FROM customer WHERE customer_id IN ('C01', 'C02', 'C03') ORDER BY 1`,
      ),
    ).toEqual([
      ['C01', 'Marie', 'Dupont', 'marie.dupont@mail.example', '9000001', false],
      ['C02', 'Paul', 'Martin', 'paul@mail.example', null, true],
      ['C03', 'Lucie', 'Bernardin', 'lucie.b@mail.example', null, false],
    ]);
  });

  it('names the shared mailbox and the contradiction, and joins neither', async () => {
    expect(
      await rows(base, sql`SELECT value, left_id, right_id, why FROM match_conflict ORDER BY 1`),
    ).toEqual([
      ['petitjean@mail.example', 'C04', 'C05', 'first_name'],
      ['sophie@mail.example', '9000004', 'C06', 'birth_date'],
    ]);
    expect(
      await rows(
        base,
        sql`SELECT left_id, right_id FROM match_pair WHERE verdict = 'doubtful' ORDER BY 1, 2`,
      ),
    ).toEqual([
      ['9000004', 'C06'],
      ['C04', 'petitjean@mail.example'],
      ['C05', 'petitjean@mail.example'],
    ]);
  });
});

describe('what a person decides', () => {
  const DECIDED: MatchingRecipe = {
    def: defaultMatching(),
    decisions: [decision('9000001', 'C01', 'different'), decision('C06', '9000004', 'same')],
  };

  it('undoes one merge and forces another in the next build', async () => {
    const again = await importInNode([SHOP, ORDERS, TILL, MAIL], (recipe) => ({
      ...recipe,
      matching: DECIDED,
    }));
    const customer = await customersOf(again);
    expect(customer.get('9000001')).toBe('9000001');
    expect(customer.get('marie.dupont@mail.example')).toBe('C01');
    expect(customer.get('9000004')).toBe('C06');
    expect(again.summary).toMatchObject({ customers: 29, amount: 357.5 });
    expect(
      await rows(again, sql`SELECT rule, score FROM identity WHERE identifier = '9000004'`),
    ).toEqual([['person', 1]]);
    again.close();
  });

  it('leaves every identifier a customer of its own when it is off', async () => {
    const apart = await importInNode([SHOP, ORDERS, TILL, MAIL], (recipe) => ({
      ...recipe,
      matching: { ...DECIDED, def: { ...DECIDED.def, enabled: false } },
    }));
    expect(apart.summary).toMatchObject({
      customers: 34,
      amount: 357.5,
      matching: { status: 'off' },
    });
    apart.close();
  });
});

describe('sources that say too little', () => {
  it('are built as before, and it is said what they lack', async () => {
    const lines = ['client_id;date_commande;montant', 'A;2025-01-01;10,00', 'B;2025-01-02;5,00'];
    const plain = await importInNode([csv('ventes.csv', lines)]);
    expect(plain.summary.matching).toEqual({ status: 'too-little', facts: [] });
    plain.close();
  });

  it('does not join two people on a name alone', async () => {
    const named = await importInNode([
      csv('ventes.csv', [
        'customer_id;customer_name;order_date;amount;postal_code',
        'A;Jane Smith;2025-01-01;10.00;75001',
        'B;Jane Smith;2025-01-02;5.00;13002',
        'C;Adam Young;2025-01-02;5.00;',
        'D;Adam Young;2025-01-03;5.00;',
      ]),
    ]);
    expect(named.summary).toMatchObject({ customers: 4, matching: { status: 'done' } });
    named.close();
  });
});

describe('interactions of a joined customer', () => {
  it('find it by each of its addresses', async () => {
    const events = csv('ouvertures.csv', [
      'email;event;event_date',
      'marie.dupont@mail.example;open;2025-03-02',
      'm.dupont@work.example;open;2025-03-03',
    ]);
    const second = csv('emailing2.csv', [
      'email;prenom;nom;num_carte_fidelite',
      'm.dupont@work.example;Marie;Dupont;9000001',
    ]);
    const all = await importInNode([SHOP, ORDERS, second, events]);
    expect(
      await rows(
        all,
        sql`SELECT customer_id, count(*) FROM interaction JOIN customer USING (customer_key) GROUP BY 1`,
      ),
    ).toEqual([['C01', 2]]);
    all.close();
  });
});
