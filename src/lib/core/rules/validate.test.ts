import { describe, expect, it } from 'vitest';
import { FULL_DATASET } from '../../../../tests/helpers/rule-names';
import { isoDate } from '../dates';
import type { RuleProblem } from './problems';
import type { PurchaseFilter, Rule } from './rule';
import type { Comparison, Test } from './tests';
import { validateRule, type RuleContext } from './validate';

const CONTEXT: RuleContext = {
  referenceDate: isoDate('2025-12-31'),
  dataset: FULL_DATASET,
  tags: [{ id: 't', name: 'VIP' }],
  segmentations: [
    { id: 'rfm', segments: ['champions', 'lost'], from: [] },
    { id: 'cross', segments: ['x'], from: ['rfm', 'mine'] },
    { id: 'loop', segments: ['x'], from: ['pool'] },
    { id: 'pool', segments: ['x'], from: ['loop'] },
  ],
  self: 'mine',
  distinct: (of) => (of === 'category' || of === 'city' ? 3000 : 10),
};
const BARE = { ...FULL_DATASET, lineFields: [], attributes: [], interactions: 0 } as const;

const feature = (id: string, test: Test): Rule => ({ of: 'feature', feature: id, test });
const number = (test: Comparison) => feature('recency', { kind: 'number', ...test });
const purchases = (where: Partial<PurchaseFilter>, test: Comparison): Rule => ({
  of: 'purchases',
  where: { lists: {}, period: { kind: 'always' }, returns: 'out', ...where },
  measure: 'orders',
  test,
});
const once: Comparison = { is: 'from', value: 1 };
const segment = (segmentation: string, segments: readonly string[] = ['x']): Rule => ({
  of: 'segment',
  segmentation,
  segments,
  in: true,
});

const CASES: readonly (readonly [string, Rule, RuleProblem | null, RuleContext?])[] = [
  ['an empty group', { of: 'any', rules: [] }, { code: 'empty-group' }],
  [
    'an unknown feature',
    feature('shoe', { kind: 'number', ...once }),
    { code: 'unknown-feature', feature: 'shoe' },
  ],
  [
    'a feature whose column the files lack',
    feature('age', { kind: 'number', ...once }),
    { code: 'feature-lacks', feature: 'age', needs: ['person.birth_date'] },
    { ...CONTEXT, dataset: BARE },
  ],
  [
    'a test of another kind',
    feature('recency', { kind: 'flag', is: 'yes' }),
    { code: 'other-kind', feature: 'recency', kind: 'number' },
  ],
  [
    'a band upside down',
    number({ is: 'between', from: 9, to: 3 }),
    { code: 'reversed', from: 9, to: 3 },
  ],
  ['a band of one value', number({ is: 'between', from: 3, to: 3 }), null],
  ['no number', number({ is: 'above', value: Number.NaN }), { code: 'no-number' }],
  [
    'a share of everybody',
    feature('recency', { kind: 'number', is: 'top', share: 1 }),
    { code: 'not-a-share' },
  ],
  [
    'dates upside down',
    feature('last_purchase', {
      kind: 'date',
      is: 'between',
      from: isoDate('2025-02-01'),
      to: isoDate('2025-01-01'),
    }),
    { code: 'dates-reversed' },
  ],
  [
    'no days',
    feature('last_purchase', { kind: 'date', is: 'last', count: 0, unit: 'days' }),
    { code: 'no-duration' },
  ],
  [
    'no value chosen',
    feature('region', { kind: 'category', is: 'in', values: [] }),
    { code: 'no-values' },
  ],
  [
    '3,000 towns',
    feature('city', { kind: 'category', is: 'in', values: ['Lyon'] }),
    { code: 'many-values', count: 3000 },
  ],
  [
    '3,000 categories',
    purchases({ lists: { category: { values: ['x'] } } }, once),
    { code: 'many-values', count: 3000 },
  ],
  [
    'a column that purchases lack',
    purchases({ lists: { brand: { values: ['x'] } } }, once),
    { code: 'missing-column', field: 'brand' },
    { ...CONTEXT, dataset: BARE },
  ],
  [
    'a price without discounts',
    purchases({ price: 'full' }, once),
    { code: 'missing-column', field: 'discount' },
    { ...CONTEXT, dataset: BARE },
  ],
  [
    'products known by name',
    purchases({ lists: { product: { values: ['x'] } } }, once),
    null,
    { ...CONTEXT, dataset: { ...BARE, lineFields: ['product_name'] } },
  ],
  ['half an order', purchases({}, { is: 'from', value: 1.5 }), { code: 'not-whole' }],
  ['fewer than no orders', purchases({}, { is: 'below', value: 0 }), { code: 'never' }],
  ['at least no orders', purchases({}, { is: 'from', value: 0 }), { code: 'always' }],
  ['never bought', purchases({}, { is: 'equal', value: 0 }), null],
  ['a month 13', purchases({ months: [13] }, once), { code: 'no-months' }],
  [
    'a window upside down',
    purchases(
      {
        period: {
          kind: 'window',
          from: { count: 2, unit: 'months' },
          to: { count: 90, unit: 'days' },
        },
      },
      once,
    ),
    { code: 'ago-reversed' },
  ],
  [
    'a period to come',
    purchases({ period: { kind: 'dates', from: isoDate('2026-01-01'), to: null } }, once),
    { code: 'after-reference' },
  ],
  [
    'interactions that are not there',
    { of: 'interactions', kinds: [], channels: [], period: { kind: 'always' }, test: once },
    { code: 'no-interactions' },
    { ...CONTEXT, dataset: BARE },
  ],
  ['no tag', { of: 'tag', tags: [], has: true }, { code: 'no-tags' }],
  ['a tag that is gone', { of: 'tag', tags: ['t', 'u'], has: true }, { code: 'unknown-tag' }],
  ['a segment', segment('rfm', ['lost']), null],
  ['no segment', segment('rfm', []), { code: 'no-segments' }],
  ['a segment that is gone', segment('rfm', ['x']), { code: 'unknown-segment' }],
  ['a segmentation that is gone', segment('old'), { code: 'unknown-segmentation' }],
  ['its own segmentation', segment('mine'), { code: 'circular' }],
  ['one made from its own', segment('cross'), { code: 'circular' }],
  ['one made from itself', segment('loop'), { code: 'circular' }],
];

describe('what is wrong with a rule', () => {
  it.each(CASES.map(([name, ...rest]) => [name, rest] as const))(
    '%s',
    (_, [rule, problem, context = CONTEXT]) => {
      expect(validateRule(rule, context).map((issue) => issue.problem)).toEqual(
        problem === null ? [] : [problem],
      );
    },
  );

  it('names each node that is wrong, and leaves the rest alone', () => {
    const rule: Rule = {
      of: 'all',
      rules: [
        number(once),
        { of: 'none', rules: [segment('mine'), number(once)] },
        { of: 'any', rules: [] },
      ],
    };
    expect(validateRule(rule, CONTEXT)).toEqual([
      { path: [1, 0], weight: 'error', problem: { code: 'circular' } },
      { path: [2], weight: 'error', problem: { code: 'empty-group' } },
    ]);
  });
});
