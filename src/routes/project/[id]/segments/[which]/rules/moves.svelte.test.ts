import { beforeEach, expect, it } from 'vitest';
import { nodeAt } from '$lib/core/rules/edit';
import type { Rule } from '$lib/core/rules/rule';
import type { Path } from '$lib/core/rules/walk';
import { setLanguage } from '$lib/i18n/language.svelte';
import { movesOf } from './moves';

beforeEach(() => setLanguage('en'));

const tag = (name: string): Rule => ({ of: 'tag', tags: [name], has: true });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(tag) as [Rule, Rule, Rule, Rule];
const tree: Rule = { of: 'all', rules: [a, { of: 'any', rules: [b, c] }, d] };

/** What is left after an entry is chosen, and the node that takes the focus. */
function after(path: Path, id: string): { readonly rule: Rule; readonly to: Path } {
  let done: { rule: Rule; to: Path } | null = null;
  const found = movesOf(tree, path, (rule, to) => (done = { rule, to })).find((m) => m.id === id);
  if (!found) throw new Error(`no ${id} at ${path.join('.')}`);
  found.run();
  if (done === null) throw new Error('nothing done');
  return done;
}

it.each<readonly [Path, string, readonly unknown[], Rule]>([
  [[2], 'moveUp', [a, d, { of: 'any', rules: [b, c] }], d],
  [[0], 'moveDown', [{ of: 'any', rules: [b, c] }, a, d], a],
  [[0], 'intoGroup', [{ of: 'any', rules: [a, b, c] }, d], a],
  [[1, 0], 'outOfGroup', [a, { of: 'any', rules: [c] }, b, d], b],
  [[1], 'unwrap', [a, b, c, d], b],
  [[0], 'wrap', [{ of: 'all', rules: [a] }, { of: 'any', rules: [b, c] }, d], nodeOf(a)],
  [[2], 'copyCondition', [a, { of: 'any', rules: [b, c] }, d, d], d],
  [[2], 'removeCondition', [a, { of: 'any', rules: [b, c] }], { of: 'any', rules: [b, c] }],
])('at %j, %s', (path, id, rules, focused) => {
  const { rule, to } = after(path, id);
  expect(rule).toEqual({ of: 'all', rules });
  expect(nodeAt(rule, to)).toEqual(focused);
});

function nodeOf(rule: Rule): Rule {
  return { of: 'all', rules: [rule] };
}

it('offers no move that leads nowhere', () => {
  const ids = (path: Path) => movesOf(tree, path, () => undefined).map(({ id }) => id);
  expect(ids([0])).not.toContain('moveUp');
  expect(ids([0])).not.toContain('outOfGroup');
  expect(ids([2])).not.toContain('moveDown');
  expect(ids([0])).not.toContain('unwrap');
});
