import type { Runner } from '../../contracts/engine';
import { levelOf, levelsOf, MATCH_FIELD_NAMES, type MatchField } from '../../core/matching/fields';
import type { Estimate, MatchingMath, PatternCount } from '../../core/matching/math';
import { COUNT_COINCIDENCES, COUNT_PATTERNS, countRandomLevels } from '../../sql/matching/counts';
import { runOne, toNumber } from '../run';
import { inSlices } from '../slices';

/** Fields whose exact agreement is counted on the whole base, in the order of COUNT_COINCIDENCES. */
const COUNTED: readonly MatchField[] = ['first_name', 'last_name', 'birth_date', 'email', 'phone'];

/** Learns what each agreement weighs, from the compared pairs and from random ones. */
export async function estimate(
  runner: Runner,
  math: MatchingMath,
  records: number,
  signal?: AbortSignal,
): Promise<Estimate> {
  const sampled = await runOne(runner, countRandomLevels(records), signal);
  const coincidences = await runOne(runner, COUNT_COINCIDENCES, signal);
  const patterns = await runOne(runner, COUNT_PATTERNS, signal);
  const counts = MATCH_FIELD_NAMES.map((field) => levelsOf(field).map(() => 0.5));
  for (const [field, level, pairs] of sampled.rows) {
    const levels = counts[toNumber(field)];
    if (levels) levels[toNumber(level)] = (levels[toNumber(level)] ?? 0) + toNumber(pairs);
  }
  const known = new Map(COUNTED.map((field, i) => [field, coincidences.rows[i]?.[0]]));
  const steps = math.estimate({
    patterns: patterns.rows.map(([pairs, clash, ...levels]): PatternCount => ({
      pairs: toNumber(pairs),
      clash: clash === true,
      levels: levels.map(toNumber),
    })),
    random: MATCH_FIELD_NAMES.map((field, f) => {
      const share = known.get(field);
      const drawn = shares(counts[f] ?? []);
      return typeof share === 'number' && share > 0 && share < 1
        ? withExact(drawn, levelOf(field, 'exact'), share)
        : drawn;
    }),
    totalPairs: (records * (records - 1)) / 2,
  });
  return inSlices(steps, signal);
}

function shares(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((a, b) => a + b, 0);
  return counts.map((c) => c / sum);
}

/** The same shares with another one for exact agreement. */
function withExact(levels: readonly number[], exact: number, share: number): readonly number[] {
  const rest = 1 - (levels[exact] ?? 0);
  return levels.map((p, level) => (level === exact ? share : (p * (1 - share)) / rest));
}
