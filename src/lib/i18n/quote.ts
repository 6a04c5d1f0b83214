import type { Formats } from './formats';

const LONG = 60;

/** Text out of a file, fit for a sentence: on one line, cut when long, without marks that `Rich` reads. */
export function plainText(text: string, longest = LONG): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('**', '∗∗').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** Text out of a file, quoted as the language quotes. */
export function quote(formats: Formats, text: string | number | undefined, longest = LONG): string {
  const plain = plainText(String(text ?? ''), longest);
  return formats.language === 'fr' ? `«\u00a0${plain}\u00a0»` : `“${plain}”`;
}
