import type { IsoDate } from '../dates';
import type { Feature } from '../features/feature';
import { roundFigure, type Quantiles } from './library/figures';
import type { Period } from './period';
import type { FeatureRule, InteractionRule, PurchaseRule } from './rule';
import type { CategoryTest, Comparison, DateTest, NumberTest, Test } from './tests';

/** What a condition on a feature starts with: something to change rather than something to fill in. */
export function startFeature(feature: Feature, spread: Quantiles | null = null): FeatureRule {
  return { of: 'feature', feature: feature.id, test: startTest(feature, spread) };
}

function startTest(feature: Feature, spread: Quantiles | null): Test {
  switch (feature.kind) {
    case 'number':
      return { kind: 'number', is: 'from', value: startValue(feature, spread) };
    case 'date':
      return { kind: 'date', is: 'last', count: 12, unit: 'months' };
    case 'category':
      return { kind: 'category', is: 'in', values: [] };
    case 'flag':
      return { kind: 'flag', is: 'yes' };
  }
}

/** The middle of the base as a person would write it; a half for a share, one where nothing is known. */
function startValue({ unit }: Feature, spread: Quantiles | null): number {
  if (unit === 'share') return 0.5;
  return spread && spread.p50 > 0 ? roundFigure(spread.p50) : 1;
}

/** What is asked of purchases at the start: at least one, none at all, or of the first day. */
export function startPurchases(as: 'bought' | 'never' | 'first'): PurchaseRule {
  return {
    of: 'purchases',
    where: {
      lists: {},
      period: as === 'bought' ? { kind: 'last', count: 12, unit: 'months' } : { kind: 'always' },
      returns: 'out',
      ...(as === 'first' ? { occasion: 'first' as const } : {}),
    },
    measure: 'orders',
    test: as === 'never' ? { is: 'equal', value: 0 } : { is: 'from', value: 1 },
  };
}

export function startInteractions(): InteractionRule {
  return {
    of: 'interactions',
    kinds: [],
    channels: [],
    period: { kind: 'last', count: 6, unit: 'months' },
    test: { is: 'from', value: 1 },
  };
}

/** The same figures asked in another way. */
export function comparedAs(is: Comparison['is'], old: Comparison): Comparison {
  const [low, high] = old.is === 'between' ? [old.from, old.to] : [old.value, old.value];
  return is === 'between' ? { is, from: low, to: high } : { is, value: low };
}

export function numberAs(is: NumberTest['is'], old: NumberTest): NumberTest {
  if (is === 'filled' || is === 'empty') return { kind: 'number', is };
  if (is === 'top' || is === 'bottom')
    return { kind: 'number', is, share: 'share' in old ? old.share : 0.1 };
  const known: Comparison = 'value' in old || 'from' in old ? old : { is: 'from', value: 1 };
  return { kind: 'number', ...comparedAs(is, known) };
}

export function dateAs(is: DateTest['is'], old: DateTest, referenceDate: IsoDate): DateTest {
  const on = 'on' in old ? old.on : 'to' in old ? old.to : referenceDate;
  switch (is) {
    case 'before':
    case 'after':
      return { kind: 'date', is, on };
    case 'between':
      return { kind: 'date', is, from: `${on.slice(0, 4)}-01-01` as IsoDate, to: on };
    case 'last':
    case 'notLast':
      return {
        kind: 'date',
        is,
        ...('count' in old ? { count: old.count, unit: old.unit } : { count: 12, unit: 'months' }),
      };
    case 'next':
      return { kind: 'date', is, days: 30 };
    case 'month':
      return { kind: 'date', is, months: [Number(referenceDate.slice(5, 7))] };
    case 'monthAhead':
      return { kind: 'date', is, ahead: 1 };
    case 'filled':
    case 'empty':
      return { kind: 'date', is };
  }
}

export function categoryAs(is: CategoryTest['is'], old: CategoryTest): CategoryTest {
  switch (is) {
    case 'in':
    case 'notIn':
    case 'contains': {
      const kept = 'values' in old && (old.is === 'contains') === (is === 'contains');
      return { kind: 'category', is, values: kept ? old.values : [] };
    }
    case 'monthAhead':
      return { kind: 'category', is, ahead: 1 };
    case 'filled':
    case 'empty':
      return { kind: 'category', is };
  }
}

export function periodAs(kind: Period['kind'], old: Period, referenceDate: IsoDate): Period {
  const ago = 'count' in old ? { count: old.count, unit: old.unit } : null;
  const months = { count: 12, unit: 'months' } as const;
  switch (kind) {
    case 'always':
      return { kind };
    case 'last':
    case 'before':
      return { kind, ...(ago ?? months) };
    case 'window':
      return { kind, from: { count: 24, unit: 'months' }, to: months };
    case 'dates':
      return { kind, from: `${referenceDate.slice(0, 4)}-01-01` as IsoDate, to: referenceDate };
    case 'year':
      return { kind, ago: 1 };
  }
}
