import { describe, expect, it } from 'vitest';
import { SAID } from '../torture/expected';
import { holdToExpected } from '../torture/hold';
import { POLLUTIONS } from '../torture/pollutions/all';

describe('pollutions', () => {
  it('have names of their own, and what is said of them is said of one that is there', () => {
    const names = POLLUTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(SAID).filter((name) => !names.includes(name))).toEqual([]);
  });
});

holdToExpected(
  'text written badly, one way at a time',
  'encoding',
  'delimiter',
  'quotes',
  'newlines',
  'zero',
  'top',
  'header',
  'bottom',
  'between',
  'columns',
);
