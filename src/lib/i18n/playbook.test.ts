import { describe, expect, it } from 'vitest';
import { LIFECYCLE_SEGMENTS } from '../core/segmentation/lifecycle/segments';
import { SCHEME_IDS } from '../core/segmentation/rfm/definition';
import { lookupOf } from '../core/segmentation/rfm/lookup';
import { REST, type SegmentationKind } from '../core/segmentation/definition';
import { tierSegments } from '../core/segmentation/tiers/segments';
import { VALUE_ENGAGEMENT_IDS } from '../core/segmentation/value-engagement/segments';
import { FORMATS } from './formats';
import { genericCards } from './messages/playbook-generic';
import { startingPlaybook } from './playbook';

const BUILT_IN: readonly (readonly [SegmentationKind, readonly string[]])[] = [
  ['rfm', [...SCHEME_IDS.flatMap((id) => lookupOf(id).segments), REST]],
  ['lifecycle', LIFECYCLE_SEGMENTS.map(({ id }) => id)],
  [
    'tiers',
    (['pmg', 'abc', 'deciles'] as const).flatMap((n) => tierSegments(n).map(({ id }) => id)),
  ],
  ['value-engagement', VALUE_ENGAGEMENT_IDS],
];
const even = { customerShare: 0.1, revenueShare: 0.1, orders: 10 };
const FIELDS = ['objective', 'message', 'offer', 'channel', 'moment'] as const;
const starting = (kind: SegmentationKind, id: string, weight = even) =>
  startingPlaybook(kind, id, weight, FORMATS.en);

describe('every segment of a kind has a card of its own', () => {
  it.each(BUILT_IN)('%s', (kind, ids) => {
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const [en, fr] = [FORMATS.en, FORMATS.fr].map((f) => startingPlaybook(kind, id, even, f));
      expect(
        Object.values(genericCards).map(({ objective }) => objective.en),
        id,
      ).not.toContain(en?.objective);
      for (const field of FIELDS) {
        expect(en?.[field], `${kind} ${id} ${field}`).toMatch(/^[A-Z].{4,160}[.?]$/);
        expect(fr?.[field], `${kind} ${id} ${field}`).toMatch(/^[A-ZÀÉÊ].{4,160}[.?]$/);
        expect(fr?.[field]).not.toMatch(/[^\u00a0][:;?!%]/);
      }
    }
  });

  it('with a discount that grows with the risk, and none for the best', () => {
    const limit = (id: string) => starting('rfm', id).discountLimit;
    expect(limit('champions')).toBe(0);
    expect(limit('at_risk')).toBeGreaterThan(limit('loyal') ?? 0);
    expect(limit('lost')).toBeNull();
  });
});

it('writes for other segments by what they weigh', () => {
  const of = (weight: Partial<typeof even>, id = '=Metz') =>
    starting('attribute', id, { ...even, ...weight }).objective;
  const objective = (key: keyof typeof genericCards) => genericCards[key].objective.en;
  expect(of({ revenueShare: 0.2 })).toBe(objective('strong'));
  expect(of({})).toBe(objective('even'));
  expect(of({ revenueShare: 0.05 })).toBe(objective('light'));
  expect(of({ revenueShare: 0, orders: 0 })).toBe(objective('silent'));
  expect(of({ revenueShare: 0.2 }, REST)).toBe(objective('outside'));
  expect(of({ revenueShare: 0.2 }, 'champions')).toBe(objective('strong'));
});
