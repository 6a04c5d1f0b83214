import type { ColumnFormat } from '../format';
import type { Recipe } from '../recipe';
import { roleSpec, type Role, type SourceKind } from '../roles';
import type { ColumnMapping, GuessNote, SourceRecipe } from '../source';
import { formatSuits, sameFormat } from './alternatives';
import type { SourceFacts } from './columns';
import { guessFormatFor, guessSourceAs } from './mapping';
import { chosenNote, findNote, noteOf, notesOfSource, withNote, withoutNote } from './notes';

/** A recipe and how each part of it was decided. */
export interface Settled {
  readonly recipe: Recipe;
  readonly guesses: readonly GuessNote[];
}

/** One change that a person makes to how a source is understood. */
export type MappingEdit =
  | { readonly target: 'kind'; readonly sourceId: string; readonly kind: SourceKind }
  | {
      readonly target: 'role';
      readonly sourceId: string;
      readonly column: number;
      readonly role: Role | null;
    }
  | {
      readonly target: 'format';
      readonly sourceId: string;
      readonly column: number;
      readonly format: ColumnFormat;
    };

/** What the engine counted in a source, where it is at hand. */
export type FactsOf = (sourceId: string) => SourceFacts | undefined;

const NO_FACTS: FactsOf = () => undefined;

/** The same with one change made and noted as the person's. A source or column that is not there changes nothing. */
export function applyEdit(
  settled: Settled,
  edit: MappingEdit,
  factsOf: FactsOf = NO_FACTS,
): Settled {
  switch (edit.target) {
    case 'kind':
      return setKind(settled, edit.sourceId, edit.kind, factsOf);
    case 'role':
      return setRole(settled, edit.sourceId, edit.column, edit.role, factsOf);
    case 'format':
      return setFormat(settled, edit.sourceId, edit.column, edit.format);
  }
}

/**
 * What the lines of a source are about. Roles are guessed anew where the facts are at hand,
 * keeping what the person said; elsewhere roles that the kind does not know are taken away.
 */
export function setKind(
  settled: Settled,
  sourceId: string,
  kind: SourceKind,
  factsOf: FactsOf = NO_FACTS,
): Settled {
  const source = sourceOf(settled, sourceId);
  if (!source) return settled;
  const note = chosenNote(sourceId, 'kind');
  const facts = factsOf(sourceId);
  if (kind === 'ignored')
    return withSource(settled, { ...source, kind }, withNote(settled.guesses, note));
  if (!facts) {
    const columns = source.columns.map((c) =>
      c.role !== null && !roleSpec(c.role).kinds.includes(kind) ? { ...c, role: null } : c,
    );
    const gone = columns.flatMap((c, i) => (c.role === null ? [i] : []));
    const kept = settled.guesses.filter(
      (n) => n.sourceId !== sourceId || n.target !== 'role' || !gone.includes(n.column ?? -1),
    );
    return withSource(settled, { ...source, kind, columns }, withNote(kept, note));
  }
  const guess = guessSourceAs(facts, kind);
  const columns = source.columns.map((column, i): ColumnMapping => ({
    label: column.label,
    role: guess.columns[i]?.role.value ?? null,
    format: guess.columns[i]?.format.value ?? column.format,
    ...sensitiveOf(guess.columns[i]?.sensitive),
  }));
  const others = settled.guesses.filter(
    (n) => n.sourceId !== sourceId || !['kind', 'role', 'format'].includes(n.target),
  );
  const remapped = withSource(settled, { ...source, kind, columns }, [
    ...others,
    ...notesOfSource(sourceId, guess),
  ]);
  return keepChoices(remapped, source, settled.guesses, (column) => column, factsOf);
}

/** Gives a role to a column, or takes it away with null. A role that is not `many` leaves the column that had it. */
function setRole(
  settled: Settled,
  sourceId: string,
  column: number,
  role: Role | null,
  factsOf: FactsOf = NO_FACTS,
): Settled {
  const source = sourceOf(settled, sourceId);
  const current = source?.columns[column];
  if (!source || !current) return settled;
  let guesses = withNote(settled.guesses, chosenNote(sourceId, 'role', column));
  const columns = source.columns.map((other, i): ColumnMapping => {
    if (i === column) return { ...current, role };
    const leaves = role !== null && other.role === role && roleSpec(role).many !== true;
    if (leaves) guesses = withoutNote(guesses, sourceId, 'role', i);
    return leaves ? { ...other, role: null } : other;
  });
  const changed = withSource(settled, { ...source, columns }, guesses);
  return role === null ? changed : suitFormat(changed, sourceId, column, role, factsOf);
}

/** How the text of a column becomes a value. */
function setFormat(
  settled: Settled,
  sourceId: string,
  column: number,
  format: ColumnFormat,
): Settled {
  const source = sourceOf(settled, sourceId);
  if (!source?.columns[column]) return settled;
  return withSource(
    settled,
    withFormat(source, column, format),
    withNote(settled.guesses, chosenNote(sourceId, 'format', column)),
  );
}

/**
 * Repeats on a source what the person had decided of an earlier reading of it. `place` says
 * where a column of then is now; undefined for one that is no more.
 */
export function keepChoices(
  settled: Settled,
  earlier: SourceRecipe,
  guesses: readonly GuessNote[],
  place: (column: number) => number | undefined,
  factsOf: FactsOf = NO_FACTS,
): Settled {
  const kind = sourceOf(settled, earlier.id)?.kind ?? 'ignored';
  return earlier.columns.reduce((result, { role, format }, index) => {
    const column = place(index);
    if (column === undefined) return result;
    const chose = (target: 'role' | 'format') =>
      findNote(guesses, earlier.id, target, index)?.decidedBy === 'person';
    const fits = role === null || roleSpec(role).kinds.includes(kind);
    const withRole =
      chose('role') && fits ? setRole(result, earlier.id, column, role, factsOf) : result;
    return chose('format') ? setFormat(withRole, earlier.id, column, format) : withRole;
  }, settled);
}

/** The mark of a column that may be sensitive, or nothing. */
export function sensitiveOf(kind: ColumnMapping['sensitive']): Pick<ColumnMapping, 'sensitive'> {
  return kind === undefined ? {} : { sensitive: kind };
}

/** A column that takes a role of another type is read by the evidence of its cells. */
function suitFormat(
  settled: Settled,
  sourceId: string,
  column: number,
  role: Role,
  factsOf: FactsOf,
): Settled {
  const source = sourceOf(settled, sourceId);
  const current = source?.columns[column];
  if (
    !source ||
    !current ||
    findNote(settled.guesses, sourceId, 'format', column)?.decidedBy === 'person'
  )
    return settled;
  const { type } = roleSpec(role);
  if (type === 'text' || type === 'time' || type === 'flag') {
    return { ...settled, guesses: withoutNote(settled.guesses, sourceId, 'format', column) };
  }
  const facts = factsOf(sourceId);
  if (!facts) {
    const plain = formatSuits(role, current.format) ? current.format : plainFormat(role);
    return withSource(settled, withFormat(source, column, plain), settled.guesses);
  }
  const guess = guessFormatFor(facts, column, role);
  const suits = formatSuits(role, current.format);
  const format = suits ? current.format : guess.value;
  const certainty =
    sameFormat(format, guess.value) || guess.certainty === 'sure' ? guess.certainty : 'likely';
  const note = noteOf(sourceId, 'format', { ...guess, certainty }, column);
  return withSource(settled, withFormat(source, column, format), withNote(settled.guesses, note));
}

/** Until the file is read again, and its cells say more. */
function plainFormat(role: Role): ColumnFormat {
  const { type } = roleSpec(role);
  if (type === 'number') return { kind: 'number', decimal: '.', thousands: '' };
  return type === 'identifier' ? { kind: 'identifier', dropPointZero: false } : { kind: 'text' };
}

function sourceOf(settled: Settled, sourceId: string): SourceRecipe | undefined {
  return settled.recipe.sources.find((source) => source.id === sourceId);
}

function withSource(
  settled: Settled,
  source: SourceRecipe,
  guesses: readonly GuessNote[],
): Settled {
  const sources = settled.recipe.sources.map((other) => (other.id === source.id ? source : other));
  return { recipe: { ...settled.recipe, sources }, guesses };
}

function withFormat(source: SourceRecipe, column: number, format: ColumnFormat): SourceRecipe {
  return {
    ...source,
    columns: source.columns.map((c, i) => (i === column ? { ...c, format } : c)),
  };
}
