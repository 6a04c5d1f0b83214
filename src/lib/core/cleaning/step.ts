import type { IsoDate } from '../dates';

/** Kinds of step in the order in which they are done on a cell; kept in recipes, so never renamed. */
export const CLEANING_KINDS = [
  'outer-blanks',
  'invisible',
  'unicode',
  'blanks',
  'entities',
  'text-marks',
  'empty-words',
  'point-zero',
  'number-signs',
  'postcode-zero',
  'email-form',
  'email-domain',
  'email-provider',
  'phone-e164',
  'code-variants',
  'writing-variants',
  'birth-date',
  'civility-gender',
  'country-code',
  'fr-department',
] as const;
export type CleaningKind = (typeof CLEANING_KINDS)[number];

/** A domain as the file misspells it, and what it should be. */
export interface DomainFix {
  readonly from: string;
  readonly to: string;
}

/** What a kind needs to know beside the column. Kinds that are not here need nothing. */
export interface CleaningParams {
  readonly 'postcode-zero': { readonly countryColumn: number | null };
  readonly 'email-domain': { readonly domains: readonly DomainFix[] };
  /** ISO code of the numbers written without one; null when the base has no country. */
  readonly 'phone-e164': { readonly country: string | null; readonly countryColumn: number | null };
  /** The base's own way of writing each gender. */
  readonly 'civility-gender': { readonly male: string; readonly female: string };
  readonly 'birth-date': {
    readonly earliest: IsoDate;
    readonly latest: IsoDate;
    /** Days that stand for "not known". */
    readonly placeholders: readonly IsoDate[];
  };
  readonly 'fr-department': { readonly countryColumn: number | null };
}

interface StepBase {
  /** Stable from one reading of the source to the next. */
  readonly id: string;
  readonly sourceId: string;
  readonly column: number;
  readonly enabled: boolean;
}

/** One thing done to the cells of one column. */
export type CleaningStep = {
  readonly [K in CleaningKind]: StepBase & { readonly kind: K } & (K extends keyof CleaningParams
      ? CleaningParams[K]
      : unknown);
}[CleaningKind];

export type StepOf<K extends CleaningKind> = Extract<CleaningStep, { kind: K }>;

export function stepId(sourceId: string, column: number, kind: CleaningKind): string {
  return `${sourceId}-c${column}-${kind}`;
}

export interface CleaningExample {
  readonly before: string;
  /** Null when the cell is emptied. */
  readonly after: string | null;
  /** Cells written like this. */
  readonly cells: number;
}

/** What one step does to the files at hand, counted on all their lines. */
export interface CleaningReport {
  readonly stepId: string;
  /** Cells that the step changes; for an added attribute, cells that it can be read from. */
  readonly cells: number;
  /** Different values among them. */
  readonly values: number;
  /** Most frequent first, at most five. */
  readonly examples: readonly CleaningExample[];
  /** False when counted on a part of the values: `cells` is then about right. */
  readonly exact: boolean;
  /** Variants of one code that stand beside different names: a reason to look before switching on. */
  readonly conflicts?: number;
}
