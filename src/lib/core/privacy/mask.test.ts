import { expect, it } from 'vitest';
import { looksPersonal, namesPeople } from './mask';

it.each<[string, boolean]>([
  ['marie@example.com', true],
  ['Marie <m@x.fr>', true],
  ['06 12 34 56 78', true],
  ['+33-6.12.34.56.78', true],
  ['12345678', false],
  ['2025-01-31', false],
  ['rouge; vif', false],
  ['@SUM(1)', false],
  ['', false],
])('%j looks personal: %s', (value, personal) => {
  expect(looksPersonal(value)).toBe(personal);
});

it('tells the columns that name people from those that describe them', () => {
  expect(namesPeople('email')).toBe(true);
  expect(namesPeople('customer_id')).toBe(true);
  expect(namesPeople('city')).toBe(false);
  expect(namesPeople(null)).toBe(false);
});
