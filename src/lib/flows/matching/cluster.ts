import type { QueryResult, Runner } from '../../contracts/engine';
import type { Bars, Links, MatchingMath } from '../../core/matching/math';
import { CLUSTER_BARS, createClusters } from '../../sql/matching/clusters';
import { DECIDED_BARS, LINKS } from '../../sql/matching/verdict';
import { runAll, runOne, toNumber } from '../run';

/**
 * Leaves `match_cluster`. Twice over: clusters as the links make them; then the same links
 * again, kept from joining any two records that clearly differ within these clusters.
 */
export async function cluster(
  runner: Runner,
  math: MatchingMath,
  records: number,
  limit: number,
  signal?: AbortSignal,
): Promise<void> {
  const links = linksOf(await runOne(runner, LINKS, signal));
  const decided = barsOf(await runOne(runner, DECIDED_BARS, signal));
  const first = await math.cluster({ records, links, bars: decided, limit });
  await runAll(runner, createClusters(first.head), signal);
  const found = barsOf(await runOne(runner, CLUSTER_BARS, signal));
  if (found.left.length === 0) return;
  const bars = {
    left: joined(decided.left, found.left),
    right: joined(decided.right, found.right),
  };
  const second = await math.cluster({ records, links, bars, limit });
  await runAll(runner, createClusters(second.head), signal);
}

function linksOf({ rows }: QueryResult): Links {
  return {
    left: Int32Array.from(rows, (r) => toNumber(r[0])),
    right: Int32Array.from(rows, (r) => toNumber(r[1])),
    weight: Float64Array.from(rows, (r) => (r[2] === null ? Infinity : toNumber(r[2]))),
  };
}

function barsOf({ rows }: QueryResult): Bars {
  return {
    left: Int32Array.from(rows, (r) => toNumber(r[0])),
    right: Int32Array.from(rows, (r) => toNumber(r[1])),
  };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
