/** Keys that make one person of two records by themselves, unless the persons clearly differ. */
export const MATCH_KEYS = ['loyalty', 'email', 'phone'] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

/**
 * Which pairs are compared at all: those that agree on at least one of these. `email-box`:
 * the part before the @; `*-sound`: the consonants of the last name.
 */
export const BLOCKING_RULES = [
  'loyalty',
  'email',
  'email-box',
  'phone',
  'first+last',
  'birth+first-initial',
  'birth+last-initial',
  'birth+initials',
  'last+birth-year+first-initial',
  'first+birth-year+postcode',
  'last-sound+first+department',
  'last-sound+first-initial+postcode',
  'address+first-initial',
] as const;
export type BlockingRule = (typeof BLOCKING_RULES)[number];

/** How records are brought together; part of the recipe. */
export interface MatchingDef {
  readonly enabled: boolean;
  /** By priority: the first that two records share names the rule of their merge. */
  readonly keys: readonly MatchKey[];
  readonly blocking: readonly BlockingRule[];
  /** A block of more records than this is not compared (it is counted in the report). */
  readonly blockLimit: number;
  /** A key held by more records than this (`no@mail.com`) identifies nobody. */
  readonly crowd: number;
  /** Pairs at least this probable are merged. */
  readonly threshold: number;
  /** Pairs at least this probable and below the threshold are shown for review. */
  readonly review: number;
  /** Agreement on a rare name weighs more than on a common one. */
  readonly termFrequency: boolean;
  /** No cluster grows beyond this many records. */
  readonly clusterLimit: number;
}

export function defaultMatching(): MatchingDef {
  return {
    enabled: true,
    keys: MATCH_KEYS,
    blocking: BLOCKING_RULES,
    blockLimit: 120,
    crowd: 12,
    threshold: 0.97,
    review: 0.3,
    termFrequency: true,
    clusterLimit: 40,
  };
}

export type MatchingFault = 'threshold' | 'review' | 'block-limit' | 'crowd' | 'cluster-limit';

/** What is wrong with a definition (hand-edited, or from elsewhere); empty when nothing is. */
export function matchingFaults(def: MatchingDef): readonly MatchingFault[] {
  const share = (value: number) => value >= 0 && value <= 1;
  const count = (value: number) => Number.isInteger(value) && value >= 2 && value <= 100_000;
  return [
    ...(share(def.threshold) ? [] : ['threshold' as const]),
    ...(share(def.review) && def.review <= def.threshold ? [] : ['review' as const]),
    ...(count(def.blockLimit) ? [] : ['block-limit' as const]),
    ...(count(def.crowd) ? [] : ['crowd' as const]),
    ...(count(def.clusterLimit) ? [] : ['cluster-limit' as const]),
  ];
}
