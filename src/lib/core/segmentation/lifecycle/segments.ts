import type { Segment } from '../definition';

const label = { of: 'kind', kind: 'lifecycle' } as const;

/** Every state, best first; everyone who never bought is a prospect. */
export const LIFECYCLE_SEGMENTS = [
  { id: 'active', tone: 0, label },
  { id: 'new', tone: 2, label },
  { id: 'come_back', tone: 3, label },
  { id: 'slowing', tone: 5, label },
  { id: 'at_risk', tone: 7, label },
  { id: 'inactive', tone: 9, label },
  { id: 'lost', tone: 10, label },
  { id: 'prospect', tone: 11, label },
] as const satisfies readonly Segment[];

export type LifecycleState = (typeof LIFECYCLE_SEGMENTS)[number]['id'];

/** The states by time since the last purchase, in the order of the bounds. */
export const FADING = ['active', 'slowing', 'at_risk', 'inactive', 'lost'] as const;
