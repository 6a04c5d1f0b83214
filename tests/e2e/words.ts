import { FORMATS, type Language } from '../../src/lib/i18n/formats';
import { render, type Message } from '../../src/lib/i18n/message';

/** The words of the screen in one language, without the marks of bold. */
export type Say = <A extends readonly unknown[]>(message: Message<A>, ...values: A) => string;

export const speaker =
  (language: Language): Say =>
  (message, ...values) =>
    render(message, FORMATS[language], ...values).replaceAll('**', '');

/** The number written in a text of the language: `1 234,50 €`, `£1,234.50`, `31 %`. */
export function figure(text: string, language: Language): number {
  const [decimal, group] = language === 'fr' ? [',', '.'] : ['.', ','];
  const plain = text
    .replaceAll(group, '')
    .replace(/[^\d,.\-\u2212]/g, '')
    .replace(decimal, '.');
  return Number(plain.replace('\u2212', '-'));
}

/**
 * The languages that a long journey is made in: one of them in every run, where the screens on the
 * way are held to both elsewhere; both when `TAMIS_JOURNEYS=both`.
 */
export const journeyIn = (first: Language): readonly Language[] =>
  process.env.TAMIS_JOURNEYS === 'both' ? ['fr', 'en'] : [first];
