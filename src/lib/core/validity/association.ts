/**
 * Eta squared: share of the variance of a number that lies between segments, 0 to 1 (Fisher 1925).
 * From the counts and means of the segments and the variance of all, divided by n. Null where
 * everybody has the same value.
 */
export function etaSquared(
  groups: readonly { readonly count: number; readonly mean: number }[],
  variance: number,
): number | null {
  const count = groups.reduce((n, g) => n + g.count, 0);
  const mean = groups.reduce((n, g) => n + g.count * g.mean, 0) / count;
  const between = groups.reduce((n, g) => n + g.count * (g.mean - mean) ** 2, 0) / count;
  return variance > 0 ? Math.min(1, between / variance) : null;
}

/**
 * Cramér's V of a table of counts, 0 (unrelated) to 1 (one decides the other; Cramér 1946): the
 * root of chi squared over its greatest value. Null below two rows or columns that are not empty.
 */
export function cramersV(table: readonly (readonly number[])[]): number | null {
  const sum = (values: readonly number[]) => values.reduce((n, v) => n + v, 0);
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  const all = sum(rows);
  const filled = (totals: readonly number[]) => totals.filter((t) => t > 0).length;
  const least = Math.min(filled(rows), filled(columns)) - 1;
  if (least < 1) return null;
  const chiSquared = table.reduce(
    (total, row, i) =>
      total +
      row.reduce((n, count, j) => {
        const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / all;
        return expected > 0 ? n + (count - expected) ** 2 / expected : n;
      }, 0),
    0,
  );
  return Math.sqrt(chiSquared / (all * least));
}

/** Eta squared that dealing customers to `groups` at random gives on average (Pitman 1938). */
export function etaByChance(groups: number, customers: number): number | null {
  return customers > 1 ? Math.min(1, (groups - 1) / (customers - 1)) : null;
}

/**
 * Cramér's V whose square is the one that dealing customers at random gives on average: the mean
 * of chi squared is (rows - 1)(columns - 1) n / (n - 1) (Pearson; exact over permutations).
 */
export function cramersVByChance(table: readonly (readonly number[])[]): number | null {
  const rows = table.filter((row) => row.some((n) => n > 0)).length;
  const columns = (table[0] ?? []).filter((_, j) => table.some((row) => (row[j] ?? 0) > 0)).length;
  const customers = table.reduce((n, row) => n + row.reduce((m, v) => m + v, 0), 0);
  const least = Math.min(rows, columns) - 1;
  if (least < 1 || customers < 2) return null;
  return Math.min(1, Math.sqrt(((rows - 1) * (columns - 1)) / ((customers - 1) * least)));
}
