import { describe, expect, it } from 'vitest';
import { CSV } from '../../../../tests/helpers/records';
import { isoDate } from '../dates';
import { DEFAULT_BUILD_OPTIONS } from '../recipe';
import type { Role } from '../roles';
import type { SourceRecipe } from '../source';
import { missingColumns, settleRefresh } from './apply';
import { chooseMode, keyChoices, type KeyOverlap, type Overlap } from './mode';
import { recognise } from './recognise';

const source = (
  id: string,
  fileName: string,
  columns: readonly (readonly [label: string, role: Role | null])[],
  kind: SourceRecipe['kind'] = 'orders',
): SourceRecipe => ({
  id,
  fileName,
  kind,
  dialect: { ...CSV, delimiter: ';' },
  columns: columns.map(([label, role]) => ({ label, role, format: { kind: 'text' } })),
});
const ORDERS = source('s1', 'ventes_2024-01.csv', [
  ['Code client', 'customer_id'],
  ['N° commande', 'order_ref'],
  ['Date', 'ordered_on'],
  ['Montant', 'amount'],
]);
const CUSTOMERS = source(
  's2',
  'clients.csv',
  [
    ['Code client', 'customer_id'],
    ['E-mail', 'email'],
    ['Ville', 'city'],
  ],
  'customers',
);
const shape = (name: string, labels: readonly string[], header = true) => ({
  name,
  labels,
  header,
});

describe('the source of a file', () => {
  it('is the one with the same columns, whatever their order', () => {
    expect(
      recognise(shape('export.csv', ['DATE', 'montant', 'n° commande', 'code_client']), [
        CUSTOMERS,
        ORDERS,
      ]),
    ).toEqual({ sourceId: 's1', same: 4, of: 4, named: false });
  });

  it('may have gained and lost columns when the name agrees', () => {
    const labels = ['Code client', 'Date', 'Total TTC', 'Canal'];
    expect(recognise(shape('ventes_2024-02.csv', labels), [ORDERS, CUSTOMERS])).toMatchObject({
      sourceId: null,
    });
    expect(
      recognise(shape('ventes_2024-02.csv', ['Code client', 'N° commande', 'Date', 'Total TTC']), [
        ORDERS,
      ]),
    ).toEqual({ sourceId: 's1', same: 3, of: 4, named: true });
  });

  it('is none for a file that shares little', () => {
    expect(
      recognise(shape('retours.csv', ['Code client', 'Motif']), [ORDERS, CUSTOMERS]),
    ).toMatchObject({ sourceId: null, same: 1 });
  });

  it('without labels needs every column', () => {
    const bare = { ...ORDERS, dialect: { ...ORDERS.dialect, header: false } };
    const empty = { ...bare, columns: bare.columns.map((c) => ({ ...c, label: '' })) };
    expect(recognise(shape('x.csv', ['', '', '', ''], false), [empty]).sourceId).toBe('s1');
    expect(recognise(shape('x.csv', ['', '', ''], false), [empty]).sourceId).toBeNull();
  });
});

describe('how new files go with the old', () => {
  const key = (common: number, change: Partial<KeyOverlap> = {}): KeyOverlap => ({
    name: 'order_ref',
    columns: [1],
    oldKeys: 100,
    newKeys: 40,
    common,
    ...change,
  });
  const period = (first: string, last: string) => ({
    first: isoDate(first),
    last: isoDate(last),
  });
  const overlap = (keys: readonly KeyOverlap[], now = period('2024-02-01', '2024-02-29')) => ({
    oldRows: 200,
    newRows: 80,
    old: period('2024-01-01', '2024-01-31'),
    now,
    oldSinceNow: 0,
    keys,
    orders: null,
  });

  /** Four orders in both, some of them with fewer lines; 20 of 200 kept lines since the first new day. */
  const cutOverlap = (from: string, unlike: number): Overlap => ({
    ...overlap([key(4), key(0, { name: 'line' })], period(from, '2024-02-29')),
    oldSinceNow: 20,
    orders: { fewer: 1, linesLess: 1, amountBefore: 2, amountNow: 1, unlike, mixed: unlike },
  });

  it.each<[string, Overlap, ...unknown[]]>([
    ['a month after', overlap([key(0)]), 'append', 'sure', 'after'],
    [
      'history from before',
      overlap([key(0)], period('2023-01-01', '2023-12-31')),
      'append',
      'sure',
      'before',
    ],
    [
      'other orders of the same days',
      overlap([key(0)], period('2024-01-10', '2024-02-10')),
      'append',
      'likely',
      'none-common',
    ],
    [
      'other lines of the same days, without a reference',
      overlap([key(0, { name: 'line' })], period('2024-01-10', '2024-02-10')),
      'append',
      'ambiguous',
      'same-period',
    ],
    [
      'all that there was and more',
      overlap([key(100, { newKeys: 140 })], period('2024-01-01', '2024-02-29')),
      'replace',
      'sure',
      'contains-all',
    ],
    ['some of what there was', overlap([key(12)]), 'upsert', 'sure', 'some-common'],
    ['some of the lines', overlap([key(12, { name: 'line' })]), 'upsert', 'likely', 'some-common'],
    [
      'nothing that names a line',
      overlap([key(0, { newKeys: 0 })]),
      'append',
      'ambiguous',
      'no-key',
    ],
    [
      'orders cut by the end of a file, on the last day kept',
      cutOverlap('2024-01-31', 3),
      'upsert',
      'likely',
      'cut',
    ],
    [
      'orders with other lines within the last days kept',
      cutOverlap('2024-01-25', 3),
      'upsert',
      'ambiguous',
      'cut',
    ],
    [
      'a running window of which few orders changed',
      cutOverlap('2024-01-25', 1),
      'upsert',
      'likely',
      'some-common',
    ],
  ])('%s', (_, given, mode, certainty, reason) => {
    expect(chooseMode(given)).toMatchObject({ mode, certainty, reason });
  });

  it('is told by the reference of the order, the customer, else the whole line', () => {
    expect(keyChoices(ORDERS, [0, 1, 2, 3]).map((k) => [k.name, k.columns])).toEqual([
      ['order_ref', [1]],
      ['line', [0, 1, 2, 3]],
    ]);
    expect(keyChoices(ORDERS, [0, 2]).map((k) => [k.name, k.columns])).toEqual([['line', [0, 2]]]);
    expect(keyChoices(CUSTOMERS, [0, 1, 2]).map((k) => k.name)).toEqual([
      'customer_id',
      'email',
      'line',
    ]);
  });
});

describe('columns that are no more', () => {
  it('are needed when no other does their work', () => {
    expect(missingColumns(ORDERS, [0, 1, 2])).toEqual([
      { column: 3, label: 'Montant', needed: true },
    ]);
    expect(missingColumns(ORDERS, [0, 2, 3])).toEqual([
      { column: 1, label: 'N° commande', needed: false },
    ]);
    expect(missingColumns(CUSTOMERS, [1, 2])[0]?.needed).toBe(false);
  });
});

it('a recipe keeps its columns, takes what was decided of the new, and gains new sources', () => {
  const settled = { recipe: { sources: [ORDERS], options: DEFAULT_BUILD_OPTIONS }, guesses: [] };
  const files = [
    { name: 'a.csv', dialect: ORDERS.dialect },
    { name: 'b.csv', dialect: { ...ORDERS.dialect, delimiter: ',' }, arrival: 1, key: [1] },
  ];
  const labels = [...ORDERS.columns.map((c) => c.label), 'Canal', 'Notes'];
  const after = settleRefresh(
    settled,
    [{ id: 's1', labels, files }],
    { recipe: { sources: [ORDERS, CUSTOMERS], options: DEFAULT_BUILD_OPTIONS }, guesses: [] },
    new Map([['s1', { mode: 'upsert', key: null, renamed: [], taken: new Set(['Canal']) }]]),
  );
  expect(after.recipe.sources[0]).toMatchObject({ fileName: 'a.csv', files });
  expect(after.recipe.sources[0]?.columns.map((c) => c.role)).toEqual([
    'customer_id',
    'order_ref',
    'ordered_on',
    'amount',
    'attribute',
    null,
  ]);
  expect(after.recipe.sources[1]).toBe(CUSTOMERS);
});
