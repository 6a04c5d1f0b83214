import type { Feature } from '../../core/features/feature';
import type { Formats } from '../formats';
import { monthName, shown, weekdayName, type RuleNames } from './grammar';

type Both = { readonly fr: readonly [string, string]; readonly en: readonly [string, string] };

const COUNTED: Readonly<Record<string, Both>> = {
  days: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  'days-count': { fr: ['jour', 'jours'], en: ['day', 'days'] },
  orders: { fr: ['commande', 'commandes'], en: ['order', 'orders'] },
  items: { fr: ['article', 'articles'], en: ['item', 'items'] },
  years: { fr: ['an', 'ans'], en: ['year', 'years'] },
  times: { fr: ['fois', 'fois'], en: ['time', 'times'] },
};

/** A number with the unit of its feature, on one line. */
export function numberText(feature: Feature, value: number, names: RuleNames, f: Formats): string {
  switch (feature.unit) {
    case 'money':
    case 'money-per-order':
      return f.money(value, names.currency);
    case 'share':
      return f.percent(value);
    default: {
      const unit = COUNTED[feature.unit];
      return unit ? counted(value, unit[f.language], f) : f.number(value, 2);
    }
  }
}

/** `3\u00a0commandes`, `3 orders`. */
export function counted(
  value: number,
  [one, other]: readonly [string, string],
  f: Formats,
): string {
  return `${f.number(value, 2)}\u00a0${f.plural(value, one, other)}`;
}

const GENDERS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  F: { fr: 'femme', en: 'woman' },
  M: { fr: 'homme', en: 'man' },
};

/** A value of a category as it is said. */
export function categoryText(feature: Feature, value: string, f: Formats): string {
  const number = Number(value);
  switch (feature.unit) {
    case 'month':
      return number >= 1 && number <= 12 ? monthName(number, f) : shown(value);
    case 'weekday':
      return number >= 1 && number <= 7 ? weekdayName(number, f) : shown(value);
    case 'hour':
      return f.language === 'fr' ? `${shown(value)}\u00a0h` : `${shown(value)}:00`;
    case 'gender':
      return GENDERS[value]?.[f.language] ?? shown(value);
    default:
      return shown(value);
  }
}
