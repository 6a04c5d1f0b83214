import { describe, expect, it } from 'vitest';
import { CSV } from '../../../../tests/helpers/records';
import { isoDate } from '../dates';
import { DEFAULT_BUILD_OPTIONS, type Recipe } from '../recipe';
import { guessCountry, type BaseEvidence } from './base';
import { birthLimits, placeholderDays } from './birth';
import { kindsFor, suits } from './catalogue';
import { genderWords } from './civility';
import { activeSteps, keepSwitches, switchSteps } from './edit';
import { domainFixes, intendedDomain } from './emails';
import { stepId, type CleaningStep } from './step';

describe('misspelt domains', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.fr', 'gmail.com'],
    ['hotmal.fr', 'hotmail.fr'],
    ['hotmial.com', 'hotmail.com'],
    ['orange,fr', 'orange.fr'],
    ['orange.fr.', 'orange.fr'],
    ['wanado.fr', 'wanadoo.fr'],
    ['lapost.net', 'laposte.net'],
    ['yaho.fr', 'yahoo.fr'],
  ])('%s was meant to be %s', (from, to) => expect(intendedDomain(from)).toBe(to));

  it.each([
    'gmail.com',
    'mail.com',
    'ymail.com',
    'hotmail.be',
    'free.fr',
    'fre.fr',
    'acme.fr',
    '',
    '__proto__',
  ])('%s may be right', (domain) => expect(intendedDomain(domain)).toBeNull());

  it('leaves a domain that is not rare beside the one it looks like', () => {
    const domain = (name: string, addresses: number) => ({ domain: name, addresses });
    expect(domainFixes([domain('gmail.com', 1000), domain('gmial.com', 12)])).toHaveLength(1);
    expect(domainFixes([domain('sky.com', 3), domain('skyy.com', 40)])).toEqual([]);
  });
});

describe('country of a base', () => {
  const none: BaseEvidence = {
    countries: [],
    language: null,
    postcodes: [],
    phones: [],
    emails: [],
  };
  const french = ['75011', '1000', '33000', '20200', '97400'];
  const american = ['02134', '94105', '60601', '98101', '10001'];

  it.each<[string, Partial<BaseEvidence>, string | null]>([
    ['nothing', {}, null],
    [
      'a country column',
      {
        countries: [
          { code: 'BE', cells: 8 },
          { code: 'FR', cells: 3 },
        ],
      },
      'BE',
    ],
    [
      'no majority',
      {
        countries: [
          { code: 'BE', cells: 3 },
          { code: 'FR', cells: 3 },
        ],
      },
      null,
    ],
    ['French postcodes and labels', { postcodes: french, language: 'fr' }, 'FR'],
    ['French postcodes alone', { postcodes: french }, null],
    ['French postcodes and phones', { postcodes: french, phones: ['06 12 34 56 78'] }, 'FR'],
    [
      'French labels, postcodes of nowhere in France',
      { postcodes: american, language: 'fr' },
      null,
    ],
    [
      'American postcodes and phones',
      { postcodes: american, phones: ['(617) 555-0100'], language: 'en' },
      'US',
    ],
    ['zip codes with four digits more', { postcodes: ['02134-1234'], language: 'en' }, 'US'],
    ['British postcodes', { postcodes: ['SW1A 1AA', 'M1 1AE'] }, 'GB'],
    ['Belgian calling codes', { phones: ['+32 475 12 34 56', '0032475123456'] }, 'BE'],
  ])('%s', (_, evidence, country) => expect(guessCountry({ ...none, ...evidence })).toBe(country));
});

describe('birth dates', () => {
  it('are possible for 110 years, never before 1900', () => {
    expect(birthLimits(isoDate('2025-02-28'))).toEqual({
      earliest: '1915-02-28',
      latest: '2025-02-28',
    });
    expect(birthLimits(isoDate('2005-01-01')).earliest).toBe('1900-01-01');
  });

  it('are placeholders when far too frequent', () => {
    const days = [
      { day: isoDate('1970-01-01'), people: 6 },
      { day: isoDate('1985-01-01'), people: 9 },
      { day: isoDate('1986-01-01'), people: 12 },
      { day: isoDate('1990-05-04'), people: 19 },
      { day: isoDate('1991-05-04'), people: 25 },
    ];
    expect(placeholderDays(days, 1000)).toEqual(['1970-01-01', '1986-01-01', '1991-05-04']);
    expect(placeholderDays(days, 100_000)).toEqual([]);
  });
});

describe('genders', () => {
  it('are written as the base does', () => {
    expect(genderWords(['Femme', 'Homme', ''])).toEqual({ male: 'Homme', female: 'Femme' });
    expect(genderWords(['2', '1'])).toEqual({ male: '1', female: '2' });
    expect(genderWords(['X'])).toEqual({ male: 'M', female: 'F' });
  });
});

describe('steps of a recipe', () => {
  const step = (kind: 'blanks' | 'point-zero', enabled: boolean): CleaningStep => ({
    id: stepId('s1', 0, kind),
    kind,
    sourceId: 's1',
    column: 0,
    enabled,
  });
  const recipe = (cleaning: readonly CleaningStep[]): Recipe => ({
    options: DEFAULT_BUILD_OPTIONS,
    sources: [
      {
        id: 's1',
        fileName: 'a.csv',
        kind: 'customers',
        dialect: CSV,
        columns: [
          { label: 'id', role: 'customer_id', format: { kind: 'identifier', dropPointZero: true } },
        ],
        cleaning,
      },
    ],
  });

  it('keeps what the person switched, takes what is new, keeps what has nothing to do today', () => {
    const found = [step('blanks', true)];
    expect(keepSwitches([step('blanks', false)], found)).toEqual([step('blanks', false)]);
    expect(keepSwitches([], found)).toEqual(found);
    expect(keepSwitches([step('blanks', false)], [])).toEqual([step('blanks', false)]);
    expect(keepSwitches(undefined, found)).toEqual([step('blanks', false)]);
  });

  it('switches steps by their id, and the format behind one', () => {
    const before = recipe([step('blanks', true), step('point-zero', true)]);
    const after = switchSteps(
      before,
      new Map([
        ['s1-c0-blanks', false],
        ['s1-c0-point-zero', false],
      ]),
    );
    expect(after.sources[0]?.cleaning?.map((s) => s.enabled)).toEqual([false, false]);
    expect(after.sources[0]?.columns[0]?.format).toEqual({
      kind: 'identifier',
      dropPointZero: false,
    });
    expect(switchSteps(before, new Map())).toBe(before);
  });

  it('does a step only in a role that it is for', () => {
    const source = recipe([step('blanks', true)]).sources[0];
    if (!source) throw new Error('no source');
    expect(activeSteps(source, 0)).toHaveLength(1);
    const amount = { label: 'x', role: 'amount', format: { kind: 'text' } } as const;
    expect(activeSteps({ ...source, columns: [amount] }, 0)).toEqual([]);
    expect(kindsFor('email')).toEqual(
      'outer-blanks invisible unicode blanks entities text-marks empty-words email-form email-domain email-provider'.split(
        ' ',
      ),
    );
    expect(suits('birth-date', 'ordered_on')).toBe(false);
    expect(kindsFor(null)).toEqual([]);
  });
});
