import type { DatasetSummary, LineField } from '../dataset';
import type { CustomerRole } from '../roles';
import { topicsOf, type AttributeTopic } from './topics';

/**
 * What its values are: `number`, `date` (a DATE), `category` (a VARCHAR), `flag` (a BOOLEAN).
 * NULL where it is not known.
 */
export type FeatureKind = 'number' | 'date' | 'category' | 'flag';

/**
 * What a value counts or names. Shares are from 0 to 1 (the share of returns may be above);
 * `month` is '1' to '12', `weekday` '1' (Monday) to '7', `hour` '0' to '23', as texts.
 */
export type FeatureUnit =
  | 'days'
  | 'orders'
  | 'days-count'
  | 'items'
  | 'values'
  | 'times'
  | 'ratio'
  | 'years'
  | 'score'
  | 'note'
  /** A number that the files hold, of whatever it is. */
  | 'figure'
  | 'money'
  | 'money-per-order'
  | 'share'
  | 'date'
  | 'month'
  | 'weekday'
  | 'hour'
  | 'band'
  | 'level'
  | 'gender'
  | 'text'
  | 'yes-no';

/** Units whose values have no decimals. */
const WHOLE: readonly FeatureUnit[] = [
  'days',
  'orders',
  'days-count',
  'values',
  'times',
  'years',
  'note',
];

export function isWhole(unit: FeatureUnit): boolean {
  return WHOLE.includes(unit);
}

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
export type Need =
  | `line.${LineField}`
  | `person.${CustomerRole}`
  | `attribute.${AttributeTopic}`
  | 'interactions'
  /** At least one consent. */
  | 'consent'
  | 'answers'
  | 'tags';

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

type Words = readonly [label: string, sentence: string];

/** Declares the features of one group. */
export function featuresIn(group: FeatureGroup) {
  return <const Id extends string>(
    id: Id,
    kind: FeatureKind,
    unit: FeatureUnit,
    needs: readonly Need[],
    fr: Words,
    en: Words,
  ) => ({
    id,
    group,
    kind,
    unit,
    needs,
    label: { fr: fr[0], en: en[0] },
    sentence: { fr: fr[1], en: en[1] },
  });
}

/** Needs that something else of a customer or of a line serves as well. */
const SERVED_BY: Readonly<Partial<Record<Need, readonly Need[]>>> = {
  'line.product': ['line.product_name'],
  'person.gender': ['person.civility'],
  'person.country': ['person.country_code'],
  'person.region': ['person.region_name'],
  'person.department': ['person.postcode'],
};

/** What a dataset lacks for a feature; empty when it can be computed. `tags`: the project has tags. */
export function unmet(
  { needs }: Pick<Feature, 'needs'>,
  dataset: DatasetSummary,
  tags = false,
): readonly Need[] {
  const held = new Set<Need>([
    ...dataset.lineFields.map((field) => `line.${field}` as const),
    ...dataset.attributes.map((role) => `person.${role}` as const),
    ...[...topicsOf(dataset.otherAttributes).keys()].map((topic) => `attribute.${topic}` as const),
    ...(dataset.attributes.some((role) => role.startsWith('consent_'))
      ? (['consent'] as const)
      : []),
    ...(dataset.interactions > 0 ? (['interactions'] as const) : []),
    ...(tags ? (['tags'] as const) : []),
  ]);
  return needs.filter(
    (need) => !held.has(need) && !SERVED_BY[need]?.some((other) => held.has(other)),
  );
}
