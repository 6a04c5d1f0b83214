import type { Feature } from '$lib/core/features/feature';
import { formats, t } from '$lib/i18n/language.svelte';
import { ruleFields as words } from '$lib/i18n/messages/rule-fields';
import { units } from '$lib/i18n/messages/features';

/** How the number of a feature is typed: its unit, and how many times the value it is. */
export function typedAs(
  { unit }: Feature,
  currency: string,
): { readonly unit: string | undefined; readonly scale: number } {
  switch (unit) {
    case 'share':
      return { unit: '%', scale: 100 };
    case 'money':
    case 'money-per-order':
      return { unit: currencySign(currency), scale: 1 };
    case 'days':
    case 'days-count':
      return { unit: t(words.days), scale: 1 };
    case 'years':
      // The word after the number, as it is said of two.
      return { unit: t(units.years, 2).replace(/^\D*2\s*/, ''), scale: 1 };
    default:
      return { unit: undefined, scale: 1 };
  }
}

/** `€`, `£`: how a currency is written beside an amount. */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat(formats().locale, {
    style: 'currency',
    currency,
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
