/** Customers in a segment of one segmentation and in one of another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  readonly revenue: number;
}

/** Two segmentations of the same customers, side by side. */
export interface Crosstab {
  /** Every pair that somebody is in; from the same pairs follow the table and the alluvial picture. */
  readonly flows: readonly Flow[];
  readonly customers: number;
  /** Customers of each segment, in the order of the segmentations. */
  readonly from: readonly SideTotal[];
  readonly to: readonly SideTotal[];
  /** Adjusted Rand index: 1 the same partition, 0 no more alike than by chance; null below two customers. */
  readonly adjustedRand: number | null;
}

export interface SideTotal {
  readonly segmentId: string;
  readonly customers: number;
  readonly revenue: number;
}

/** Brings pairs into the order of both segmentations, with the totals of each side. */
export function crosstabOf(
  pairs: readonly Flow[],
  order: { readonly from: readonly string[]; readonly to: readonly string[] },
): Crosstab {
  const at = (ids: readonly string[], id: string) => ids.indexOf(id);
  const flows = [...pairs].sort(
    (a, b) =>
      at(order.from, a.from) - at(order.from, b.from) || at(order.to, a.to) - at(order.to, b.to),
  );
  const side = (key: 'from' | 'to') =>
    order[key].map((segmentId) => {
      const own = flows.filter((flow) => flow[key] === segmentId);
      return {
        segmentId,
        customers: own.reduce((n, flow) => n + flow.customers, 0),
        revenue: own.reduce((n, flow) => n + flow.revenue, 0),
      };
    });
  const [from, to] = [side('from'), side('to')];
  const counts = (totals: readonly SideTotal[]) => totals.map((t) => t.customers);
  return {
    flows,
    from,
    to,
    customers: counts(from).reduce((n, c) => n + c, 0),
    adjustedRand: adjustedRand(
      flows.map((flow) => flow.customers),
      counts(from),
      counts(to),
    ),
  };
}

const pairsAmong = (n: number) => (n * (n - 1)) / 2;
const sum = (values: readonly number[]) => values.reduce((n, v) => n + v, 0);

/**
 * Adjusted Rand index (Hubert & Arabie 1985, equation 5) of two partitions, from the counts of
 * their cells and margins. Two partitions that are both one class, or both all singletons, are the same: 1.
 */
export function adjustedRand(
  cells: readonly number[],
  rows: readonly number[],
  columns: readonly number[],
): number | null {
  const all = pairsAmong(sum(rows));
  if (all === 0) return null;
  const [together, first, second] = [cells, rows, columns].map((c) => sum(c.map(pairsAmong)));
  const [a = 0, b = 0, c = 0] = [together, first, second];
  const expected = (b * c) / all;
  const most = (b + c) / 2;
  return most === expected ? 1 : (a - expected) / (most - expected);
}
