import type { Runner } from '../../contracts/engine';
import {
  identifyingSources,
  keepNumberings,
  pairFinding,
  placeSources,
  tellsPersons,
} from '../../core/matching/numbering';
import type { NumberingReport, PairEvidence } from '../../core/matching/numbering-report';
import { DEFAULT_MATCHING } from '../../core/matching/recipe';
import type { Recipe } from '../../core/recipe';
import type { SourceRecipe } from '../../core/source';
import {
  countAgreements,
  countKnown,
  createSaid,
  disagreeing,
  dropSaid,
} from '../../sql/import/numbering';
import { oneRow, runAll, runOne, toNumber, toText } from '../run';

/** Lines of a source of which all identifiers are compared; of more, as large a share as this. */
export const COMPARED_LINES = 500_000;
const EXAMPLES = 3;

/** A recipe whose numberings are settled, and what settled them; no report where there is nothing to settle. */
export interface Numbered {
  readonly recipe: Recipe;
  readonly report?: NumberingReport;
}

/**
 * Finds which sources number their customers together, from the staged text, before anything is
 * read by customer. What a person decided in the recipe stays; the rest is found anew.
 */
export async function settleNumberings(
  build: Runner,
  recipe: Recipe,
  rows: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<Numbered> {
  const sources = identifyingSources(recipe.sources);
  const before = recipe.matching?.numberings ?? [];
  const telling = sources.filter(tellsPersons);
  const decided = before.some((n) => n.decidedBy === 'person');
  if (sources.length < 2 || (telling.length < 2 && !decided))
    return { recipe: withNumberings(recipe, []) };
  const most = Math.max(...sources.map((s) => rows.get(s.id) ?? 0));
  const of = Math.ceil(most / COMPARED_LINES);
  const pairs = await comparePairs(build, telling, of, signal);
  const placed = await placeSources(sources, before, pairs, async (source, groups) => {
    const counts = (await oneRow(build, countKnown(source, groups, of), signal)).map(toNumber);
    const [distinct = 0] = counts;
    const found = groups.map(([head = source], i) => ({
      of: head.id,
      keys: counts[1 + 2 * i] ?? 0,
      size: counts[2 + 2 * i] ?? 0,
    }));
    return { distinct, found };
  });
  const kept = keepNumberings(sources, placed, before);
  return { recipe: withNumberings(recipe, kept), report: { placed, pairs } };
}

function withNumberings(recipe: Recipe, numberings: ReturnType<typeof keepNumberings>): Recipe {
  if (numberings.length === 0 && !recipe.matching?.numberings) return recipe;
  return { ...recipe, matching: { ...(recipe.matching ?? DEFAULT_MATCHING), numberings } };
}

async function comparePairs(
  build: Runner,
  sources: readonly SourceRecipe[],
  of: number,
  signal?: AbortSignal,
): Promise<readonly PairEvidence[]> {
  if (sources.length < 2) return [];
  const pairs: PairEvidence[] = [];
  await runAll(
    build,
    sources.map((s) => createSaid(s, of)),
    signal,
  );
  for (const [i, { id: right }] of sources.entries())
    for (const { id: left } of sources.slice(0, i)) {
      const counts = await oneRow(build, countAgreements(left, right), signal);
      const [shared = 0, compared = 0, agreeing = 0] = counts.map(toNumber);
      const separate = pairFinding({ compared, agreeing }) === 'separate';
      const shown = separate
        ? (await runOne(build, disagreeing(left, right, EXAMPLES), signal)).rows
        : [];
      const examples = shown.map((r) => ({
        identifier: toText(r[0]),
        left: toText(r[1]),
        right: toText(r[2]),
      }));
      pairs.push({ left, right, shared, compared, agreeing, examples });
    }
  await runAll(
    build,
    sources.map((s) => dropSaid(s.id)),
    signal,
  );
  return pairs;
}
