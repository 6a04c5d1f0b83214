import type { Ago, Period } from '../../core/rules/period';
import type { Comparison } from '../../core/rules/tests';
import { FORMATS } from '../formats';
import { listed, shown, type RuleNames } from './grammar';
import { counted } from './values';

const f = FORMATS.fr;
export const or = (values: readonly string[]) =>
  listed(values, 'ou', (n) => `${f.number(n)} autres`);
export const quoted = (text: string) => `«\u00a0${shown(text)}\u00a0»`;

/** `au moins 3`, with a unit that the value already has. */
export function compared(test: Comparison, text: (value: number) => string): string {
  switch (test.is) {
    case 'equal':
      return `exactement ${text(test.value)}`;
    case 'not':
      return `autre chose que ${text(test.value)}`;
    case 'below':
      return `moins de ${text(test.value)}`;
    case 'upTo':
      return `au plus ${text(test.value)}`;
    case 'above':
      return `plus de ${text(test.value)}`;
    case 'from':
      return `au moins ${text(test.value)}`;
    case 'between':
      return `de ${f.number(test.from, 2)} à ${text(test.to)}`;
  }
}

export function moneyBetween(test: Comparison, money: (value: number) => string): string {
  return test.is === 'between'
    ? `de ${money(test.from)} à ${money(test.to)}`
    : compared(test, money);
}

export function duration({ count, unit }: Ago): string {
  return unit === 'months' ? `${f.number(count)}\u00a0mois` : counted(count, ['jour', 'jours'], f);
}

export function periodWords(period: Period, names: RuleNames): string {
  switch (period.kind) {
    case 'always':
      return '';
    case 'dates': {
      const { from, to } = period;
      if (from === null) return to === null ? '' : `jusqu’au ${f.date(to)}`;
      return to === null
        ? `depuis le ${f.date(from)}`
        : `entre le ${f.date(from)} et le ${f.date(to)}`;
    }
    case 'last':
      return period.count === 1
        ? period.unit === 'months'
          ? 'depuis un mois'
          : 'le jour même'
        : `ces ${f.number(period.count)} derniers ${period.unit === 'months' ? 'mois' : 'jours'}`;
    case 'before':
      return `il y a plus de ${duration(period)}`;
    case 'window':
      return period.from.unit === period.to.unit
        ? `il y a ${f.number(period.to.count)} à ${duration(period.from)}`
        : `il y a entre ${duration(period.to)} et ${duration(period.from)}`;
    case 'year':
      return `en ${Number(names.referenceDate.slice(0, 4)) - period.ago}`;
  }
}
