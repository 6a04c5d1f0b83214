/**
 * Where tiers end, best tier first.
 * - customers: cumulative percent of buyers, the greatest first.
 * - revenue: cumulative percent of their revenue; a tier holds the fewest customers who make it.
 * - amounts: least amount of each tier but the last, going down.
 * Customers with the same amount are always in the same tier: that of the first of them.
 */
export type TierCuts =
  | { readonly by: 'customers'; readonly upTo: readonly number[] }
  | { readonly by: 'revenue'; readonly upTo: readonly number[] }
  | { readonly by: 'amounts'; readonly from: readonly number[] };

/** Names of the tiers: large, medium, small; A, B, C; the ten deciles. */
export type TierNames = 'pmg' | 'abc' | 'deciles';

export interface TiersDef {
  readonly kind: 'tiers';
  readonly names: TierNames;
  readonly cuts: TierCuts;
  /** Feature that is worth: an amount. */
  readonly measure: string;
  /** Months before the reference date that count; null for all history. */
  readonly windowMonths: number | null;
}

const BASE = { kind: 'tiers', measure: 'monetary_sum', windowMonths: 24 } as const;

export const DEFAULT_TIERS: Readonly<Record<TierNames, TiersDef>> = {
  pmg: { ...BASE, names: 'pmg', cuts: { by: 'customers', upTo: [20, 50] } },
  abc: { ...BASE, names: 'abc', cuts: { by: 'revenue', upTo: [80, 95] } },
  deciles: {
    ...BASE,
    names: 'deciles',
    cuts: { by: 'customers', upTo: [10, 20, 30, 40, 50, 60, 70, 80, 90] },
  },
};
