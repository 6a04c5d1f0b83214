import { isRule } from '../../rules/read';
import { featuresIn } from '../../rules/walk';
import type { SegmentationDef } from '../definition';
import { inputsOf } from '../kinds';

/** What RFM scores, and what is nearly the same. */
const RFM = ['recency', 'frequency_orders', 'frequency_days', 'monetary_sum', 'monetary_mean'];

/** Read to know who bought at all. */
const ONLY_BUYERS = 'frequency_days';

/** The engagement level is made of the score. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  engagement_level: ['engagement_score'],
  engagement_score: ['engagement_level'],
  age: ['age_band'],
  age_band: ['age'],
};

/**
 * Features by which a segmentation is made, so that its segments differ in them by construction.
 * `find`: other segmentations of the project.
 */
export function criteriaOf(
  def: SegmentationDef,
  find: (id: string) => SegmentationDef | undefined,
): ReadonlySet<string> {
  const own = ownCriteria(def, find);
  return new Set(own.flatMap((id) => [id, ...(SAME[id] ?? [])]));
}

function ownCriteria(
  def: SegmentationDef,
  find: (id: string) => SegmentationDef | undefined,
): readonly string[] {
  switch (def.kind) {
    case 'rfm':
      return RFM;
    case 'lifecycle':
      return ['recency', 'rhythm', 'lateness', 'tenure'];
    case 'rules':
      return def.rules.flatMap(({ rule }) => (isRule(rule) ? featuresIn(rule) : []));
    case 'tags':
      return def.tags.map((id) => `tag_${id}`);
    case 'cross':
      return [def.first, def.second].flatMap((id) => {
        const other = find(id);
        return other && other.kind !== 'cross' ? ownCriteria(other, find) : [];
      });
    case 'tiers':
    case 'value-engagement':
    case 'attribute':
      return inputsOf(def)
        .map(({ feature }) => feature)
        .filter((id) => id !== ONLY_BUYERS);
  }
}
