import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countryCode } from '../../src/lib/core/geo/country';
import { COUNTRIES } from '../../src/lib/core/geo/countries';
import { departmentOf } from '../../src/lib/core/geo/french';
import { FR_DEPARTMENTS } from '../../src/lib/core/geo/fr-departments';
import { countriesTable, countryRows, departmentsTable } from './geo-tables.mjs';

const committed = (name: string) =>
  readFileSync(new URL(`../../src/lib/core/geo/${name}.ts`, import.meta.url), 'utf8');

describe('tables of core/geo', () => {
  it('has the departments of the package, as its generator writes them', () => {
    expect(committed('fr-departments')).toBe(departmentsTable());
    expect(FR_DEPARTMENTS).toHaveLength(109);
  });

  it('has a country for each code, once', () => {
    const rows = COUNTRIES.map((row) => row.split(';'));
    expect(rows).toHaveLength(249);
    for (const place of [0, 1])
      expect(new Set(rows.map((row) => row[place])).size).toBe(rows.length);
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(rows.every(([two = '', three = '']) => /^[A-Z]{2}[A-Z]{3}$/.test(two + three))).toBe(
      true,
    );
  });

  it('names countries as this Node does, but for the few that its language data renamed', () => {
    if (committed('countries') === countriesTable()) return;
    const strange = countryRows().filter(
      ([code, , french, english]) => countryCode(french) !== code || countryCode(english) !== code,
    );
    expect(strange.length).toBeLessThanOrEqual(5);
  });

  it('reads every name of every country as that country', () => {
    for (const row of COUNTRIES) {
      const [code, ...names] = row.split(';');
      for (const name of names) expect([name, countryCode(name)]).toEqual([name, code]);
      expect(countryCode(code ?? '')).toBe(code);
    }
  });

  it.each([
    ['FRANCE', 'FR'],
    [' france métropolitaine ', 'FR'],
    ['Royaume-Uni', 'GB'],
    ['EIRE', 'IE'],
    ['U.S.A.', 'US'],
    ['États-Unis', 'US'],
    ['ETATS UNIS', 'US'],
    ['the Netherlands', 'NL'],
    ['La Réunion', 'RE'],
    ['Côte d’Ivoire', 'CI'],
    ["COTE D'IVOIRE", 'CI'],
    ['Bosnia and Herzegovina', 'BA'],
    ['République tchèque', 'CZ'],
    ['RSA', 'ZA'],
    ['Unspecified', null],
    ['European Community', null],
    ['', null],
    ['constructor', null],
  ])('%s is %s', (name, code) => expect(countryCode(name)).toBe(code));

  it.each([
    ['75011', '75'],
    ['20000', '2A'],
    ['20200', '2B'],
    ['97400', '974'],
    ['98000', null],
    ['96123', null],
    ['2A004', null],
    ['1000', null],
  ])('postcode %s is of department %s', (postcode, code) =>
    expect(departmentOf(postcode)).toBe(code),
  );
});
