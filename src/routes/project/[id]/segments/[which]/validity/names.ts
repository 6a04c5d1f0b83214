import type { ProjectRecord } from '$lib/core/project';
import { featureById } from '$lib/core/features/catalogue';
import type { Segment, SegmentTone } from '$lib/core/segmentation/definition';
import type { Criterion } from '$lib/core/validity/criteria';
import { BOUGHT } from '$lib/core/validity/settings';
import { formats, language, t } from '$lib/i18n/language.svelte';
import { criterionNames, validity as words } from '$lib/i18n/messages/validity';
import { segmentLabel } from '$lib/i18n/segment-label';

/** What the passport calls things. */
export interface Names {
  readonly segment: (id: string) => string;
  readonly tone: (id: string) => SegmentTone;
  readonly response: (id: string) => string;
  readonly criterion: (criterion: Criterion) => string;
}

/** A segment of an earlier date may be none of today's: it keeps its own id. */
export function namesOf(
  segments: readonly Segment[],
  { dataset, tags }: Pick<ProjectRecord, 'dataset' | 'tags'>,
): Names {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const feature = (id: string) => featureById(id, dataset, tags)?.label[language()] ?? id;
  return {
    segment: (id) => {
      const segment = known.get(id);
      return segment ? segmentLabel(segment, formats()) : id.replace(/^[=~]/, '');
    },
    tone: (id) => known.get(id)?.tone ?? 11,
    response: (id) => (id === BOUGHT ? t(words.bought) : feature(id)),
    criterion: (criterion) => {
      if (criterion.of !== 'feature') return t(criterionNames[criterion.of]);
      return feature(criterion.input.feature);
    },
  };
}
