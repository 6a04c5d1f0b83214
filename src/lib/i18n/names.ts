import type { CsvStyle } from '../core/csv';
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
