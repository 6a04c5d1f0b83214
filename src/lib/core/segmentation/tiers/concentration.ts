/** A point of the Lorenz curve: the poorest `customers` (share) make `revenue` (share). */
export interface LorenzPoint {
  readonly customers: number;
  readonly revenue: number;
}

/** How unequally buyers share revenue; a net amount below zero counts as zero. */
export interface Concentration {
  /** From (0, 0) to (1, 1), rising. */
  readonly points: readonly LorenzPoint[];
  /** Gini coefficient, 0 (all alike) to nearly 1 (one makes all); null without revenue. */
  readonly gini: number | null;
}

/** Share of revenue of the best `share` of customers, read on the curve between its points. */
export function revenueOfBest(points: readonly LorenzPoint[], share: number): number {
  const at = 1 - share;
  const after = points.findIndex(({ customers }) => customers >= at);
  const [low, high] = [points[after - 1], points[after]];
  if (!high) return 0;
  if (!low || high.customers === low.customers) return 1 - high.revenue;
  const part = (at - low.customers) / (high.customers - low.customers);
  return 1 - (low.revenue + part * (high.revenue - low.revenue));
}
