import type { Formats, Language } from './formats';

/**
 * One text in every language. A function receives the language's formats, then the
 * values of the sentence; `**bold**` marks the figures that `Rich` sets in bold.
 */
export type Message<A extends readonly unknown[] = readonly []> = {
  readonly [L in Language]: string | ((formats: Formats, ...values: A) => string);
};

/** Declares a text without values. */
export function text(fr: string, en: string): Message {
  return { fr, en };
}

/** Declares a text with values. */
export function sentence<A extends readonly unknown[]>(
  fr: (formats: Formats, ...values: A) => string,
  en: (formats: Formats, ...values: A) => string,
): Message<A> {
  return { fr, en };
}

/** The text of a message in one language. */
export function render<A extends readonly unknown[]>(
  message: Message<A>,
  formats: Formats,
  ...values: A
): string {
  const form = message[formats.language];
  return typeof form === 'string' ? form : form(formats, ...values);
}
