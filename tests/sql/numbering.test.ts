import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideNumbering } from '../../src/lib/core/matching/numbering';
import { DEFAULT_MATCHING } from '../../src/lib/core/matching/recipe';
import type { Recipe } from '../../src/lib/core/recipe';
import { readConflicts } from '../../src/lib/flows/matching/review';
import { ident, sql } from '../../src/lib/sql/text';
import { importInNode, type Imported } from '../helpers/pipeline';
import { csv } from '../helpers/three-systems';
import { SAME_SYSTEM, TWO_SYSTEMS } from '../helpers/two-systems';
import { first, refresh } from './refresh-kit';

async function rows(from: Imported, statement: Parameters<Imported['session']['run']>[0]) {
  const result = await from.session.run(statement);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

const NET = sql`SELECT customer_id, any_value(first_name), sum(net) FROM occasion JOIN customer USING (customer_key) GROUP BY customer_id ORDER BY length(customer_id), customer_id`;

/** A recipe in which a person said which numbering a source uses. */
const decided = (source: string, of: string) => (recipe: Recipe) => {
  const matching = recipe.matching ?? DEFAULT_MATCHING;
  const numberings = decideNumbering(matching.numberings ?? [], source, of);
  return { ...recipe, matching: { ...matching, numberings } };
};

describe('a shop and a till that both number from 1', () => {
  let base: Imported;
  beforeAll(async () => {
    base = await importInNode(TWO_SYSTEMS);
  }, 120_000);
  afterAll(() => base.close());

  it('are found to be two numberings, and say by what', () => {
    expect(base.reading.recipe.sources.map((s) => s.kind)).toEqual([
      'customers',
      'customers',
      'orders',
      'orders',
      'interactions',
    ]);
    expect(base.summary.numbering?.pairs).toEqual([
      {
        left: 's1',
        right: 's2',
        shared: 4,
        compared: 4,
        agreeing: 0,
        examples: [
          {
            identifier: '5',
            left: 'Henri Etcheverry, etche@mail.example, 64100',
            right: 'Bruno Iribarne, bruno.i@mail.example, 33000',
          },
          {
            identifier: '6',
            left: 'Sophie Faucheux, sophie.f@mail.example, 13001',
            right: 'Carole Jourdain, cjourdain@mail.example, 31000',
          },
          {
            identifier: '7',
            left: 'Alain Guillemot, guillemot7@mail.example, 35000',
            right: 'Denis Kerbrat, denis.k@mail.example, 56000',
          },
        ],
      },
    ]);
  });

  it('let each file of purchases follow the numbering that knows its numbers', () => {
    expect(base.summary.numbering?.placed).toEqual([
      { source: 's1', of: 's1', by: 'first' },
      { source: 's2', of: 's2', by: 'details' },
      {
        source: 's3',
        of: 's1',
        by: 'keys',
        keys: {
          distinct: 8,
          found: [
            { of: 's1', keys: 8, size: 8 },
            { of: 's2', keys: 4, size: 8 },
          ],
        },
      },
      {
        source: 's4',
        of: 's2',
        by: 'keys',
        keys: {
          distinct: 8,
          found: [
            // the shop's customers 5 to 8, its own orders being of the same eight
            { of: 's1', keys: 4, size: 8 },
            { of: 's2', keys: 8, size: 8 },
          ],
        },
      },
      {
        source: 's5',
        of: 's2',
        by: 'keys',
        keys: {
          distinct: 2,
          found: [
            { of: 's1', keys: 1, size: 8 },
            { of: 's2', keys: 2, size: 8 },
          ],
        },
      },
    ]);
    expect(base.recipe.matching?.numberings).toContainEqual({
      source: 's4',
      of: 's2',
      name: 'caisse',
      decidedBy: 'evidence',
    });
  });

  it('keep their customers apart, but for the one person whom both know', async () => {
    expect(await rows(base, NET)).toEqual([
      ['1', 'Marie', 10],
      ['2', 'Paul', 29],
      ['3', 'Lucie', 30],
      ['4', 'Jeanne', 40],
      ['5', 'Henri', 50],
      ['6', 'Sophie', 60],
      ['7', 'Alain', 70],
      ['8', 'Nadia', 80],
      ['caisse:5', 'Bruno', 5],
      ['caisse:6', 'Carole', 6],
      ['caisse:7', 'Denis', 7],
      ['caisse:8', 'Elise', 8],
      ['caisse:10', 'Fanny', 10],
      ['caisse:11', 'Gilles', 11],
      ['caisse:12', 'Irene', 12],
    ]);
    expect(base.summary).toMatchObject({ customers: 15, amount: 428 });
    expect(await rows(base, sql`SELECT count(*) FROM match_conflict`)).toEqual([[0]]);
    expect(
      await rows(
        base,
        sql`SELECT customer_id FROM interaction JOIN customer USING (customer_key) ORDER BY happened_at`,
      ),
    ).toEqual([['caisse:6'], ['caisse:12']]);
  });

  it('are replayed from the recipe, whatever the files are called next month', async () => {
    const renamed = TWO_SYSTEMS.map(
      (file, i) => new File([file], i === 1 ? 'magasin.csv' : file.name),
    );
    const matching = {
      ...(base.recipe.matching ?? DEFAULT_MATCHING),
      decisions: [{ left: '2', right: 'caisse:9', verdict: 'different' as const }],
    };
    const again = await importInNode(renamed, (recipe) => ({ ...recipe, matching }));
    expect(again.recipe.matching).toEqual(matching);
    const paul = await rows(again, NET);
    expect(paul).toContainEqual(['2', 'Paul', 20]);
    expect(paul).toContainEqual(['caisse:9', 'Paul', 9]);
    again.close();
  });

  it('share one numbering when a person says so', async () => {
    const one = await importInNode(TWO_SYSTEMS, decided('s2', 's1'));
    expect(one.summary.numbering?.placed.map((p) => [p.of, p.by])).toEqual([
      ['s1', 'first'],
      ['s1', 'person'],
      ['s1', 'first'],
      ['s1', 'first'],
      ['s1', 'first'],
    ]);
    // 2 and 9 are joined by e-mail; 5 to 8 are one customer each, of two persons
    expect(await rows(one, NET)).toEqual([
      ['1', 'Marie', 10],
      ['2', 'Paul', 29],
      ['3', 'Lucie', 30],
      ['4', 'Jeanne', 40],
      ['5', 'Henri', 55],
      ['6', 'Sophie', 66],
      ['7', 'Alain', 77],
      ['8', 'Nadia', 88],
      ['10', 'Fanny', 10],
      ['11', 'Gilles', 11],
      ['12', 'Irene', 12],
    ]);
    // One identifier for two people names both, also in a dataset from before they were named.
    const five = async () => {
      const read = await readConflicts(one.session, 10);
      return read.ok && read.value.find(({ value }) => value === '5')?.people.map((p) => p.name);
    };
    expect(await five()).toEqual(['Henri Etcheverry', 'Bruno Iribarne']);
    for (const column of ['left_name', 'right_name', 'left_birth', 'right_birth'])
      await rows(one, sql`ALTER TABLE match_conflict DROP COLUMN ${ident(column)}`);
    expect(await five()).toEqual([null, null]);
    one.close();
  });

  it('let a person say which numbering a file of purchases uses', async () => {
    const other = await importInNode(TWO_SYSTEMS, decided('s4', 's1'));
    const net = await rows(other, NET);
    expect(net).toContainEqual(['5', 'Henri', 55]);
    expect(net.filter(([id]) => String(id).startsWith('caisse'))).toEqual([]);
    expect(other.summary.amount).toBe(428);
    other.close();
  });

  it('give orders known by e-mail only to the customer of the right numbering', async () => {
    const [shop, till] = TWO_SYSTEMS;
    const mailOrders = csv('web.csv', [
      'commande;email;date_commande;montant',
      'W1;Bruno.I@mail.example;2025-01-05;3,00',
      'W2;etche@mail.example;2025-01-06;4,00',
    ]);
    const base = await importInNode([shop, till, mailOrders].flatMap((f) => f ?? []));
    expect(await rows(base, NET)).toEqual([
      ['5', 'Henri', 4],
      ['caisse:5', 'Bruno', 3],
    ]);
    base.close();
  });
});

describe('one numbering whose customers moved and married', () => {
  it('is not split', async () => {
    const base = await importInNode(SAME_SYSTEM);
    expect(base.summary.numbering?.pairs).toEqual([
      { left: 's1', right: 's2', shared: 10, compared: 10, agreeing: 9, examples: [] },
    ]);
    expect(base.recipe.matching?.numberings ?? []).toEqual([]);
    expect(base.summary).toMatchObject({ customers: 10, amount: 55 });
    base.close();
  });

  it('is split when a person says so', async () => {
    const base = await importInNode(SAME_SYSTEM, (recipe) => {
      const { matching = DEFAULT_MATCHING, ...rest } = decided('s2', 's2')(recipe);
      return { ...rest, matching: { ...matching, def: { ...matching.def, enabled: false } } };
    });
    // both know all the numbers of the purchases: the label of their column decides
    expect(base.summary).toMatchObject({ customers: 20, amount: 55 });
    expect(base.summary.numbering?.placed[2]).toMatchObject({ of: 's1', by: 'label' });
    base.close();
  });
});

describe('files that say too little to tell', () => {
  it('share one numbering, as before', async () => {
    const base = await importInNode([
      csv('a.csv', ['client_id;nom', '1;Abgrall', '2;Cazenave', '3;Delacroix', '4;Etcheverry']),
      csv('b.csv', ['num_client;nom', '1;Rabouin', '2;Sarrazin', '3;Tournier', '7;Ollivier']),
      csv('ventes.csv', [
        'client_id;date_commande;montant',
        '1;2025-01-01;1,00',
        '7;2025-01-02;2,00',
      ]),
    ]);
    // three disagree of three: too few to be sure that most do
    expect(base.summary.numbering?.pairs).toMatchObject([{ compared: 3, agreeing: 0 }]);
    expect(base.recipe.matching?.numberings ?? []).toEqual([]);
    expect(base.summary).toMatchObject({ customers: 5, amount: 3 });
    base.close();
  });
});

describe('next month', () => {
  const [shop, till, orders, tickets] = TWO_SYSTEMS;
  const files = [shop, till, orders, tickets].flatMap((f) => f ?? []);
  const march = csv('tickets_mars.csv', [
    'ticket;client_id;date_ticket;montant',
    'T20;5;2025-03-01;100,00',
    'T21;11;2025-03-02;200,00',
  ]);

  it('new tickets go to the customers of the till', async () => {
    const before = await first(...files);
    const { after } = await refresh(before, [march]);
    expect(after.settled.recipe.matching?.numberings).toEqual(
      before.settled.recipe.matching?.numberings,
    );
    const net = await after.session.run(NET);
    expect(net.ok && net.value.rows).toContainEqual(['caisse:5', 'Bruno', 105]);
    expect(net.ok && net.value.rows).toContainEqual(['caisse:11', 'Gilles', 211]);
  });

  it('what a person said of a file still holds', async () => {
    const before = await first(...files);
    const said = { ...before.settled, recipe: decided('s2', 's1')(before.settled.recipe) };
    const { after } = await refresh({ ...before, settled: said }, [march]);
    expect(after.settled.recipe.matching?.numberings).toContainEqual({
      source: 's2',
      of: 's1',
      name: null,
      decidedBy: 'person',
    });
    const net = await after.session.run(NET);
    expect(net.ok && net.value.rows).toContainEqual(['5', 'Henri', 155]);
  });
});
