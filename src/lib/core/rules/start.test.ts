import { describe, expect, it } from 'vitest';
import { FULL_DATASET } from '../../../../tests/helpers/rule-names';
import { isoDate } from '../dates';
import { FEATURES, feature } from '../features/catalogue';
import {
  categoryAs,
  comparedAs,
  dateAs,
  numberAs,
  periodAs,
  startFeature,
  startInteractions,
  startPurchases,
} from './start';
import type { CategoryTest, DateTest, NumberTest } from './tests';
import { isRule } from './read';
import { validateRule } from './validate';

const DATE = isoDate('2025-06-15');
const context = {
  referenceDate: DATE,
  dataset: FULL_DATASET,
  tags: [{ id: 't', name: 'VIP' }],
  segmentations: [],
  self: null,
};

describe('what a condition starts with', () => {
  it.each(FEATURES.map((one) => [one.id, one] as const))('%s asks only for values', (_, one) => {
    const rule = startFeature(one);
    expect(isRule(rule)).toBe(true);
    const codes = validateRule(rule, context).map(({ problem }) => problem.code);
    expect(codes.filter((code) => code !== 'feature-lacks')).toEqual(
      one.kind === 'category' && !codes.includes('feature-lacks') ? ['no-values'] : [],
    );
  });

  it('takes the middle of the base, as a person would write it', () => {
    const spread = { p10: 3, p50: 43.9, p80: 90, p90: 120 };
    expect(startFeature(feature('average_basket'), spread).test).toMatchObject({ value: 40 });
    expect(startFeature(feature('average_basket'), { ...spread, p50: 0 }).test).toMatchObject({
      value: 1,
    });
    expect(startFeature(feature('promo_share'), spread).test).toMatchObject({ value: 0.5 });
  });

  it('asks of purchases and interactions what can be counted at once', () => {
    for (const as of ['bought', 'never', 'first'] as const)
      expect(validateRule(startPurchases(as), context)).toEqual([]);
    expect(startPurchases('never').test).toEqual({ is: 'equal', value: 0 });
    expect(startPurchases('first').where.occasion).toBe('first');
    expect(validateRule(startInteractions(), context)).toEqual([]);
  });
});

describe('another way to ask', () => {
  it('keeps the figures that both have', () => {
    expect(comparedAs('between', { is: 'from', value: 3 })).toEqual({
      is: 'between',
      from: 3,
      to: 3,
    });
    expect(comparedAs('below', { is: 'between', from: 3, to: 9 })).toEqual({
      is: 'below',
      value: 3,
    });
    const top: NumberTest = { kind: 'number', is: 'top', share: 0.2 };
    expect(numberAs('bottom', top)).toEqual({ kind: 'number', is: 'bottom', share: 0.2 });
    expect(numberAs('from', top)).toEqual({ kind: 'number', is: 'from', value: 1 });
    const last: DateTest = { kind: 'date', is: 'last', count: 9, unit: 'days' };
    expect(dateAs('notLast', last, DATE)).toEqual({ ...last, is: 'notLast' });
    expect(periodAs('before', { kind: 'last', count: 9, unit: 'days' }, DATE)).toEqual({
      kind: 'before',
      count: 9,
      unit: 'days',
    });
    const among: CategoryTest = { kind: 'category', is: 'in', values: ['a'] };
    expect(categoryAs('notIn', among)).toEqual({ ...among, is: 'notIn' });
    expect(categoryAs('contains', among)).toEqual({ ...among, is: 'contains', values: [] });
  });

  it('is always one that can be read and computed', () => {
    const rule = (test: NumberTest | DateTest | CategoryTest) => ({
      of: 'feature' as const,
      feature: { number: 'recency', date: 'first_purchase', category: 'city' }[test.kind],
      test,
    });
    const start: DateTest = { kind: 'date', is: 'filled' };
    for (const is of [
      'last',
      'notLast',
      'before',
      'after',
      'between',
      'next',
      'month',
      'monthAhead',
      'empty',
    ] as const) {
      const changed = rule(dateAs(is, start, DATE));
      expect(isRule(changed), is).toBe(true);
      expect(validateRule(changed, context), is).toEqual([]);
    }
    for (const kind of ['always', 'last', 'before', 'window', 'dates', 'year'] as const) {
      const { where, ...rest } = startPurchases('bought');
      const period = periodAs(kind, { kind: 'always' }, DATE);
      expect(validateRule({ ...rest, where: { ...where, period } }, context), kind).toEqual([]);
    }
  });
});
