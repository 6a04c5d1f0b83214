import { describe, expect, test } from 'vitest';
import { guessMapping } from './mapping';
import { factsOf } from './testing';

/** Records from `make`, 60 of them unless told. */
const rows = (make: (i: number) => readonly string[], count = 60) =>
  Array.from({ length: count }, (_, i) => make(i));
const day = (i: number) => `${String((i % 28) + 1).padStart(2, '0')}/0${(i % 9) + 1}/2024`;
const roles = (guess: ReturnType<typeof guessMapping>, source = 0) =>
  guess.sources[source]?.columns.map((column) => column.role.value);

const ORDERS = factsOf(
  ['Code client', 'Date', 'Montant TTC'],
  rows((i) => [`C${i % 20}`, day(i), `${i},50`]),
);

describe('orders', () => {
  test('nothing to ask', () => {
    const guess = guessMapping([ORDERS]);
    expect(roles(guess)).toEqual(['customer_id', 'ordered_on', 'amount']);
    expect(guess).toMatchObject({
      clear: true,
      questions: [],
      sources: [{ kind: { value: 'orders', certainty: 'sure' } }],
    });
  });

  test('with and without tax: with', () => {
    const facts = factsOf(
      ['client', 'date', 'Montant HT', 'Montant TTC'],
      rows((i) => [`C${i % 20}`, day(i), `${i},10`, `${i},50`]),
    );
    expect(roles(guessMapping([facts]))).toEqual(['customer_id', 'ordered_on', null, 'amount']);
  });

  test('a price is a unit price beside a quantity, the amount without', () => {
    const priced = factsOf(
      ['client', 'date', 'Prix', 'Quantité'],
      rows((i) => [`C${i % 20}`, day(i), `${i}.5`, '2']),
    );
    expect(roles(guessMapping([priced]))).toEqual([
      'customer_id',
      'ordered_on',
      'unit_price',
      'quantity',
    ]);
    const alone = factsOf(
      ['client', 'date', 'Prix'],
      rows((i) => [`C${i % 20}`, day(i), `${i}.5`]),
    );
    expect(roles(guessMapping([alone]))).toEqual(['customer_id', 'ordered_on', 'amount']);
  });

  test('without header: an id that comes back, a day, pieces, an amount', () => {
    const facts = factsOf(
      ['', '', '', ''],
      rows((i) => [`${10_000 + (i % 25)}`, '20240101', `${(i % 3) + 1}`, `${i}.25`]),
    );
    const guess = guessMapping([facts]);
    expect(roles(guess)).toEqual(['customer_id', 'ordered_on', 'quantity', 'amount']);
    expect([guess.clear, guess.sources[0]?.kind.certainty]).toEqual([true, 'likely']);
  });

  test('two dates without labels must be asked', () => {
    const facts = factsOf(
      ['', '', '', ''],
      rows((i) => [`${10_000 + (i % 25)}`, day(i), day(i + 3), `${i}.25`]),
    );
    expect(guessMapping([facts]).questions).toContainEqual({
      source: 0,
      target: 'role',
      role: 'ordered_on',
      columns: [1],
    });
  });

  test('an order of day and month that nothing proves must be asked', () => {
    const facts = factsOf(
      ['client', 'date', 'montant'],
      rows((i) => [`C${i % 20}`, `0${(i % 9) + 1}/02/2024`, '1,5']),
    );
    expect(guessMapping([facts]).questions).toEqual([
      { source: 0, target: 'format', role: 'ordered_on', columns: [1] },
    ]);
  });

  test('a neighbour proves the order of day and month', () => {
    const facts = factsOf(
      ['Customer ID', 'Order Date', 'Ship Date', 'Sales'],
      rows((i) => [`C${i % 20}`, `0${(i % 9) + 1}/02/2024`, `${(i % 28) + 1}/02/2024`, '1.5']),
    );
    const guess = guessMapping([facts]);
    expect(guess.sources[0]?.columns[1]?.format).toMatchObject({
      value: { order: 'dmy', patterns: ['%d/%m/%Y'] },
      certainty: 'likely',
      evidence: { code: 'date-order-neighbour' },
    });
    expect(guess.clear).toBe(true);
  });

  test('a label is not believed against its values', () => {
    const facts = factsOf(
      ['client', 'date', 'montant', 'email'],
      rows((i) => [`C${i % 20}`, day(i), 'beaucoup', 'non']),
    );
    const guess = guessMapping([facts]);
    expect(guess.clear).toBe(false);
    expect(roles(guess)?.slice(2)).toEqual([null, null]);
  });
});

describe('several sources', () => {
  const customers = factsOf(
    ['N° compte', 'Code client', 'Civilité', 'Nom', 'Prénom', 'E-mail', 'Optin', 'Couleur'],
    rows(
      (i) => [
        `${900 + i}`,
        `C${i}`,
        i % 2 ? 'Mme' : 'M.',
        `N${i}x`,
        `P${i}x`,
        `a${i}@b.fr`,
        i % 2 ? 'oui' : 'non',
        'bleu',
      ],
      30,
    ),
  );

  test('customers by their labels, the rest as attributes', () => {
    const guess = guessMapping([customers, ORDERS]);
    expect(guess.sources.map((source) => source.kind.value)).toEqual(['customers', 'orders']);
    expect(roles(guess)).toEqual([
      'attribute',
      'customer_id',
      'civility',
      'last_name',
      'first_name',
      'email',
      'consent_email',
      'attribute',
    ]);
    expect(guess.clear).toBe(true);
  });

  test('the id that the orders use, whatever its label', () => {
    const byCard = factsOf(
      ['Code client', 'Badge', 'Prénom', 'Ville'],
      rows((i) => [`${i}`, `K-${i}`, 'Zoé', 'Lyon'], 30),
    );
    const orders = factsOf(
      ['client', 'date', 'montant'],
      rows((i) => [`K-${i % 20}`, day(i), '1,5']),
    );
    expect(roles(guessMapping([byCard, orders]))).toEqual([
      'attribute',
      'customer_id',
      'first_name',
      'city',
    ]);
  });

  test('interactions', () => {
    const events = factsOf(
      ['Code client', 'Date et heure', 'Type', 'Campagne'],
      rows((i) => [`C${i % 20}`, `${day(i)} 10:20`, i % 2 ? 'clic' : 'visite', 'été']),
    );
    const guess = guessMapping([ORDERS, events]);
    expect(guess.sources[1]?.kind.value).toBe('interactions');
    expect(roles(guess, 1)).toEqual([
      'customer_id',
      'happened_on',
      'interaction_kind',
      'interaction_value',
    ]);
    expect(guess.clear).toBe(true);
  });

  test('a file that says nothing of itself is left out beside orders, and asked about', () => {
    const other = factsOf(
      ['foo', 'bar'],
      rows((i) => [`x${i}`, 'y']),
    );
    const guess = guessMapping([other, ORDERS]);
    expect(guess.sources[0]?.kind).toMatchObject({ value: 'ignored', certainty: 'ambiguous' });
    expect(guess.questions).toEqual([{ source: 0, target: 'kind', role: null, columns: [] }]);
  });

  test('hostile labels change nothing', () => {
    const facts = factsOf(
      ['__proto__', 'constructor', 'client', 'date', 'montant'],
      rows((i) => ['a', 'b', `C${i % 20}`, day(i), '1,5']),
    );
    expect(roles(guessMapping([facts]))).toEqual([
      null,
      null,
      'customer_id',
      'ordered_on',
      'amount',
    ]);
  });
});
