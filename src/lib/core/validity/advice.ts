import type {
  AccessibilityFound,
  MeasurabilityFound,
  Move,
  ReadabilityFound,
  ResponseEffect,
  ResponseFound,
  SegmentSize,
  SizeFound,
  StabilityFound,
} from './passport';
import { isTold, type Criterion } from './criteria';
import { detectableLift } from './power';
import { judge, type ValiditySettings } from './settings';
import { actedOn, judgeEffect, judgeSegment, maybeChance } from './verdicts';

/** What would improve a condition; the sentence is in i18n. */
export type Advice =
  /** Nothing: it passes. */
  | { readonly code: 'none' }
  | { readonly code: 'longer-history'; readonly months: number }
  | { readonly code: 'other-responses' }
  | { readonly code: 'too-few-customers' }
  | {
      readonly code: 'alike';
      readonly response: string;
      readonly first: string;
      readonly second: string;
    }
  | {
      readonly code: 'merge-small';
      readonly segments: readonly string[];
      readonly customers: number;
    }
  /** `share`: of the segment that would be left out; `from`, `to`: the rise that would show. */
  | {
      readonly code: 'more-control';
      readonly segment: string;
      readonly share: number;
      readonly from: number | null;
      readonly to: number;
    }
  | { readonly code: 'fill-in'; readonly criterion: Criterion; readonly without: number }
  /** Customers of whom a criterion made from purchases says nothing. */
  | { readonly code: 'never-bought'; readonly share: number }
  | { readonly code: 'freshen'; readonly share: number }
  | { readonly code: 'ask-consent'; readonly customers: number; readonly share: number }
  | { readonly code: 'no-consent' }
  | { readonly code: 'find-addresses' }
  | { readonly code: 'merge-moving'; readonly move: Move; readonly share: number }
  | { readonly code: 'fewer-segments'; readonly over: number }
  | { readonly code: 'more-segments' }
  | { readonly code: 'fewer-criteria'; readonly over: number }
  | { readonly code: 'cover-more'; readonly outside: number }
  | { readonly code: 'less-overlap'; readonly share: number };

const NONE: Advice = { code: 'none' };

export function responseAdvice(found: ResponseFound, settings: ValiditySettings): Advice {
  const verdicts = found.effects.map((effect) => judgeEffect(effect, found.period, settings));
  if (verdicts.includes('pass')) return NONE;
  if (found.period.by === 'same') return { code: 'longer-history', months: settings.months };
  const [best] = [...found.effects]
    .filter(({ effect }) => effect !== null)
    .sort((a, b) => (b.effect ?? 0) - (a.effect ?? 0));
  if (!best) return { code: 'other-responses' };
  if (maybeChance(best)) return { code: 'too-few-customers' };
  const alike = closest(best);
  return alike ? { code: 'alike', response: best.id, ...alike } : { code: 'other-responses' };
}

/** The two neighbours in a response that lie nearest to each other. */
function closest({ segments }: ResponseEffect) {
  const known = segments
    .flatMap(({ segmentId, value }) => (value === null ? [] : [{ segmentId, value }]))
    .sort((a, b) => a.value - b.value);
  const [nearest] = known
    .slice(1)
    .map((second, i) => ({ first: known[i], second, gap: second.value - (known[i]?.value ?? 0) }))
    .sort((a, b) => a.gap - b.gap);
  return nearest?.first
    ? { first: nearest.first.segmentId, second: nearest.second.segmentId }
    : null;
}

/** Leaving out half of a segment shows the smallest rise that it can show. */
const EVEN = 0.5;

export function sizeAdvice({ segments }: SizeFound, settings: ValiditySettings): Advice {
  const acted = actedOn(segments);
  if (acted.every((segment) => judgeSegment(segment, settings) === 'pass')) return NONE;
  const small = acted.filter(({ customers }) => judge('customers', customers, settings) !== 'pass');
  if (small.length > 0)
    return {
      code: 'merge-small',
      segments: small.map(({ segmentId }) => segmentId),
      customers: settings.thresholds.customers.pass,
    };
  const [worst] = [...acted].sort((a, b) => (b.lift ?? Infinity) - (a.lift ?? Infinity));
  const even = worst && detectable(worst, worst.rate ?? ASSUMED_RATE, EVEN);
  if (worst && typeof even === 'number' && settings.controlShare < EVEN)
    return {
      code: 'more-control',
      segment: worst.segmentId,
      share: EVEN,
      from: worst.lift,
      to: even,
    };
  return {
    code: 'merge-small',
    segments: worst ? [worst.segmentId] : [],
    customers: settings.thresholds.customers.pass,
  };
}

/** Share that answers a campaign where the base does not tell. */
export const ASSUMED_RATE = 0.05;

/** Smallest rise that a campaign on a segment would show, with this share of it left out. */
export function detectable(
  { customers }: Pick<SegmentSize, 'customers'>,
  rate: number,
  controlShare: number,
): number | null {
  const control = customers * controlShare;
  return detectableLift({ treated: customers - control, control, rate });
}

export function measurabilityAdvice(
  { share, criteria, heard }: MeasurabilityFound,
  settings: ValiditySettings,
): Advice {
  if (judge('measured', share, settings) === 'pass') return NONE;
  const [first] = [...criteria].sort((a, b) => b.without - a.without || a.filled - b.filled);
  const filled = Math.min(...criteria.map((one) => one.filled));
  if (heard !== null && heard <= filled) return { code: 'freshen', share: 1 - heard };
  if (!first) return NONE;
  const { criterion, without } = first;
  return criterion.of === 'feature' && isTold(criterion.input.feature)
    ? { code: 'fill-in', criterion, without }
    : { code: 'never-bought', share: 1 - first.filled };
}

export function accessibilityAdvice(
  { customers, share, channels, toAsk }: AccessibilityFound,
  settings: ValiditySettings,
): Advice {
  if (judge('reachable', share, settings) === 'pass') return NONE;
  if (channels.length === 0) return { code: 'no-consent' };
  if (toAsk > 0) return { code: 'ask-consent', customers: toAsk, share: share + toAsk / customers };
  return { code: 'find-addresses' };
}

export function stabilityAdvice(
  { share, customers, moves }: StabilityFound,
  settings: ValiditySettings,
): Advice {
  if (judge('kept', share, settings) === 'pass') return NONE;
  if (share === null) return { code: 'longer-history', months: settings.months };
  const both = new Map<string, Move>();
  for (const { from, to, customers: n } of moves) {
    const known = both.get(`${to} ${from}`);
    if (known) both.set(`${to} ${from}`, { ...known, customers: known.customers + n });
    else both.set(`${from} ${to}`, { from, to, customers: n });
  }
  const [most] = [...both.values()].sort((a, b) => b.customers - a.customers);
  return most
    ? { code: 'merge-moving', move: most, share: share + most.customers / customers }
    : NONE;
}

export function readabilityAdvice(
  { segments, criteria, covered, overlap }: ReadabilityFound,
  settings: ValiditySettings,
): Advice {
  const { thresholds } = settings;
  if (segments < 2) return { code: 'more-segments' };
  if (segments > thresholds.segments.pass)
    return { code: 'fewer-segments', over: segments - thresholds.segments.pass };
  if (criteria > thresholds.criteria.pass)
    return { code: 'fewer-criteria', over: criteria - thresholds.criteria.pass };
  if (covered !== null && covered < thresholds.covered.pass)
    return { code: 'cover-more', outside: 1 - covered };
  if (overlap !== null && overlap > thresholds.overlap.pass)
    return { code: 'less-overlap', share: overlap };
  return NONE;
}
