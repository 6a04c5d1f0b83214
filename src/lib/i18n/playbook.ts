import type { Playbook } from '../core/playbook';
import { REST, type SegmentationKind } from '../core/segmentation/definition';
import { UNKNOWN } from '../core/segmentation/attribute/parts';
import type { Formats } from './formats';
import { render } from './message';
import { valueEngagementCards } from './messages/playbook-360';
import { genericCards } from './messages/playbook-generic';
import { lifecycleCards } from './messages/playbook-lifecycle';
import { rfmCards } from './messages/playbook-rfm';
import { tierCards } from './messages/playbook-tiers';
import type { StartingCard } from './playbook-card';

/** What a segment weighs: shares of the base, and its orders. */
export interface Weight {
  readonly customerShare: number;
  readonly revenueShare: number;
  readonly orders: number;
}

const CARDS: Readonly<Partial<Record<SegmentationKind, Readonly<Record<string, StartingCard>>>>> = {
  rfm: rfmCards,
  lifecycle: lifecycleCards,
  tiers: tierCards,
  'value-engagement': valueEngagementCards,
};

/** A share of revenue this far above or below the share of customers is one that counts. */
const WELL_ABOVE = 1.25;

/**
 * What the card of a segment starts with, in one language: written for each segment that its kind
 * names, by what it weighs for all others.
 */
export function startingPlaybook(
  kind: SegmentationKind,
  segmentId: string,
  weight: Weight,
  f: Formats,
): Playbook {
  const own = CARDS[kind];
  const known = own && Object.hasOwn(own, segmentId) ? own[segmentId] : undefined;
  const { objective, message, offer, channel, moment, discountLimit } =
    known ?? genericCards[generic(segmentId, weight)];
  return {
    objective: render(objective, f),
    message: render(message, f),
    offer: render(offer, f),
    channel: render(channel, f),
    moment: render(moment, f),
    discountLimit,
    owner: '',
    note: '',
  };
}

function generic(
  segmentId: string,
  { customerShare, revenueShare, orders }: Weight,
): keyof typeof genericCards {
  if (segmentId === REST || segmentId === UNKNOWN) return 'outside';
  if (orders === 0) return 'silent';
  if (revenueShare > customerShare * WELL_ABOVE) return 'strong';
  return revenueShare * WELL_ABOVE < customerShare ? 'light' : 'even';
}
