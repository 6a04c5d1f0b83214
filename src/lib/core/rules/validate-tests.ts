import type { IsoDate } from '../dates';
import { daysOf, type Ago, type Period } from './period';
import type { RuleProblem } from './problems';
import { holdsFor, type Comparison, type Test } from './tests';

const known = (value: number) => Number.isFinite(value);

/** What is wrong with a test, whatever it is asked of. */
export function testProblems(test: Test): readonly RuleProblem[] {
  switch (test.kind) {
    case 'number':
      if (test.is === 'filled' || test.is === 'empty') return [];
      if (test.is === 'top' || test.is === 'bottom')
        return known(test.share) && test.share > 0 && test.share < 1
          ? []
          : [{ code: 'not-a-share' }];
      return comparisonProblems(test as Comparison, 'any');
    case 'date':
      return dateProblems(test);
    case 'category':
      if (test.is === 'monthAhead') return aheadProblems(test.ahead);
      return 'values' in test && test.values.length === 0 ? [{ code: 'no-values' }] : [];
    case 'flag':
      return [];
  }
}

/** `count`: asked of a whole number that is never below 0. */
export function comparisonProblems(test: Comparison, of: 'any' | 'count'): readonly RuleProblem[] {
  const values = test.is === 'between' ? [test.from, test.to] : [test.value];
  if (!values.every(known)) return [{ code: 'no-number' }];
  if (test.is === 'between' && test.from > test.to)
    return [{ code: 'reversed', from: test.from, to: test.to }];
  if (of === 'any') return [];
  if (!values.every(Number.isInteger)) return [{ code: 'not-whole' }];
  // From the greatest value asked for on, a test of counts answers the same.
  const counts = [0, ...values.flatMap((v) => [v - 1, v, v + 1])].filter((v) => v >= 0);
  if (counts.every((v) => holdsFor(test, v))) return [{ code: 'always' }];
  return counts.some((v) => holdsFor(test, v)) ? [] : [{ code: 'never' }];
}

function dateProblems(test: Extract<Test, { kind: 'date' }>): readonly RuleProblem[] {
  switch (test.is) {
    case 'between':
      return test.from > test.to ? [{ code: 'dates-reversed' }] : [];
    case 'last':
    case 'notLast':
      return durationProblems(test);
    case 'next':
      return Number.isInteger(test.days) && test.days >= 0 ? [] : [{ code: 'no-duration' }];
    case 'monthAhead':
      return aheadProblems(test.ahead);
    case 'month':
      return test.months.length > 0 &&
        test.months.every((m) => Number.isInteger(m) && m >= 1 && m <= 12)
        ? []
        : [{ code: 'no-months' }];
    case 'before':
    case 'after':
    case 'filled':
    case 'empty':
      return [];
  }
}

export function periodProblems(period: Period, referenceDate: IsoDate): readonly RuleProblem[] {
  const wrong = shapeProblems(period);
  if (wrong.length > 0) return wrong;
  const { from } = daysOf(period, referenceDate);
  return from !== null && from > referenceDate ? [{ code: 'after-reference' }] : [];
}

function shapeProblems(period: Period): readonly RuleProblem[] {
  switch (period.kind) {
    case 'always':
      return [];
    case 'dates':
      return period.from !== null && period.to !== null && period.from > period.to
        ? [{ code: 'dates-reversed' }]
        : [];
    case 'last':
    case 'before':
      return durationProblems(period);
    case 'window': {
      const wrong = [...durationProblems(period.from), ...durationProblems(period.to)];
      if (wrong.length > 0) return wrong.slice(0, 1);
      return roughDays(period.from) <= roughDays(period.to) ? [{ code: 'ago-reversed' }] : [];
    }
    case 'year':
      return Number.isInteger(period.ago) && period.ago >= 0 ? [] : [{ code: 'no-duration' }];
  }
}

function durationProblems({ count }: Ago): readonly RuleProblem[] {
  return Number.isInteger(count) && count > 0 ? [] : [{ code: 'no-duration' }];
}

/** Enough to tell which of two is longer. */
function roughDays({ count, unit }: Ago): number {
  return unit === 'months' ? count * 30.4375 : count;
}

function aheadProblems(ahead: number): readonly RuleProblem[] {
  return Number.isInteger(ahead) && ahead >= 0 ? [] : [{ code: 'no-months' }];
}
