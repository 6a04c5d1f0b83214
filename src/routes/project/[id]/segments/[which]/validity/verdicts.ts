import {
  accessibilityAdvice,
  measurabilityAdvice,
  readabilityAdvice,
  responseAdvice,
  sizeAdvice,
  stabilityAdvice,
  type Advice,
} from '$lib/core/validity/advice';
import type { Condition, PassportFound } from '$lib/core/validity/passport';
import type { FigureId, ValiditySettings, Verdict } from '$lib/core/validity/settings';
import {
  judgeAccessibility,
  judgeMeasurability,
  judgeReadability,
  judgeResponse,
  judgeSize,
  judgeStability,
} from '$lib/core/validity/verdicts';

/** The figures that each condition is judged by. */
export const CONDITION_FIGURES: Readonly<Record<Condition, readonly FigureId[]>> = {
  response: ['number-effect', 'category-effect'],
  size: ['customers', 'lift'],
  measurability: ['measured'],
  accessibility: ['reachable'],
  stability: ['kept'],
  readability: ['segments', 'criteria', 'covered', 'overlap'],
};

export interface Judged {
  readonly verdict: Verdict;
  readonly advice: Advice;
}

/** The verdict of a condition and what would improve it; null while it is not measured. */
export function judged(
  condition: Condition,
  found: PassportFound,
  settings: ValiditySettings,
): Judged | null {
  const one = <F>(
    figures: F | undefined,
    verdict: (figures: F, settings: ValiditySettings) => Verdict,
    advice: (figures: F, settings: ValiditySettings) => Advice,
  ): Judged | null =>
    figures === undefined
      ? null
      : { verdict: verdict(figures, settings), advice: advice(figures, settings) };
  switch (condition) {
    case 'response':
      return one(found.response, judgeResponse, responseAdvice);
    case 'size':
      return one(found.size, judgeSize, sizeAdvice);
    case 'measurability':
      return one(found.measurability, judgeMeasurability, measurabilityAdvice);
    case 'accessibility':
      return one(found.accessibility, judgeAccessibility, accessibilityAdvice);
    case 'stability':
      return one(found.stability, judgeStability, stabilityAdvice);
    case 'readability':
      return one(found.readability, judgeReadability, readabilityAdvice);
  }
}
