import type { QueryResult, Runner } from '../../contracts/engine';
import type { Bars, Links, MatchingMath } from '../../core/matching/math';
import { CLUSTER_BARS, createClusters } from '../../sql/matching/clusters';
import { DECIDED_BARS, linksOf } from '../../sql/matching/verdict';
import { runAll, runOne, toNumber } from '../run';
import { inSlices } from '../slices';

/** Records whose links are read at a time: decoding them is short. */
const PIECE = 20_000;

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
  const links = await readLinks(runner, records, signal);
  const decided = barsOf(await runOne(runner, DECIDED_BARS, signal));
  const first = await inSlices(math.cluster({ records, links, bars: decided, limit }), signal);
  await runAll(runner, createClusters(first.head), signal);
  const found = barsOf(await runOne(runner, CLUSTER_BARS, signal));
  if (found.left.length === 0) return;
  const bars = {
    left: joined(decided.left, found.left),
    right: joined(decided.right, found.right),
  };
  const second = await inSlices(math.cluster({ records, links, bars, limit }), signal);
  await runAll(runner, createClusters(second.head), signal);
}

async function readLinks(runner: Runner, records: number, signal?: AbortSignal): Promise<Links> {
  const left: number[] = [];
  const right: number[] = [];
  const weight: number[] = [];
  for (let from = 0; from < records; from += PIECE) {
    const { rows } = await runOne(runner, linksOf(from, from + PIECE), signal);
    for (const [l, r, w] of rows) {
      left.push(toNumber(l));
      right.push(toNumber(r));
      weight.push(w === null ? Infinity : toNumber(w));
    }
  }
  return {
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    weight: Float64Array.from(weight),
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
