import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FORMATS } from '../i18n/formats';
import { parseTyped } from './parse-number';

it.each([
  ['1 234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ['12.5', 12.5],
  ['1.234,5', 1234.5],
  ['-3', -3],
  ['−3', -3],
  [',5', 0.5],
  ['12,', 12],
  ['', null],
  ['12 €', null],
  ['1,2,3', null],
])('reads « %s » in French', (text, value) => {
  expect(parseTyped(text, 'fr')).toBe(value);
});

it.each([
  ['1,234.5', 1234.5],
  ['12.5', 12.5],
  ['12,5', null],
  ['1,234', 1234],
  ['abc', null],
])('reads “%s” in English', (text, value) => {
  expect(parseTyped(text, 'en')).toBe(value);
});

it('reads back every number that it shows', () => {
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100);
  fc.assert(
    fc.property(number, fc.constantFrom('fr' as const, 'en' as const), (value, language) => {
      expect(parseTyped(FORMATS[language].number(value, 2), language)).toBe(
        value === 0 ? 0 : value,
      );
    }),
  );
});
