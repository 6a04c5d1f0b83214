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
  [undefined, { kind: 'all' }],
  ['none', { kind: 'none' }],
  ['segment-cannot_lose', { kind: 'segment', id: 'cannot_lose' }],
  ['cell-5-10', { kind: 'cell', r: 5, f: 10 }],
];

describe('the filter of a link', () => {
  it.each(FILTERS)('%s is read and written back', (param, filter) => {
    expect(parseCustomerFilter(param)).toEqual(filter);
    expect(formatCustomerFilter(filter)).toBe(param);
  });

  it.each(['', 'segment-', "segment-a' OR 1=1", 'cell-5', 'cell-a-b', 'cell-5-5-5', '__proto__'])(
    'takes %j for everybody',
    (param) => {
      expect(parseCustomerFilter(param)).toEqual({ kind: 'all' });
    },
  );

  it('knows the customers without a purchase as a segment too', () => {
    expect(parseCustomerFilter('segment-none')).toEqual({ kind: 'none' });
  });

  it('becomes a query', () => {
    expect(filterQuery({ kind: 'all' })).toEqual({ segmentId: null, cell: null });
    expect(filterQuery({ kind: 'none' })).toEqual({ segmentId: 'none', cell: null });
    expect(filterQuery({ kind: 'segment', id: 'loyal' })).toEqual({
      segmentId: 'loyal',
      cell: null,
    });
    expect(filterQuery({ kind: 'cell', r: 5, f: 1 })).toEqual({
      segmentId: null,
      cell: { r: 5, f: 1 },
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
