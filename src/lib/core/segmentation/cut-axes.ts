import type { Split } from './attribute/definition';
import type { SegmentationDef } from './definition';
import type { LifecycleDef } from './lifecycle/definition';
import type { Resolved } from './resolved';
import type { TierFloors } from './tiers/tier';
import type { TierCuts } from './tiers/definition';

/**
 * A figure of customers on which a definition has cuts that a hand can move.
 * - worth: net amount; engagement: score from 0 to 100; in both an equal value is above the cut.
 * - rhythm: time since the last purchase in usual gaps; months: the same in calendar months; in
 *   both an equal value is below the cut.
 * - bands-0, bands-1: the number of the first or second split; an equal value is above.
 */
export type CutAxis = 'worth' | 'engagement' | 'rhythm' | 'months' | 'bands-0' | 'bands-1';

/** What a definition can be cut on, in the order in which it is shown. */
export function cutAxes(def: SegmentationDef): readonly CutAxis[] {
  switch (def.kind) {
    case 'lifecycle':
      return [def.by];
    case 'tiers':
      return ['worth'];
    case 'value-engagement':
      return ['worth', 'engagement'];
    case 'attribute':
      return (['bands-0', 'bands-1'] as const).filter((axis) => bandsAt(def.by, axis) !== null);
    default:
      return [];
  }
}

type Bands = Extract<Split, { as: 'bands' }>;

/** The split by bands that an axis is of; null where there is none. */
export function bandsAt(by: readonly Split[], axis: CutAxis): Bands | null {
  const split = axis === 'bands-0' ? by[0] : axis === 'bands-1' ? by[1] : undefined;
  return split?.as === 'bands' ? split : null;
}

/**
 * The cuts that a definition itself says on an axis, rising; null where they follow the base, by
 * shares or by the level of engagement.
 */
export function chosenCuts(def: SegmentationDef, axis: CutAxis): readonly number[] | null {
  switch (def.kind) {
    case 'lifecycle':
      return def.by === 'months' ? def.months : def.multiples;
    case 'tiers':
      return amounts(def.cuts);
    case 'value-engagement':
      if (axis === 'worth') return amounts(def.valueCuts);
      return def.engagement.by === 'scores' ? [def.engagement.medium, def.engagement.high] : null;
    case 'attribute':
      return bandsAt(def.by, axis)?.edges ?? null;
    default:
      return null;
  }
}

/** What an axis asks of customers, in a text: the same for definitions that differ by their cuts alone. */
export function askedOn(def: SegmentationDef, axis: CutAxis): string {
  const asked = (): unknown => {
    switch (def.kind) {
      case 'tiers':
        return [def.measure, def.windowMonths];
      case 'value-engagement':
        return axis === 'worth' ? [def.valueMonths, def.activity] : [];
      case 'attribute':
        return bandsAt(def.by, axis)?.feature;
      default:
        return [];
    }
  };
  return JSON.stringify([def.kind, axis, asked()]);
}

const amounts = (cuts: TierCuts) => (cuts.by === 'amounts' ? [...cuts.from].reverse() : null);

/** Amounts that the shares of a definition come to, rising; null where nobody reaches one of them. */
export function floorCuts(resolved: Resolved): readonly number[] | null {
  const floors =
    resolved.kind === 'tiers'
      ? resolved.facts
      : resolved.kind === 'value-engagement'
        ? resolved.facts.floors
        : [];
  return rising(floors);
}

/** Amounts are told apart to the cent: equal floors, of tiers that nobody is in, stand a cent apart. */
function rising(floors: TierFloors): readonly number[] | null {
  const cuts: number[] = [];
  for (const floor of [...floors].reverse()) {
    if (floor === null) return null;
    const before = cuts.at(-1);
    cuts.push(before !== undefined && floor <= before ? cent(before + 0.01) : floor);
  }
  return cuts;
}

const cent = (amount: number) => Math.round(amount * 100) / 100;

/** The definition with the cuts of an axis given, rising; what followed the base stands still from then on. */
export function withCutsOn(
  def: SegmentationDef,
  axis: CutAxis,
  cuts: readonly number[],
): SegmentationDef {
  const from = [...cuts].reverse();
  switch (def.kind) {
    case 'lifecycle':
      return lifecycleWith(def, cuts);
    case 'tiers':
      return { ...def, cuts: { by: 'amounts', from } };
    case 'value-engagement': {
      if (axis === 'worth') return { ...def, valueCuts: { by: 'amounts', from } };
      const [medium = 0, high = 0] = cuts;
      return { ...def, engagement: { by: 'scores', high, medium } };
    }
    case 'attribute': {
      const bands = bandsAt(def.by, axis);
      const by = def.by.map((split) => (split === bands ? { ...bands, edges: cuts } : split));
      return { ...def, by };
    }
    default:
      return def;
  }
}

function lifecycleWith(def: LifecycleDef, cuts: readonly number[]): LifecycleDef {
  return def.by === 'months' ? { ...def, months: cuts } : { ...def, multiples: cuts };
}
