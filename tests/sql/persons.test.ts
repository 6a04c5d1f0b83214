import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../../src/lib/core/matching/decisions';
import { defaultMatching } from '../../src/lib/core/matching/definition';
import type { MatchingRecipe } from '../../src/lib/core/matching/recipe';
import { ALL_CUSTOMERS } from '../../src/lib/core/customers';
import { customerCard } from '../../src/lib/flows/customers/card';
import { listCustomers } from '../../src/lib/flows/customers/list';
import { readConflicts, readPairs } from '../../src/lib/flows/matching/review';
import { sql } from '../../src/lib/sql/text';
import { contextFor, segmented } from '../helpers/five-customers';
import { csv, ORDERS, SHOP, THREE_SYSTEMS } from '../helpers/three-systems';
import { importInNode, type Imported } from '../helpers/pipeline';

let base: Imported;
beforeAll(async () => {
  base = await importInNode(THREE_SYSTEMS);
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

describe('a joined customer on screen', () => {
  it('is found by each identifier, and says which lines it is made of', async () => {
    const context = contextFor(base, await segmented(base, {}, null));
    expect(context.joined).toBe(true);
    const listed = await listCustomers(
      base.session,
      { ...ALL_CUSTOMERS, search: '9000001' },
      context,
    );
    if (!listed.ok) throw new Error(JSON.stringify(listed.error));
    const found = await listed.value.page(0, 10);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(found.value.map((row) => row.customerId)).toEqual(['C01']);
    const card = await customerCard(base.session, found.value[0]?.key ?? 0, context);
    expect(card.ok && card.value?.records).toEqual([
      { sourceId: 's1', identifier: 'C01', rule: 'customer_id', score: 1, line: 2 },
      { sourceId: 's2', identifier: 'C01', rule: 'customer_id', score: 1, line: 2 },
      { sourceId: 's3', identifier: '9000001', rule: 'loyalty', score: 1, line: 2 },
      {
        sourceId: 's4',
        identifier: 'marie.dupont@mail.example',
        rule: 'email',
        score: 1,
        line: 2,
      },
    ]);
  });

  it('shows the pairs and the shared keys with their names', async () => {
    const conflicts = await readConflicts(base.session, 10);
    expect(conflicts.ok && conflicts.value).toMatchObject([
      {
        key: 'email',
        value: 'sophie@mail.example',
        why: 'birth_date',
        people: [
          { id: '9000004', name: 'Sophie Leroyer', birthDate: '1958-02-02' },
          { id: 'C06', name: 'Sophie Leroyer', birthDate: '1985-05-05' },
        ],
      },
      {
        key: 'email',
        value: 'petitjean@mail.example',
        kind: 'household',
        people: [{ name: 'Jeanne Petitjean' }, { name: 'Henri Petitjean' }],
      },
    ]);
    const pairs = await readPairs(base.session, {
      verdicts: ['same'],
      customerId: 'C03',
      offset: 0,
      limit: 10,
    });
    expect(pairs.ok && pairs.value.total).toBe(2);
  });
});

describe('what a person decides', () => {
  const DECIDED: MatchingRecipe = {
    def: defaultMatching(),
    decisions: [decision('9000001', 'C01', 'different'), decision('C06', '9000004', 'same')],
  };

  it('undoes one merge and forces another in the next build', async () => {
    const again = await importInNode(THREE_SYSTEMS, (recipe) => ({
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
    const apart = await importInNode(THREE_SYSTEMS, (recipe) => ({
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
