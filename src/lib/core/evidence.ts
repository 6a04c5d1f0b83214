/**
 * Why a guess was made. The code chooses the sentence (i18n `evidence.<code>`),
 * the params fill it: counts, labels, samples.
 */
export const EVIDENCE_CODES = [
  'bom',
  'utf8-valid',
  'utf8-invalid',
  'utf8-twice',
  'utf16-zeros',
  'delimiter-consistent',
  'blank-runs',
  'fixed-positions',
  'header-words',
  'header-types',
  'header-unique',
  'no-header',
  'date-order-proved',
  'date-order-ambiguous',
  'date-order-neighbour',
  'date-iso',
  'date-compact',
  'number-comma-proved',
  'number-point-proved',
  'number-ambiguous',
  'number-plain',
  'ids-with-point-zero',
  'label-known',
  'label-and-values',
  'values-only',
  'source-kind-roles',
  'same-shape',
  'sensitive',
  'chosen',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

export interface Evidence {
  readonly code: EvidenceCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** sure: nothing contradicts it; likely: best of several; ambiguous: the person must say. */
export type Certainty = 'sure' | 'likely' | 'ambiguous';

export interface Guess<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
}
