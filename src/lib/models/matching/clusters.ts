import type { ClusterInput, Clusters, Steps } from '../../core/matching/math';
import { strongestFirst } from './strongest';

/** Links or records between two stops. */
const STRIDE = 4096;

/**
 * Joins linked records, the strongest links first (Kruskal 1956, on a disjoint-set forest
 * with path halving, Tarjan & van Leeuwen 1984). A link that would put two barred records in
 * one cluster, or make a cluster larger than the limit, is refused: a contradictory cluster
 * is thereby split at its weakest links. Links of infinite weight are always made.
 */
export function* clusterRecords({ records, links, bars, limit }: ClusterInput): Steps<Clusters> {
  const parent = new Int32Array(records);
  for (let record = 0; record < records; record += 1) parent[record] = record;
  const size = new Int32Array(records).fill(1);
  const barred = barredFrom(records, bars);
  const find = (record: number): number => {
    let at = record;
    for (;;) {
      const up = parent[at] ?? at;
      if (up === at) return at;
      parent[at] = parent[up] ?? up;
      at = up;
    }
  };
  const clash = (a: number, b: number): boolean => {
    const [few, root] =
      (barred[a]?.length ?? 0) < (barred[b]?.length ?? 0) ? [barred[a], b] : [barred[b], a];
    return few?.some((record) => find(record) === root) ?? false;
  };
  const join = (a: number, b: number): void => {
    const [small, large] = (size[a] ?? 1) < (size[b] ?? 1) ? [a, b] : [b, a];
    parent[small] = large;
    size[large] = (size[large] ?? 1) + (size[small] ?? 1);
    const moved = barred[small];
    if (moved) barred[large] = [...(barred[large] ?? []), ...moved];
    barred[small] = undefined;
  };

  const refused: number[] = [];
  const order = yield* strongestFirst(links.weight);
  for (let turn = 0; turn < order.length; turn += 1) {
    if (turn % STRIDE === 0) yield;
    const i = order[turn] ?? 0;
    const a = find(links.left[i] ?? 0);
    const b = find(links.right[i] ?? 0);
    if (a === b) continue;
    const forced = links.weight[i] === Infinity;
    const tooLarge = (size[a] ?? 1) + (size[b] ?? 1) > limit;
    if (!forced && (tooLarge || clash(a, b))) refused.push(i);
    else join(a, b);
  }
  return { head: yield* heads(records, find), refused };
}

function barredFrom(records: number, bars: ClusterInput['bars']): (number[] | undefined)[] {
  const barred = new Array<number[] | undefined>(records);
  bars.left.forEach((left, i) => {
    const right = bars.right[i] ?? left;
    (barred[left] ??= []).push(right);
    (barred[right] ??= []).push(left);
  });
  return barred;
}

/** The smallest record of each record's cluster. */
function* heads(records: number, find: (record: number) => number): Steps<Int32Array> {
  const first = new Int32Array(records).fill(-1);
  const head = new Int32Array(records);
  for (let record = 0; record < records; record += 1) {
    if (record % STRIDE === 0) yield;
    const root = find(record);
    if (first[root] === -1) first[root] = record;
    head[record] = first[root] ?? record;
  }
  return head;
}
