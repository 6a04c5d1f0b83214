import { expect, it } from 'vitest';
import type { Rule } from '../../rules/rule';
import type { SegmentationDef } from '../definition';
import { DEFAULT_RFM } from '../rfm/definition';
import { DEFAULT_TIERS } from '../tiers/definition';
import { criteriaOf } from './criteria';

const rule: Rule = {
  of: 'all',
  rules: [
    { of: 'feature', feature: 'age', test: { kind: 'number', is: 'from', value: 60 } },
    { of: 'tag', tags: ['vip'], has: true },
  ],
};
const rules: SegmentationDef = {
  kind: 'rules',
  rest: null,
  rules: [{ id: 'a', name: { fr: 'A', en: 'A' }, rule }],
};
const nothing = () => undefined;

it('says by which figures segments differ by construction', () => {
  expect(criteriaOf(DEFAULT_RFM, nothing)).toContain('recency');
  expect([...criteriaOf(DEFAULT_TIERS.pmg, nothing)]).toEqual(['monetary_sum']);
  expect([...criteriaOf({ kind: 'tags', tags: ['vip'] }, nothing)]).toEqual(['tag_vip']);
  expect([...criteriaOf(rules, nothing)]).toEqual(['age', 'age_band']);
});

it('of a cross, those of both', () => {
  const cross: SegmentationDef = { kind: 'cross', first: 'one', second: 'two', merges: [] };
  const find = (id: string) => (id === 'one' ? DEFAULT_TIERS.pmg : id === 'two' ? rules : cross);
  expect([...criteriaOf(cross, find)]).toEqual(['monetary_sum', 'age', 'age_band']);
});
