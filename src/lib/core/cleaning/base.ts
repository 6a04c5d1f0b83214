import { departmentOf } from '../geo/french';
import { shareOf } from '../mapping/shapes';

/** What the files show of where their customers live. */
export interface BaseEvidence {
  /** Cells of a country column by ISO code, those of no country left out. */
  readonly countries: readonly { readonly code: string; readonly cells: number }[];
  readonly language: 'fr' | 'en' | null;
  /** Samples. */
  readonly postcodes: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

const CALLING: readonly (readonly [string, string])[] = [
  ['33', 'FR'],
  ['1', 'US'],
  ['44', 'GB'],
  ['32', 'BE'],
  ['41', 'CH'],
  ['49', 'DE'],
  ['34', 'ES'],
  ['39', 'IT'],
  ['31', 'NL'],
  ['352', 'LU'],
  ['351', 'PT'],
];
const DOMAINS: Readonly<Record<string, string>> = {
  fr: 'FR',
  uk: 'GB',
  be: 'BE',
  ch: 'CH',
  de: 'DE',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  lu: 'LU',
  pt: 'PT',
};
/** Enough for one piece of evidence that no other country shares, or for two weaker ones. */
const ENOUGH = 3;

/** ISO code of the country where most customers of a base live; null when the files do not tell. */
export function guessCountry(evidence: BaseEvidence): string | null {
  return countryOfCells(evidence.countries) ?? countryOfShapes(evidence);
}

function countryOfCells(countries: BaseEvidence['countries']): string | null {
  const total = countries.reduce((sum, c) => sum + c.cells, 0);
  return countries.find((c) => c.cells > total / 2)?.code ?? null;
}

function countryOfShapes({ language, postcodes, phones, emails }: BaseEvidence): string | null {
  const points = new Map<string, number>();
  const add = (country: string, n: number) => points.set(country, (points.get(country) ?? 0) + n);
  const bare = phones.map((phone) => phone.replace(/[^\d+]/g, ''));
  for (const [calling, country] of CALLING)
    if (shareOf(bare, (p) => p.startsWith(`+${calling}`) || p.startsWith(`00${calling}`)) > 0.5)
      add(country, 3);
  if (shareOf(bare, (p) => /^0[1-9]\d{8}$/.test(p)) > 0.5) add('FR', 2);
  if (shareOf(bare, (p) => /^0[127]\d{9}$/.test(p)) > 0.5) add('GB', 2);
  if (shareOf(bare, (p) => /^(\+?1)?[2-9]\d{2}[2-9]\d{6}$/.test(p)) > 0.5) add('US', 2);

  const codes = postcodes.map((p) => p.trim().toUpperCase().replace(/\.0$/, ''));
  if (shareOf(codes, (p) => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(p)) > 0.5) add('GB', 3);
  if (shareOf(codes, (p) => /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(p)) > 0.5) add('CA', 3);
  if (shareOf(codes, (p) => /^\d{4} ?[A-Z]{2}$/.test(p)) > 0.5) add('NL', 3);
  if (shareOf(codes, (p) => /^\d{5}-\d{4}$/.test(p)) > 0.1) add('US', 3);
  const five = codes.filter((p) => /^\d{5}$/.test(p));
  if (five.length > codes.length / 2)
    add('FR', shareOf(five, (p) => departmentOf(p) !== null) >= 0.97 ? 2 : -3);

  const ending = (email: string) => DOMAINS[email.trim().toLowerCase().split('.').at(-1) ?? ''];
  for (const country of new Set(Object.values(DOMAINS)))
    if (shareOf(emails, (email) => ending(email) === country) >= 0.2) add(country, 1);
  if (language === 'en' && five.length > codes.length / 2) add('US', 1);
  if (language === 'fr') add('FR', 1);
  if (language === 'en') add('FR', -1);

  const [best, next] = [...points].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ENOUGH && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}
