/**
 * How long data of people without any contact is kept, in months. The French authority (CNIL) takes
 * three years after the last contact for prospects, and three years after the end of the commercial
 * relation for customers, as its reference ("Référentiel relatif aux traitements de données à
 * caractère personnel mis en œuvre aux fins de gestion des activités commerciales", 2022).
 */
export interface PurgeRule {
  /** People who never bought; null to keep them whatever happens. */
  readonly prospects: number | null;
  /** People who bought at least once. */
  readonly customers: number | null;
}

export const REFERENCE_MONTHS = 36;

export const DEFAULT_PURGE: PurgeRule = {
  prospects: REFERENCE_MONTHS,
  customers: REFERENCE_MONTHS,
};

/** Months that a rule may hold: a month to a lifetime. */
export const MIN_MONTHS = 1;
export const MAX_MONTHS = 1200;

/** A typed number of months as a rule holds it. */
export function asMonths(typed: number): number {
  return Math.min(MAX_MONTHS, Math.max(MIN_MONTHS, Math.round(typed)));
}
