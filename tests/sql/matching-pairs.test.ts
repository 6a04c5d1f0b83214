import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../../src/lib/core/matching/decisions';
import { explainPair } from '../../src/lib/core/matching/explain';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import type { PersonRecord } from '../bench/matching-base';
import { among, levelsOf, person, type Matched } from './matching-kit';

type Said = Partial<PersonRecord>;

const FAMILIES =
  'Quatrefages Orvaultier Zymborski Haugmard Wachsmann Kerdreux Vuillerme Jossendier Xantippas Tchekmenian Uhlrichs Yzeure Ibarbure Egremonte Phelippot Gwenhael Ostermann Duchaussoy Rabouillet Squarcioni Abgrall Fitzwater Nzonkeu';
/** Somebody else for each case, so that one reconciliation answers them all. */
const someone = (i: number): Said => ({
  first_name: 'Annabelle',
  last_name: FAMILIES.split(' ')[i] ?? '',
  email: `${'abcdefghijklmnopqrstuvwxyz'.slice(i, i + 4)}${i}${i}@mail.example`,
  phone: `06${String((i + 1) * 3_769_981).padStart(8, '0')}`,
  birth_date: `19${60 + i}-03-0${1 + (i % 8)}`,
  postcode: `${10 + i}${100 + i}`,
  address: `${i + 1} rue Vide`,
  civility: 'Mme',
});
const NO_KEY = { email: '', phone: '' };

const SAME: readonly (readonly [string, (a: Said) => Said, string, string])[] = [
  ['written alike', () => ({}), 'email', 'exact exact exact exact exact address exact'],
  [
    'names mistyped, same mail',
    (a) => ({ first_name: 'Anabelle', last_name: a.last_name?.slice(0, -1) ?? '', phone: '' }),
    'email',
    'close close exact exact - address exact',
  ],
  [
    'first and last name exchanged',
    (a) => ({ ...NO_KEY, first_name: a.last_name ?? '', last_name: 'ANNABELLE' }),
    'probable',
    '- swapped exact - - address exact',
  ],
  [
    'moved house',
    () => ({ ...NO_KEY, postcode: '97133', address: '' }),
    'probable',
    'exact exact exact - - different exact',
  ],
  [
    'a maiden name',
    () => ({ last_name: 'Bourdonnec' }),
    'email',
    'exact different exact exact exact address exact',
  ],
  [
    'day and month exchanged',
    (a) => ({ ...NO_KEY, birth_date: a.birth_date?.replace(/-(..)-(..)/, '-$2-$1') ?? '' }),
    'probable',
    'exact exact swapped - - address exact',
  ],
  [
    'one digit of the birth date',
    (a) => ({ ...NO_KEY, birth_date: a.birth_date?.replace(/.$/, '9') ?? '' }),
    'probable',
    'exact exact typo - - address exact',
  ],
  [
    'one column for the name, capitals first',
    (a) => ({
      ...NO_KEY,
      first_name: '',
      last_name: '',
      full_name: `Mme ${a.last_name?.toUpperCase()} Annabelle`,
    }),
    'probable',
    'exact exact exact - - address exact',
  ],
  [
    'a phone written another way',
    (a) => ({ email: '', phone: `+33 (0)${a.phone?.slice(1)}`, address: '' }),
    'phone',
    'exact exact exact - exact postcode exact',
  ],
];

const APART: readonly (readonly [string, (a: Said) => Said, string | undefined])[] = [
  [
    'a couple with one mailbox',
    () => ({ first_name: 'Bertrand', civility: 'M.', birth_date: '' }),
    'shared',
  ],
  ['twins', () => ({ ...NO_KEY, first_name: 'Clotilde' }), 'shared'],
  ['mother and daughter of one name', () => ({ birth_date: '2001-12-24' }), 'doubtful'],
  [
    'another gender, almost the name',
    () => ({ first_name: 'Annabel', birth_date: '', civility: 'M.' }),
    'shared',
  ],
  [
    'one name and nothing else',
    () => ({ ...NO_KEY, birth_date: '', postcode: '97133', address: '' }),
    'doubtful',
  ],
  ['a home without a first name', () => ({ ...NO_KEY, first_name: '', birth_date: '' }), undefined],
];

const FIRST_APART = SAME.length;
const NEXT = FIRST_APART + APART.length;
const [box, lone, two, kept, joined, chain] = [0, 1, 2, 3, 4, 5].map((i) => someone(NEXT + i)) as [
  Said,
  Said,
  Said,
  Said,
  Said,
  Said,
];
const RECORDS: readonly PersonRecord[] = [
  ...[...SAME, ...APART].flatMap(([, change], i) => [
    person(`c${i}-1`, someone(i)),
    person(`c${i}-2`, { ...someone(i), source: 'b', ...change(someone(i)) }),
  ]),
  person('box-1', box),
  person('box-2', { ...box, first_name: 'Bertrand', civility: 'M.', birth_date: '1949-01-02' }),
  person('box-3', { email: ` ${box.email?.toUpperCase()} ` }),
  person('lone-1', lone),
  person('lone-2', { email: lone.email ?? '' }),
  ...Array.from({ length: 40 }, (_, i) =>
    person(`crowd-${i}`, {
      email: 'none@shop.example',
      first_name: `Person${i}`,
      birth_date: '1970-01-01',
    }),
  ),
  person('two', two),
  {
    ...person('two', { ...two, email: '', first_name: 'Bertrand', birth_date: '1950-01-01' }),
    source: 'b',
  },
  person('kept-1', kept),
  person('kept-2', kept),
  person('joined-1', joined),
  person('joined-2', { first_name: 'Zacharie', last_name: 'Ybertin' }),
  person('chain-1', { ...chain, phone: '' }),
  person('chain-2', { ...chain, first_name: 'A', birth_date: '', civility: '' }),
  person('chain-3', { ...chain, first_name: 'Adrienne', email: '', birth_date: '1990-05-05' }),
];

let engine: TestEngine;
let matched: Matched;
beforeAll(async () => {
  engine = await createTestEngine();
  matched = await among(engine, RECORDS, [
    decision('kept-1', 'kept-2', 'different'),
    decision('joined-2', 'joined-1', 'same'),
  ]);
}, 120_000);
afterAll(() => engine.close());

const cluster = (id: string) => matched.clusterOf.get(id);

describe('one person', () => {
  it.each(SAME.map(([name, , rule, levels], i) => [name, i, rule, levels] as const))(
    '%s',
    (_, i, rule, levels) => {
      const pair = matched.pair(`c${i}-1`, `c${i}-2`);
      expect([pair?.verdict, pair?.rule, levelsOf(pair)]).toEqual(['same', rule, levels]);
      expect(cluster(`c${i}-2`)).toBe(`c${i}-1`);
    },
  );

  it('is explained by weights that add up to what the engine computed', () => {
    const { model } = matched.report;
    SAME.forEach((_, i) => {
      const pair = matched.pair(`c${i}-1`, `c${i}-2`);
      const told = explainPair(model, pair?.levels ?? [], pair?.rarity);
      expect(told.total).toBeCloseTo(pair?.weight ?? NaN, 6);
      expect(told.probability).toBeCloseTo(pair?.probability ?? NaN, 9);
    });
    const story = (i: number) =>
      explainPair(model, matched.pair(`c${i}-1`, `c${i}-2`)?.levels ?? []).story;
    expect([0, 1, 2, 3, 4].map(story)).toEqual([
      'same',
      'typo',
      'swapped-names',
      'moved',
      'maiden-name',
    ]);
  });
});

describe('two persons', () => {
  it.each(APART.map(([name, , verdict], i) => [name, FIRST_APART + i, verdict] as const))(
    '%s',
    (_, i, verdict) => {
      expect(cluster(`c${i}-2`)).toBe(`c${i}-2`);
      expect(matched.pair(`c${i}-1`, `c${i}-2`)?.verdict).toBe(verdict);
    },
  );
});

describe('keys that identify nobody', () => {
  it('names the mailbox a household shares, and gives a record without a name to neither', () => {
    expect(matched.conflicts).toContainEqual([
      'email',
      box.email,
      'household',
      'box-1',
      'box-2',
      'first_name',
    ]);
    expect(['box-1', 'box-2', 'box-3'].map(cluster)).toEqual(['box-1', 'box-2', 'box-3']);
  });

  it('joins a record that only has the address of one person', () => {
    expect(cluster('lone-2')).toBe('lone-1');
  });

  it('leaves out an address that a crowd holds', () => {
    expect(cluster('crowd-7')).toBe('crowd-7');
    expect(matched.conflicts.map((c) => c.slice(0, 3))).toContainEqual([
      'email',
      'none@shop.example',
      'crowd',
    ]);
  });

  it('keeps one identifier one customer, and says that its sources disagree', () => {
    expect(cluster('two')).toBe('two');
    expect(matched.conflicts).toContainEqual([
      'customer_id',
      'two',
      'conflict',
      'two',
      'two',
      'first_name',
    ]);
  });
});

describe('decisions and contradictions', () => {
  it('obeys a person before any rule', () => {
    expect(cluster('kept-2')).toBe('kept-2');
    expect(matched.pair('kept-1', 'kept-2')).toMatchObject({
      rule: 'person',
      verdict: 'different',
    });
    expect(cluster('joined-2')).toBe('joined-1');
    expect(matched.pair('joined-1', 'joined-2')).toMatchObject({ rule: 'person', verdict: 'same' });
  });

  it('splits a chain whose ends contradict each other', () => {
    expect(cluster('chain-1')).not.toBe(cluster('chain-3'));
    const verdicts = ['chain-1', 'chain-3'].map((id) => matched.pair(id, 'chain-2')?.verdict);
    expect(verdicts).toContain('split');
  });
});
