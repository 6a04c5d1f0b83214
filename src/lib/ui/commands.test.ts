import { expect, it } from 'vitest';
import { matching } from './commands';
import type { Command } from './types';

const command = (label: string, group: string, hint?: string): Command => ({
  id: label,
  label,
  group,
  ...(hint === undefined ? {} : { hint }),
  run: () => undefined,
});
const all = [
  command('Changer la date', 'Actions'),
  command('Voir les fidèles', 'Actions'),
  command('Fidèles', 'Segments', '734 clients'),
];
const labels = (query: string) => matching(all, query).map(({ label }) => label);

it('finds without accents or case, whatever the order of the words', () => {
  expect(labels('FIDELES')).toEqual(['Voir les fidèles', 'Fidèles']);
  expect(labels('date changer')).toEqual(['Changer la date']);
  expect(labels('734')).toEqual(['Fidèles']);
});

it('finds by words that are not shown', () => {
  const save = { ...command('Save to a file', 'A'), also: 'backup' };
  expect(matching([save, command('Back home', 'A')], 'backup')).toEqual([save]);
});

it('shows everything in its groups before anything is typed', () => {
  expect(labels('  ')).toEqual(all.map(({ label }) => label));
});

it('puts first in a group what begins with the text', () => {
  const group = [command('Tout voir', 'A'), command('Voir tout', 'A')];
  expect(matching(group, 'voir')[0]?.label).toBe('Voir tout');
});
