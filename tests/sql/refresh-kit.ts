import { afterEach } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { KeptFile } from '../../src/lib/contracts/store';
import type { Settled } from '../../src/lib/core/mapping/edit';
import type { SourceDecision } from '../../src/lib/core/refresh/apply';
import type { Result } from '../../src/lib/core/result';
import type { BuiltSummary } from '../../src/lib/flows/import/build';
import { readFiles } from '../../src/lib/flows/import/reading';
import { keptFiles } from '../../src/lib/flows/import/save';
import { compareWithKept, lookAt, type RefreshPlan } from '../../src/lib/flows/refresh/compare';
import {
  filesAfterRefresh,
  refreshedSources,
  settleFiles,
} from '../../src/lib/flows/refresh/request';
import { sql } from '../../src/lib/sql/text';
import { portsInNode } from '../helpers/pipeline';

const { ports, sessions } = portsInNode();
export { ports };

afterEach(async () => {
  for (const session of [...sessions]) await session.abandon();
});

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A built base with what a project keeps of it. */
export interface Base {
  readonly settled: Settled;
  readonly kept: readonly KeptFile[];
  readonly summary: BuiltSummary;
  readonly session: DatasetSession;
}

export async function build(
  files: Parameters<typeof readFiles>[1],
  settle?: (reading: Settled & { readonly staged: unknown }) => Settled,
): Promise<Base & { readonly reading: Parameters<typeof settleFiles>[1] }> {
  const reading = must(
    await readFiles(ports, files, undefined, { grouping: settle ? 'given' : 'shape' }),
  );
  const settled = settle ? settle(reading) : { recipe: reading.recipe, guesses: reading.guesses };
  const built = must(await reading.build(settled.recipe));
  const session = sessions.at(-1);
  if (!session) throw new Error('no session');
  return {
    reading,
    settled: { ...settled, recipe: built.recipe },
    kept: keptFiles(reading.staged),
    summary: built.summary,
    session,
  };
}

export const first = (...files: File[]) =>
  build(files.map((file, i) => ({ id: `s${i + 1}`, file })));

export async function planFor(base: Base, files: readonly File[]): Promise<RefreshPlan> {
  const incoming = files.map((file, i) => ({ id: `n${i}`, file }));
  const known = { ...base.settled, dataset: base.summary };
  const looked = must(await lookAt(ports, incoming, known));
  return must(await compareWithKept(ports, base.settled, base.kept, looked));
}

/** The decisions that the evidence proposes. */
const proposed = (plan: RefreshPlan, change: Partial<SourceDecision> = {}) =>
  new Map(
    plan.sources.map(({ source, choice }) => [
      source.id,
      { mode: choice.mode, key: choice.key, renamed: [], taken: new Set<string>(), ...change },
    ]),
  );

export async function refresh(
  base: Base,
  files: readonly File[],
  change?: Partial<SourceDecision>,
) {
  const plan = await planFor(base, files);
  const decisions = proposed(plan, change);
  const after = await build(
    filesAfterRefresh(base.settled, base.kept, plan, decisions),
    (reading) => settleFiles(base.settled, reading as Parameters<typeof settleFiles>[1], decisions),
  );
  return { plan, after, sources: refreshedSources(plan, decisions, after.reading) };
}

export const lines = async ({ session }: Base) =>
  must(
    await session.run(
      sql`SELECT customer_id, order_ref, amount FROM order_line JOIN customer USING (customer_key) ORDER BY order_ref, amount`,
    ),
  ).rows;
