import type { Feature } from '../../core/features/feature';
import { featureValue } from '../feature-words';
import type { Formats } from '../formats';
import { shown, type RuleNames } from './grammar';

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
      return moneyText(value, names, f);
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
  const space = f.language === 'fr' ? '\u00a0' : ' ';
  return `${f.number(value, 2)}${space}${f.plural(value, one, other)}`;
}

/** Money without the decimals that say nothing. */
export function moneyText(value: number, names: RuleNames, f: Formats): string {
  return f.money(value, names.currency).replace(/[.,]00(?!\d)/, '');
}

/** A value of a category as it is said within a sentence. */
export function categoryText(feature: Feature, value: string, f: Formats): string {
  if (feature.id === 'country' && /^[A-Z]{2}$/.test(value))
    return new Intl.DisplayNames(f.locale, { type: 'region' }).of(value) ?? value;
  return shown(featureValue(feature, value, f, ''));
}
