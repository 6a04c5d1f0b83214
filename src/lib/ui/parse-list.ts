import type { Formats } from '../i18n/formats';
import { parseTyped } from './parse-number';

/** What stands between two numbers: a comma would be a decimal sign in French. */
const BETWEEN = { fr: ' ; ', en: ', ' } as const;

/** Numbers as a person would type them. */
export function formatList(values: readonly number[], f: Formats): string {
  // Without groups of digits: their spaces and commas would part the numbers.
  const plain = (value: number) => String(Number(value.toFixed(4)));
  const said = values.map((value) =>
    f.language === 'fr' ? plain(value).replace('.', ',') : plain(value),
  );
  return said.join(BETWEEN[f.language]);
}

/** The numbers of a list as typed, between semicolons, spaces or, in English, commas; null where one is none. */
export function parseList(text: string, language: 'fr' | 'en'): readonly number[] | null {
  const parts = text.split(language === 'fr' ? /[;\s]+/ : /[;,\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => parseTyped(part, language));
  return numbers.every((n) => n !== null) ? numbers : null;
}
