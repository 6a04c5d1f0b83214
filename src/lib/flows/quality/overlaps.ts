import type { Runner } from '../../contracts/engine';
import type { ColumnFacts, Overlap } from '../../core/quality/facts';
import type { Recipe } from '../../core/recipe';
import type { SourceRecipe } from '../../core/source';
import { linesBetween, sharedLines } from '../../sql/quality/overlaps';
import { oneRow, toNumber } from '../run';

/** The orders sources after this one in the recipe whose period overlaps its own. */
export async function overlapsOf(
  build: Runner,
  source: SourceRecipe,
  recipe: Recipe,
  columns: readonly ColumnFacts[],
  signal?: AbortSignal,
): Promise<readonly Overlap[]> {
  const orders = recipe.sources.filter((s) => s.kind === 'orders');
  const others = orders.slice(orders.indexOf(source) + 1);
  const period = periodOf(source, columns);
  if (source.kind !== 'orders' || !period) return [];
  const found: Overlap[] = [];
  for (const other of others) {
    const theirs = periodOf(other, columns);
    if (!theirs || theirs.min > period.max || theirs.max < period.min) continue;
    const from = theirs.min > period.min ? theirs.min : period.min;
    const to = theirs.max < period.max ? theirs.max : period.max;
    const lines = await oneRow(build, linesBetween(source.id, other.id, from, to), signal);
    const shared = await oneRow(build, sharedLines(source.id, other.id, from, to), signal);
    found.push({
      sourceId: source.id,
      otherId: other.id,
      from,
      to,
      lines: toNumber(lines[0]),
      shared: { lines: toNumber(shared[0]), amount: toNumber(shared[1]) },
    });
  }
  return found;
}

/** First and last day of the purchases of a source. */
function periodOf({ id, columns }: SourceRecipe, facts: readonly ColumnFacts[]) {
  const date = columns.findIndex((c) => c.role === 'ordered_on');
  const range = facts.find((f) => f.sourceId === id && f.column === date)?.range;
  return range?.of === 'date' ? range : null;
}
