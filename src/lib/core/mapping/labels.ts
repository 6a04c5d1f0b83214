import { PHRASES, type LabelRole } from './dictionary';
import { canonicalWord, LINK_WORDS, SUM_WORDS, TURNING_WORDS, wordLanguage } from './words';

/** One way to read a label. */
export interface LabelReading {
  readonly role: LabelRole;
  /** The whole label is the phrase; otherwise the phrase is inside it. */
  readonly exact: boolean;
  /** Place of the phrase in its list: 0 is the clearest. */
  readonly rank: number;
}

interface Phrase {
  readonly words: ReadonlySet<string>;
  readonly role: LabelRole;
  readonly rank: number;
}

const BY_KEY = new Map<string, LabelReading[]>();
const LONG_PHRASES: Phrase[] = [];
/** Words clear enough to give a role from inside a longer label. */
const CLEAR_WORDS = new Set([
  'email',
  'qty',
  'postcode',
  'phone',
  'discount',
  'margin',
  'civility',
  'birth',
  'turnover',
  'amount',
  'brand',
  'city',
  'country',
  'gender',
  'revenue',
]);

for (const [role, phrases] of Object.entries(PHRASES) as [LabelRole, string][]) {
  phrases.split('|').forEach((phrase, place) => {
    // A card is the identifier where nothing else is.
    const rank = place + (role === 'loyalty' ? 45 : 0);
    const words = phrase.split(' ').map(canonicalWord);
    const readings = BY_KEY.get(keyOf(words)) ?? [];
    if (!readings.some((reading) => reading.role === role))
      readings.push({ role, exact: true, rank });
    BY_KEY.set(keyOf(words), readings);
    if (words.length > 1 || CLEAR_WORDS.has(phrase))
      LONG_PHRASES.push({ words: new Set(words), role, rank });
  });
}

function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** The words of a label: lower case, without accents, signs and bracketed remarks; `InvoiceNo` is two. */
export function labelWords(label: string): string[] {
  const text = label
    .slice(0, 120)
    .replace(/^\s*\[(.*)\]\s*$/, '$1')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[°º#№]/g, ' num ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\be[\s_-]?mail/g, 'email')
    .replace(/opt[\s_-]?in/g, 'optin');
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !LINK_WORDS.has(word));
}

/** Every role a label may stand for, clearest first; empty when nothing is known of it. */
export function readLabel(label: string): readonly LabelReading[] {
  const all = labelWords(label).map(canonicalWord);
  if (all.length === 0) return [];
  const bare = all.filter((word) => !SUM_WORDS.has(word));
  const exact = BY_KEY.get(keyOf(all)) ?? (bare.length > 0 ? BY_KEY.get(keyOf(bare)) : undefined);
  if (exact) return [...exact].sort((a, b) => a.rank - b.rank);
  return readInside(new Set(bare));
}

/** The longest known phrases inside a longer label, unless a word turns its meaning. */
function readInside(words: ReadonlySet<string>): readonly LabelReading[] {
  if ([...words].some((word) => TURNING_WORDS.has(word))) return [];
  const inside = LONG_PHRASES.filter((phrase) =>
    [...phrase.words].every((word) => words.has(word)),
  );
  const longest = Math.max(0, ...inside.map((phrase) => phrase.words.size));
  const best = new Map<LabelRole, LabelReading>();
  for (const { words: phraseWords, role, rank } of inside) {
    if (phraseWords.size === longest && !best.has(role))
      best.set(role, { role, exact: false, rank });
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank);
}

/** Whether the whole label is a phrase of the dictionary. */
export function isKnownLabel(label: string): boolean {
  return readLabel(label).some((reading) => reading.exact);
}

/** The language the labels speak, when one outweighs the other. */
export function labelLanguage(labels: readonly string[]): 'fr' | 'en' | null {
  let balance = 0;
  for (const label of labels) {
    for (const word of labelWords(label)) {
      const language = wordLanguage(word);
      balance += language === 'fr' ? 1 : language === 'en' ? -1 : 0;
    }
  }
  return balance > 0 ? 'fr' : balance < 0 ? 'en' : null;
}
