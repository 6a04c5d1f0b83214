import type { Period } from '../period';
import type { Dimension, Measure, PurchaseFilter, PurchaseRule, Rule } from '../rule';
import type { Comparison, Test } from '../tests';

/** Short ways of writing rules, for the library. */

export const all = (...rules: readonly Rule[]): Rule => ({ of: 'all', rules });
export const any = (...rules: readonly Rule[]): Rule => ({ of: 'any', rules });

const feature = (id: string, test: Test): Rule => ({ of: 'feature', feature: id, test });

export const number = (
  id: string,
  is: 'equal' | 'below' | 'upTo' | 'above' | 'from',
  value: number,
) => feature(id, { kind: 'number', is, value });
export const between = (id: string, from: number, to: number) =>
  feature(id, { kind: 'number', is: 'between', from, to });
export const top = (id: string, share: number) => feature(id, { kind: 'number', is: 'top', share });
export const filled = (id: string) => feature(id, { kind: 'category', is: 'filled' });
export const oneOf = (id: string, values: readonly string[]) =>
  feature(id, { kind: 'category', is: 'in', values });
export const monthFromNow = (id: string, ahead: number) =>
  feature(id, { kind: 'category', is: 'monthAhead', ahead });
export const dateMonth = (id: string, ahead: number) =>
  feature(id, { kind: 'date', is: 'monthAhead', ahead });
export const longAgo = (id: string, months: number) =>
  feature(id, { kind: 'date', is: 'notLast', count: months, unit: 'months' });
export const notOneOf = (id: string, values: readonly string[]) =>
  feature(id, { kind: 'category', is: 'notIn', values });
export const tagged = (tags: readonly string[]): Rule => ({ of: 'tag', tags, has: true });
export const yes = (id: string) => feature(id, { kind: 'flag', is: 'yes' });
export const no = (id: string) => feature(id, { kind: 'flag', is: 'no' });

export const ALWAYS: Period = { kind: 'always' };
export const lastMonths = (count: number): Period => ({ kind: 'last', count, unit: 'months' });
export const lastDays = (count: number): Period => ({ kind: 'last', count, unit: 'days' });
export const olderThanMonths = (count: number): Period => ({
  kind: 'before',
  count,
  unit: 'months',
});
export const monthsAgo = (from: number, to: number): Period => ({
  kind: 'window',
  from: { count: from, unit: 'months' },
  to: { count: to, unit: 'months' },
});
export const year = (ago: number): Period => ({ kind: 'year', ago });

type Where = Partial<PurchaseFilter> & { readonly period: Period };

const purchases = (
  where: Where,
  measure: Measure,
  test: Comparison,
  and: PurchaseRule['and'] = undefined,
): PurchaseRule => ({
  of: 'purchases',
  where: { lists: {}, returns: 'out', ...where },
  measure,
  test,
  ...(and === undefined ? {} : { and }),
});

export const only = (dimension: Dimension, value: string): Pick<PurchaseFilter, 'lists'> => ({
  lists: { [dimension]: { values: [value] } },
});

/** Any value but this one. */
export const except = (dimension: Dimension, value: string): Pick<PurchaseFilter, 'lists'> => ({
  lists: { [dimension]: { values: [value], except: true } },
});

/** Bought, on at least so many orders. */
export const bought = (where: Where, orders = 1) =>
  purchases(where, 'orders', { is: 'from', value: orders });
export const neverBought = (where: Where) => purchases(where, 'orders', { is: 'equal', value: 0 });
/** Came on exactly so many days, or on so many at least. */
export const days = (where: Where, is: 'equal' | 'from', value: number) =>
  purchases(where, 'days', { is, value });
export const boughtFor = (where: Where, orders: number, amount: number) =>
  purchases(where, 'orders', { is: 'from', value: orders }, [
    { measure: 'amount', test: { is: 'above', value: amount } },
  ]);
