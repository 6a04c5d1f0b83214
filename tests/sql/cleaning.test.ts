import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CleaningKind, CleaningReport, CleaningStep } from '../../src/lib/core/cleaning/step';
import { switchSteps } from '../../src/lib/core/cleaning/edit';
import type { Recipe } from '../../src/lib/core/recipe';
import type { Sql } from '../../src/lib/contracts/sql';
import { importInNode, type Imported } from '../helpers/pipeline';

const ORDERS = () =>
  new File(
    [
      'id_client;date_commande;montant\nA1;15/01/2025;10,00\nA2;16/01/2025;20,00\nA3;28/02/2025;30,00\n',
    ],
    'ventes.csv',
  );

const ORDERS_EN = () =>
  new File(
    ['customer_id,order_date,amount\nA1,2025-01-15,10.00\nA2,2025-01-16,20.00\n'],
    'sales.csv',
  );

/** A customers file of a French base, one line per customer A1, A2... */
function customers(labels: string, ...lines: string[]): File {
  const body = lines.map((line, i) => `A${i + 1};${line}`).join('\n');
  return new File([`id_client;${labels}\n${body}\n`], 'clients.csv');
}

async function values(base: Imported, columns: string): Promise<readonly (readonly unknown[])[]> {
  const result = await base.session.run(
    `SELECT ${columns} FROM customer ORDER BY length(customer_id), customer_id LIMIT 6` as Sql,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

const steps = (base: Imported): readonly CleaningStep[] =>
  base.reading.recipe.sources.flatMap((s) => s.cleaning ?? []);
const stepOf = (base: Imported, kind: CleaningKind) => steps(base).find((s) => s.kind === kind);
function reportOf(base: Imported, kind: CleaningKind): CleaningReport | undefined {
  const id = stepOf(base, kind)?.id;
  return base.summary.cleaning?.find((r) => r.stepId === id);
}

/** Switches every step of these kinds. */
const switched =
  (on: boolean, ...kinds: CleaningKind[]) =>
  (recipe: Recipe): Recipe =>
    switchSteps(
      recipe,
      new Map(
        recipe.sources.flatMap((s) =>
          (s.cleaning ?? []).flatMap((c) => (kinds.includes(c.kind) ? [[c.id, on] as const] : [])),
        ),
      ),
    );

const FRENCH = customers(
  'civilite;nom;email;telephone;code_postal;ville;date_naissance;categorie_pro',
  'M.;Du\u00a0pont;Jean.Dupont@Gmail.com;06 12 34 56 78;1000;Bourg;12/03/1980;x',
  'Mme;Du  rand;marie@gmial.com;0612345679;75011;Paris;01/01/1900;x',
  'Mlle;E\u0301lodie;<zoe@free.fr>;+33 (0)6 12 34 56 80;20200;Bastia;31/12/2030;x',
  'Dr;Mar\u200btin;paul@orange,fr;612345681;97400;Saint-Denis;15/06/1975;x',
  'mr;Petit;p.e.t.it+news@gmail.com;0692 12 34 56;20000;Ajaccio;01/02/1899;x',
  'Madame;Blanc;blanc@sfr.fr;n/a;69001;Lyon;04/05/1990;x',
  ...['a', 'b', 'c', 'd'].map((x) => `;Clair;${x}@mairie-${x}.fr;+33712345678;69001;Lyon;;x`),
);

function imported(files: () => readonly File[], change?: (recipe: Recipe) => Recipe) {
  let done: Imported | undefined;
  beforeAll(async () => {
    done = await importInNode(files(), change);
  }, 60_000);
  afterAll(() => done?.close());
  return () => {
    if (!done) throw new Error('not imported');
    return done;
  };
}

describe('a French base, with what is suggested', () => {
  const base = imported(() => [FRENCH, ORDERS()]);

  it('tidies blanks, invisible characters and accents of names', async () => {
    const names = await values(base(), 'full_name');
    expect(names.flat()).toEqual(['Du pont', 'Du rand', 'Élodie', 'Martin', 'Petit', 'Blanc']);
    expect(reportOf(base(), 'blanks')).toEqual({
      stepId: 's1-c2-blanks',
      cells: 2,
      values: 2,
      exact: true,
      examples: [
        { before: 'Du  rand', after: 'Du rand', cells: 1 },
        { before: 'Du\u00a0pont', after: 'Du pont', cells: 1 },
      ],
    });
    expect(reportOf(base(), 'invisible')).toMatchObject({ cells: 1 });
    expect(reportOf(base(), 'unicode')).toMatchObject({ cells: 1 });
  });

  it('gives postcodes their zero and their place', async () => {
    expect(await values(base(), 'postcode, department, region_name')).toEqual([
      ['01000', '01 Ain', 'Auvergne-Rhône-Alpes'],
      ['75011', '75 Paris', 'Île-de-France'],
      ['20200', '2B Haute-Corse', 'Corse'],
      ['97400', '974 La Réunion', 'La Réunion'],
      ['20000', '2A Corse-du-Sud', 'Corse'],
      ['69001', '69 Rhône', 'Auvergne-Rhône-Alpes'],
    ]);
    expect(reportOf(base(), 'postcode-zero')).toMatchObject({
      cells: 1,
      examples: [{ before: '1000', after: '01000', cells: 1 }],
    });
    expect(base().summary.attributes).toEqual(expect.arrayContaining(['department', 'gender']));
  });

  it('puts e-mails in one form and leaves doubtful corrections to the person', async () => {
    expect((await values(base(), 'email')).flat()).toEqual([
      'jean.dupont@gmail.com',
      'marie@gmial.com',
      'zoe@free.fr',
      'paul@orange,fr',
      'p.e.t.it+news@gmail.com',
      'blanc@sfr.fr',
    ]);
    expect(reportOf(base(), 'email-form')).toMatchObject({ cells: 2, values: 2 });
    expect(stepOf(base(), 'email-domain')).toMatchObject({
      enabled: false,
      domains: [
        { from: 'gmial.com', to: 'gmail.com' },
        { from: 'orange,fr', to: 'orange.fr' },
      ],
    });
    expect(reportOf(base(), 'email-domain')).toMatchObject({ cells: 2 });
    expect(stepOf(base(), 'email-provider')).toMatchObject({ enabled: false });
  });

  it('writes phones in the international way, and leaves what is none', async () => {
    expect((await values(base(), 'phone')).flat()).toEqual([
      '+33612345678',
      '+33612345679',
      '+33612345680',
      '+33612345681',
      '+262692123456',
      'n/a',
    ]);
    expect(stepOf(base(), 'phone-e164')).toMatchObject({ country: 'FR', countryColumn: null });
    expect(reportOf(base(), 'phone-e164')).toMatchObject({ cells: 5, values: 5, exact: true });
  });

  it('reads the gender that the civility declares, and none from a title', async () => {
    expect((await values(base(), 'gender')).flat()).toEqual(['M', 'F', 'F', null, 'M', 'F']);
  });

  it('empties birth dates that nobody can have, without calling them unreadable', async () => {
    const dates = await values(base(), 'birth_date');
    expect(dates.flat()).toEqual(['1980-03-12', null, null, '1975-06-15', null, '1990-05-04']);
    expect(stepOf(base(), 'birth-date')).toMatchObject({
      earliest: '1915-02-28',
      latest: '2025-02-28',
    });
    expect(reportOf(base(), 'birth-date')).toMatchObject({
      cells: 3,
      examples: [
        { before: '1899-02-01', after: null, cells: 1 },
        { before: '1900-01-01', after: null, cells: 1 },
        { before: '2030-12-31', after: null, cells: 1 },
      ],
    });
    expect(base().summary.rejectCounts).toEqual([]);
  });
});

describe('switches', () => {
  const all: CleaningKind[] = [
    'invisible',
    'unicode',
    'blanks',
    'postcode-zero',
    'email-form',
    'phone-e164',
    'birth-date',
    'civility-gender',
    'fr-department',
  ];
  const off = imported(() => [FRENCH, ORDERS()], switched(false, ...all));
  const on = imported(() => [FRENCH, ORDERS()], switched(true, 'email-domain', 'email-provider'));

  it('off leaves everything as the file has it', async () => {
    expect(await values(off(), 'full_name, email, phone, postcode, birth_date')).toEqual([
      ['Du\u00a0pont', 'Jean.Dupont@Gmail.com', '06 12 34 56 78', '1000', '1980-03-12'],
      ['Du  rand', 'marie@gmial.com', '0612345679', '75011', '1900-01-01'],
      ['E\u0301lodie', '<zoe@free.fr>', '+33 (0)6 12 34 56 80', '20200', '2030-12-31'],
      ['Mar\u200btin', 'paul@orange,fr', '612345681', '97400', '1975-06-15'],
      ['Petit', 'p.e.t.it+news@gmail.com', '0692 12 34 56', '20000', '1899-02-01'],
      ['Blanc', 'blanc@sfr.fr', 'n/a', '69001', '1990-05-04'],
    ]);
    expect(off().summary.attributes).not.toContain('gender');
    expect(off().summary.attributes).not.toContain('department');
  });

  it('on corrects domains, then folds what a provider delivers to one mailbox', async () => {
    expect((await values(on(), 'email')).flat()).toEqual([
      'jeandupont@gmail.com',
      'marie@gmail.com',
      'zoe@free.fr',
      'paul@orange.fr',
      'petit@gmail.com',
      'blanc@sfr.fr',
    ]);
  });
});

describe('other bases', () => {
  const us = imported(() => [
    customers(
      'title;full_name;email;phone;zip;state;birth_date',
      ...[
        '02134',
        '94105',
        '1002',
        '60601',
        '98101',
        '10001',
        '33101',
        '73301',
        '96801',
        '80202',
      ].map(
        (zip, i) =>
          `Mr;John ${i};john${i}@mail.com;(617) 555-01${i}0;${zip};MA;1980-01-0${(i % 9) + 1}`,
      ),
    ),
    ORDERS_EN(),
  ]);

  it('leaves the postcodes of a base in the United States alone, and reads its phones', async () => {
    expect((await values(us(), 'postcode')).flat()).toEqual([
      '02134',
      '94105',
      '1002',
      '60601',
      '98101',
      '10001',
    ]);
    expect((await values(us(), 'phone')).flat()[0]).toBe('+16175550100');
    expect(stepOf(us(), 'fr-department')).toBeUndefined();
    expect(stepOf(us(), 'postcode-zero')).toBeUndefined();
  });

  const mixed = imported(() => [
    customers(
      'nom;telephone;code_postal;ville;pays',
      'Un;0612345678;75001;Paris;France',
      'Deux;0475 12 34 56;4000;Liège;Belgique',
      'Trois;04 75 12 34 56;4000;Digne;FRANCE',
      'Quatre;+41 44 668 18 00;8001;Zürich;Suisse',
      'Cinq;0612345679;69001;Lyon;',
      'Six;0612345670;69001;Lyon;Pays inconnu',
      'Sept;0612345671;69001;Lyon;Fr',
    ),
    ORDERS(),
  ]);

  it('reads each line by the country that it says', async () => {
    expect(await values(mixed(), 'phone, postcode, country_code, department')).toEqual([
      ['+33612345678', '75001', 'FR', '75 Paris'],
      ['+32475123456', '4000', 'BE', null],
      ['+33475123456', '04000', 'FR', '04 Alpes-de-Haute-Provence'],
      ['+41446681800', '8001', 'CH', null],
      ['+33612345679', '69001', null, '69 Rhône'],
      ['0612345670', '69001', null, null],
    ]);
    expect(reportOf(mixed(), 'country-code')).toMatchObject({ cells: 5, values: 5 });
  });
});

const SALES = (lines: readonly string[]) =>
  new File(
    [['order_id,customer_id,order_date,sku,product_name,category,amount', ...lines, ''].join('\n')],
    'sales.csv',
  );

describe('products and categories', () => {
  const same = imported(() => [
    SALES([
      '1,17850.0,2025-01-01,85123A,Heart,Pâtes,$1.50',
      '2,17850.0,2025-01-02,85123a,Heart,Pâtés,$2.50',
      '3,17851.0,2025-01-03,85123A,Heart,PÂTES,$3.00',
      '4,17852.0,2025-01-04,22423,Stand,Épicerie,$4.00',
      '5,17852.0,2025-01-05,22423,Stand,EPICERIE,$5.00',
      '6,17853.0,2025-01-06,22423,Stand,Épicerie,$6.00',
    ]),
  ]);
  const products = async (base: Imported, column: string) => {
    const result = await base.session.run(
      `SELECT ${column} FROM order_line ORDER BY order_ref` as Sql,
    );
    return result.ok ? result.value.rows.flat() : [];
  };

  it('keeps the most frequent writing, and words that two accents part', async () => {
    expect(await products(same(), 'product')).toEqual([
      ...['85123A', '85123A', '85123A', '22423', '22423', '22423'],
    ]);
    expect(await products(same(), 'category')).toEqual([
      ...['PÂTES', 'Pâtés', 'PÂTES', 'Épicerie', 'Épicerie', 'Épicerie'],
    ]);
    expect(stepOf(same(), 'code-variants')).toMatchObject({ enabled: true });
    expect(reportOf(same(), 'code-variants')).toMatchObject({ cells: 1, conflicts: 0 });
  });

  it('lists what the formats do, with their counts', () => {
    expect(reportOf(same(), 'point-zero')).toMatchObject({
      cells: 6,
      values: 4,
      examples: expect.arrayContaining([
        { before: '17850.0', after: '17850', cells: 2 },
      ]) as unknown,
    });
    expect(reportOf(same(), 'number-signs')).toMatchObject({ cells: 6 });
    expect(same().summary.amount).toBe(22);
  });

  const apart = imported(() => [
    SALES([
      '1,C1,2025-01-01,15056b,Blue parasol,Outdoor,1.50',
      '2,C2,2025-01-02,15056B,Black parasol,Outdoor,2.50',
      '3,C1,2025-01-03,15056B,Black parasol,Outdoor,3.00',
    ]),
  ]);

  it('suggests codes off that would merge products of different names', async () => {
    expect(stepOf(apart(), 'code-variants')).toMatchObject({ enabled: false });
    expect(reportOf(apart(), 'code-variants')).toMatchObject({ cells: 1, conflicts: 1 });
    expect(await products(apart(), 'product')).toEqual(['15056b', '15056B', '15056B']);
  });

  const format = imported(
    () => [SALES(['1,7.0,2025-01-01,x,y,z,1.50', '2,7.0,2025-01-02,x,y,z,2.50'])],
    switched(false, 'point-zero'),
  );

  it('switches the format of identifiers through its step', async () => {
    expect((await values(format(), 'customer_id')).flat()).toEqual(['7.0']);
  });
});

describe('frequent birth dates, genders and hostile values', () => {
  const lines = [
    `Mme;F;"Rob'); DROP TABLE customer;--";06${'1'.repeat(8)};1970-01-01;"a""b@x.fr"`,
    `M.;;__proto__;"06;""'22 22 22 22";1970-01-01;b@x.fr`,
    `M.;H;constructor;'06 33 33 33 33';1970-01-01;c@x.fr`,
    `Mme;;"two\nlines";;1970-01-01;d@x.fr`,
    `Mr et Mme;;**bold**;;1970-01-01;e@x.fr`,
    `Mme;H;Six;;1985-02-03;f@x.fr`,
  ];
  const base = imported(() => [
    customers('civilite;genre;nom;telephone;date_naissance;email', ...lines),
    ORDERS(),
  ]);

  it('empties a day that far too many people share', async () => {
    expect(stepOf(base(), 'birth-date')).toMatchObject({ placeholders: ['1970-01-01'] });
    expect((await values(base(), 'birth_date')).flat()).toEqual([
      ...[null, null, null, null, null, '1985-02-03'],
    ]);
  });

  it('fills the gender in the words of the base, and never replaces it', async () => {
    expect((await values(base(), 'gender')).flat()).toEqual(['F', 'H', 'H', 'F', null, 'H']);
    expect(stepOf(base(), 'civility-gender')).toMatchObject({ male: 'H', female: 'F' });
  });

  it('takes values for nothing but text', async () => {
    expect((await values(base(), 'full_name')).flat()).toEqual([
      "Rob'); DROP TABLE customer;--",
      '__proto__',
      'constructor',
      'two lines',
      '**bold**',
      'Six',
    ]);
  });
});

describe('recipes from before there were steps', () => {
  const old = imported(
    () => [FRENCH, ORDERS()],
    (recipe) => ({
      ...recipe,
      sources: recipe.sources.map(({ cleaning: _, ...source }) => source),
    }),
  );

  it('changes nothing unasked, and lists what could be done', async () => {
    expect((await values(old(), 'phone')).flat()[0]).toBe('06 12 34 56 78');
    expect(reportOf(old(), 'phone-e164')).toMatchObject({ cells: 5 });
  });
});
