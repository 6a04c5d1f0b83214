import { numberOf, type Input, type InputValues } from '../input';
import { REST } from '../definition';
import type { TiersDef } from './definition';
import { tierIds } from './segments';

export function tierInputs(def: TiersDef): { readonly worth: Input; readonly orders: Input } {
  const { windowMonths } = def;
  return {
    worth: { feature: def.measure, windowMonths },
    orders: { feature: 'frequency_days', windowMonths },
  };
}

/** Least amount of each tier but the last, best first; null for a tier that nobody reaches. */
export type TierFloors = readonly (number | null)[];

/** Tier of one customer and the amounts around it. */
export interface TierReason {
  readonly tier: string;
  readonly worth: number | null;
  readonly from: number | null;
  readonly below: number | null;
}

export function tierReason(def: TiersDef, floors: TierFloors, values: InputValues): TierReason {
  const { worth: input, orders } = tierInputs(def);
  const worth = numberOf(values, input);
  if (worth === null || (numberOf(values, orders) ?? 0) === 0)
    return { tier: REST, worth, from: null, below: null };
  const place = tierPlace(floors, worth);
  const below = floors.slice(0, place).findLast((floor) => floor !== null) ?? null;
  return { tier: tierIds(def.names)[place] ?? REST, worth, from: floors[place] ?? null, below };
}

/** Place of an amount among the tiers, 0 for the best. */
export function tierPlace(floors: TierFloors, amount: number): number {
  const place = floors.findIndex((floor) => floor !== null && amount >= floor);
  return place === -1 ? floors.length : place;
}
