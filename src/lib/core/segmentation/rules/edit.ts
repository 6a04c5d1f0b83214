import { isGroup, type GroupRule, type Rule } from '../../rules/rule';
import { isRule } from '../../rules/read';
import type { Named } from '../definition';
import type { RankedRule, RulesDef } from './definition';
import { MAX_RULES } from './segments';

/** A rule that asks for nothing yet. */
export const BLANK_RULE: Rule = { of: 'all', rules: [] };

/** What stands at a place, as a rule: an empty one where it cannot be read. */
export function ruleOf({ rule }: Pick<RankedRule, 'rule'>): Rule {
  return isRule(rule) ? rule : BLANK_RULE;
}

/** The rule within a group of its own, so that conditions can be added beside it. */
export function asGroup(rule: Rule): GroupRule {
  return isGroup(rule) ? rule : { of: 'all', rules: [rule] };
}

/** Whether there is place for one rule more. */
export function takesMore(def: RulesDef): boolean {
  return def.rules.length < MAX_RULES;
}

/** The definition with a rule added last, and the id that it got. */
export function addRule(
  def: RulesDef,
  name: Named,
  rule: Rule,
): { readonly def: RulesDef; readonly id: string } {
  const id = freeRuleId(def);
  return { id, def: { ...def, rules: [...def.rules, { id, name, rule }] } };
}

/** A copy right after the rule that it is made of; the same definition for an id of none. */
export function duplicateRule(def: RulesDef, id: string, name: Named): RulesDef {
  const place = placeOf(def, id);
  const found = def.rules[place];
  if (!found) return def;
  const copy = { ...found, id: freeRuleId(def), name };
  return { ...def, rules: def.rules.toSpliced(place + 1, 0, copy) };
}

export function removeRule(def: RulesDef, id: string): RulesDef {
  return { ...def, rules: def.rules.filter((rule) => rule.id !== id) };
}

/** The rule at another place of the order, from 0; a place outside is the nearest one. */
export function moveRule(def: RulesDef, id: string, to: number): RulesDef {
  const place = placeOf(def, id);
  const found = def.rules[place];
  if (!found) return def;
  const others = def.rules.toSpliced(place, 1);
  return { ...def, rules: others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, found) };
}

export function changeRule(
  def: RulesDef,
  id: string,
  part: Partial<Omit<RankedRule, 'id'>>,
): RulesDef {
  return { ...def, rules: def.rules.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)) };
}

function placeOf(def: RulesDef, id: string): number {
  return def.rules.findIndex((rule) => rule.id === id);
}

/** Ids stay with their segment: one that was removed is not given again while a later one is there. */
function freeRuleId({ rules }: RulesDef): string {
  const numbers = rules.map(({ id }) => Number(/^rule-(\d+)$/.exec(id)?.[1] ?? 0));
  return `rule-${Math.max(0, ...numbers) + 1}`;
}
