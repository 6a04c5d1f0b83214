import type { OfferedFeature } from '../features/catalogue';
import type { Feature } from '../features/feature';

/** What a customer can do in a period: figures of the catalogue that keep to their window. */
export const RESPONSES: readonly string[] = [
  'monetary_sum',
  'frequency_orders',
  'frequency_days',
  'average_basket',
  'promo_share',
  'always_promo',
  'never_promo',
  'returns_rate',
  'margin_sum',
  'categories',
  'brands',
  'top_category',
  'top_brand',
  'top_channel',
  'top_store',
  'weekend_share',
  'opens',
  'visits',
  'store_visits',
  'reviews',
  'referrals',
  'complaints',
];

/** The features that a base can be judged by, besides `bought`. */
export function offeredResponses(offered: readonly OfferedFeature[]): readonly Feature[] {
  return RESPONSES.flatMap(
    (id) =>
      offered.find(({ feature, lacks }) => feature.id === id && lacks.length === 0)?.feature ?? [],
  );
}
