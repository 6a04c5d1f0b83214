import type { Segment, SegmentTone } from '../definition';
import { ENGAGEMENT_LEVELS, VALUE_LEVELS, type ValueEngagementDef } from './definition';

const TONES: Readonly<Record<string, SegmentTone>> = {
  ambassadors: 0,
  established_loyals: 1,
  rising_stars: 2,
  regulars: 3,
  small_basket_fans: 4,
  occasionals: 5,
  opportunists: 6,
  at_risk_actives: 7,
  engaged_inactives: 8,
  lost: 10,
};

/** The ten segments, best first; a person's own are found in the grid. */
export const VALUE_ENGAGEMENT_IDS = Object.keys(TONES);

/** Segments that the grid gives, best first, those the person added after the ten. */
export function valueEngagementSegments(def: ValueEngagementDef): readonly Segment[] {
  const used = new Set(VALUE_LEVELS.flatMap((v) => ENGAGEMENT_LEVELS.map((e) => def.grid[v][e])));
  const known = VALUE_ENGAGEMENT_IDS.filter((id) => used.has(id));
  const added = [...used].filter((id) => !Object.hasOwn(TONES, id));
  return [...known, ...added].map((id) => {
    const name = Object.hasOwn(def.names, id) ? def.names[id] : undefined;
    const label = name
      ? ({ of: 'given', name } as const)
      : ({ of: 'kind', kind: 'value-engagement' } as const);
    return { id, tone: Object.hasOwn(TONES, id) ? (TONES[id] ?? 9) : 9, label };
  });
}
