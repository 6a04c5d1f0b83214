import { describe, expect, it } from 'vitest';
import { SAID } from '../torture/expected';
import { mapField, type Draft } from '../torture/draft';
import { engineOfFile, holdToExpected } from '../torture/hold';
import { POLLUTIONS } from '../torture/pollutions/all';
import { torture } from '../torture/run';

const engine = engineOfFile();

describe('pollutions', () => {
  it('have names of their own, and what is said of them is said of one that is there', () => {
    const names = POLLUTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(SAID).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the clean table', () => {
  it('is given back as it is', async () => {
    expect(await torture([], engine())).toEqual({ outcome: 'exact', because: '' });
  });

  it('is wrong where a cell says something else', async () => {
    const change = { name: 'a wrong amount', axes: [], change: wrongAmount } as const;
    expect((await torture([change], engine())).outcome).toBe('wrong');
  });
});

function wrongAmount(draft: Draft): Draft {
  return mapField(draft, 'cents', (cell, _, at) => (at === 200 ? '1.00' : cell));
}

holdToExpected(
  'text written badly, one way at a time',
  engine,
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
