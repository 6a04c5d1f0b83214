import { niceBinEdges } from '$lib/charts/histogram';
import type { ContrastItem } from '$lib/charts/contrast.layout';
import type { Feature } from '$lib/core/features/feature';
import type { BinCounts, NumberRange } from '$lib/flows/segment/profile/distribution';
import { formats, t } from '$lib/i18n/language.svelte';
import { segmentPage as words } from '$lib/i18n/messages/segment-page';
import { meanText } from '$lib/i18n/trait-words';

const BINS = 14;

/** Numbers that go from little to a lot. */
const SPREAD: readonly Feature['unit'][] = [
  'money',
  'money-per-order',
  'orders',
  'days-count',
  'items',
  'ratio',
];
const WHOLE: readonly Feature['unit'][] = [
  'days',
  'orders',
  'days-count',
  'values',
  'times',
  'years',
  'note',
];

export const isSpread = ({ unit }: Feature) => SPREAD.includes(unit);

/** Edges of about fourteen readable bins. */
export function edgesOf(feature: Feature, { min, max, p99 }: NumberRange): readonly number[] {
  const scale = isSpread(feature) ? 'log' : 'linear';
  return niceBinEdges(min, max, p99, BINS, { scale, integer: WHOLE.includes(feature.unit) }).edges;
}

/** A number on an axis: short, with its sign of money or percent where it has one. */
export function axisText({ unit }: Feature, value: number, currency: string): string {
  if (unit === 'share') return formats().percent(value);
  if (unit !== 'money' && unit !== 'money-per-order') return formats().number(value, 1);
  return new Intl.NumberFormat(formats().locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0,
  })
    .format(value)
    .replaceAll('\u202f', '\u00a0');
}

/** Shares of the segment and of the others in each bin; the last one has no upper end in words. */
export function binItems(
  feature: Feature,
  edges: readonly number[],
  { own, rest }: BinCounts,
  currency: string,
): readonly ContrastItem[] {
  const share = (counts: readonly number[], i: number) => {
    const all = counts.reduce((sum, n) => sum + n, 0);
    return all === 0 ? 0 : (counts[i] ?? 0) / all;
  };
  const said = (value: number) => meanText(feature, value, formats(), currency);
  const whole = WHOLE.includes(feature.unit);
  return edges.slice(0, -1).map((from, i): ContrastItem => {
    const to = edges[i + 1] ?? from;
    const last = i === edges.length - 2;
    const single = whole && to - from === 1;
    const range = last
      ? t(words.andMore, said(from))
      : single
        ? said(from)
        : t(words.range, axisText(feature, from, currency), said(to));
    return {
      id: String(i),
      label: axisText(feature, from, currency) + (last && !single ? '+' : ''),
      own: share(own, i),
      rest: share(rest, i),
      sentence: t(words.bin, range, share(own, i), share(rest, i)),
    };
  });
}
