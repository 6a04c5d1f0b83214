import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { ok, type Result } from '../../core/result';
import type { SegmentationDef } from '../../core/segmentation/definition';
import type { Condition, PassportFound, ResponseFound } from '../../core/validity/passport';
import type { ValiditySettings } from '../../core/validity/settings';
import type { Segmented } from '../segment/compute';
import type { SegmentationContext } from '../segment/context';
import { measurabilityOf } from './measurability';
import { accessibilityOf } from './reach';
import { readabilityOf, sizeOf } from './readability';
import { responseOf } from './response';
import { stabilityOf } from './stability';

/** What is judged, and how. */
export interface Judgement {
  readonly def: SegmentationDef;
  readonly segmented: Segmented;
  readonly context: SegmentationContext;
  readonly dataset: DatasetSummary;
  readonly settings: ValiditySettings;
}

/** One condition, measured when it is asked. */
export interface ConditionToMeasure {
  readonly condition: Condition;
  readonly measure: () => Promise<Result<PassportFound>>;
}

/**
 * Every condition, the quick ones first; how often segments buy again makes the size that a
 * campaign needs, and comes before it. Each has its own error: one that fails stops no other.
 */
export function conditionsOf(
  session: DatasetSession,
  { def, segmented, context, dataset, settings }: Judgement,
): readonly ConditionToMeasure[] {
  let rates: ResponseFound['rates'] | null = null;
  const named = async <T>(name: Condition, measured: Promise<Result<T>>) => {
    const result = await measured;
    return result.ok ? ok({ [name]: result.value }) : result;
  };
  return [
    {
      condition: 'readability',
      measure: () => named('readability', readabilityOf(session, def, segmented, context)),
    },
    {
      condition: 'accessibility',
      measure: () => named('accessibility', accessibilityOf(session, segmented, context, dataset)),
    },
    {
      condition: 'measurability',
      measure: () =>
        named('measurability', measurabilityOf(session, def, segmented, context, settings)),
    },
    {
      condition: 'response',
      measure: async () => {
        const found = await responseOf(session, def, context, dataset, settings);
        if (found.ok && found.value.customers > 0) rates = found.value.rates;
        return named('response', Promise.resolve(found));
      },
    },
    {
      condition: 'size',
      measure: () => Promise.resolve(ok({ size: sizeOf(segmented, rates, settings.controlShare) })),
    },
    {
      condition: 'stability',
      measure: () =>
        named('stability', stabilityOf(session, def, segmented, context, dataset, settings.months)),
    },
  ];
}
