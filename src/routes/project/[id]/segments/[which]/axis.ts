import type { EdgeOptions, HistogramScale } from '$lib/charts/histogram';
import type { MeasureKind } from '$lib/charts/cuts';
import { isWhole, type Feature } from '$lib/core/features/feature';
import type { CutAxis } from '$lib/core/segmentation/cut-axes';
import type { SegmentationDef } from '$lib/core/segmentation/definition';
import { FADING } from '$lib/core/segmentation/lifecycle/segments';
import { tierIds } from '$lib/core/segmentation/tiers/segments';
import { featureValue } from '$lib/i18n/feature-words';
import { formats, language, t } from '$lib/i18n/language.svelte';
import { axisNames, cutWords } from '$lib/i18n/messages/cuts';
import { gridLevels } from '$lib/i18n/messages/studio';
import { segmentLabel } from '$lib/i18n/segment-label';

/** How the figure of an axis is drawn and said. */
interface AxisShape {
  readonly label: string;
  readonly kind: MeasureKind;
  readonly bins: EdgeOptions & { readonly scale: HistogramScale };
  /** What stands between the cuts, from the left. */
  readonly levels: readonly string[];
  readonly format: (value: number) => string;
  readonly formatTick: (value: number) => string;
}

/** Tiers whose names find room between the cuts. */
const MOST_LEVELS = 5;
const plain = (value: number) => formats().number(value, 2);

export function axisShape(
  axis: CutAxis,
  def: SegmentationDef,
  feature: Feature | null,
  currency: string,
): AxisShape {
  const levels = levelsOf(axis, def);
  switch (axis) {
    case 'worth':
      return {
        label: t(axisNames.worth),
        kind: 'money',
        bins: { scale: 'log' },
        levels,
        format: (value) => formats().money(value, currency),
        formatTick: plain,
      };
    case 'engagement':
      return {
        label: t(axisNames.engagement),
        kind: 'count',
        bins: { scale: 'linear', integer: true },
        levels,
        format: plain,
        formatTick: plain,
      };
    case 'rhythm':
      return {
        label: t(axisNames.rhythm),
        kind: 'tenths',
        bins: { scale: 'log' },
        levels,
        format: (value) => t(cutWords.times, value),
        formatTick: plain,
      };
    case 'months':
      return {
        label: t(axisNames.months),
        kind: 'count',
        bins: { scale: 'linear', integer: true },
        levels,
        format: (value) => t(cutWords.months, value),
        formatTick: plain,
      };
    case 'bands-0':
    case 'bands-1':
      return bandShape(feature, currency);
  }
}

function bandShape(feature: Feature | null, currency: string): AxisShape {
  const whole = feature !== null && isWhole(feature.unit);
  const said = (value: number) =>
    feature ? featureValue(feature, value, formats(), currency) : plain(value);
  const money = feature?.unit === 'money' || feature?.unit === 'money-per-order';
  return {
    label: feature?.label[language()] ?? '',
    kind: whole ? 'count' : 'money',
    bins: { scale: money ? 'log' : 'linear', integer: whole },
    levels: [],
    format: said,
    formatTick: feature?.unit === 'share' ? said : plain,
  };
}

function levelsOf(axis: CutAxis, def: SegmentationDef): readonly string[] {
  const named = (kind: 'lifecycle' | 'tiers', ids: readonly string[]) =>
    ids.map((id) => segmentLabel({ id, label: { of: 'kind', kind } }, formats()));
  if (def.kind === 'lifecycle') return named('lifecycle', FADING);
  if (def.kind === 'tiers') {
    const ids = tierIds(def.names);
    return ids.length > MOST_LEVELS ? [] : named('tiers', [...ids].reverse());
  }
  if (def.kind !== 'value-engagement') return [];
  return (['low', 'medium', 'high'] as const).map((level) => t(gridLevels[level]));
}
