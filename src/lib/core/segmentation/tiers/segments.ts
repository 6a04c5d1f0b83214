import { REST, toneAt, type Segment } from '../definition';
import type { TierNames } from './definition';

const IDS: Readonly<Record<TierNames, readonly string[]>> = {
  pmg: ['large', 'medium', 'small'],
  abc: ['a', 'b', 'c'],
  deciles: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', 'd10'],
};

const label = { of: 'kind', kind: 'tiers' } as const;

/** Ids of the tiers, best first. */
export function tierIds(names: TierNames): readonly string[] {
  return IDS[names];
}

/** The tiers, best first, then those without a purchase in the window. */
export function tierSegments(names: TierNames): readonly Segment[] {
  const ids = IDS[names];
  return [
    ...ids.map((id, i) => ({ id, tone: toneAt(i, ids.length), label })),
    { id: REST, tone: 11, label },
  ];
}
