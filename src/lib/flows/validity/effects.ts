import {
  cramersV,
  cramersVByChance,
  etaByChance,
  etaSquared,
} from '../../core/validity/association';
import { bootstrapInterval, type GroupSums } from '../../core/validity/bootstrap';
import type { ResponseEffect } from '../../core/validity/passport';

/** Sums of one group of customers in one segment: for each number its count, sum and sum of squares. */
export interface SumRow {
  readonly group: string;
  readonly segmentId: string;
  readonly sums: readonly number[];
}

/** Customers of a group and a segment who have one value of a category, by its place. */
export interface CountRow {
  readonly group: string;
  readonly segmentId: string;
  readonly place: number;
  readonly customers: number;
}

/** Effects of numbers and of flags (a yes is 1), in the order asked. */
export function numberEffects(
  rows: readonly SumRow[],
  asked: readonly { readonly id: string; readonly kind: 'number' | 'flag' }[],
): readonly ResponseEffect[] {
  return asked.map(({ id, kind }, at) => {
    const { segments, groups } = spread(rows, 3, (row) => row.sums.slice(3 * at, 3 * at + 3));
    const all = summed(groups);
    const statistic = kind === 'number' ? etaOf : flagV;
    const totals = segments.map((segmentId, i) => {
      const [customers = 0, sum = 0] = all.slice(3 * i, 3 * i + 2);
      return { segmentId, customers, value: customers === 0 ? null : sum / customers };
    });
    const customers = totals.reduce((n, s) => n + s.customers, 0);
    const filled = totals.filter((s) => s.customers > 0).length;
    return {
      id,
      kind,
      effect: statistic(all),
      interval: bootstrapInterval(groups, statistic),
      chance: kind === 'number' ? etaByChance(filled, customers) : cramersVByChance(yesNo(all)),
      customers,
      segments: totals,
      shown: null,
    };
  });
}

/** The effect of a category whose `values` are told apart, others together; segments show the share of the first. */
export function categoryEffect(
  id: string,
  rows: readonly CountRow[],
  values: readonly string[],
): ResponseEffect {
  const width = values.length + 1;
  const { segments, groups } = spread(rows, width, ({ place, customers }) =>
    Array.from({ length: width }, (_, i) => (i === place ? customers : 0)),
  );
  const tableOf = (sums: GroupSums) =>
    segments.map((_, i) => sums.slice(width * i, width * (i + 1)));
  const table = tableOf(summed(groups));
  const totals = table.map((row, i) => {
    const customers = row.reduce((n, v) => n + v, 0);
    const value = customers === 0 ? null : (row[0] ?? 0) / customers;
    return { segmentId: segments[i] ?? '', customers, value };
  });
  return {
    id,
    kind: 'category',
    effect: cramersV(table),
    interval: bootstrapInterval(groups, (sums) => cramersV(tableOf(sums))),
    chance: cramersVByChance(table),
    customers: totals.reduce((n, s) => n + s.customers, 0),
    segments: totals,
    shown: values[0] ?? null,
  };
}

/** One vector of sums for each group, with `width` places for each segment. */
function spread<Row extends { readonly group: string; readonly segmentId: string }>(
  rows: readonly Row[],
  width: number,
  sumsOf: (row: Row) => readonly number[],
): { readonly segments: readonly string[]; readonly groups: readonly GroupSums[] } {
  const segments = [...new Set(rows.map(({ segmentId }) => segmentId))].sort();
  const places = new Map(segments.map((id, i) => [id, i * width]));
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    let sums = groups.get(row.group);
    if (!sums) groups.set(row.group, (sums = new Array<number>(segments.length * width).fill(0)));
    const start = places.get(row.segmentId) ?? 0;
    for (const [i, value] of sumsOf(row).entries())
      sums[start + i] = (sums[start + i] ?? 0) + value;
  }
  return { segments, groups: [...groups.values()] };
}

function summed(groups: readonly GroupSums[]): number[] {
  const sums = new Array<number>(groups[0]?.length ?? 0).fill(0);
  for (const group of groups) group.forEach((value, i) => (sums[i] = (sums[i] ?? 0) + value));
  return sums;
}

/** Eta squared from triples (count, sum, sum of squares). */
function etaOf(sums: GroupSums): number | null {
  let [customers, total, squares] = [0, 0, 0];
  const groups: { count: number; mean: number }[] = [];
  for (let i = 0; i < sums.length; i += 3) {
    const [count = 0, sum = 0, square = 0] = [sums[i], sums[i + 1], sums[i + 2]];
    if (count > 0) groups.push({ count, mean: sum / count });
    customers += count;
    total += sum;
    squares += square;
  }
  if (customers === 0) return null;
  const variance = squares / customers - (total / customers) ** 2;
  return variance > 1e-12 * (squares / customers) ? etaSquared(groups, variance) : null;
}

const yesNo = (sums: GroupSums): number[][] =>
  Array.from({ length: sums.length / 3 }, (_, i) => {
    const [count = 0, yes = 0] = [sums[3 * i], sums[3 * i + 1]];
    return [yes, count - yes];
  });

const flagV = (sums: GroupSums): number | null => cramersV(yesNo(sums));
