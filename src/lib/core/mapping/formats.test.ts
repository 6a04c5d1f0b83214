import { describe, expect, test } from 'vitest';
import { candidateDatePatterns, decideFormat } from './formats';
import { profileOf } from './testing';

const decide = (cells: readonly string[], label = '', hints = {}) =>
  decideFormat(profileOf(cells), label, cells, hints);
const patterns = (...cells: string[]) =>
  candidateDatePatterns(cells).map((candidate) => candidate.pattern);

describe('date patterns worth counting', () => {
  test.each([
    ['08/11/2016', ['%d/%m/%y', '%m/%d/%y', '%d/%m/%Y', '%m/%d/%Y']],
    ['8.11.16', ['%d.%m.%y', '%m.%d.%y']],
    ['2016-11-08', ['%Y-%m-%d']],
    ['19970101', ['%Y%m%d']],
    ['2016-11-08T10:20:30Z', ['%Y-%m-%d', '%Y-%m-%dT%H:%M%z', '%Y-%m-%dT%H:%M:%S%z']],
    [
      '2016-11-08 10:20:30.123',
      ['%Y-%m-%d', '%Y-%m-%d %H:%M', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M:%S.%f'],
    ],
    ['12345678', []],
    ['24-02-17', ['%d-%m-%y', '%m-%d-%y']],
    ['2016-11-08 10:20+02:00', ['%Y-%m-%d', '%Y-%m-%d %H:%M%z', '%Y-%m-%d %H:%M:%S%z']],
    [
      '12 mars 2016',
      ['', ' %H:%M', ' %H:%M:%S']
        .map((time) => `%d %b %y${time}`)
        .concat(
          ['', ' %H:%M', ' %H:%M:%S'].flatMap((time) => [`%d %b %Y${time}`, `%b %d %Y${time}`]),
        ),
    ],
    ['12 marteaux', []],
    ['17850.0', []],
    ['06 12 34 56 78', []],
  ])('%s', (cell, expected) => {
    expect(patterns(cell)).toEqual(expected);
  });

  test('half days and h for hours', () => {
    expect(patterns('1/2/2016 8:05 PM')).toContain('%m/%d/%Y %I:%M %p');
    expect(patterns('01/02/2016 08h05')).toContain('%d/%m/%Y %Hh%M');
  });

  test('two-digit years stand before their four-digit twins, which read them as the year 16', () => {
    const both = patterns('08/11/2016', '08/11/16');
    expect(both.indexOf('%d/%m/%y')).toBeLessThan(both.indexOf('%d/%m/%Y'));
  });
});

describe('dates', () => {
  test.each([
    ['day first proved', ['08/11/2016', '25/12/2016'], 'dmy', 'sure', 'date-order-proved'],
    ['month first proved', ['11/08/2016', '12/25/2016'], 'mdy', 'sure', 'date-order-proved'],
    ['iso', ['2016-11-08', '2016-12-25'], 'ymd', 'sure', 'date-iso'],
    ['compact', ['20161108', '20161225'], 'ymd', 'sure', 'date-compact'],
    ['nothing proved', ['08/11/2016', '01/02/2016'], 'dmy', 'ambiguous', 'date-order-ambiguous'],
  ])('%s', (_name, cells, order, certainty, code) => {
    expect(decide(cells)).toMatchObject({
      value: { kind: 'date', order },
      certainty,
      evidence: { code },
    });
  });

  test('where nothing is proved the language decides, and it is still asked', () => {
    const cells = ['08/11/2016', '01/02/2016'];
    expect(decide(cells, '', { english: true })).toMatchObject({
      value: { order: 'mdy' },
      certainty: 'ambiguous',
    });
    expect(decide(cells, '', { french: true })).toMatchObject({
      value: { order: 'dmy' },
      certainty: 'ambiguous',
    });
  });

  test('years of two and four digits, days that do not exist', () => {
    expect(decide(['25/12/16', '24/12/2016'])).toMatchObject({
      value: { patterns: ['%d/%m/%y', '%d/%m/%Y'], hasTime: false },
    });
    const dirty = [...Array.from({ length: 20 }, (_, i) => `${i + 9}/03/2020`), '31/02/2020'];
    expect(decide(dirty)).toMatchObject({ value: { order: 'dmy' }, certainty: 'sure' });
  });

  test('a role that wants a date from text says that it cannot', () => {
    expect(decide(['12 mars 2016', '13 mars 2016'], 'Date', { type: 'date' })).toMatchObject({
      value: { kind: 'text' },
      certainty: 'ambiguous',
    });
  });
});

describe('numbers', () => {
  test.each([
    [
      'comma proved',
      ['1.234,50', '12,5'],
      { decimal: ',', thousands: '.' },
      'sure',
      'number-comma-proved',
    ],
    [
      'point proved',
      ['1,234.50', '12.5'],
      { decimal: '.', thousands: ',' },
      'sure',
      'number-point-proved',
    ],
    [
      'point, nothing parts thousands',
      ['12.5', '3'],
      { decimal: '.', thousands: '' },
      'sure',
      'number-point-proved',
    ],
    ['whole', ['12', '-3'], { decimal: '.', thousands: '' }, 'sure', 'number-plain'],
    [
      'blanks and euros',
      ['1 234,50 €', '12,00 €'],
      { decimal: ',', thousands: '.' },
      'sure',
      'number-comma-proved',
    ],
    [
      'either',
      ['1,234', '5,678'],
      { decimal: '.', thousands: ',' },
      'ambiguous',
      'number-ambiguous',
    ],
    ['contested', ['1,5', '2.5'], { decimal: '.' }, 'ambiguous', 'number-ambiguous'],
  ])('%s', (_name, cells, value, certainty, code) => {
    expect(decide(cells)).toMatchObject({
      value: { kind: 'number', ...value },
      certainty,
      evidence: { code },
    });
  });

  test('either sign in a French file is a decimal comma', () => {
    expect(decide(['1,234', '5,678'], '', { french: true })).toMatchObject({
      value: { decimal: ',' },
      certainty: 'ambiguous',
    });
  });

  test('ids', () => {
    expect(decide(['17850.0', '12680.0'], 'CustomerID')).toMatchObject({
      value: { kind: 'identifier', dropPointZero: true },
      evidence: { code: 'ids-with-point-zero' },
    });
    expect(decide(['0001', '0002']).value).toEqual({ kind: 'identifier', dropPointZero: false });
    expect(decide(['75001', '13002'], 'Code postal').value.kind).toBe('identifier');
  });

  test('an empty column is text', () => {
    expect(decide(['', ' ']).value).toEqual({ kind: 'text' });
  });
});
