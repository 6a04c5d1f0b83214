import { problem, risingProblems, wholeProblems, type SegmentationProblem } from '../problem';
import type { LifecycleDef } from './definition';

const BOUNDS = 4;

/** What keeps a definition from being computed; the bounds that are not used count too. */
export function lifecycleProblems(def: LifecycleDef): readonly SegmentationProblem[] {
  const bounds = (field: 'multiples' | 'months', max: number) =>
    def[field].length === BOUNDS
      ? risingProblems(field, def[field], { min: 0, max })
      : [problem(field, 'count', { count: BOUNDS })];
  const notWhole = def.months.some((m) => !Number.isInteger(m));
  return [
    ...bounds('multiples', 100),
    ...(notWhole ? [problem('months', 'whole')] : bounds('months', 241)),
    ...wholeProblems('newMonths', def.newMonths, 1, 60),
  ];
}
