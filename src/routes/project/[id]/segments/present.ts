import type { DatasetSummary } from '$lib/core/dataset';
import {
  scoreBounds,
  levelCount,
  type RfmCuts,
  type RfmMeasure,
} from '$lib/core/segmentation/rfm/cuts';
import type { RfmDef } from '$lib/core/segmentation/rfm/definition';
import {
  averageBasket,
  meanRecency,
  type GridCell,
  type SegmentTotals,
  type Totals,
} from '$lib/core/segmentation/rfm/result';
import { rfmSegment } from '$lib/core/segmentation/rfm/segments';
import type { SegmentTone } from '$lib/core/segmentation/definition';
import { formats, t } from '$lib/i18n/language.svelte';
import { segmentMeanings, segments as words } from '$lib/i18n/messages/segments';
import { segmentName } from '$lib/i18n/names';

/** A segment as the table, the treemap and the answer show it. */
export interface SegmentRow extends Omit<SegmentTotals, 'recencyDays'> {
  readonly name: string;
  /** What makes a customer belong to it, in a few words. */
  readonly meaning: string | null;
  readonly tone: SegmentTone;
  readonly share: number;
  readonly revenueShare: number;
  readonly basket: number | null;
  readonly recency: number | null;
}

export function segmentRows(
  segments: readonly SegmentTotals[],
  total: Totals,
): readonly (SegmentRow & SegmentTotals)[] {
  return segments.map((s) => ({
    ...s,
    name: segmentName(s.segmentId),
    meaning: meaningOf(s.segmentId),
    tone: rfmSegment(s.segmentId).tone,
    share: total.customers === 0 ? 0 : s.customers / total.customers,
    revenueShare: total.revenue === 0 ? 0 : s.revenue / total.revenue,
    basket: averageBasket(s),
    recency: meanRecency(s),
  }));
}

function meaningOf(id: string): string | null {
  const meaning = segmentMeanings[id];
  return meaning ? t(meaning) : null;
}

/** Segments of good customers who went quiet: the second half of the answer. */
const QUIET = ['cannot_lose', 'at_risk'];

/** The answer of the page; null before anything is computed. */
export function answerOf(
  rows: readonly (SegmentRow & SegmentTotals)[],
  currency: string,
): string | null {
  const best = rows.find((r) => r.customers > 0);
  if (!best) return null;
  const quiet = rows.filter((r) => QUIET.includes(r.segmentId) && r.customers > 0);
  const count = quiet.reduce((n, r) => n + r.customers, 0);
  const days = quiet.reduce((n, r) => n + r.recencyDays, 0);
  const revenue = quiet.reduce((n, r) => n + r.revenue, 0);
  return t(
    words.answer,
    { name: best.name, count: best.customers, share: best.share, revenueShare: best.revenueShare },
    count === 0
      ? null
      : { count, revenue: formats().money(revenue, currency), days: Math.round(days / count) },
  );
}

/** A value of a measure as it is written. */
export function measureText(measure: RfmMeasure, value: number, currency: string): string {
  if (measure === 'recency') return t(words.daysAgo, value);
  return measure === 'frequency'
    ? formats().number(value)
    : formats().money(value, currency, !Number.isInteger(value) && Math.abs(value) < 1000);
}

/** Labels of the scores 1 to n of a measure: the values they hold; a dash for one without. */
export function scoreLabels(
  measure: RfmMeasure,
  cuts: RfmCuts,
  currency: string,
): readonly string[] {
  const whole = measure !== 'monetary';
  const strict = cuts[measure].equal === 'above';
  const text = (v: number) => measureText(measure, v, currency);
  /** Greatest whole value that stays below a cut. */
  const last = (cut: number) => (strict ? Math.ceil(cut) - 1 : Math.floor(cut));
  return Array.from({ length: levelCount(cuts[measure]) }, (_, i) => {
    const { above, upTo } = scoreBounds(measure, i + 1, cuts[measure]);
    if (above !== null && upTo !== null && above >= upTo) return '–';
    if (measure !== 'frequency') {
      const bound = upTo ?? above;
      if (bound === null) return '';
      return t(upTo === null ? words.above : words.upTo, text(whole ? last(bound) : bound));
    }
    const from = above === null ? 1 : last(above) + 1;
    if (upTo === null) return t(words.atLeast, text(from));
    return last(upTo) <= from ? text(from) : `${text(from)}–${text(last(upTo))}`;
  });
}

/** Scores of a measure that a value can have: quantiles that coincide leave some without any. */
export function possibleScores(measure: RfmMeasure, cuts: RfmCuts): readonly number[] {
  return Array.from({ length: levelCount(cuts[measure]) }, (_, i) => i + 1).filter((score) => {
    const { above, upTo } = scoreBounds(measure, score, cuts[measure]);
    return above === null || upTo === null || above < upTo;
  });
}

/** Customers of the dataset outside the window: no purchase in it. */
export function leftOut(dataset: DatasetSummary, total: Totals): number {
  return dataset.customers - total.customers;
}

export function basketText(cell: GridCell, currency: string): string | undefined {
  const basket = averageBasket(cell);
  return basket === null ? undefined : formats().money(basket, currency);
}

export function definitionText(def: RfmDef, schemeName: string): string {
  return `${t(words.sourceDefinition, schemeName)}, ${def.windowMonths === null ? t(words.windowAll) : t(words.windowMonths, def.windowMonths)}`;
}
