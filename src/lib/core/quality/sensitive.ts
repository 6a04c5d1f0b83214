import { labelWords } from '../mapping/labels';
import { INNOCENT_WORDS, LABEL_PHRASES, TYPICAL_VALUES } from './sensitive-words';

/**
 * Special categories of personal data, Regulation (EU) 2016/679 (GDPR), article 9(1): health;
 * religious or philosophical beliefs; political opinions; racial or ethnic origin; trade union
 * membership; sex life or sexual orientation; genetic and biometric data.
 */
export const SENSITIVE_KINDS = [
  'health',
  'belief',
  'politics',
  'origin',
  'union',
  'orientation',
  'biometric',
] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** What a column seems to hold, and whether its label or its cells say so. */
export interface SensitiveFinding {
  readonly kind: SensitiveKind;
  readonly by: 'label' | 'values';
}

const PHRASES = SENSITIVE_KINDS.flatMap((kind) =>
  LABEL_PHRASES[kind].split('|').map((phrase) => ({ kind, words: phrase.split(' ') })),
);
const VALUES = SENSITIVE_KINDS.map((kind) => ({
  kind,
  values: new Set(TYPICAL_VALUES[kind].split('|').filter(Boolean)),
}));

/** Of the filled cells, how many have to be typical before cells alone accuse a column. */
const TYPICAL_SHARE = 0.5;

/**
 * Whether a column may fall under article 9, by its label or else by its cells: at least half of
 * the cells are typical values of one kind, at least two different ones among them. A word that
 * may mean many things (`parti`, `origine`, `orientation`) accuses nobody by itself.
 */
export function findSensitive(label: string, samples: readonly string[]): SensitiveFinding | null {
  const words = new Set(labelWords(label).map(singular));
  const innocent = [...words].some((word) => INNOCENT_WORDS.has(word));
  const named = innocent
    ? undefined
    : PHRASES.find((phrase) => phrase.words.every((word) => words.has(word)));
  if (named) return { kind: named.kind, by: 'label' };
  const cells = samples.map(plain).filter((cell) => cell !== '');
  const typical = VALUES.find(({ values }) => {
    const found = cells.filter((cell) => values.has(cell));
    return found.length >= cells.length * TYPICAL_SHARE && new Set(found).size >= 2;
  });
  return typical && cells.length > 0 ? { kind: typical.kind, by: 'values' } : null;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

function plain(cell: string): string {
  return cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
