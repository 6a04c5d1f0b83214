import type { Dialect } from '../dialect';
import type { RepairKind } from '../repairs';
import type { GuessNote, SourceRecipe } from '../source';
import { keepChoices, setKind, type FactsOf, type Settled } from './edit';
import { findNote } from './notes';

/** The parts of a dialect that a person can fix. */
export type DialectChoice = Partial<
  Pick<Dialect, 'encoding' | 'layout' | 'delimiter' | 'header'> & {
    /** All that is to be made, `title-lines` among them. */
    readonly repairs: readonly RepairKind[];
  }
>;

const PARTS = ['encoding', 'layout', 'delimiter', 'header', 'repairs'] as const;

/** What the person had fixed of a source's dialect, with what they fix now. */
export function dialectChoices(
  source: SourceRecipe,
  guesses: readonly GuessNote[],
  now: DialectChoice,
): DialectChoice {
  const undelimited = now.layout !== undefined && now.layout !== 'delimited';
  const before = PARTS.filter(
    (part) =>
      findNote(guesses, source.id, part)?.decidedBy === 'person' &&
      !(undelimited && part === 'delimiter'),
  );
  const kept: DialectChoice = Object.fromEntries(
    before.map((part) => [part, part === 'repairs' ? repairsMade(source) : source.dialect[part]]),
  );
  return {
    ...kept,
    ...now,
    ...(now.delimiter === undefined ? {} : { layout: 'delimited' as const }),
  };
}

/** A dialect passes over title lines by their number, and names the other repairs. */
export function repairsMade({ dialect }: SourceRecipe): readonly RepairKind[] {
  return [...(dialect.skipLines > 0 ? ['title-lines' as const] : []), ...(dialect.repairs ?? [])];
}

/**
 * A recipe replayed on sources of which some were read again in another way: these are
 * understood anew, keeping what the person said of columns that are still there.
 */
export function mergeReread(
  before: Settled,
  anew: Settled,
  reread: ReadonlySet<string>,
  factsOf: FactsOf,
): Settled {
  const fresh = (id: string) => reread.has(id) && anew.recipe.sources.some((s) => s.id === id);
  const merged: Settled = {
    recipe: {
      ...before.recipe,
      sources: before.recipe.sources.map((s) =>
        fresh(s.id) ? (anew.recipe.sources.find((a) => a.id === s.id) ?? s) : s,
      ),
    },
    guesses: [
      ...before.guesses.filter((n) => !fresh(n.sourceId)),
      ...anew.guesses.filter((n) => fresh(n.sourceId)),
    ],
  };
  return before.recipe.sources
    .filter((s) => fresh(s.id))
    .reduce((settled, source) => keepSource(settled, before, source, factsOf), merged);
}

function keepSource(
  settled: Settled,
  before: Settled,
  source: SourceRecipe,
  factsOf: FactsOf,
): Settled {
  const now = settled.recipe.sources.find((s) => s.id === source.id);
  if (!now) return settled;
  const saidKind = findNote(before.guesses, source.id, 'kind')?.decidedBy === 'person';
  const withKind = saidKind ? setKind(settled, source.id, source.kind, factsOf) : settled;
  return keepChoices(
    withKind,
    source,
    before.guesses,
    (column) => placeOf(source, now, column),
    factsOf,
  );
}

/** Where a column is now: by its label; without one, or where labels came or went, by its place among as many. */
function placeOf(then: SourceRecipe, now: SourceRecipe, column: number): number | undefined {
  const label = then.columns[column]?.label ?? '';
  const found = label === '' ? -1 : now.columns.findIndex((c) => c.label === label);
  if (found >= 0) return found;
  const nameless = label === '' && now.columns[column]?.label === '';
  const relabelled = then.dialect.header !== now.dialect.header;
  return (nameless || relabelled) && then.columns.length === now.columns.length
    ? column
    : undefined;
}
