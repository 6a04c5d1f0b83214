import { partFromPaste } from '../core/parts';
import { formats, t } from '../i18n/language.svelte';
import { home } from '../i18n/messages/home';

/** Cells copied from a spreadsheet as a file named after the day, `now` in milliseconds. */
export function pastedFile(text: string, now: number): File {
  const day = new Intl.DateTimeFormat(formats().locale, { day: 'numeric', month: 'long' });
  return partFromPaste(text, `${t(home.pasted, day.format(now))}.tsv`);
}

/** What a project is called after its first file. */
export function nameOf(file: File | undefined): string {
  const name = (file?.name ?? '')
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return name || '…';
}
