import type { Overlaps } from '$lib/core/rules/overlaps';

/** The two different rules that share most, as a share of the first; null where none share anybody. */
export function strongestOverlap({ customers }: Overlaps): {
  readonly row: number;
  readonly column: number;
  readonly share: number;
} | null {
  const pairs = customers.flatMap((cells, row) =>
    cells.map((both, column) => ({ row, column, share: both / (cells[row] || 1) })),
  );
  const [first] = pairs
    .filter(({ row, column, share }) => row !== column && share > 0)
    .sort((a, b) => b.share - a.share);
  return first ?? null;
}
