import { COUNTRY_ALIASES } from './country-aliases';
import { COUNTRIES } from './countries';

/** A name without case, accents and punctuation: `Côte d’Ivoire` is `cote d ivoire`. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(the|la|le|les|l) /, '')
    .replace(/\b(and|et) /g, '')
    .trim();
}

function codesByName(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const row of COUNTRIES) {
    const [code = '', ...names] = row.split(';');
    for (const name of [code, ...names]) codes.set(foldName(name), code);
  }
  for (const [code, aliases] of Object.entries(COUNTRY_ALIASES))
    for (const name of aliases.split('|')) codes.set(foldName(name), code);
  return codes;
}

const CODES = codesByName();

/** Every code of ISO 3166-1, two letters. */
export const COUNTRY_CODES: readonly string[] = COUNTRIES.map((row) => row.slice(0, 2));

/** ISO 3166-1 code of a country written in French, in English or as a code; null when it is none. */
export function countryCode(name: string): string | null {
  return CODES.get(foldName(name)) ?? null;
}

/** France and the parts of it whose postcodes and telephone numbers are French. */
export const FRENCH_CODES: readonly string[] = [
  'FR',
  'GP',
  'MQ',
  'GF',
  'RE',
  'YT',
  'BL',
  'MF',
  'PM',
];

/** Every folded name of some countries. */
export function namesOf(codes: readonly string[]): readonly string[] {
  return [...CODES].filter(([, code]) => codes.includes(code)).map(([name]) => name);
}
