import type { SegmentFigures } from '$lib/flows/segment/compute';
import { formats } from '$lib/i18n/language.svelte';
import { segmentLabel, segmentMeaning } from '$lib/i18n/segment-label';
import type { SegmentRow } from '../present';

/** The segments of any kind as the table and the treemap show them. */
export function figureRows(figures: readonly SegmentFigures[]): readonly SegmentRow[] {
  return figures.map(({ segment, customers, revenue, orders, customerShare, revenueShare }) => ({
    segmentId: segment.id,
    customers,
    revenue,
    orders,
    name: segmentLabel(segment, formats()),
    meaning: segmentMeaning(segment, formats()),
    tone: segment.tone,
    share: customerShare,
    revenueShare,
    basket: orders === 0 ? null : revenue / orders,
    recency: null,
  }));
}

/** The segment that makes most of the revenue, as the answer says it; null without any customer. */
export function strongest(rows: readonly SegmentRow[]) {
  const [best] = [...rows].sort((a, b) => b.revenue - a.revenue);
  return best
    ? {
        name: best.name,
        count: best.customers,
        share: best.share,
        revenueShare: best.revenueShare,
      }
    : null;
}
