import type { Runner } from '../../contracts/engine';
import type { OnProgress } from '../../contracts/progress';
import type { MatchDecision } from '../../core/matching/decisions';
import type { MatchingDef } from '../../core/matching/definition';
import type { MatchingMath } from '../../core/matching/math';
import type {
  BlockReport,
  ConflictKind,
  MatchReport,
  PairRule,
  PairVerdict,
} from '../../core/matching/report';
import type { Result } from '../../core/result';
import {
  COUNT_CANDIDATES,
  countBlocks,
  createBlocks,
  CREATE_CANDIDATES,
  CREATE_FOUND,
  createDecisions,
  FIND_KNOWN,
  findInBlocks,
} from '../../sql/matching/blocking';
import { COUNT_CLUSTERS, CREATE_CUSTOMER_CLUSTERS } from '../../sql/matching/clusters';
import { CREATE_COMPARED } from '../../sql/matching/counts';
import { COUNT_RECORDS, prepareRecords } from '../../sql/matching/records';
import { createScored } from '../../sql/matching/score';
import { createConflicts, CREATE_SHARED } from '../../sql/matching/shared';
import { COUNT_CONFLICTS, COUNT_PAIRS, CREATE_PAIRS, DROP_WORK } from '../../sql/matching/tables';
import { COUNT_WEIGHTS, createJudged } from '../../sql/matching/verdict';
import { attempt, oneRow, runAll, runOne, toNumber, toText } from '../run';
import { cluster } from './cluster';
import { estimate } from './estimate';

export interface MatchOptions {
  readonly math: MatchingMath;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

const STEPS = 6;

/**
 * Brings records of one person together. Reads the temporary table `person` (one row per
 * source and identifier); leaves the temporary table `customer_cluster` for the build, and
 * the tables `match_pair` and `match_conflict` in the dataset.
 */
export function matchPersons(
  runner: Runner,
  def: MatchingDef,
  decisions: readonly MatchDecision[],
  { math, signal, onProgress }: MatchOptions,
): Promise<Result<MatchReport>> {
  const step = (done: number) => onProgress?.({ step: 'build', done, total: STEPS, unit: 'steps' });
  return attempt(async () => {
    await runAll(
      runner,
      [...DROP_WORK, ...prepareRecords(def), ...createDecisions(decisions)],
      signal,
    );
    const records = await count(runner, COUNT_RECORDS, signal);
    step(1);
    const blocks = await findPairs(runner, def, signal);
    const compared = await count(runner, COUNT_CANDIDATES, signal);
    step(2);
    await runAll(runner, [CREATE_COMPARED, CREATE_SHARED], signal);
    step(3);
    const { model, converged } = await estimate(runner, math, records, signal);
    await runAll(runner, [createScored(def, model), createJudged(def)], signal);
    const weights = await runOne(runner, COUNT_WEIGHTS, signal);
    const curve = math.thresholdCurve(
      weights.rows.map(([weight, pairs]) => ({ weight: toNumber(weight), pairs: toNumber(pairs) })),
    );
    step(4);
    await cluster(runner, math, records, def.clusterLimit, signal);
    step(5);
    await runAll(runner, [...CREATE_CUSTOMER_CLUSTERS, CREATE_PAIRS, createConflicts(def)], signal);
    const results = await countResults(runner, signal);
    await runAll(runner, DROP_WORK, signal);
    step(STEPS);
    return { records, compared, blocks, model, converged, curve, ...results };
  });
}

async function count(
  runner: Runner,
  statement: Parameters<typeof oneRow>[1],
  signal?: AbortSignal,
): Promise<number> {
  return toNumber((await oneRow(runner, statement, signal))[0]);
}

/** Leaves `match_candidate`: the pairs that are compared. */
async function findPairs(
  runner: Runner,
  def: MatchingDef,
  signal?: AbortSignal,
): Promise<readonly BlockReport[]> {
  const reports: BlockReport[] = [];
  await runOne(runner, CREATE_FOUND, signal);
  for (const rule of def.blocking) {
    await runOne(runner, createBlocks(rule), signal);
    const [blocks, pairs, tooLarge] = (await oneRow(runner, countBlocks(def), signal)).map(
      toNumber,
    );
    await runOne(runner, findInBlocks(def), signal);
    reports.push({ rule, blocks: blocks ?? 0, pairs: pairs ?? 0, tooLarge: tooLarge ?? 0 });
  }
  await runAll(runner, [...FIND_KNOWN, ...CREATE_CANDIDATES], signal);
  return reports;
}

async function countResults(runner: Runner, signal?: AbortSignal) {
  const [identifiers, persons, mergedClusters, largestCluster] = (
    await oneRow(runner, COUNT_CLUSTERS, signal)
  ).map(toNumber);
  const pairs = await runOne(runner, COUNT_PAIRS, signal);
  const conflicts = await runOne(runner, COUNT_CONFLICTS, signal);
  return {
    identifiers: identifiers ?? 0,
    persons: persons ?? 0,
    mergedClusters: mergedClusters ?? 0,
    largestCluster: largestCluster ?? 0,
    pairs: pairs.rows.map(([rule, verdict, n]) => ({
      rule: toText(rule) as PairRule,
      verdict: toText(verdict) as PairVerdict,
      count: toNumber(n),
    })),
    conflicts: conflicts.rows.map(([kind, n]) => ({
      kind: toText(kind) as ConflictKind,
      count: toNumber(n),
    })),
  };
}
