import { isGroup, type Leaf, type Rule } from './rule';

/** Place of a node: the index to take in each group, from the root. */
export type Path = readonly number[];

export interface Node {
  readonly path: Path;
  readonly rule: Rule;
}

/** Every node, each group before what it holds. */
export function nodesOf(rule: Rule, path: Path = []): readonly Node[] {
  const own: Node = { path, rule };
  return isGroup(rule)
    ? [own, ...rule.rules.flatMap((child, i) => nodesOf(child, [...path, i]))]
    : [own];
}

function leavesOf(rule: Rule): readonly Leaf[] {
  return nodesOf(rule).flatMap((node) => (isGroup(node.rule) ? [] : [node.rule]));
}

/** Ids of the features that a rule asks for, each once, in order. */
export function featuresIn(rule: Rule): readonly string[] {
  return unique(leavesOf(rule).flatMap((leaf) => (leaf.of === 'feature' ? [leaf.feature] : [])));
}

/** Ids of the segmentations whose membership a rule asks for, each once, in order. */
export function segmentationsIn(rule: Rule): readonly string[] {
  return unique(
    leavesOf(rule).flatMap((leaf) => (leaf.of === 'segment' ? [leaf.segmentation] : [])),
  );
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
