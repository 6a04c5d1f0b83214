import type { CustomerFilter } from '$lib/core/customer-filter';
import { averageBasket, meanRecency, type Totals } from '$lib/core/segmentation/rfm/result';
import { formats, t } from '$lib/i18n/language.svelte';
import { customers as words, type AnswerFigures } from '$lib/i18n/messages/customers';
import { segmentName } from '$lib/i18n/names';
import type { RfmStudio } from '$lib/state/rfm.svelte';

/** What the answer of the page is made of. */
export interface Answered {
  readonly filter: CustomerFilter;
  /** Those of the filter with a purchase in the window. */
  readonly totals: Totals;
  /** All with a purchase in the window. */
  readonly all: Totals;
  /** Customers of the dataset. */
  readonly base: number;
  readonly currency: string;
}

export function questionOf(filter: CustomerFilter): string {
  switch (filter.kind) {
    case 'all':
      return t(words.questionAll);
    case 'segment':
      return t(words.questionSegment);
    case 'cell':
      return t(words.questionCell);
    case 'none':
      return t(words.questionNone);
  }
}

/** How many, which share, what they are worth. */
export function answerOf({ filter, totals, all, base, currency }: Answered): string {
  const without = base - all.customers;
  if (filter.kind === 'none') {
    return without === 0 ? t(words.answerNobody) : t(words.answerNone, without, without / base);
  }
  if (totals.customers === 0) return t(words.answerNobody);
  const f = formats();
  const figures: AnswerFigures = {
    customers: totals.customers,
    share: base === 0 ? 0 : totals.customers / base,
    revenue: f.money(totals.revenue, currency),
    revenueShare: filter.kind === 'all' || all.revenue === 0 ? null : totals.revenue / all.revenue,
    basket: f.money(averageBasket(totals) ?? 0, currency),
    recency: Math.round(meanRecency(totals) ?? 0),
  };
  switch (filter.kind) {
    case 'all':
      return t(words.answerAll, figures, without);
    case 'segment':
      return t(words.answerSegment, segmentName(filter.id), figures);
    case 'cell':
      return t(words.answerCell, filter.r, filter.f, figures);
  }
}

const NOBODY: Totals = { customers: 0, revenue: 0, orders: 0, recencyDays: 0 };

/** The sums of a filter, from what is already computed. */
export function totalsOf(
  filter: CustomerFilter,
  studio: Pick<RfmStudio, 'total' | 'segments' | 'grid'>,
): Totals {
  switch (filter.kind) {
    case 'all':
      return studio.total;
    case 'segment':
      return studio.segments.find((s) => s.segmentId === filter.id) ?? NOBODY;
    case 'cell':
      return studio.grid.find((c) => c.r === filter.r && c.f === filter.f) ?? NOBODY;
    case 'none':
      return NOBODY;
  }
}
