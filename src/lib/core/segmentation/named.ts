import type { Segment, SegmentationDef } from './definition';
import { LIFECYCLE_SEGMENTS } from './lifecycle/segments';
import { rulesSegments } from './rules/segments';
import { tagsSegments } from './tags/segments';
import { tierSegments } from './tiers/segments';
import { valueEngagementSegments } from './value-engagement/segments';

/** The segments that a definition names by itself, without a look at the base; none of splits and crosses. */
export function namedSegments(
  def: SegmentationDef,
  tags: readonly { readonly id: string; readonly name: string }[] = [],
): readonly Segment[] {
  switch (def.kind) {
    case 'lifecycle':
      return LIFECYCLE_SEGMENTS;
    case 'tiers':
      return tierSegments(def.names);
    case 'value-engagement':
      return valueEngagementSegments(def);
    case 'rules':
      return rulesSegments(def);
    case 'tags':
      return tagsSegments(def, tags);
    default:
      return [];
  }
}
