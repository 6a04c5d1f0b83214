import type { DatasetSummary, LineField } from '../dataset';
import type { CustomerRole } from '../roles';

export type FeatureKind = 'number' | 'date' | 'category' | 'flag';
export type FeatureUnit =
  'days' | 'orders' | 'days-count' | 'money' | 'money-per-order' | 'share' | 'date' | 'lines';

/** What features are about, in the order in which they are offered. */
export const FEATURE_GROUPS = [
  'purchases',
  'price',
  'time',
  'person',
  'company',
  'engagement',
  'answers',
  'tags',
] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** Something that a dataset must hold before a feature can be computed. */
export type Need = `line.${LineField}` | `person.${CustomerRole}` | 'interactions';

/** One named, typed, documented figure or attribute per customer at a reference date. */
export interface Feature {
  readonly id: string;
  readonly group: FeatureGroup;
  readonly label: { readonly fr: string; readonly en: string };
  /** What it is, in one sentence. */
  readonly sentence: { readonly fr: string; readonly en: string };
  readonly unit: FeatureUnit;
  readonly kind: FeatureKind;
  readonly needs: readonly Need[];
}

/** What a dataset lacks for a feature; empty when it can be computed. */
export function unmet({ needs }: Pick<Feature, 'needs'>, dataset: DatasetSummary): readonly Need[] {
  const held = new Set<Need>([
    ...dataset.lineFields.map((field) => `line.${field}` as const),
    ...dataset.attributes.map((role) => `person.${role}` as const),
    ...(dataset.interactions > 0 ? (['interactions'] as const) : []),
  ]);
  return needs.filter((need) => !held.has(need));
}
