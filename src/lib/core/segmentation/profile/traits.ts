import { meanTestValue, shareTestValue } from './test-value';

/** A number in one segment against all customers. */
export interface NumberTrait {
  readonly of: 'number';
  readonly feature: string;
  readonly mean: number;
  readonly meanOfAll: number;
  /** Mean over the mean of all; null where that is not above zero. */
  readonly lift: number | null;
  readonly testValue: number;
}

/** A value of a category (or a flag) in one segment against all customers. */
export interface ShareTrait {
  readonly of: 'share';
  readonly feature: string;
  readonly value: string;
  /** Among customers for whom it is known. */
  readonly share: number;
  readonly shareOfAll: number;
  readonly lift: number;
  readonly testValue: number;
}

export type Trait = NumberTrait | ShareTrait;

/** Below this distance from zero a trait says nothing: 5% of random groups lie farther (two-sided). */
export const NOTABLE = 1.96;

/** A number in one segment: customers who have it and their mean. */
export interface GroupMean {
  readonly segmentId: string;
  readonly count: number;
  readonly mean: number;
}

export function numberTraits(
  feature: string,
  groups: readonly GroupMean[],
  all: { readonly count: number; readonly mean: number; readonly deviation: number },
): ReadonlyMap<string, NumberTrait> {
  const traits = groups.flatMap((group): [string, NumberTrait][] => {
    const testValue = meanTestValue(group, all);
    if (testValue === null) return [];
    const lift = all.mean > 0 ? group.mean / all.mean : null;
    const { mean } = group;
    return [
      [group.segmentId, { of: 'number', feature, mean, meanOfAll: all.mean, lift, testValue }],
    ];
  });
  return new Map(traits);
}

/** Customers of one segment who have one value. */
export interface ValueCount {
  readonly segmentId: string;
  /** Null: all values that are too rare to be told apart. */
  readonly value: string | null;
  readonly customers: number;
}

/** Traits of every segment, from the counts of all known values. */
export function shareTraits(
  feature: string,
  counts: readonly ValueCount[],
): ReadonlyMap<string, readonly ShareTrait[]> {
  const total = (keep: (c: ValueCount) => boolean) =>
    counts.reduce((n, c) => n + (keep(c) ? c.customers : 0), 0);
  const all = total(() => true);
  const segments = [...new Set(counts.map((c) => c.segmentId))];
  const values = [...new Set(counts.flatMap((c) => (c.value === null ? [] : [c.value])))];
  const ofValue = new Map(values.map((value) => [value, total((c) => c.value === value)]));
  return new Map(
    segments.map((segmentId) => {
      const group = total((c) => c.segmentId === segmentId);
      const own = new Map(
        counts.filter((c) => c.segmentId === segmentId).map((c) => [c.value, c.customers]),
      );
      const traits = values.flatMap((value): ShareTrait[] => {
        const both = own.get(value) ?? 0;
        const category = ofValue.get(value) ?? 0;
        const testValue = shareTestValue({ both, group, category, all });
        if (testValue === null || group === 0) return [];
        const [share, shareOfAll] = [both / group, category / all];
        return [
          { of: 'share', feature, value, share, shareOfAll, lift: share / shareOfAll, testValue },
        ];
      });
      return [segmentId, traits];
    }),
  );
}

/** What sets a segment apart, the strongest first. */
export function strongest(traits: readonly Trait[]): readonly Trait[] {
  return traits
    .filter((trait) => Math.abs(trait.testValue) >= NOTABLE)
    .sort((a, b) => Math.abs(b.testValue) - Math.abs(a.testValue));
}
