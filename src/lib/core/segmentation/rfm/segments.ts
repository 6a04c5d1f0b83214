import type { Segment } from '../definition';

/** Every segment a published scheme names, best first. Names in both languages: i18n `segments`. */
export const RFM_SEGMENTS = [
  { id: 'champions', tone: 0 },
  { id: 'loyal', tone: 1 },
  { id: 'potential_loyalist', tone: 2 },
  { id: 'new', tone: 3 },
  { id: 'recent', tone: 3 },
  { id: 'promising', tone: 4 },
  { id: 'need_attention', tone: 5 },
  { id: 'about_to_sleep', tone: 6 },
  { id: 'at_risk', tone: 7 },
  { id: 'cannot_lose', tone: 8 },
  { id: 'hibernating', tone: 9 },
  { id: 'lost', tone: 10 },
  { id: 'unassigned', tone: 11 },
] as const satisfies readonly Segment[];

/** Segment of the codes that a scheme leaves empty. */
export const UNASSIGNED = 'unassigned';

export function rfmSegment(id: string): Segment {
  return RFM_SEGMENTS.find((s) => s.id === id) ?? { id, tone: 11 };
}
