/** Quantiles of the standard normal law. */
const Z_TWO_SIDED_5 = 1.959963984540054;
const Z_POWER = { 0.8: 0.8416212335729143, 0.9: 1.2815515655446004 } as const;
const STEPS = 60;

/** A campaign on a segment, held against customers of it who receive nothing. */
export interface Trial {
  readonly treated: number;
  readonly control: number;
  /** Rate of answers without the campaign, between 0 and 1. */
  readonly rate: number;
  readonly power?: keyof typeof Z_POWER;
}

/**
 * Smallest rise of the rate that a trial would show at 5% (two-sided) with the power wanted (80%
 * unless told): the comparison of two proportions (Fleiss, Levin & Paik 2003, without continuity
 * correction; R's power.prop.test where both groups are as large). In points of rate; null where
 * even a rate of 1 would not be told apart.
 */
export function detectableLift({ treated, control, rate, power = 0.8 }: Trial): number | null {
  if (treated <= 0 || control <= 0 || rate < 0 || rate >= 1) return null;
  const shown = (raised: number) => {
    const pooled = (control * rate + treated * raised) / (control + treated);
    const chance = Math.sqrt(pooled * (1 - pooled) * (1 / control + 1 / treated));
    const spread = Math.sqrt((rate * (1 - rate)) / control + (raised * (1 - raised)) / treated);
    return raised - rate >= Z_TWO_SIDED_5 * chance + Z_POWER[power] * spread;
  };
  if (!shown(1)) return null;
  let [low, high] = [rate, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (shown(middle)) high = middle;
    else low = middle;
  }
  return high - rate;
}
