import type { Runner } from '../../contracts/engine';
import { canMatch, personFacts } from '../../core/matching/needs';
import { DEFAULT_MATCHING, type MatchingRecipe } from '../../core/matching/recipe';
import type { JoinedCustomers, MatchOutcome, MatchReport } from '../../core/matching/report';
import type { SourceRecipe } from '../../core/source';
import { matchingMath } from '../../models/matching';
import { createPersons, JOINED_CUSTOMERS } from '../../sql/import/persons';
import { DROP_WORK } from '../../sql/matching/tables';
import { matchPersons } from '../matching/match';
import { fail, oneRow, runAll, runOne, toNumber } from '../run';
import type { StepOptions } from './ports';

/** What is known of reconciliation before orders are counted by customer. */
export type Reconciled =
  | Exclude<MatchOutcome, { status: 'done' }>
  | { readonly status: 'done'; readonly report: MatchReport };

/**
 * Brings the persons of the sources together, where the recipe wants it and the sources say
 * enough. With status `done` it leaves `person` and `customer_cluster`, and the tables
 * `match_pair` and `match_conflict` in the dataset. Out of memory, every identifier stays a
 * customer of its own and the build goes on.
 */
export async function reconcile(
  build: Runner,
  { def, decisions }: MatchingRecipe = DEFAULT_MATCHING,
  sources: readonly SourceRecipe[],
  { signal, onProgress }: StepOptions,
): Promise<Reconciled> {
  if (!def.enabled) return { status: 'off' };
  if (!canMatch(sources)) return { status: 'too-little', facts: personFacts(sources) };
  await runOne(build, createPersons(sources), signal);
  const matched = await matchPersons(build, def, decisions, {
    math: matchingMath,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  if (matched.ok) return { status: 'done', report: matched.value };
  if (matched.error.code !== 'engine-memory') fail(matched.error);
  await runAll(build, DROP_WORK, signal);
  return { status: 'failed', error: matched.error };
}

/** The outcome, with what the joined customers come to in the finished tables. */
export async function joinedBy(
  build: Runner,
  reconciled: Reconciled,
  signal?: AbortSignal,
): Promise<MatchOutcome> {
  if (reconciled.status !== 'done') return reconciled;
  const [customers, amount] = (await oneRow(build, JOINED_CUSTOMERS, signal)).map(toNumber);
  const joined: JoinedCustomers = { customers: customers ?? 0, amount: amount ?? 0 };
  return { ...reconciled, joined };
}
