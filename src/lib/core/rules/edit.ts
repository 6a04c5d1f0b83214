import { isGroup, type GroupRule, type Rule } from './rule';
import type { Path } from './walk';

/** The node at a path. Throws RangeError for a path that leads nowhere, as all of this file. */
export function nodeAt(rule: Rule, path: Path): Rule {
  return path.reduce<Rule>((node, index) => childOf(node, index), rule);
}

/** The rule with the node at a path put in place of what was there. */
export function replaceAt(rule: Rule, path: Path, node: Rule): Rule {
  const [index, ...rest] = path;
  if (index === undefined) return node;
  const child = childOf(rule, index);
  return withRules(rule, (rules) => rules.with(index, replaceAt(child, rest, node)));
}

/** The rule with a node added to the group at a path, at the end unless told. */
export function addAt(rule: Rule, group: Path, node: Rule, index?: number): Rule {
  const found = groupAt(rule, group);
  const at = index ?? found.rules.length;
  if (at < 0 || at > found.rules.length) throw new RangeError(`no place ${at} in the group`);
  return replaceAt(rule, group, { ...found, rules: found.rules.toSpliced(at, 0, node) });
}

/** The rule without the node at a path; the root stays. */
export function removeAt(rule: Rule, path: Path): Rule {
  const { group, index } = placeOf(path);
  nodeAt(rule, path);
  const found = groupAt(rule, group);
  return replaceAt(rule, group, { ...found, rules: found.rules.toSpliced(index, 1) });
}

/**
 * The rule with the node at `from` moved into the group at `to`, before what stood at `index`
 * there; both are paths of the rule as it was. A group does not go into itself.
 */
export function moveTo(rule: Rule, from: Path, to: Path, index: number): Rule {
  if (startsWith(to, from)) throw new RangeError('a group cannot go into itself');
  const node = nodeAt(rule, from);
  const { group, index: left } = placeOf(from);
  const added = addAt(rule, to, node, index);
  // What is added before the old place, in the same group or above it, pushes it along.
  const depth = to.length;
  const pushed = startsWith(from, to) && index <= (from[depth] ?? -1);
  const old = pushed ? from.with(depth, (from[depth] ?? 0) + 1) : [...group, left];
  return removeAt(added, old);
}

/** The node at a path put alone into a new group, to which others can be added. */
export function wrapAt(rule: Rule, path: Path, of: GroupRule['of']): Rule {
  return replaceAt(rule, path, { of, rules: [nodeAt(rule, path)] });
}

/** The group at a path dissolved into the group above it. */
export function unwrapAt(rule: Rule, path: Path): Rule {
  const { group, index } = placeOf(path);
  const inner = groupAt(rule, path);
  const outer = groupAt(rule, group);
  return replaceAt(rule, group, {
    ...outer,
    rules: outer.rules.toSpliced(index, 1, ...inner.rules),
  });
}

/** The group at a path asking for all, any or none of what it holds. */
export function connectAt(rule: Rule, path: Path, of: GroupRule['of']): Rule {
  return replaceAt(rule, path, { ...groupAt(rule, path), of });
}

function childOf(rule: Rule, index: number): Rule {
  const child = isGroup(rule) ? rule.rules[index] : undefined;
  if (!child) throw new RangeError(`no condition ${index} here`);
  return child;
}

function groupAt(rule: Rule, path: Path): GroupRule {
  const node = nodeAt(rule, path);
  if (!isGroup(node)) throw new RangeError('not a group');
  return node;
}

function withRules(rule: Rule, change: (rules: readonly Rule[]) => readonly Rule[]): Rule {
  if (!isGroup(rule)) throw new RangeError('not a group');
  return { ...rule, rules: change(rule.rules) };
}

function placeOf(path: Path): { readonly group: Path; readonly index: number } {
  const index = path.at(-1);
  if (index === undefined) throw new RangeError('the root has no place');
  return { group: path.slice(0, -1), index };
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((index, i) => path[i] === index);
}
