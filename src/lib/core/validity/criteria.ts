import { FEATURES } from '../features/catalogue';
import { isRule } from '../rules/read';
import { isGroup } from '../rules/rule';
import { nodesOf } from '../rules/walk';
import { splitInput } from '../segmentation/attribute/parts';
import type { SegmentationDef } from '../segmentation/definition';
import { inputName, type Input } from '../segmentation/input';
import { LIFECYCLE_INPUTS } from '../segmentation/lifecycle/state';
import { tierInputs } from '../segmentation/tiers/tier';
import { valueEngagementInputs } from '../segmentation/value-engagement/cell';

/** What a segmentation asks of a customer: a feature, or what the base always knows of everyone. */
export type Criterion =
  | { readonly of: 'feature'; readonly input: Input }
  | { readonly of: 'purchases' | 'interactions' | 'tags' };

const overall = (feature: string): Criterion => ({
  of: 'feature',
  input: { feature, windowMonths: null },
});
const asked = (inputs: readonly Input[]): Criterion[] =>
  inputs.map((input) => ({ of: 'feature', input }));

/** Every criterion of a definition once, those of the segmentations that it speaks of among them. */
export function criteriaOf(
  def: SegmentationDef,
  others: ReadonlyMap<string, SegmentationDef>,
  path: readonly string[] = [],
): readonly Criterion[] {
  const found = new Map(own(def, others, path).map((one) => [criterionId(one), one]));
  return [...found.values()];
}

/** Tells criteria apart. */
export function criterionId(criterion: Criterion): string {
  return criterion.of === 'feature' ? inputName(criterion.input) : `~${criterion.of}`;
}

function own(
  def: SegmentationDef,
  others: ReadonlyMap<string, SegmentationDef>,
  path: readonly string[],
): readonly Criterion[] {
  const through = (id: string) => {
    const other = path.includes(id) ? undefined : others.get(id);
    return other ? criteriaOf(other, others, [...path, id]) : [];
  };
  switch (def.kind) {
    case 'rfm': {
      const { windowMonths } = def;
      const features = ['recency', `frequency_${def.frequency}`, `monetary_${def.monetary}`];
      return asked(features.map((feature) => ({ feature, windowMonths })));
    }
    case 'lifecycle':
      return asked([LIFECYCLE_INPUTS.recency, LIFECYCLE_INPUTS.tenure]);
    case 'tiers':
      return asked([tierInputs(def).worth]);
    case 'value-engagement': {
      const { worth, recency, engagement } = valueEngagementInputs(def);
      return asked([worth, recency, engagement]);
    }
    case 'attribute':
      return asked(def.by.map(splitInput));
    case 'cross':
      return [def.first, def.second].flatMap(through);
    case 'tags':
      return [{ of: 'tags' }];
    case 'rules':
      return def.rules
        .flatMap(({ rule }) => (isRule(rule) ? nodesOf(rule) : []))
        .flatMap(({ rule }): readonly Criterion[] => {
          if (isGroup(rule)) return [];
          switch (rule.of) {
            case 'feature':
              return [overall(rule.feature)];
            case 'segment':
              return through(rule.segmentation);
            case 'tag':
              return [{ of: 'tags' }];
            default:
              return [{ of: rule.of }];
          }
        });
  }
}

const TOLD = ['person', 'company', 'answers'];

/**
 * Whether a feature is something that people told, which grows old, rather than something that
 * the till or the channels wrote. Columns of the files that no feature is made of are told.
 */
export function isTold(feature: string): boolean {
  const known = FEATURES.find(({ id }) => id === feature);
  if (known) return TOLD.includes(known.group);
  return !feature.startsWith('tag_') && !feature.includes(':');
}
