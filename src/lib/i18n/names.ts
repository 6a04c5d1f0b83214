import type { CsvStyle } from '../core/csv';
import type { Formats } from './formats';
import { language, t } from './language.svelte';
import { segmentNames } from './messages/segments';

/** The name of a segment on screen; the id of one we do not know. */
export function segmentName(id: string): string {
  const name = segmentNames[id];
  return name ? t(name) : id;
}

/** How spreadsheets of the language's country read a CSV file. */
export function csvStyle(): CsvStyle {
  return language() === 'fr' ? { delimiter: ';', decimal: ',' } : { delimiter: ',', decimal: '.' };
}

/** The name of a country by its code of two letters. */
export function countryName(f: Formats, code: string): string {
  return new Intl.DisplayNames(f.locale, { type: 'region' }).of(code) ?? code;
}

/** The name of a month, 1 to 12. */
export function monthName(f: Formats, month: number): string {
  const time = Date.UTC(2024, month - 1, 1);
  return new Intl.DateTimeFormat(f.locale, { month: 'long', timeZone: 'UTC' }).format(time);
}
