import { numberOf, inputName, type Input, type InputValues } from '../input';
import { OWN_RHYTHM_DAYS } from '../lifecycle/definition';
import { LIFECYCLE_INPUTS } from '../lifecycle/state';
import { tierPlace, type TierFloors } from '../tiers/tier';
import type { EngagementLevel, ValueEngagementDef, ValueLevel } from './definition';

/**
 * The columns that a definition reads. The last purchase is looked for in the value window where
 * that one holds the activity window: nobody without a purchase there is active.
 */
export function valueEngagementInputs(def: ValueEngagementDef): {
  readonly worth: Input;
  readonly recency: Input;
  readonly engagement: Input;
  /** Purchase days and own median gap, where the rhythm says who is inactive. */
  readonly rhythm: { readonly days: Input; readonly ownGap: Input } | null;
} {
  const { days, ownGap } = LIFECYCLE_INPUTS;
  const { valueMonths, activity } = def;
  const feature = def.engagement.by === 'level' ? 'engagement_level' : 'engagement_score';
  const inside = activity.by === 'months' && valueMonths !== null && valueMonths >= activity.months;
  return {
    worth: { feature: 'monetary_sum', windowMonths: valueMonths },
    recency: { feature: 'recency', windowMonths: inside ? valueMonths : null },
    engagement: { feature, windowMonths: null },
    rhythm: activity.by === 'rhythm' ? { days, ownGap } : null,
  };
}

/** A definition brought to one day and one base. */
export interface ValueEngagementFacts {
  /** Least amounts of high and of medium value. */
  readonly floors: TierFloors;
  /** Days without a purchase after which everyone is inactive; null where the rhythm decides. */
  readonly activeDays: number | null;
  readonly baseGap: number;
}

export interface ValueEngagementReason {
  readonly segmentId: string;
  readonly value: ValueLevel;
  readonly engagement: EngagementLevel;
  readonly worth: number;
  /** Days since the last purchase; null without any, or none in the value window. */
  readonly recency: number | null;
  /** Days without a purchase after which this customer is inactive. */
  readonly activeDays: number;
  /** Score, where the person's own cuts decide. */
  readonly score: number | null;
}

export function valueEngagementReason(
  def: ValueEngagementDef,
  facts: ValueEngagementFacts,
  values: InputValues,
): ValueEngagementReason {
  const inputs = valueEngagementInputs(def);
  const worth = numberOf(values, inputs.worth) ?? 0;
  const recency = numberOf(values, inputs.recency);
  const activeDays = facts.activeDays ?? rhythmDays(def, facts, values);
  const active = recency !== null && recency <= activeDays;
  const place = tierPlace(facts.floors, worth);
  const value = !active ? 'inactive' : place === 0 ? 'high' : place === 1 ? 'medium' : 'low';
  const engagement = engagementOf(def, values);
  return {
    segmentId: def.grid[value][engagement],
    value,
    engagement,
    worth,
    recency,
    activeDays,
    score: def.engagement.by === 'scores' ? numberOf(values, inputs.engagement) : null,
  };
}

function rhythmDays(
  def: ValueEngagementDef,
  facts: ValueEngagementFacts,
  values: InputValues,
): number {
  const { days, ownGap } = LIFECYCLE_INPUTS;
  const own = (numberOf(values, days) ?? 0) >= OWN_RHYTHM_DAYS ? numberOf(values, ownGap) : null;
  return (def.activity.by === 'rhythm' ? def.activity.multiple : 0) * (own ?? facts.baseGap);
}

/** Whoever has no level or no score did nothing: low. */
function engagementOf(def: ValueEngagementDef, values: InputValues): EngagementLevel {
  const input = valueEngagementInputs(def).engagement;
  if (def.engagement.by === 'level') {
    const level = values[inputName(input)];
    return level === 'high' || level === 'medium' ? level : 'low';
  }
  const score = numberOf(values, input);
  if (score === null) return 'low';
  return score >= def.engagement.high ? 'high' : score > def.engagement.medium ? 'medium' : 'low';
}
