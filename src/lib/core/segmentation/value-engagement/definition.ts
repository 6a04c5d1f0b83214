import type { Named } from '../definition';
import type { TierCuts } from '../tiers/definition';

export const VALUE_LEVELS = ['high', 'medium', 'low', 'inactive'] as const;
export type ValueLevel = (typeof VALUE_LEVELS)[number];
export const ENGAGEMENT_LEVELS = ['high', 'medium', 'low'] as const;
export type EngagementLevel = (typeof ENGAGEMENT_LEVELS)[number];

/** Segment of every cell: value down, engagement across. */
export type Grid = Readonly<Record<ValueLevel, Readonly<Record<EngagementLevel, string>>>>;

/**
 * How long without a purchase makes a customer inactive: calendar months, or multiples of the
 * rhythm (own median gap, the base's with fewer than 3 purchase days).
 */
export type Activity =
  | { readonly by: 'months'; readonly months: number }
  | { readonly by: 'rhythm'; readonly multiple: number };

/**
 * Where engagement levels come from: the feature (high: top 25% of positive scores, low: zero or
 * negative), or scores that the person set: high from `high`, medium above `medium`.
 */
export type EngagementCuts =
  | { readonly by: 'level' }
  | { readonly by: 'scores'; readonly high: number; readonly medium: number };

export interface ValueEngagementDef {
  readonly kind: 'value-engagement';
  /** Months of revenue that make value; null for all history. */
  readonly valueMonths: number | null;
  /** Two cuts: high and medium value, among the customers who are not inactive. */
  readonly valueCuts: TierCuts;
  readonly activity: Activity;
  readonly engagement: EngagementCuts;
  readonly grid: Grid;
  /** Names that the person gave, by segment id; others are those of i18n. */
  readonly names: Readonly<Record<string, Named>>;
}

export const DEFAULT_GRID: Grid = {
  high: { high: 'ambassadors', medium: 'established_loyals', low: 'at_risk_actives' },
  medium: { high: 'rising_stars', medium: 'regulars', low: 'at_risk_actives' },
  low: { high: 'small_basket_fans', medium: 'occasionals', low: 'opportunists' },
  inactive: { high: 'engaged_inactives', medium: 'engaged_inactives', low: 'lost' },
};

export const DEFAULT_VALUE_ENGAGEMENT: ValueEngagementDef = {
  kind: 'value-engagement',
  valueMonths: 24,
  valueCuts: { by: 'customers', upTo: [20, 50] },
  activity: { by: 'months', months: 12 },
  engagement: { by: 'level' },
  grid: DEFAULT_GRID,
  names: {},
};
