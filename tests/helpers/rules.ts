import { dayNumber, minusMonths, type IsoDate } from '../../src/lib/core/dates';
import type { Period } from '../../src/lib/core/rules/period';
import {
  DIMENSIONS,
  measuresOf,
  type InteractionRule,
  type Measure,
  type PurchaseRule,
  type Rule,
} from '../../src/lib/core/rules/rule';
import type { Comparison, DateTest, NumberTest, Test } from '../../src/lib/core/rules/tests';

/** A base small enough to be judged customer by customer. */
export interface SmallBase {
  readonly referenceDate: IsoDate;
  readonly customers: readonly SmallCustomer[];
}

export interface SmallCustomer {
  readonly key: number;
  readonly features: Readonly<Record<string, number | string | boolean | null>>;
  readonly lines: readonly SmallLine[];
  readonly interactions: readonly SmallInteraction[];
  readonly tags: readonly string[];
  /** Segment by segmentation. */
  readonly segments: Readonly<Record<string, string>>;
}

export interface SmallLine {
  readonly day: IsoDate;
  readonly order: string | null;
  readonly category: string | null;
  readonly brand: string | null;
  readonly product: string | null;
  readonly store: string | null;
  readonly channel: string | null;
  readonly quantity: number | null;
  /** Cents. */
  readonly amount: number;
  readonly discount: number | null;
  readonly isReturn: boolean;
}

export interface SmallInteraction {
  readonly day: IsoDate;
  readonly kind: string | null;
  readonly channel: string | null;
}

/** Whether a customer meets a rule, from the words of the definition and nothing of the SQL. */
export function meets(rule: Rule, customer: SmallCustomer, base: SmallBase): boolean {
  switch (rule.of) {
    case 'all':
      return rule.rules.every((r) => meets(r, customer, base));
    case 'any':
      return rule.rules.some((r) => meets(r, customer, base));
    case 'none':
      return !rule.rules.some((r) => meets(r, customer, base));
    case 'feature':
      return passes(rule.feature, rule.test, customer, base);
    case 'purchases':
      return bought(rule, customer, base.referenceDate);
    case 'interactions':
      return compares(rule.test, interacted(rule, customer, base.referenceDate));
    case 'tag':
      return rule.tags.some((tag) => customer.tags.includes(tag)) === rule.has;
    case 'segment':
      return rule.segments.includes(customer.segments[rule.segmentation] ?? '') === rule.in;
  }
}

/** The first rule that holds. */
export function segmentOf(
  rules: readonly { readonly id: string; readonly rule: Rule }[],
  rest: string,
  customer: SmallCustomer,
  base: SmallBase,
): string {
  return rules.find(({ rule }) => meets(rule, customer, base))?.id ?? rest;
}

function compares(test: Comparison, value: number): boolean {
  if (test.is === 'between') return test.from <= value && value <= test.to;
  const order = Math.sign(value - test.value);
  return {
    equal: order === 0,
    not: order !== 0,
    below: order < 0,
    upTo: order <= 0,
    above: order > 0,
    from: order >= 0,
  }[test.is];
}

function passes(feature: string, test: Test, customer: SmallCustomer, base: SmallBase): boolean {
  const value = customer.features[feature] ?? null;
  if (test.is === 'empty' || test.is === 'filled')
    return (value === null) === (test.is === 'empty');
  if (value === null) return false;
  switch (test.kind) {
    case 'number':
      return numberPasses(test, Number(value), feature, base);
    case 'date':
      return datePasses(test, value as IsoDate, base.referenceDate);
    case 'category':
      if (test.is === 'monthAhead')
        return (
          (Number(value) + 12 - Number(base.referenceDate.slice(5, 7)) - test.ahead) % 12 === 0
        );
      if (!('values' in test)) return false;
      if (test.is === 'contains')
        return test.values.some((part) => folded(String(value)).includes(folded(part)));
      return test.values.includes(String(value)) === (test.is === 'in');
    case 'flag':
      return value === (test.is === 'yes');
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function numberPasses(test: NumberTest, value: number, feature: string, base: SmallBase): boolean {
  if (!('share' in test)) return 'value' in test || 'from' in test ? compares(test, value) : false;
  const known = base.customers.flatMap(({ features }) => {
    const one = features[feature];
    return typeof one === 'number' ? [one] : [];
  });
  const ahead = known.filter((v) => (test.is === 'top' ? v > value : v < value)).length;
  return ahead * 100 < Math.round(test.share * 100) * known.length;
}

function datePasses(test: DateTest, value: IsoDate, reference: IsoDate): boolean {
  const month = Number(value.slice(5, 7));
  switch (test.is) {
    case 'before':
      return value < test.on;
    case 'after':
      return value > test.on;
    case 'between':
      return test.from <= value && value <= test.to;
    case 'last':
    case 'notLast':
      return within(value, test, reference) === (test.is === 'last');
    case 'next':
      return daysToAnniversary(value, reference) <= test.days;
    case 'month':
      return test.months.includes(month);
    case 'monthAhead':
      return (month + 12 - Number(reference.slice(5, 7)) - test.ahead) % 12 === 0;
    case 'filled':
      return true;
    case 'empty':
      return false;
  }
}

function daysToAnniversary(born: IsoDate, reference: IsoDate): number {
  const year = Number(reference.slice(0, 4));
  const dates = [year, year + 1].map((y) => {
    const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
    const day = born.slice(5) === '02-29' && !leap ? '03-01' : born.slice(5);
    return dayNumber(`${y}-${day}` as IsoDate) - dayNumber(reference);
  });
  return Math.min(...dates.filter((days) => days >= 0));
}

function within(
  value: IsoDate,
  ago: { readonly count: number; readonly unit: 'days' | 'months' },
  reference: IsoDate,
): boolean {
  if (value > reference) return false;
  return ago.unit === 'days'
    ? dayNumber(reference) - dayNumber(value) < ago.count
    : value > minusMonths(reference, ago.count);
}

function happened(day: IsoDate, period: Period, reference: IsoDate): boolean {
  if (day > reference) return false;
  switch (period.kind) {
    case 'always':
      return true;
    case 'dates':
      return (
        (period.from === null || day >= period.from) && (period.to === null || day <= period.to)
      );
    case 'last':
      return within(day, period, reference);
    case 'before':
      return !within(day, period, reference);
    case 'window':
      return within(day, period.from, reference) && !within(day, period.to, reference);
    case 'year':
      return Number(day.slice(0, 4)) === Number(reference.slice(0, 4)) - period.ago;
  }
}

function bought(rule: PurchaseRule, customer: SmallCustomer, reference: IsoDate): boolean {
  const { where } = rule;
  const purchaseDays = customer.lines
    .filter((l) => !l.isReturn && l.day <= reference)
    .map((l) => l.day)
    .sort();
  const occasion = where.occasion === 'first' ? purchaseDays[0] : purchaseDays.at(-1);
  const lines = customer.lines.filter(
    (line) =>
      happened(line.day, where.period, reference) &&
      (where.months?.includes(Number(line.day.slice(5, 7))) ?? true) &&
      (where.occasion === undefined || line.day === occasion) &&
      (where.returns === 'in' || line.isReturn === (where.returns === 'only')) &&
      (where.price === undefined ||
        ((line.discount ?? 0) !== 0) === (where.price === 'promotion')) &&
      DIMENSIONS.every((dimension) => {
        const list = where.lists[dimension];
        const value = line[dimension];
        if (list === undefined) return true;
        return value !== null && list.values.includes(value) === (list.except !== true);
      }),
  );
  return measuresOf(rule).every(({ measure, test }) =>
    compares(test, figureOf(measure, lines, where.returns)),
  );
}

function figureOf(
  measure: Measure,
  lines: readonly SmallLine[],
  returns: 'in' | 'out' | 'only',
): number {
  const counted = lines.filter((l) => returns === 'only' || !l.isReturn);
  const sign = returns === 'only' ? -1 : 1;
  switch (measure) {
    case 'lines':
      return counted.length;
    case 'days':
      return new Set(counted.map((l) => l.day)).size;
    case 'orders':
      return new Set(counted.map((l, i) => (l.order === null ? i : `${l.day}/${l.order}`))).size;
    case 'quantity':
      return lines.reduce(
        (sum, l) => sum + sign * (l.isReturn ? -1 : 1) * Math.abs(l.quantity ?? 0),
        0,
      );
    case 'amount':
      return lines.reduce((cents, l) => cents + sign * l.amount, 0) / 100;
  }
}

function interacted(rule: InteractionRule, customer: SmallCustomer, reference: IsoDate): number {
  const listed = (list: readonly string[], value: string | null) =>
    list.length === 0 || (value !== null && list.includes(value));
  return customer.interactions.filter(
    (i) =>
      happened(i.day, rule.period, reference) &&
      listed(rule.kinds, i.kind) &&
      listed(rule.channels, i.channel),
  ).length;
}
