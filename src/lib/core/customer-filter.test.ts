import { describe, expect, it } from 'vitest';
import {
  filterQuery,
  formatCustomerFilter,
  formatCustomerKey,
  parseCustomerFilter,
  parseCustomerKey,
  type CustomerFilter,
} from './customer-filter';

const FILTERS: readonly [string | undefined, CustomerFilter][] = [
  [undefined, { kind: 'all', which: 'rfm' }],
  ['none', { kind: 'none' }],
  ['segment-cannot_lose', { kind: 'segment', which: 'rfm', id: 'cannot_lose' }],
  ['cell-5-10', { kind: 'cell', r: 5, f: 10 }],
  ['tag-vip-2', { kind: 'tag', id: 'vip-2' }],
  ['lifecycle~', { kind: 'all', which: 'lifecycle' }],
  ['own-3~at_risk', { kind: 'segment', which: 'own-3', id: 'at_risk' }],
  // É is U+00C9, the blank U+0020, | U+007C, . U+002E, an emoji one code of six digits.
  [
    'attribute~.c9.tampes.20.91.2e.5.7c.F',
    { kind: 'segment', which: 'attribute', id: 'Étampes 91.5|F' },
  ],
  ['attribute~.1f9c0.', { kind: 'segment', which: 'attribute', id: '🧀' }],
];

describe('the filter of a link', () => {
  it.each(FILTERS)('%s is read and written back', (param, filter) => {
    expect(parseCustomerFilter(param)).toEqual(filter);
    expect(formatCustomerFilter(filter)).toBe(param);
  });

  it.each([
    '',
    'segment-',
    "segment-a' OR 1=1",
    'cell-5',
    'cell-a-b',
    'cell-5-5-5',
    '__proto__',
    'a~b~c',
    'a~.zz.',
    'a~.110000.',
    'a~b.c',
    '~x',
    'tag-',
  ])('takes %j for everybody', (param) => {
    expect(parseCustomerFilter(param)).toEqual({ kind: 'all', which: 'rfm' });
  });

  it('knows the customers without a purchase as a segment too', () => {
    expect(parseCustomerFilter('segment-none')).toEqual({ kind: 'none' });
  });

  it('takes the rest of RFM for those without a purchase, and no other rest', () => {
    expect(parseCustomerFilter('rfm~rest')).toEqual({ kind: 'none' });
    expect(parseCustomerFilter('own-1~rest')).toEqual({
      kind: 'segment',
      which: 'own-1',
      id: 'rest',
    });
  });

  it('becomes a query', () => {
    expect(filterQuery({ kind: 'all', which: 'rfm' })).toEqual({
      segmentId: null,
      cell: null,
      tag: null,
    });
    expect(filterQuery({ kind: 'none' })).toEqual({ segmentId: 'none', cell: null, tag: null });
    expect(filterQuery({ kind: 'segment', which: 'rfm', id: 'loyal' })).toEqual({
      segmentId: 'loyal',
      cell: null,
      tag: null,
    });
    expect(filterQuery({ kind: 'cell', r: 5, f: 1 })).toEqual({
      segmentId: null,
      cell: { r: 5, f: 1 },
      tag: null,
    });
    expect(filterQuery({ kind: 'tag', id: 'vip' })).toEqual({
      segmentId: null,
      cell: null,
      tag: 'vip',
    });
  });
});

describe('the customer of a link', () => {
  it.each([0, 17, 999_999_999])('%s is read and written back', (key) => {
    expect(parseCustomerKey(`#/project/a/customers/none${formatCustomerKey(key)}`)).toBe(key);
  });

  it.each(['', '?customer=', '?customer=-1', '?customer=1e9', '?customers=4', '/customer=4'])(
    'finds none in %j',
    (link) => {
      expect(parseCustomerKey(link)).toBeNull();
    },
  );

  it('is nothing for the list alone', () => {
    expect(formatCustomerKey(null)).toBe('');
  });
});
