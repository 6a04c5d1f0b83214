import fc from 'fast-check';
import { dayNumber, fromDayNumber, type IsoDate } from '../../src/lib/core/dates';
import type { Period } from '../../src/lib/core/rules/period';
import {
  MEASURES,
  type Dimension,
  type Leaf,
  type PurchaseFilter,
  type Rule,
  type ValueList,
} from '../../src/lib/core/rules/rule';
import type { Comparison, Test } from '../../src/lib/core/rules/tests';
import { CATEGORIES, dayAround, STORES } from './rule-bases';

const ago = fc.record({
  count: fc.constantFrom(0, 1, 6, 12, 30, 180),
  unit: fc.constantFrom('days' as const, 'months' as const),
});

function period(reference: IsoDate): fc.Arbitrary<Period> {
  const date = fc.option(dayAround(reference), { nil: null });
  return fc.oneof(
    fc.constant<Period>({ kind: 'always' }),
    fc.record({ kind: fc.constant('dates' as const), from: date, to: date }),
    ago.map((a): Period => ({ kind: 'last', ...a })),
    ago.map((a): Period => ({ kind: 'before', ...a })),
    fc.record({ kind: fc.constant('window' as const), from: ago, to: ago }),
    fc.record({ kind: fc.constant('year' as const), ago: fc.integer({ min: 0, max: 2 }) }),
  );
}

function comparison(values: readonly number[]): fc.Arbitrary<Comparison> {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.record({
      is: fc.constantFrom('equal', 'not', 'below', 'upTo', 'above', 'from'),
      value,
    }),
    fc.record({ is: fc.constant('between' as const), from: value, to: value }),
  );
}

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 0, maxLength: 6 });

function test(reference: IsoDate): fc.Arbitrary<{ feature: string; test: Test }> {
  const known = fc.constantFrom('filled' as const, 'empty' as const);
  const around = dayAround(reference);
  const born = around.map((d) => fromDayNumber(dayNumber(d) - 14_000));
  const date = fc.oneof(around, born);
  const days = fc.constantFrom(0, 1, 7, 28, 59, 60, 300, 365, 500);
  const number = fc.oneof(
    comparison([-1, 0, 1, 2, 2.5, 10]),
    fc.record({ is: known }),
    fc.record({
      is: fc.constantFrom('top' as const, 'bottom' as const),
      share: fc.constantFrom(0.1, 0.2, 0.5, 0.55, 1),
    }),
  );
  const dates = fc.oneof(
    fc.record({ is: fc.constantFrom('before' as const, 'after' as const), on: date }),
    fc.record({ is: fc.constant('between' as const), from: date, to: date }),
    fc.record({
      is: fc.constantFrom('last' as const, 'notLast' as const),
      count: fc.constantFrom(30, 240, 12_000),
      unit: fc.constantFrom('days' as const, 'months' as const),
    }),
    fc.record({ is: fc.constant('next' as const), days }),
    fc.record({ is: fc.constant('month' as const), months }),
    fc.record({ is: fc.constant('monthAhead' as const), ahead: fc.integer({ min: 0, max: 11 }) }),
    fc.record({ is: known }),
  );
  const category = fc.oneof(
    fc.record({
      is: fc.constantFrom('in' as const, 'notIn' as const, 'contains' as const),
      values: fc.subarray(['Lyon', "L'Isle", 'NIMES', 'lyon']),
    }),
    fc.record({ is: fc.constant('monthAhead' as const), ahead: fc.integer({ min: 0, max: 11 }) }),
    fc.record({ is: known }),
  );
  const flag = fc.record({ is: fc.constantFrom('yes' as const, 'no' as const, 'empty' as const) });
  const of = <T extends object>(feature: string, kind: Test['kind'], asked: fc.Arbitrary<T>) =>
    asked.map((one) => ({ feature, test: { kind, ...one } as unknown as Test }));
  return fc.oneof(
    of('size', 'number', number),
    of('born', 'date', dates),
    of('town', 'category', category),
    of('loyal', 'flag', flag),
  );
}

function filter(reference: IsoDate): fc.Arbitrary<PurchaseFilter> {
  const list = (dimension: Dimension, values: readonly string[]) =>
    fc
      .record({ values: fc.subarray([...values]), except: fc.boolean() })
      .map(({ values: chosen, except }): PurchaseFilter['lists'] => {
        const one: ValueList = except ? { values: chosen, except: true } : { values: chosen };
        return { [dimension]: one };
      });
  const lists = fc.oneof(
    fc.constant<PurchaseFilter['lists']>({}),
    list('category', CATEGORIES),
    list('brand', ['a', 'B']),
    list('product', ['p', '']),
    list('channel', ['web']),
    fc.tuple(list('category', CATEGORIES), list('store', STORES)).map(([a, b]) => ({ ...a, ...b })),
  );
  return fc
    .record({
      lists,
      period: period(reference),
      months: fc.option(months, { nil: undefined, freq: 1 }),
      returns: fc.constantFrom('out' as const, 'in' as const, 'only' as const),
      occasion: fc.constantFrom(undefined, undefined, 'first' as const, 'last' as const),
      price: fc.constantFrom(undefined, undefined, 'full' as const, 'promotion' as const),
    })
    .map(({ months: chosen, occasion, price, ...rest }) => ({
      ...rest,
      ...(chosen === undefined ? {} : { months: chosen }),
      ...(occasion === undefined ? {} : { occasion }),
      ...(price === undefined ? {} : { price }),
    }));
}

/** Every kind of leaf, with tests near the values of small bases. */
function leaf(reference: IsoDate): fc.Arbitrary<Leaf> {
  const asked = fc.record({
    measure: fc.constantFrom(...MEASURES),
    test: comparison([0, 1, 2, 3, 25, 50]),
  });
  return fc.oneof(
    test(reference).map((one): Leaf => ({ of: 'feature', ...one })),
    fc
      .record({ where: filter(reference), asked, and: fc.array(asked, { maxLength: 2 }) })
      .map(({ where, asked: first, and }): Leaf => ({
        of: 'purchases',
        where,
        ...first,
        ...(and.length === 0 ? {} : { and }),
      })),
    fc
      .record({
        kinds: fc.subarray(['open', 'click']),
        channels: fc.subarray(['email', 'sms']),
        period: period(reference),
        test: comparison([0, 1, 2]),
      })
      .map((one): Leaf => ({ of: 'interactions', ...one })),
    fc
      .record({ tags: fc.subarray(['vip', 'press']), has: fc.boolean() })
      .map((one): Leaf => ({ of: 'tag', ...one })),
    fc
      .record({ segments: fc.subarray(['a', 'b', 'rest']), in: fc.boolean() })
      .map((one): Leaf => ({ of: 'segment', segmentation: 'other', ...one })),
  );
}

/** Rules up to three groups deep, empty groups among them. */
export function ruleTree(reference: IsoDate): fc.Arbitrary<Rule> {
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 2, arbitrary: leaf(reference) },
      {
        weight: 1,
        arbitrary: fc.record({
          of: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
          rules: fc.array(tie('rule'), { maxLength: 3 }),
        }),
      },
    ),
  }));
  return rule;
}
