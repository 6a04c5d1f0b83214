import type { DomainFix } from './step';

/** Mailboxes that many customers have. */
const PROVIDERS = new Set(
  (
    'gmail.com googlemail.com hotmail.com hotmail.fr hotmail.co.uk outlook.com outlook.fr live.fr live.com live.co.uk msn.com ' +
    'yahoo.com yahoo.fr yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr ' +
    'laposte.net bbox.fr numericable.fr club-internet.fr aliceadsl.fr gmx.fr gmx.com gmx.de gmx.net web.de t-online.de ' +
    'protonmail.com proton.me skynet.be telenet.be bluewin.ch btinternet.com comcast.net verizon.net sky.com'
  ).split(' '),
);

/** Domains of their own that look like a misspelling of one of these. */
const OWN = new Set(
  (
    'mail.com email.com mail.fr gmx.at gmx.ch gmx.net aol.fr aol.de live.be live.ca live.nl live.it live.de live.se live.dk ' +
    'outlook.be outlook.de outlook.es outlook.it hotmail.be hotmail.ca hotmail.de hotmail.es hotmail.it hotmail.nl ' +
    'yahoo.ca yahoo.de yahoo.es yahoo.it yahoo.in yahoo.be fee.fr fre.fr orange.com orange.be free.com me.fr mac.fr sky.fr ' +
    'msn.fr live.cn gmail.ru ymail.fr rocketmail.com bbox.com'
  ).split(' '),
);

/** Misspellings that the rule of one letter does not reach. */
const WELL_KNOWN: ReadonlyMap<string, string> = new Map([
  ['gmail.fr', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail', 'gmail.com'],
  ['laposte.fr', 'laposte.net'],
  ['icloud.fr', 'icloud.com'],
  ['hotmail', 'hotmail.com'],
  ['wanadoo.com', 'wanadoo.fr'],
  ['sfr.com', 'sfr.fr'],
]);

/** What a domain was meant to be; null when it may well be right. */
export function intendedDomain(domain: string): string | null {
  const written = domain.trim().toLowerCase();
  if (PROVIDERS.has(written) || OWN.has(written)) return null;
  const tidy = written
    .replace(/[,;]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '')
    .replace(/\.(con|cpm|vom|xom|cim|coml?|comm|c0m|ocm|cmo)$/, '.com')
    .replace(/\.(rf|fe|ft|ffr|frr)$/, '.fr');
  if (PROVIDERS.has(tidy)) return tidy;
  const known = WELL_KNOWN.get(tidy);
  if (known !== undefined) return known;
  const near = tidy.length < 7 ? [] : [...PROVIDERS].filter((p) => isOneSlipAway(tidy, p));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** One letter more, less or other, or two neighbours swapped (restricted Damerau-Levenshtein 1). */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/**
 * The misspelt domains of a base. A domain that is not rare beside the one it looks like
 * (more than a twentieth of it, from ten addresses on) is taken for one of its own.
 */
export function domainFixes(
  domains: readonly { readonly domain: string; readonly addresses: number }[],
): readonly DomainFix[] {
  const counts = new Map(domains.map((d) => [d.domain, d.addresses]));
  return domains.flatMap(({ domain, addresses }) => {
    const to = intendedDomain(domain);
    const own = to !== null && addresses >= 10 && addresses > (counts.get(to) ?? 0) * 0.05;
    return to === null || own ? [] : [{ from: domain, to }];
  });
}

/** Mailboxes where points in the name mean nothing, and what comes after a plus. */
export const POINTLESS_DOMAINS: readonly string[] = ['gmail.com', 'googlemail.com'];

/** Mailboxes where what comes after a plus means nothing. */
export const PLUS_DOMAINS: readonly string[] =
  'outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com icloud.com me.com mac.com protonmail.com proton.me pm.me'.split(
    ' ',
  );
