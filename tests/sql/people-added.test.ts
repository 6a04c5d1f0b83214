import { describe, expect, it } from 'vitest';
import { NOBODY_YET, peopleFile, peopleOfLines } from '../../src/lib/core/people-file';
import { ok } from '../../src/lib/core/result';
import { lookAt, compareWithKept } from '../../src/lib/flows/refresh/compare';
import { filesAfterRefresh, settleFiles } from '../../src/lib/flows/refresh/request';
import { readTable } from '../../src/lib/flows/tags/file';
import { labelSets } from '../../src/lib/i18n/messages/tags';
import { sql } from '../../src/lib/sql/text';
import { takenIn } from '../../src/lib/state/refresh-states';
import { build, first, must, ports, type Base } from './refresh-kit';

const CUSTOMERS = `Code client;Prénom;Nom;E-mail;Ville
C1;Ann;Ash;ann@mail.example;Nîmes
C2;Bob;Birch;bob@mail.example;Lyon
C3;Cleo;Cedar;;Metz
`;
const ORDERS = `Code client;N° commande;Date commande;Montant
C1;101;21/12/2025;100,00
C1;102;01/11/2025;150,50
C2;104;01/10/2025;40,25
C3;105;30/12/2025;60,00
`;
const base = () => first(new File([CUSTOMERS], 'clients.csv'), new File([ORDERS], 'commandes.csv'));

/** Takes a file of people in as the screen does, with what the plan proposes. */
async function takeIn(before: Base, file: File) {
  const known = { ...before.settled, dataset: before.summary };
  const looked = await lookAt(ports, [{ id: 'n0', file }], known);
  const { incoming } = must(takenIn(looked, before.settled));
  const plan = must(
    await compareWithKept(ports, before.settled, before.kept, { incoming, failed: [] }),
  );
  const decisions = new Map(
    plan.sources.map(({ source, choice }) => [
      source.id,
      { mode: choice.mode, key: choice.key, renamed: [], taken: new Set<string>() },
    ]),
  );
  const after = await build(
    filesAfterRefresh(before.settled, before.kept, plan, decisions),
    (reading) =>
      settleFiles(before.settled, reading as Parameters<typeof settleFiles>[1], decisions),
  );
  return { plan, after };
}

const people = async ({ session }: Base) =>
  must(
    await session.run(
      sql`SELECT customer_id, first_name, last_name, email FROM customer WHERE customer_id NOT LIKE 'C%' ORDER BY customer_id`,
    ),
  ).rows;

const EVE = {
  ...NOBODY_YET,
  customer_id: 'INF-1',
  first_name: 'Ève',
  last_name: '"D’Or"; =1+1',
  email: 'eve@mail.example',
  phone: '+33 6 12 34 56 78',
};
const FAY = { ...NOBODY_YET, customer_id: 'INF-2', last_name: 'Fay' };

describe.each(['fr', 'en'] as const)('a person added by hand, labels in %s', (language) => {
  it('is a source of its own, whole, without a purchase; the next one joins it in any language', async () => {
    const before = await base();
    const sets = labelSets(language);
    const one = await takeIn(before, peopleFile([EVE], sets, before.settled.recipe, 'people.csv'));
    expect(one.plan.incoming.map(({ target }) => target.kind)).toEqual(['new']);
    expect(one.after.reading.questions).toEqual([]);
    expect(await people(one.after)).toEqual([['INF-1', 'Ève', '"D’Or"; =1+1', 'eve@mail.example']]);
    // 100 + 150.50 + 40.25 + 60, and nothing of the newcomer.
    expect(one.after.summary).toMatchObject({ customers: 4, amount: 350.75 });

    const other = labelSets(language === 'fr' ? 'en' : 'fr');
    const file = peopleFile([FAY], other, one.after.settled.recipe, 'people.csv');
    const two = await takeIn(one.after, file);
    expect(two.plan.sources.map(({ source }) => source.id)).toEqual(['s3']);
    expect(two.plan.sources.map(({ choice }) => choice.mode)).toEqual(['append']);
    expect((await people(two.after)).map(([id]) => id)).toEqual(['INF-1', 'INF-2']);
    expect(two.after.summary.customers).toBe(5);
  });
});

describe('lines of a file of tags that name nobody', () => {
  it.each<[string, string, readonly (readonly (string | null)[])[]]>([
    [
      'with what is known of them, each person once',
      'Client;Prénom;Adresse e-mail;Note\nC1;Ann;;amie\nZ1;Zoé;zoe@mail.example;presse\nZ1;Zoé;zoe@mail.example;presse\nZ2;Yan;;=1+1\n',
      [
        ['Z1', 'Zoé', 'zoe@mail.example'],
        ['Z2', 'Yan', null],
      ],
    ],
    [
      'with an identifier alone',
      'client;note;date\nC1;;2024-01-02\nZ9;press;\n',
      [['Z9', null, null]],
    ],
    [
      'with an e-mail alone',
      'mail;note\nann@mail.example;a\nzed@mail.example;b\n',
      [['zed@mail.example', null, 'zed@mail.example']],
    ],
  ])('come into the base %s', async (_, text, expected) => {
    const before = await base();
    const table = must(await readTable(ports.ingest, new File([text], 'vip.csv'), 100));
    const rows = table.rows.filter(({ cells }) => cells[0]?.toLowerCase().startsWith('z'));
    const unknown = peopleOfLines({ labels: table.labels, rows }, 0);
    const file = peopleFile(unknown, labelSets('fr'), before.settled.recipe, 'people.csv');
    const { after } = await takeIn(before, file);
    expect(after.reading.questions).toEqual([]);
    expect(after.summary).toMatchObject({ customers: 3 + expected.length, amount: 350.75 });
    expect((await people(after)).map(([id, first, , email]) => [id, first, email])).toEqual(
      expected,
    );
  });
});

it('keeps what is not a table of the app as it was looked at', () => {
  const failed = { ok: false, error: { code: 'file-empty' } } as const;
  expect(takenIn(failed, { recipe: { sources: [] } })).toBe(failed);
  expect(takenIn(ok({ incoming: [], failed: [] }), { recipe: { sources: [] } })).toEqual(
    ok({ incoming: [], failed: [] }),
  );
});
