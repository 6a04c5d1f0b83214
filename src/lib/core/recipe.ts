import type { MatchingRecipe } from './matching/recipe';
import type { SourceRecipe } from './source';

/**
 * What is done with lines that are not plain sales. Each is counted and shown
 * with its switch on the Data page.
 */
export interface BuildOptions {
  /** subtract: returns lower the net amount; leave-out: return lines are not read into orders. */
  readonly returns: 'subtract' | 'leave-out';
  /** apart: kept as anonymous sales, outside segments; leave-out: not kept. */
  readonly anonymous: 'apart' | 'leave-out';
  /** keep: a zero-price line is part of a purchase; leave-out: not read into orders. */
  readonly zeroPrices: 'keep' | 'leave-out';
  readonly exactDuplicates: 'keep' | 'leave-out';
}

export const DEFAULT_BUILD_OPTIONS: BuildOptions = {
  returns: 'subtract',
  anonymous: 'apart',
  zeroPrices: 'keep',
  exactDuplicates: 'keep',
};

/** Replayable on next month's files. */
export interface Recipe {
  readonly sources: readonly SourceRecipe[];
  readonly options: BuildOptions;
  /** Absent in recipes from before there was reconciliation: as DEFAULT_MATCHING. */
  readonly matching?: MatchingRecipe;
}
