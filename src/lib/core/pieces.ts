/** Customer keys from and to, both included. */
export interface CustomerRange {
  readonly from: number;
  readonly to: number;
}

/** Lines that may be sorted in memory at a time: some 200 bytes each. */
const LINES_AT_A_TIME = 1_500_000;

/** How many pieces of at most LINES_AT_A_TIME, were they even, a count of lines makes; at least 1. */
export function pieces(lines: number): number {
  return Math.max(1, Math.ceil(lines / LINES_AT_A_TIME));
}

/** Keys 1 to `customers` in as many ranges as `lines` has pieces; at least one range, from 1. */
export function customerRanges(customers: number, lines: number): readonly CustomerRange[] {
  const count = Math.max(1, Math.min(pieces(lines), customers));
  const last = (i: number) => Math.floor((i * customers) / count);
  return Array.from({ length: count }, (_, i) => ({ from: last(i) + 1, to: last(i + 1) }));
}
