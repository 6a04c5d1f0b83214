import type { FeatureUnit } from '../../features/feature';

/**
 * How one feature splits the base.
 * - values: a category by its values; the `keep` most frequent are segments, the others are one.
 * - bands: a number by ascending edges; an edge belongs to the band above it.
 * - flag: yes, no.
 * Customers without a value are always apart, as unknown. `unit`: what the values are, for the
 * names of the segments; absent for texts of the files and for whole years.
 */
export type Split =
  | {
      readonly as: 'values';
      readonly feature: string;
      readonly keep: number;
      readonly unit?: FeatureUnit;
    }
  | {
      readonly as: 'bands';
      readonly feature: string;
      readonly edges: readonly number[];
      readonly unit?: FeatureUnit;
    }
  | { readonly as: 'flag'; readonly feature: string };

/** One feature, or two crossed. */
export interface AttributeDef {
  readonly kind: 'attribute';
  readonly by: readonly Split[];
}

export const MAX_KEPT = 50;
export const MAX_EDGES = 20;

/** 15-25, 26-35, 36-45, 46-59, 60 and over; the youngest apart. */
const DEFAULT_AGE_EDGES: readonly number[] = [15, 26, 36, 46, 60];
const DEFAULT_KEPT = 12;
/** Values of each of two splits that are crossed, to start with. */
export const CROSSED_KEPT = 6;

/** A split of a feature by what it is; null for a date, which has no values to split by. */
export function defaultSplit(feature: {
  readonly id: string;
  readonly kind: 'number' | 'date' | 'category' | 'flag';
  readonly unit: FeatureUnit;
}): Split | null {
  switch (feature.kind) {
    case 'category':
      return { as: 'values', feature: feature.id, keep: DEFAULT_KEPT, unit: feature.unit };
    case 'flag':
      return { as: 'flag', feature: feature.id };
    case 'number':
      return {
        as: 'bands',
        feature: feature.id,
        edges: feature.id === 'age' ? DEFAULT_AGE_EDGES : [],
        unit: feature.unit,
      };
    case 'date':
      return null;
  }
}
