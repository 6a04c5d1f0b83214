import type { Ago, Period } from '../../core/rules/period';
import type { Comparison } from '../../core/rules/tests';
import { FORMATS } from '../formats';
import { listed, shown, type RuleNames } from './grammar';
import { counted } from './values';

const f = FORMATS.en;
export const or = (values: readonly string[]) =>
  listed(values, 'or', (n) => `${f.number(n)} others`);
export const quoted = (text: string) => `“${shown(text)}”`;

export function compared(test: Comparison, text: (value: number) => string): string {
  switch (test.is) {
    case 'equal':
      return `exactly ${text(test.value)}`;
    case 'not':
      return `other than ${text(test.value)}`;
    case 'below':
      return `less than ${text(test.value)}`;
    case 'upTo':
      return `at most ${text(test.value)}`;
    case 'above':
      return `more than ${text(test.value)}`;
    case 'from':
      return `at least ${text(test.value)}`;
    case 'between':
      return `${f.number(test.from, 2)} to ${text(test.to)}`;
  }
}

export function moneyBetween(test: Comparison, money: (value: number) => string): string {
  return test.is === 'between' ? `${money(test.from)} to ${money(test.to)}` : compared(test, money);
}

export const TIMES = (v: number) => (v === 1 ? 'once' : v === 2 ? 'twice' : `${f.number(v)} times`);

export function duration({ count, unit }: Ago): string {
  return counted(count, unit === 'months' ? ['month', 'months'] : ['day', 'days'], f);
}

export function periodWords(period: Period, names: RuleNames): string {
  switch (period.kind) {
    case 'always':
      return '';
    case 'dates': {
      const { from, to } = period;
      if (from === null) return to === null ? '' : `until ${f.date(to)}`;
      return to === null ? `since ${f.date(from)}` : `between ${f.date(from)} and ${f.date(to)}`;
    }
    case 'last':
      return period.count === 1
        ? period.unit === 'months'
          ? 'in the last month'
          : 'on the day itself'
        : `in the last ${duration(period)}`;
    case 'before':
      return `more than ${duration(period)} ago`;
    case 'window':
      return period.from.unit === period.to.unit
        ? `${f.number(period.to.count)} to ${duration(period.from)} ago`
        : `between ${duration(period.to)} and ${duration(period.from)} ago`;
    case 'year':
      return `in ${Number(names.referenceDate.slice(0, 4)) - period.ago}`;
  }
}
