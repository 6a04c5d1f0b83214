/** Levels a measure is cut into. */
export const MIN_LEVELS = 3;
export const MAX_LEVELS = 10;

/** ties 'together': equal values share a score; 'split': NTILE row order, offered as a named alternative. */
export type TiesRule = 'together' | 'split';

/**
 * How a measure becomes levels.
 * - quantile: type-7 quantiles of the base (Hyndman & Fan 1996); with `plusOne` the bound
 *   is the quantile plus 1 and excluded, as R's rfm package does.
 * - fixed: the cuts that the person typed or dragged; a value equal to a cut stays below it.
 * - rhythm: recency only, multiples of the base's median gap between purchases.
 */
export type Binning =
  | { readonly method: 'quantile'; readonly levels: number; readonly plusOne?: true }
  | { readonly method: 'fixed'; readonly cuts: readonly number[] }
  | { readonly method: 'rhythm'; readonly multiples: readonly number[] };

export const SCHEME_IDS = ['partition_125', 'rf_grid', 'putler_grid', 'r_rfm_vignette'] as const;
export type SchemeId = (typeof SCHEME_IDS)[number];

export interface RfmDef {
  readonly kind: 'rfm';
  readonly scheme: SchemeId;
  /** orders: distinct orders; days: distinct purchase days. */
  readonly frequency: 'orders' | 'days';
  /** sum: net amounts, returns subtracted; mean: that sum per purchase occasion. */
  readonly monetary: 'sum' | 'mean';
  /** Months before the reference date that count; null for all history. */
  readonly windowMonths: number | null;
  readonly ties: TiesRule;
  readonly recencyBins: Binning;
  readonly frequencyBins: Binning;
  readonly monetaryBins: Binning;
}

export const DEFAULT_RFM: RfmDef = {
  kind: 'rfm',
  scheme: 'partition_125',
  frequency: 'days',
  monetary: 'sum',
  windowMonths: null,
  ties: 'together',
  recencyBins: { method: 'quantile', levels: 5 },
  frequencyBins: { method: 'quantile', levels: 5 },
  monetaryBins: { method: 'quantile', levels: 5 },
};
