import { describe, expect, it } from 'vitest';
import { FORMATS } from '../i18n/formats';
import { formatList, parseList } from './parse-list';

describe('a list of numbers', () => {
  it('is written with what parts numbers in each language, and read back', () => {
    const values = [0.25, 15, 1200.5];
    expect(formatList(values, FORMATS.fr)).toBe('0,25 ; 15 ; 1200,5');
    expect(formatList(values, FORMATS.en)).toBe('0.25, 15, 1200.5');
    expect(parseList('0,25 ; 15 ; 1200,5', 'fr')).toEqual(values);
    expect(parseList('0.25, 15, 1200.5', 'en')).toEqual(values);
  });

  it('takes spaces and semicolons in both languages', () => {
    expect(parseList('15 26;36 ', 'fr')).toEqual([15, 26, 36]);
    expect(parseList(' 15;26 36', 'en')).toEqual([15, 26, 36]);
    expect(parseList('', 'fr')).toEqual([]);
  });

  it('is none where one part is no number', () => {
    expect(parseList('15 ; vingt', 'fr')).toBeNull();
    expect(parseList('15, x', 'en')).toBeNull();
  });
});
