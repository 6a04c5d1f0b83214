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

/** Shapes of telephone numbers, as written inside their country. */
const PHONE_SHAPES: readonly Shape[] = [
  { country: 'FR', shape: /^0[1-9]\d{8}$/, points: 2 },
  { country: 'GB', shape: /^0[127]\d{9}$/, points: 2 },
  { country: 'US', shape: /^(\+?1)?[2-9]\d{2}[2-9]\d{6}$/, points: 2 },
];
const POSTCODE_SHAPES: readonly Shape[] = [
  { country: 'GB', shape: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, points: 3 },
  { country: 'CA', shape: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, points: 3 },
  { country: 'NL', shape: /^\d{4} ?[A-Z]{2}$/, points: 3 },
  // A few tell: most people leave the last four digits out.
  { country: 'US', shape: /^\d{5}-\d{4}$/, points: 3, from: 0.1 },
];

interface Shape {
  readonly country: string;
  readonly shape: RegExp;
  readonly points: number;
  /** Share of the cells above which it tells. */
  readonly from?: number;
}

/** Points for a country. */
type Vote = readonly [country: string, points: number];

function countryOfShapes({ language, postcodes, phones, emails }: BaseEvidence): string | null {
  const points = new Map<string, number>();
  for (const [country, n] of [
    ...votesOfPhones(phones),
    ...votesOfPostcodes(postcodes, language),
    ...votesOfDomains(emails),
  ])
    points.set(country, (points.get(country) ?? 0) + n);
  if (language !== null) points.set('FR', (points.get('FR') ?? 0) + (language === 'fr' ? 1 : -1));
  const [best, next] = [...points].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ENOUGH && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}

function votesOfPhones(phones: readonly string[]): readonly Vote[] {
  const bare = phones.map((phone) => phone.replace(/[^\d+]/g, ''));
  const calls = ([calling]: (typeof CALLING)[number]) =>
    shareOf(bare, (p) => p.startsWith(`+${calling}`) || p.startsWith(`00${calling}`)) > 0.5;
  return [
    ...CALLING.filter(calls).map(([, country]): Vote => [country, 3]),
    ...votesOfShapes(bare, PHONE_SHAPES),
  ];
}

function votesOfPostcodes(
  postcodes: readonly string[],
  language: BaseEvidence['language'],
): readonly Vote[] {
  const codes = postcodes.map((p) => p.trim().toUpperCase().replace(/\.0$/, ''));
  const votes = votesOfShapes(codes, POSTCODE_SHAPES);
  const five = codes.filter((p) => /^\d{5}$/.test(p));
  if (five.length <= codes.length / 2) return votes;
  const french = shareOf(five, (p) => departmentOf(p) !== null) >= 0.97;
  const english: readonly Vote[] = language === 'en' ? [['US', 1]] : [];
  return [...votes, ['FR', french ? 2 : -3], ...english];
}

function votesOfDomains(emails: readonly string[]): readonly Vote[] {
  const ending = (email: string) => DOMAINS[email.trim().toLowerCase().split('.').at(-1) ?? ''];
  return [...new Set(Object.values(DOMAINS))]
    .filter((country) => shareOf(emails, (email) => ending(email) === country) >= 0.2)
    .map((country) => [country, 1]);
}

function votesOfShapes(cells: readonly string[], shapes: readonly Shape[]): readonly Vote[] {
  return shapes
    .filter(({ shape, from = 0.5 }) => shareOf(cells, (cell) => shape.test(cell)) > from)
    .map(({ country, points }) => [country, points]);
}
