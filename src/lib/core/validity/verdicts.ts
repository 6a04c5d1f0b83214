import { REST } from '../segmentation/definition';
import type {
  AccessibilityFound,
  MeasurabilityFound,
  ReadabilityFound,
  ResponseEffect,
  ResponseFound,
  ResponsePeriod,
  SegmentSize,
  SizeFound,
  StabilityFound,
} from './passport';
import {
  judge,
  strongestOf,
  weakest,
  type FigureId,
  type ValiditySettings,
  type Verdict,
} from './settings';

/** The figure that a response is judged by. */
function effectFigure({ kind }: Pick<ResponseEffect, 'kind'>): FigureId {
  return kind === 'number' ? 'number-effect' : 'category-effect';
}

/** Whether the interval of an effect holds what chance alone gives. */
export function maybeChance({ interval, chance }: ResponseEffect): boolean {
  return interval !== null && chance !== null && interval.low <= chance;
}

/**
 * The verdict of one response. What chance may have made, and what segments are judged by
 * themselves, is to be watched at best.
 */
export function judgeEffect(
  effect: ResponseEffect,
  { by }: Pick<ResponsePeriod, 'by'>,
  settings: ValiditySettings,
): Verdict {
  const verdict = judge(effectFigure(effect), effect.effect, settings);
  const doubtful = by === 'same' || maybeChance(effect);
  return verdict === 'pass' && doubtful ? 'watch' : verdict;
}

/** One response in which segments differ is enough. */
export function judgeResponse(found: ResponseFound, settings: ValiditySettings): Verdict {
  return strongestOf(found.effects.map((effect) => judgeEffect(effect, found.period, settings)));
}

/** Segments that a campaign may be meant for: those that somebody is in, the rest left out. */
export function actedOn(segments: readonly SegmentSize[]): readonly SegmentSize[] {
  return segments.filter(({ segmentId, customers }) => segmentId !== REST && customers > 0);
}

/** A rise that no campaign would show is a failure; where everyone buys anyway there is none to show. */
export function judgeSegment(
  { customers, lift, rate }: Pick<SegmentSize, 'customers' | 'lift' | 'rate'>,
  settings: ValiditySettings,
): Verdict {
  return weakest([
    judge('customers', customers, settings),
    judge('lift', rate === 1 ? null : (lift ?? Infinity), settings),
  ]);
}

export function judgeSize({ segments }: SizeFound, settings: ValiditySettings): Verdict {
  return weakest(actedOn(segments).map((segment) => judgeSegment(segment, settings)));
}

export function judgeMeasurability(
  { customers, share }: MeasurabilityFound,
  settings: ValiditySettings,
): Verdict {
  return judge('measured', customers === 0 ? null : share, settings);
}

export function judgeAccessibility(
  { customers, share }: AccessibilityFound,
  settings: ValiditySettings,
): Verdict {
  return judge('reachable', customers === 0 ? null : share, settings);
}

export function judgeStability({ share }: StabilityFound, settings: ValiditySettings): Verdict {
  return judge('kept', share, settings);
}

/** One segment tells nobody apart. */
export function judgeReadability(
  { segments, criteria, covered, overlap }: ReadabilityFound,
  settings: ValiditySettings,
): Verdict {
  return weakest([
    segments < 2 ? 'fail' : judge('segments', segments, settings),
    judge('criteria', criteria, settings),
    judge('covered', covered, settings),
    judge('overlap', overlap, settings),
  ]);
}
