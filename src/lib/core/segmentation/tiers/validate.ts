import { problem, risingProblems, windowProblems, type SegmentationProblem } from '../problem';
import type { TierCuts, TiersDef } from './definition';
import { tierIds } from './segments';

export function tiersProblems(def: TiersDef): readonly SegmentationProblem[] {
  return [
    ...cutProblems('cuts', def.cuts, tierIds(def.names).length - 1),
    ...windowProblems('windowMonths', def.windowMonths),
  ];
}

/** Percents go up between 0 and 100 with two decimals at most; amounts go down. */
export function cutProblems(field: string, cuts: TierCuts, count: number): SegmentationProblem[] {
  const values = cuts.by === 'amounts' ? cuts.from : cuts.upTo;
  if (values.length !== count) return [problem(field, 'count', { count })];
  if (cuts.by !== 'amounts') return risingProblems(field, values, { min: 0, max: 100 });
  if (values.some((v) => !Number.isFinite(v))) return [problem(field, 'empty')];
  return values.some((v, i) => i > 0 && v >= (values[i - 1] ?? Infinity))
    ? [problem(field, 'order')]
    : [];
}

/** A percent as hundredths of a percent, the finest that counts. */
export function basisPoints(percent: number): number {
  return Math.round(percent * 100);
}
