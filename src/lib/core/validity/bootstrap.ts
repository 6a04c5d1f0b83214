import { normalBelow, normalQuantile } from './normal';

/** Between which figures the true one lies, 95 times out of 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Sums over one group of customers; those of several groups add up, place by place. */
export type GroupSums = readonly number[];

/** A base of up to so many customers is drawn from one by one, a larger one by groups dealt at random. */
export const DRAWN_ALONE = 1000;
export const DRAWN_GROUPS = 500;
const DRAWS = 1000;

const SEED = 20_240_229;
const EACH_SIDE = 1.959963984540054;

/** mulberry32 (Ettinger 2017): numbers in [0, 1), the same after the same seed. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The 95% interval of a statistic by bootstrap: groups are drawn with replacement, the statistic
 * is taken of their sums, and the percentiles are those corrected for bias (Efron & Tibshirani
 * 1993, 14.3, with no acceleration). Groups dealt at random stand for single customers (random
 * groups: Wolter 2007, chapter 2). It always holds the statistic itself; the same groups give the
 * same interval. Null below two groups, or where the statistic is.
 */
export function bootstrapInterval(
  groups: readonly GroupSums[],
  statistic: (sums: GroupSums) => number | null,
): Interval | null {
  const found = groups.length < 2 ? null : statistic(added(groups));
  if (found === null) return null;
  const draws = drawn(groups, statistic).sort((a, b) => a - b);
  if (draws.length === 0) return null;
  const below = draws.filter((d) => d < found).length;
  const equal = draws.filter((d) => d === found).length;
  const least = 0.5 / draws.length;
  const share = (below + equal / 2) / draws.length;
  const bias = normalQuantile(Math.min(1 - least, Math.max(least, share)));
  const at = (z: number) => percentile(draws, normalBelow(2 * bias + z));
  return { low: Math.min(found, at(-EACH_SIDE)), high: Math.max(found, at(EACH_SIDE)) };
}

function added(groups: readonly GroupSums[]): number[] {
  const sums = new Array<number>(groups[0]?.length ?? 0).fill(0);
  for (const group of groups) group.forEach((value, i) => (sums[i] = (sums[i] ?? 0) + value));
  return sums;
}

function drawn(
  groups: readonly GroupSums[],
  statistic: (sums: GroupSums) => number | null,
): number[] {
  const next = seeded(SEED);
  const width = groups[0]?.length ?? 0;
  const flat = Float64Array.from(groups.flat());
  const times = new Int32Array(groups.length);
  const sums = new Float64Array(width);
  const results: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    times.fill(0);
    for (let i = 0; i < groups.length; i += 1) {
      const one = Math.floor(next() * groups.length);
      times[one] = (times[one] ?? 0) + 1;
    }
    sums.fill(0);
    times.forEach((n, g) => {
      if (n === 0) return;
      for (let i = 0; i < width; i += 1) sums[i] = (sums[i] ?? 0) + n * (flat[g * width + i] ?? 0);
    });
    const value = statistic(Array.from(sums));
    if (value !== null) results.push(value);
  }
  return results;
}

/** Type-7 quantile (Hyndman & Fan 1996) of rising values. */
function percentile(rising: readonly number[], share: number): number {
  const place = share * (rising.length - 1);
  const [low, high] = [rising[Math.floor(place)] ?? 0, rising[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
