import type { CustomerFilter } from '$lib/core/customer-filter';
import { averageBasket, meanRecency, type Totals } from '$lib/core/segmentation/rfm/result';
import { formats, t } from '$lib/i18n/language.svelte';
import { customers as words, type AnswerFigures } from '$lib/i18n/messages/customers';
import { tagWords } from '$lib/i18n/messages/tags';
import { segmentName } from '$lib/i18n/names';
import { plainText } from '$lib/i18n/quote';
import type { TagFigures } from '$lib/flows/tags/figures';
import type { RfmStudio } from '$lib/state/rfm.svelte';
import type { ShownSegments } from '$lib/state/shown-segments.svelte';

/** What the answer of the page is made of, where segments are those of RFM. */
export interface Answered {
  readonly filter: Exclude<CustomerFilter, { kind: 'tag' }>;
  /** Those of the filter with a purchase in the window. */
  readonly totals: Totals;
  /** All with a purchase in the window. */
  readonly all: Totals;
  /** Customers of the dataset. */
  readonly base: number;
  readonly currency: string;
}

const RFM = 'rfm';

export function questionOf(filter: CustomerFilter, segmentation: string): string {
  switch (filter.kind) {
    case 'all':
      return filter.which === RFM
        ? t(words.questionAll)
        : t(words.questionIn, plainText(segmentation));
    case 'segment':
      return t(words.questionSegment);
    case 'cell':
      return t(words.questionCell);
    case 'tag':
      return t(tagWords.questionTag);
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

/** The same for the segments of any other segmentation; null before they are computed. */
export function answerIn(
  filter: CustomerFilter,
  shown: ShownSegments,
  base: number,
  currency: string,
): string | null {
  if (shown.listed === null) return t(words.gone);
  if (!shown.context) return null;
  if (filter.kind !== 'segment')
    return t(words.answerIn, base, shown.segments.length, plainText(shown.name));
  const { name, customers, revenue } = shown.named(filter.id);
  if (customers === 0) return t(words.answerNobody);
  const share = shown.revenue === 0 ? 0 : revenue / shown.revenue;
  const worth = formats().money(revenue, currency);
  return t(words.answerPart, plainText(name), customers, customers / base, worth, share);
}

/** The same for those who carry a tag; null before they are weighed. */
export function answerTag(
  name: string,
  figures: TagFigures | null,
  base: number,
  currency: string,
): string | null {
  if (!figures) return null;
  const { customers, revenue, missing } = figures;
  const said =
    customers === 0
      ? t(tagWords.answerTagNobody, plainText(name))
      : t(
          tagWords.answerTag,
          plainText(name),
          customers,
          customers / base,
          formats().money(revenue, currency),
        );
  return missing.length === 0 ? said : `${said} ${t(tagWords.missing, missing.length)}`;
}

const NOBODY: Totals = { customers: 0, revenue: 0, orders: 0, recencyDays: 0 };

/** The sums of a filter of RFM, from what is already computed. */
export function totalsOf(
  filter: Answered['filter'],
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
