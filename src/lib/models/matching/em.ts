import { MATCH_FIELD_NAMES } from '../../core/matching/fields';
import type { Estimate, EstimateInput, PatternCount, Steps } from '../../core/matching/math';
import { usualM } from '../../core/matching/model';

const MOST_ITERATIONS = 500;
/** Change of every m and of log lambda below which the estimate stands. */
const TOLERANCE = 1e-5;
/** Weight of the usual m, in pairs: what keeps a level that was never seen off zero. */
const PRIOR_PAIRS = 10;
/** u stays above this part of what random pairs show, however much of it matches explain. */
const LEAST_PART = 0.05;

type Levels = readonly (readonly number[])[];

interface State {
  readonly lambda: number;
  readonly m: Levels;
  readonly u: Levels;
}

/**
 * Estimates m, u and lambda by expectation-maximisation over the counts of comparison patterns
 * (Winkler 1990, after Dempster, Laird & Rubin 1977). As in Splink (Linacre et al. 2022), u
 * comes from random pairs; the few matches among these are taken out through the identity
 * `random = lambda m + (1 - lambda) u`. The mixture is that of all pairs of the base: pairs
 * that no blocking rule brings up count as pairs of two persons, so lambda needs no correction
 * for the blocking. Patterns of persons who clearly differ are held at probability zero.
 * Each m has a Dirichlet prior of a few pairs at its usual values.
 */
export function* estimateModel({ patterns, random, totalPairs }: EstimateInput): Steps<Estimate> {
  const total = Math.max(1, totalPairs);
  const m = MATCH_FIELD_NAMES.map(usualM);
  const lambda = Math.min(0.5, 1 / Math.sqrt(2 * total));
  let state: State = { lambda, m, u: withoutMatches(random, m, lambda) };
  let iterations = 0;
  let converged = false;
  while (iterations < MOST_ITERATIONS && !converged) {
    yield;
    const next = maximise(patterns, chances(state, patterns), random, total);
    converged = moved(state, next) < TOLERANCE;
    state = next;
    iterations += 1;
  }
  const fields = MATCH_FIELD_NAMES.map((field, i) => ({
    field,
    m: state.m[i] ?? [],
    u: state.u[i] ?? [],
  }));
  return { model: { lambda: state.lambda, fields }, iterations, converged };
}

/** For each pattern, the probability that its pairs are one person. */
function chances(state: State, patterns: readonly PatternCount[]): readonly number[] {
  const weights = state.m.map((levels, f) =>
    levels.map((m, l) => Math.log(m / (state.u[f]?.[l] ?? 1))),
  );
  const prior = Math.log(state.lambda / (1 - state.lambda));
  return patterns.map(({ levels, clash }) => {
    if (clash) return 0;
    const sum = weights.reduce((s, field, f) => s + (field[levels[f] ?? -1] ?? 0), prior);
    return 1 / (1 + Math.exp(-sum));
  });
}

function maximise(
  patterns: readonly PatternCount[],
  chance: readonly number[],
  random: Levels,
  total: number,
): State {
  const counts = MATCH_FIELD_NAMES.map((field) => usualM(field).map((m) => m * PRIOR_PAIRS));
  let matches = 0;
  patterns.forEach(({ levels, pairs }, i) => {
    const expected = (chance[i] ?? 0) * pairs;
    matches += expected;
    levels.forEach((level, f) => {
      const field = counts[f];
      if (field && level >= 0) field[level] = (field[level] ?? 0) + expected;
    });
  });
  const lambda = Math.min(0.5, (matches + 0.5) / (total + 1));
  const m = counts.map(normalised);
  return { lambda, m, u: withoutMatches(random, m, lambda) };
}

/** The levels of random pairs of two persons: those of all random pairs, less the matches. */
function withoutMatches(random: Levels, m: Levels, lambda: number): Levels {
  return random.map((levels, f) =>
    normalised(
      levels.map((share, l) =>
        Math.max(share - lambda * (m[f]?.[l] ?? 0), share * LEAST_PART, 1e-12),
      ),
    ),
  );
}

function normalised(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((a, b) => a + b, 0);
  return counts.map((c) => c / sum);
}

function moved(before: State, after: State): number {
  const steps = after.m.flatMap((levels, f) =>
    levels.map((m, l) => Math.abs(m - (before.m[f]?.[l] ?? 0))),
  );
  return Math.max(Math.abs(Math.log(after.lambda / before.lambda)), ...steps);
}
