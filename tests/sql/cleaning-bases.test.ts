import { describe, expect, it } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import {
  customers,
  imported,
  ORDERS,
  ORDERS_EN,
  reportOf,
  stepOf,
  switched,
  values,
} from '../helpers/cleaning';
import type { Imported } from '../helpers/pipeline';

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

describe('values that come again and again', () => {
  const base = imported(() => [
    customers(
      'civilite;nom;code_postal;pays',
      ...Array.from({ length: 20 }, (_, i) => `Mme;Nom ${i};${i % 2 ? '1000' : '75011'};France`),
    ),
    ORDERS(),
  ]);

  it('count on all lines', () => {
    expect(reportOf(base(), 'civility-gender')).toMatchObject({ cells: 20, values: 1 });
    expect(reportOf(base(), 'country-code')).toMatchObject({
      cells: 20,
      values: 1,
      examples: [{ before: 'France', after: 'FR', cells: 20 }],
    });
    expect(reportOf(base(), 'postcode-zero')).toMatchObject({
      cells: 10,
      values: 1,
      examples: [{ before: '1000', after: '01000', cells: 10 }],
    });
    expect(reportOf(base(), 'fr-department')).toMatchObject({ cells: 20, values: 2 });
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
