import type { Formats } from '../i18n/formats';

const cache = new Map<string, Intl.NumberFormat>();

/** `1,2k`, closed up: for a place too narrow for the whole figure, which the tip and the table give. */
export function compactNumber(formats: Formats, value: number): string {
  let format = cache.get(formats.locale);
  if (!format) {
    format = new Intl.NumberFormat(formats.locale, {
      notation: 'compact',
      maximumSignificantDigits: 2,
    });
    cache.set(formats.locale, format);
  }
  return format.format(value).replace(/\s/g, '');
}
