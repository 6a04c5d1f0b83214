import { describe, expect, it } from 'vitest';
import { newLabels, pickColumns, unionOfLabels } from './columns';
import { groupByShape } from './group';
import { nameStem } from './stem';

const LABELS = ['Code client', 'Date', 'Montant'];
const file = (name: string, labels: readonly string[] = LABELS, header = true) => ({
  name,
  labels,
  header,
});

describe('columns of files', () => {
  it('are the same under another case, accent, sign or order', () => {
    expect(pickColumns(LABELS, ['MONTANT', 'code_client', 'dâte'])).toEqual([1, 2, 0]);
    expect(pickColumns(LABELS, ['Date', 'Canal', 'Code client'])).toEqual([2, 0, null]);
  });

  it('of the same label are told apart by their order, also without any label', () => {
    expect(pickColumns(['A', 'A', ''], ['', 'a', 'B', 'a'])).toEqual([1, 3, 0]);
    expect(pickColumns(['', ''], ['', ''])).toEqual([0, 1]);
  });

  it('take the label that a person gave', () => {
    expect(
      pickColumns(LABELS, ['Date', 'Code client', 'Total'], [{ column: 2, label: 'Total' }]),
    ).toEqual([1, 0, 2]);
  });

  it('add up in the order of the first file', () => {
    expect(unionOfLabels([LABELS, ['montant', 'Canal', 'Date'], ['Canal', '__proto__']])).toEqual([
      ...LABELS,
      'Canal',
      '__proto__',
    ]);
    expect(newLabels(LABELS, ['Canal', 'DATE'])).toEqual(['Canal']);
  });
});

describe('a file name without its dates', () => {
  it.each([
    ['ventes_2024-01-31.csv', 'ventes'],
    ['Ventes février 2024.csv.gz', 'ventes'],
    ['Exports - Décembre', 'exports'],
    ['Mars.csv', ''],
    ['20240131_orders_paris (2).csv', 'orders paris'],
  ])('%s', (name, stem) => expect(nameStem(name)).toBe(stem));
});

describe('files of one shape', () => {
  it('with names that differ by their dates go together, in any order of columns', () => {
    expect(
      groupByShape([
        file('ventes-01.csv'),
        file('clients.csv', ['Code client', 'Ville', 'Pays']),
        file('ventes-02.csv', ['Date', 'Montant', 'CODE CLIENT']),
        file('ventes-03.csv', [...LABELS, 'Canal']),
      ]),
    ).toEqual([[0, 2, 3], [1]]);
  });

  it('under different names need labels enough to tell', () => {
    const five = [...LABELS, 'Canal', 'Produit'];
    expect(groupByShape([file('paris.csv', five), file('lyon.csv', five)])).toEqual([[0, 1]]);
    expect(groupByShape([file('paris.csv'), file('lyon.csv')])).toEqual([[0], [1]]);
    expect(groupByShape([file('paris.csv', five), file('lyon.csv', [...five, 'x'])])).toEqual([
      [0],
      [1],
    ]);
  });

  it('without labels, or with too few in common, stay apart', () => {
    expect(groupByShape([file('a1.csv', LABELS, false), file('a2.csv', LABELS, false)])).toEqual([
      [0],
      [1],
    ]);
    expect(groupByShape([file('a1.csv'), file('a2.csv', ['Date', 'Ville', 'Pays'])])).toEqual([
      [0],
      [1],
    ]);
  });

  it('are the months of a workbook', () => {
    expect(groupByShape(['Janvier', 'Février', 'Mars'].map((n) => file(n)))).toEqual([[0, 1, 2]]);
  });
});
