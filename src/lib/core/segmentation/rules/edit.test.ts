import { describe, expect, it } from 'vitest';
import type { Rule } from '../../rules/rule';
import type { RulesDef } from './definition';
import {
  addRule,
  asGroup,
  BLANK_RULE,
  changeRule,
  duplicateRule,
  moveRule,
  removeRule,
  ruleOf,
  takesMore,
} from './edit';

const name = (text: string) => ({ fr: text, en: text });
const tagged: Rule = { of: 'tag', tags: ['vip'], has: true };
const EMPTY: RulesDef = { kind: 'rules', rules: [], rest: null };
const three = ['a', 'b', 'c'].reduce((def, one) => addRule(def, name(one), tagged).def, EMPTY);
const ids = (def: RulesDef) => def.rules.map(({ id }) => id);

describe('a list of rules', () => {
  it('gives every rule an id of its own, which stays when others go', () => {
    expect(ids(three)).toEqual(['rule-1', 'rule-2', 'rule-3']);
    const without = removeRule(three, 'rule-2');
    expect(ids(without)).toEqual(['rule-1', 'rule-3']);
    expect(addRule(without, name('d'), tagged).id).toBe('rule-4');
  });

  it.each([
    ['rule-3', 0, ['rule-3', 'rule-1', 'rule-2']],
    ['rule-1', 1, ['rule-2', 'rule-1', 'rule-3']],
    ['rule-1', 9, ['rule-2', 'rule-3', 'rule-1']],
    ['rule-2', -1, ['rule-2', 'rule-1', 'rule-3']],
    ['nobody', 0, ['rule-1', 'rule-2', 'rule-3']],
  ])('puts %s at place %s', (id, to, expected) => {
    expect(ids(moveRule(three, id, to))).toEqual(expected);
  });

  it('puts a copy right after its original', () => {
    const copied = duplicateRule(three, 'rule-1', name('a (copy)'));
    expect(ids(copied)).toEqual(['rule-1', 'rule-4', 'rule-2', 'rule-3']);
    expect(copied.rules[1]).toEqual({ id: 'rule-4', name: name('a (copy)'), rule: tagged });
    expect(duplicateRule(three, 'nobody', name('x'))).toBe(three);
  });

  it('changes one rule and leaves the others', () => {
    const changed = changeRule(three, 'rule-2', { name: name('B') });
    expect(changed.rules.map((rule) => rule.name.en)).toEqual(['a', 'B', 'c']);
    expect(changed.rules[0]).toBe(three.rules[0]);
  });

  it('takes fifty', () => {
    const many = Array.from({ length: 50 }).reduce<RulesDef>(
      (def) => addRule(def, name('x'), tagged).def,
      EMPTY,
    );
    expect(takesMore(removeRule(many, 'rule-1'))).toBe(true);
    expect(takesMore(many)).toBe(false);
  });

  it('shows a rule that cannot be read as an empty one, and a lone condition in a group', () => {
    expect(ruleOf({ rule: { of: 'nothing' } })).toBe(BLANK_RULE);
    expect(ruleOf({ rule: tagged })).toBe(tagged);
    expect(asGroup(tagged)).toEqual({ of: 'all', rules: [tagged] });
    expect(asGroup({ of: 'none', rules: [tagged] })).toEqual({ of: 'none', rules: [tagged] });
  });
});
