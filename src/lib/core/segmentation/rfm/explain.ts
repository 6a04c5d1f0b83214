import { RFM_MEASURES, scoreBounds, levelCount, type RfmCuts, type RfmMeasure } from './cuts';

/** Why one measure has its score: the value lies above one cut and up to another. */
export interface MeasureReason {
  readonly measure: RfmMeasure;
  readonly value: number;
  readonly score: number;
  readonly levels: number;
  /** Bounds of the score; null where it is open. */
  readonly above: number | null;
  readonly upTo: number | null;
}

/** "Why this segment?" in figures; the words are in i18n. */
export interface RfmExplanation {
  readonly segmentId: string;
  readonly reasons: readonly MeasureReason[];
}

export function explainRfm(
  segmentId: string,
  cuts: RfmCuts,
  values: Readonly<Record<RfmMeasure, number>>,
  scores: { readonly r: number; readonly f: number; readonly m: number },
): RfmExplanation {
  const scoreFor = { recency: scores.r, frequency: scores.f, monetary: scores.m };
  return {
    segmentId,
    reasons: RFM_MEASURES.map((measure) => ({
      measure,
      value: values[measure],
      score: scoreFor[measure],
      levels: levelCount(cuts[measure]),
      ...scoreBounds(measure, scoreFor[measure], cuts[measure]),
    })),
  };
}
