import type { ProjectRecord } from '../project';
import { isRule } from '../rules/read';
import type { KnownSegmentation } from '../rules/validate';
import { segmentationsIn } from '../rules/walk';
import type { Segment, SegmentationDef } from './definition';
import { LIFECYCLE_SEGMENTS } from './lifecycle/segments';
import { listedSegmentations } from './listed';
import { rfmSegments } from './rfm/lookup';
import { rulesSegments } from './rules/segments';
import { tagsSegments, type Tag } from './tags/segments';
import { tierSegments } from './tiers/segments';
import { valueEngagementSegments } from './value-engagement/segments';

/** The segments of a definition that it has on any base; null where only computing it tells. */
export function fixedSegments(
  def: SegmentationDef,
  tags: readonly Pick<Tag, 'id' | 'name'>[] = [],
): readonly Segment[] | null {
  switch (def.kind) {
    case 'rfm':
      return rfmSegments(def);
    case 'lifecycle':
      return LIFECYCLE_SEGMENTS;
    case 'tiers':
      return tierSegments(def.names);
    case 'value-engagement':
      return valueEngagementSegments(def);
    case 'tags':
      return tagsSegments(def, tags);
    case 'rules':
      return rulesSegments(def);
    case 'attribute':
    case 'cross':
      return null;
  }
}

/** The segmentations of a project, as its rules may refer to them. */
export function knownSegmentations(
  project: Pick<ProjectRecord, 'dataset' | 'segmentation' | 'segmentations' | 'tags'>,
): readonly KnownSegmentation[] {
  return listedSegmentations(project).map(({ id, def }) => ({
    id,
    segments: fixedSegments(def, project.tags)?.map((segment) => segment.id) ?? null,
    from: madeFrom(def),
  }));
}

function madeFrom(def: SegmentationDef): readonly string[] {
  if (def.kind === 'cross') return [def.first, def.second];
  if (def.kind !== 'rules') return [];
  return def.rules.flatMap(({ rule }) => (isRule(rule) ? segmentationsIn(rule) : []));
}
