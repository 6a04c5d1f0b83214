import { expect, it } from 'vitest';
import { nextSort, sorted } from './columns';

it('starts figures with the largest and words with A', () => {
  expect(nextSort('c', 'end', null).direction).toBe('desc');
  expect(nextSort('n', 'start', null).direction).toBe('asc');
  expect(nextSort('c', 'end', { column: 'c', direction: 'desc' }).direction).toBe('asc');
});

it('sorts accents among letters and leaves the unknown last both ways', () => {
  const rows = ['Zoé', null, 'Élodie', 'eva'];
  const by = (row: string | null) => row;
  const asc = sorted(rows, by, { column: 'n', direction: 'asc' }, 'fr-FR');
  expect(asc).toEqual(['Élodie', 'eva', 'Zoé', null]);
  const desc = sorted(rows, by, { column: 'n', direction: 'desc' }, 'fr-FR');
  expect(desc).toEqual(['Zoé', 'eva', 'Élodie', null]);
});

it('keeps the order of equal rows', () => {
  const rows = [
    { n: 1, k: 'a' },
    { n: 0, k: 'b' },
    { n: 1, k: 'c' },
  ];
  const out = sorted(rows, (row) => row.n, { column: 'n', direction: 'desc' }, 'en-GB');
  expect(out.map((row) => row.k)).toEqual(['a', 'c', 'b']);
});
