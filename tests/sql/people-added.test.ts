import { describe, expect, it } from 'vitest';
import { NOBODY_YET, peopleFile, unknownPeopleFile } from '../../src/lib/core/people-file';
import { personLabels } from '../../src/lib/i18n/messages/tags';
import { sql } from '../../src/lib/sql/text';
import { first, must, planFor, refresh } from './refresh-kit';

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
const SETS = [personLabels('fr'), personLabels('en')];

describe.each(['fr', 'en'] as const)('a person added by hand, labels in %s', (language) => {
  const sets = [personLabels(language), ...SETS];
  const eve = {
    ...NOBODY_YET,
    customer_id: 'INF-1',
    first_name: 'Ève',
    last_name: '"D’Or"; =1+1',
    email: 'eve@mail.example',
    phone: '+33 6 12 34 56 78',
  };

  it('comes into the base as a source of its own, whole, without a purchase', async () => {
    const before = await base();
    const file = peopleFile([eve], sets, before.settled.recipe, 'people.csv');
    const plan = await planFor(before, [file]);
    expect(plan.sources).toEqual([]);
    expect(plan.incoming.map(({ target }) => target.kind)).toEqual(['new']);
    const after = await refresh(before, [file]);
    expect(after.reading.questions).toEqual([]);
    const rows = must(
      await after.session.run(
        sql`SELECT customer_id, first_name, last_name, email FROM customer WHERE customer_id NOT LIKE 'C%'`,
      ),
    ).rows;
    expect(rows).toEqual([['INF-1', 'Ève', '"D’Or"; =1+1', 'eve@mail.example']]);
    expect(after.summary.customers).toBe(4);
    expect(after.summary.amount).toBe(350.75);
  });
});
