import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleTree } from '../../../../tests/helpers/rule-trees';
import { isoDate } from '../dates';
import { isRule } from './read';

describe('rules that were stored', () => {
  it('come back as they were, whatever their kind', () => {
    fc.assert(
      fc.property(ruleTree(isoDate('2025-12-31')), (rule) => {
        const stored: unknown = JSON.parse(JSON.stringify(rule));
        expect(stored).toEqual(rule);
        expect(isRule(stored)).toBe(true);
      }),
      { numRuns: 500, seed: 20_260_405 },
    );
  });

  const deep = (levels: number): unknown =>
    levels === 0 ? { of: 'tag', tags: [], has: true } : { of: 'all', rules: [deep(levels - 1)] };

  it.each([
    null,
    'rule',
    [],
    {},
    { of: 'all' },
    { of: 'all', rules: [null] },
    { of: 'some', rules: [] },
    { of: 'feature', feature: 'age' },
    { of: 'feature', feature: 'age', test: { kind: 'number', is: 'above', value: '3' } },
    { of: 'feature', feature: 'age', test: { kind: 'number', is: 'above', value: null } },
    { of: 'feature', feature: 'age', test: { kind: 'date', is: 'before', on: '2025-02-30' } },
    { of: 'feature', feature: 'age', test: { kind: 'category', is: 'in', values: 'Lyon' } },
    {
      of: 'purchases',
      where: { lists: { 'x" OR 1': { values: [] } }, period: { kind: 'always' }, returns: 'out' },
      measure: 'orders',
      test: { is: 'from', value: 1 },
    },
    {
      of: 'purchases',
      where: { lists: {}, period: { kind: 'last', count: 1, unit: 'weeks' }, returns: 'out' },
      measure: 'orders',
      test: { is: 'from', value: 1 },
    },
    { of: 'tag', tags: ['a'], has: 'yes' },
    { of: 'segment', segmentation: 's', segments: [1], in: true },
    deep(40),
  ])('are refused where they are none (%#)', (value) => {
    expect(isRule(value)).toBe(false);
  });

  it('may be nested as deep as a person would', () => {
    expect(isRule(deep(10))).toBe(true);
  });
});
