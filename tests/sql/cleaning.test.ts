import { describe, expect, it } from 'vitest';
import type { CleaningKind } from '../../src/lib/core/cleaning/step';
import {
  customers,
  imported,
  ORDERS,
  reportOf,
  stepOf,
  switched,
  values,
} from '../helpers/cleaning';

const FRENCH = customers(
  'civilite;nom;email;telephone;code_postal;ville;date_naissance;categorie_pro',
  'M.;Du\u00a0pont;Jean.Dupont@Gmail.com;06 12 34 56 78;1000;Bourg;12/03/1980;x',
  'Mme;Du  rand;marie@gmial.com;0612345679;75011;Paris;01/01/1900;x',
  'Mlle;E\u0301lodie;<zoe@free.fr>;+33 (0)6 12 34 56 80;20200;Bastia;31/12/2030;x',
  'Dr;Mar\u200btin;paul@orange,fr;612345681;97400;Saint-Denis;15/06/1975;x',
  'mr;Petit;p.e.t.it+news@gmail.com;0692 12 34 56;20000;Ajaccio;01/02/1899;x',
  'Madame;Blanc;blanc@sfr.fr;aucun;69001;Lyon;04/05/1990;x',
  ...['a', 'b', 'c', 'd'].map((x) => `;Clair;${x}@mairie-${x}.fr;+33712345678;69001;Lyon;;x`),
);

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
      'aucun',
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
      ['Blanc', 'blanc@sfr.fr', 'aucun', '69001', '1990-05-04'],
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
