import { daysBetween, minusMonths, type IsoDate } from '../../dates';
import { numberOf, type Input, type InputValues } from '../input';
import { OWN_RHYTHM_DAYS, type LifecycleDef } from './definition';
import { FADING, type LifecycleState } from './segments';

const all = (feature: string): Input => ({ feature, windowMonths: null });

export const LIFECYCLE_INPUTS = {
  recency: all('recency'),
  tenure: all('tenure'),
  days: all('frequency_days'),
  /** Median days between two purchase days of the customer. */
  ownGap: all('own_gap'),
  /** Days between the last purchase day and the one before. */
  lastGap: all('last_gap'),
} as const;

/** A definition brought to one day and one base. */
export interface LifecycleFacts {
  /** Days of the bounds for everyone; null where they follow the rhythm. */
  readonly days: readonly number[] | null;
  /** Median gap of the base, for those without a rhythm of their own. */
  readonly baseGap: number;
  /** Greatest age of the first purchase of a new customer, in days. */
  readonly newDays: number;
}

export function lifecycleFacts(
  def: LifecycleDef,
  referenceDate: IsoDate,
  baseGap: number,
): LifecycleFacts {
  const days = (months: number) => daysBetween(minusMonths(referenceDate, months), referenceDate);
  return {
    days: def.by === 'months' ? def.months.map(days) : null,
    baseGap,
    newDays: days(def.newMonths),
  };
}

/** Why a customer is in a state, in days. */
export interface LifecycleReason {
  readonly state: LifecycleState;
  readonly recency: number | null;
  readonly tenure: number | null;
  /** Gap that the multiples are of, and whose it is; null where months decide. */
  readonly gap: number | null;
  readonly gapOf: 'customer' | 'base' | null;
  readonly lastGap: number | null;
  /** Days after which each state ends. */
  readonly bounds: readonly number[];
}

/** State of one customer, and the figures that make it. */
export function lifecycleReason(
  def: LifecycleDef,
  facts: LifecycleFacts,
  values: InputValues,
): LifecycleReason {
  const recency = numberOf(values, LIFECYCLE_INPUTS.recency);
  const tenure = numberOf(values, LIFECYCLE_INPUTS.tenure);
  const lastGap = numberOf(values, LIFECYCLE_INPUTS.lastGap);
  const own = (numberOf(values, LIFECYCLE_INPUTS.days) ?? 0) >= OWN_RHYTHM_DAYS;
  const gap = (own ? numberOf(values, LIFECYCLE_INPUTS.ownGap) : null) ?? facts.baseGap;
  const bounds = facts.days ?? def.multiples.map((m) => m * gap);
  const rhythm = facts.days === null;
  return {
    state: stateOf(bounds, facts.newDays, recency, tenure, lastGap),
    recency,
    tenure,
    gap: rhythm ? gap : null,
    gapOf: rhythm ? (own ? 'customer' : 'base') : null,
    lastGap,
    bounds,
  };
}

/** A purchase on a bound still belongs to the state before it. */
function stateOf(
  bounds: readonly number[],
  newDays: number,
  recency: number | null,
  tenure: number | null,
  lastGap: number | null,
): LifecycleState {
  if (recency === null) return 'prospect';
  const passed = bounds.filter((bound) => recency > bound).length;
  if (passed > 0) return FADING[passed] ?? 'lost';
  if (tenure !== null && tenure <= newDays) return 'new';
  const inactiveAfter = bounds[2];
  return lastGap !== null && inactiveAfter !== undefined && lastGap > inactiveAfter
    ? 'come_back'
    : 'active';
}
