import type { OfferedFeature } from '../../core/features/catalogue';
import type { Feature } from '../../core/features/feature';
import { BOUGHT } from '../../core/validity/settings';
import type { SegmentationContext } from '../segment/context';

/** What a customer can do in a period: figures of the catalogue that keep to their window. */
const RESPONSES = [
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

/** Those of some responses that the base knows. */
export function knownResponses(
  ids: readonly string[],
  context: Pick<SegmentationContext, 'columns' | 'held'>,
): readonly string[] {
  return ids.filter((id) => id === BOUGHT || (RESPONSES.includes(id) && isRead(id, context)));
}

/** Whether the base has what a feature needs, and there is a column for it. */
export function isRead(
  id: string,
  { columns, held }: Pick<SegmentationContext, 'columns' | 'held'>,
): boolean {
  return columns.some((of) => Object.hasOwn(of.columns, id)) && held(id);
}
