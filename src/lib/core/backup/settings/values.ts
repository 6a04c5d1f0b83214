import { categoryOfShare, FEATURES } from '../../features/catalogue';
import { isChoice } from '../../features/attribute-values';
import { INTERACTION_KINDS } from '../../features/interactions';
import type { SavedPlaybook } from '../../playbook';
import { isRule } from '../../rules/read';
import type { Leaf, Rule } from '../../rules/rule';
import { nodesOf } from '../../rules/walk';
import type { Merge } from '../../segmentation/cross/definition';
import type { SegmentationDef } from '../../segmentation/definition';

/**
 * What a definition says in the words of the files: a city, a product, a choice of a survey. Numbers,
 * dates and words of our own (age bands, months, levels) are the person's and are no values.
 */
export type Values = readonly string[];

/** Values in a rule; null for what is no rule, of which nothing can be said. */
export function valuesOfRule(rule: unknown): Values | null {
  if (!isRule(rule)) return null;
  const leaves = nodesOf(rule).map((node) => node.rule);
  return leaves.flatMap((one: Rule) => ('rules' in one ? [] : valuesOfLeaf(one)));
}

function valuesOfLeaf(leaf: Leaf): Values {
  switch (leaf.of) {
    case 'feature': {
      const { test, feature } = leaf;
      const asked = test.kind === 'category' && 'values' in test && !isOwn(feature);
      return [...valuesOfFeature(feature), ...(asked ? test.values : [])];
    }
    case 'purchases':
      return Object.values(leaf.where.lists).flatMap((list) => list.values);
    case 'interactions': {
      const own: readonly string[] = INTERACTION_KINDS;
      return [...leaf.kinds.filter((kind) => !own.includes(kind)), ...leaf.channels];
    }
    case 'segment':
      return leaf.segments.flatMap(valuesOfSegment);
    case 'tag':
      return [];
  }
}

/** Whether the values of a feature are words of our own and not of the files. */
function isOwn(id: string): boolean {
  const found = FEATURES.find((feature) => feature.id === id);
  return found !== undefined && found.unit !== 'text';
}

/** What the id of a feature says of the files: one choice of an attribute, a category of products. */
export function valuesOfFeature(id: string): Values {
  const category = categoryOfShare(id);
  if (category !== null) return [category];
  return isChoice(id) ? [id.slice(id.indexOf(':') + 1)] : [];
}

/** What the id of a segment says of the files: `=Lyon`, alone or crossed with another class. */
export function valuesOfSegment(id: string): Values {
  return id
    .split(/(?<!\\)\|/)
    .filter((part) => part.startsWith('='))
    .map((part) => part.slice(1).replaceAll('\\|', '|').replaceAll('\\\\', '\\'));
}

export function valuesOfMerge({ cells }: Merge): Values {
  return cells.flat().flatMap(valuesOfSegment);
}

export function valuesOfPlaybook({ segment }: SavedPlaybook): Values {
  return valuesOfSegment(segment);
}

/** Values in what a segmentation is as a whole; those of its rules and merges are apart. */
export function valuesOfWhole(def: SegmentationDef): Values {
  switch (def.kind) {
    case 'attribute':
      return def.by.flatMap(({ feature }) => valuesOfFeature(feature));
    case 'tiers':
      return valuesOfFeature(def.measure);
    default:
      return [];
  }
}
