import { createTestEngine } from '../helpers/engine';
import { combinations, nameOf } from '../torture/combine';
import type { Outcome, Verdict } from '../torture/judge';
import type { Pollution } from '../torture/pollution';
import { POLLUTIONS } from '../torture/pollutions/all';
import { torture } from '../torture/run';

const OUTCOMES: readonly Outcome[] = ['exact', 'said', 'wrong', 'hang', 'trap'];
const TARGET = 0.98;

interface Tried {
  readonly name: string;
  readonly verdict: Verdict;
}

/**
 * Every pollution alone, then pairs and triples of them, read by the real pipeline in this
 * process: a table of verdicts. Printed, not asserted.
 */
export async function benchTorture(pairs: number, triples: number, seed: number): Promise<string> {
  let engine = await createTestEngine();
  const tryAll = async (sets: readonly (readonly Pollution[])[]) => {
    const tried: Tried[] = [];
    for (const set of sets) {
      const verdict = await torture(set, engine);
      tried.push({ name: nameOf(set), verdict });
      if (tried.length % 100 === 0) console.error(`torture: ${tried.length} of ${sets.length}`);
      // After a trap the engine is in no known state.
      if (verdict.outcome === 'trap') engine = await createTestEngine();
    }
    return tried;
  };
  const alone = await tryAll(POLLUTIONS.map((pollution) => [pollution]));
  const two = await tryAll(combinations(2, pairs, seed));
  const three = await tryAll(combinations(3, triples, seed + 1));
  engine.close();
  const bad = [...two, ...three].filter(({ verdict }) => !isFine(verdict));
  return [
    `The torture: one clean table, ${POLLUTIONS.length} ways of writing it badly (seed ${seed})`,
    ...alone.map(line),
    '',
    sum('one at a time', alone),
    sum('pairs', two),
    sum('triples', three),
    sum('all', [...alone, ...two, ...three]),
    ...(bad.length > 0 ? ['', 'neither exact nor said, combined:', ...bad.map(line)] : []),
  ].join('\n');
}

const isFine = ({ outcome }: Verdict) => outcome === 'exact' || outcome === 'said';

function line({ name, verdict }: Tried): string {
  return `  ${verdict.outcome.padEnd(6)} ${name.padEnd(48)} ${verdict.because}`.trimEnd();
}

function sum(label: string, tried: readonly Tried[]): string {
  const counts = OUTCOMES.map(
    (one) => `${one} ${tried.filter(({ verdict }) => verdict.outcome === one).length}`,
  );
  const share = tried.filter(({ verdict }) => isFine(verdict)).length / Math.max(1, tried.length);
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  return `${label.padEnd(14)} ${counts.join(', ')}: ${percent(share)} exact or said (target ${percent(TARGET)})`;
}
