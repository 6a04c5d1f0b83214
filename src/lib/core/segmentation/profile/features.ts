import type { DatasetSummary } from '../../dataset';
import { featuresOf } from '../../features/catalogue';
import type { Feature } from '../../features/feature';
import type { NamedTag } from '../../features/tags';

/**
 * Left out of profiles: the day of the year says nothing of who somebody is, and each of the
 * others says what another one says already.
 */
const SAID_ELSEWHERE: readonly string[] = [
  'next_birthday',
  'full_price_share',
  'frequency_days',
  'monetary_mean',
];

/** Order lines grouped by customer and product: as many groups as lines, so they come last. */
const HEAVY: readonly string[] = ['products', 'top_product', 'top_product_share'];

/** Features by which segments of a base are told from one another: all that it has, dates aside. */
export function profiledFeatures(
  dataset: DatasetSummary,
  tags: readonly NamedTag[] = [],
): readonly Feature[] {
  return featuresOf(dataset, tags)
    .filter(({ lacks, feature }) => lacks.length === 0 && feature.kind !== 'date')
    .map(({ feature }) => feature)
    .filter(({ id }) => !SAID_ELSEWHERE.includes(id));
}

/** Whether a feature costs a base of many lines so much that it is better asked for. */
export function isHeavy(id: string): boolean {
  return HEAVY.includes(id);
}

/**
 * What customers are held alike by: how they buy, for how much, at what price, how varied, how
 * tied to the brand, their age. One figure for each, so that no side of a customer counts twice.
 */
export const ALIKE_BY: readonly string[] = [
  'recency',
  'tenure',
  'frequency_orders',
  'average_basket',
  'monetary_sum',
  'items_per_order',
  'categories',
  'channels',
  'promo_share',
  'returns_rate',
  'weekend_share',
  'engagement_score',
  'age',
];
