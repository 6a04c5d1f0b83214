import { toFive, codeIndex, type SchemeLookup } from './lookup';
import { levelCount, type RfmCuts } from './cuts';

/** Customers that share the three scores, and their sums. */
export interface RfmCell {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly customers: number;
  /** Net amount in the window. */
  readonly revenue: number;
  readonly orders: number;
  /** Sum of days since the last purchase. */
  readonly recencyDays: number;
}

/** Sums that segments, heatmap cells and the whole base share. */
export interface Totals {
  readonly customers: number;
  readonly revenue: number;
  readonly orders: number;
  readonly recencyDays: number;
}

export interface SegmentTotals extends Totals {
  readonly segmentId: string;
}

const ZERO: Totals = { customers: 0, revenue: 0, orders: 0, recencyDays: 0 };

function addTotals(a: Totals, b: Totals): Totals {
  return {
    customers: a.customers + b.customers,
    revenue: a.revenue + b.revenue,
    orders: a.orders + b.orders,
    recencyDays: a.recencyDays + b.recencyDays,
  };
}

export function totalOf(parts: readonly Totals[]): Totals {
  return parts.reduce(addTotals, ZERO);
}

/** Revenue per order; null without orders. */
export function averageBasket(totals: Totals): number | null {
  return totals.orders === 0 ? null : totals.revenue / totals.orders;
}

/** Mean days since the last purchase; null without customers. */
export function meanRecency(totals: Totals): number | null {
  return totals.customers === 0 ? null : totals.recencyDays / totals.customers;
}

/** Index of a cell's code in a lookup, its scores brought to the scale of 5. */
function cellCode(
  cell: { readonly r: number; readonly f: number; readonly m: number },
  cuts: RfmCuts,
): number {
  return codeIndex(
    toFive(cell.r, levelCount(cuts.recency)),
    toFive(cell.f, levelCount(cuts.frequency)),
    toFive(cell.m, levelCount(cuts.monetary)),
  );
}

/** Totals of every segment of the scheme, in its order, also of empty ones. */
export function segmentTotals(
  cells: readonly RfmCell[],
  cuts: RfmCuts,
  lookup: SchemeLookup,
): readonly SegmentTotals[] {
  const bySegment = new Map<string, Totals>(lookup.segments.map((id) => [id, ZERO]));
  for (const cell of cells) {
    const id = lookup.byCode[cellCode(cell, cuts)];
    if (id !== undefined) bySegment.set(id, addTotals(bySegment.get(id) ?? ZERO, cell));
  }
  return [...bySegment].map(([segmentId, totals]) => ({ segmentId, ...totals }));
}

/** Totals of one cell of the R x F grid and the segment most of its customers are in. */
export interface GridCell extends Totals {
  readonly r: number;
  readonly f: number;
  readonly segmentId: string | null;
}

/** The R x F grid, every cell present, M summed over. */
export function gridCells(
  cells: readonly RfmCell[],
  cuts: RfmCuts,
  lookup: SchemeLookup,
): readonly GridCell[] {
  const grid: GridCell[] = [];
  for (let r = levelCount(cuts.recency); r >= 1; r--)
    for (let f = 1; f <= levelCount(cuts.frequency); f++) {
      const inside = cells.filter((c) => c.r === r && c.f === f);
      const main = segmentTotals(inside, cuts, lookup).reduce<SegmentTotals | null>(
        (best, s) => (s.customers > (best?.customers ?? 0) ? s : best),
        null,
      );
      grid.push({ r, f, segmentId: main?.segmentId ?? null, ...totalOf(inside) });
    }
  return grid;
}

/** How well a scheme fits: codes and customers in no segment, and matched by more than one rule. */
export interface SchemeFit {
  readonly uncoveredCodes: number;
  readonly overlappingCodes: number;
  readonly uncoveredCustomers: number;
  readonly overlappingCustomers: number;
}

export function schemeFit(
  cells: readonly RfmCell[],
  cuts: RfmCuts,
  lookup: SchemeLookup,
): SchemeFit {
  const count = (test: (matches: number) => boolean) =>
    cells.reduce(
      (sum, c) => sum + (test(lookup.matches[cellCode(c, cuts)] ?? 0) ? c.customers : 0),
      0,
    );
  return {
    uncoveredCodes: lookup.matches.filter((n) => n === 0).length,
    overlappingCodes: lookup.matches.filter((n) => n > 1).length,
    uncoveredCustomers: count((n) => n === 0),
    overlappingCustomers: count((n) => n > 1),
  };
}

/** Scores that at least one customer has, of one measure. */
export function populatedLevels(cells: readonly RfmCell[], measure: 'r' | 'f' | 'm'): number {
  return new Set(cells.map((c) => c[measure])).size;
}
