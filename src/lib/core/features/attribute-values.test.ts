import { describe, expect, it } from 'vitest';
import { choicesOf, valuesOf, type ValueCounts } from './attribute-values';

const counts = (part: Partial<ValueCounts>): ValueCounts => ({
  filled: 10,
  distinct: 5,
  numbers: 0,
  withPoint: 0,
  withComma: 0,
  threeDigits: 0,
  long: 0,
  dates: { ymd: 0, dmy: 0, mdy: 0 },
  separated: { '|': 0, ';': 0, ',': 0 },
  ...part,
});

describe('what the values of an attribute are', () => {
  it.each<[string, Partial<ValueCounts>, ReturnType<typeof valuesOf>]>([
    ['empty', { filled: 0, numbers: 0 }, null],
    ['words', {}, null],
    ['whole numbers', { numbers: 10 }, { kind: 'number' }],
    ['one word among numbers', { numbers: 9 }, null],
    ['decimals with a comma', { numbers: 10, withComma: 4, threeDigits: 1 }, { kind: 'number' }],
    ['1,234 everywhere', { numbers: 10, withComma: 4, threeDigits: 4 }, null],
    ['points and commas', { numbers: 10, withComma: 4, withPoint: 4 }, null],
    ['numbers that name', { numbers: 10, long: 10, distinct: 10 }, null],
    ['long amounts that repeat', { numbers: 10, long: 10 }, { kind: 'number' }],
    [
      'days past the twelfth first',
      { dates: { ymd: 0, dmy: 10, mdy: 6 } },
      { kind: 'date', order: 'dmy' },
    ],
    ['days that could be months', { dates: { ymd: 0, dmy: 10, mdy: 10 } }, null],
    ['choices', { separated: { '|': 0, ';': 3, ',': 5 } }, { kind: 'choices', separator: ';' }],
    ['a comma once in a while', { filled: 100, separated: { '|': 0, ';': 0, ',': 9 } }, null],
  ])('%s', (_, part, expected) => {
    expect(valuesOf(counts(part))).toEqual(expected);
  });

  it('takes choices that come back for choices, and the rest for sentences', () => {
    const counted = (n: number, customers: number) =>
      Array.from({ length: n }, (_, i) => ({ choice: `c${i}`, customers }));
    expect(choicesOf(counted(3, 5))).toEqual(['c0', 'c1', 'c2']);
    expect(choicesOf(counted(1, 5))).toBeNull();
    expect(choicesOf(counted(41, 5))).toBeNull();
    expect(choicesOf(counted(20, 1))).toBeNull();
  });
});
