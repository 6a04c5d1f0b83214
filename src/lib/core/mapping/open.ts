import { appError, type AppError } from '../errors';
import type { Guess } from '../evidence';
import type { Recipe } from '../recipe';
import { roleSpec } from '../roles';
import type { GuessNote, GuessTarget, SourceRecipe } from '../source';
import type { Settled } from './edit';
import type { SourceGuess } from './mapping';
import { chosenNote, findNote, withNote } from './notes';
import { DECISIVE, questionsOf, type MappingQuestion } from './questions';

/** What is doubtful in a recipe and nobody has said, in the order in which to ask it. */
export function openQuestions({ recipe, guesses }: Settled): readonly MappingQuestion[] {
  return recipe.sources.flatMap((source, place) =>
    questionsOf(asGuess(source, guesses), place).flatMap((question) =>
      question.target === 'format'
        ? question.columns
            .filter((column) => stillRead(question, column, recipe))
            .map((column) => ({ ...question, columns: [column] }))
        : [question],
    ),
  );
}

/** A settled source as the guess it was: what the person said is sure. */
function asGuess(source: SourceRecipe, notes: readonly GuessNote[]): SourceGuess {
  const guess = <T>(value: T, target: GuessTarget, column?: number): Guess<T> => {
    const note = findNote(notes, source.id, target, column);
    const open = note?.decidedBy === 'guess' ? note : chosenNote(source.id, target, column);
    return { value, certainty: open.certainty, evidence: open.evidence };
  };
  return {
    kind: guess(source.kind, 'kind'),
    columns: source.columns.map(({ role, format }, i) => ({
      role: guess(role, 'role', i),
      format: guess(format, 'format', i),
    })),
  };
}

/** What was asked and not changed was agreed to: it is the person's from now on. */
export function agreedTo(asked: readonly MappingQuestion[], settled: Settled): Settled {
  const guesses = asked.reduce((notes, { source, target, columns }) => {
    const id = settled.recipe.sources[source]?.id;
    if (id === undefined || target === 'format') return notes;
    const about = target === 'kind' ? [undefined] : columns;
    return about.reduce((all, column) => {
      return findNote(all, id, target, column)
        ? withNote(all, chosenNote(id, target, column))
        : all;
    }, notes);
  }, settled.guesses);
  return { ...settled, guesses };
}

/**
 * The questions to show: those asked first, as long as they make sense, so that none goes
 * away under the hand that answers it; then those that a change of roles brought up.
 */
export function questionsToShow(
  asked: readonly MappingQuestion[],
  settled: Settled,
): readonly MappingQuestion[] {
  const kept = asked.flatMap((question) => {
    if (question.target !== 'format') return stillMeant(question, settled.recipe) ? [question] : [];
    return question.columns
      .filter((column) => stillRead(question, column, settled.recipe))
      .map((column) => ({ ...question, columns: [column] }));
  });
  const news = openQuestions(settled).filter(
    (open) =>
      open.target === 'format' &&
      !kept.some(
        (k) =>
          k.target === 'format' && k.source === open.source && k.columns[0] === open.columns[0],
      ),
  );
  return [...kept, ...news];
}

function stillMeant({ source, target, role }: MappingQuestion, recipe: Recipe): boolean {
  const kind = recipe.sources[source]?.kind;
  if (kind === undefined) return false;
  return target === 'kind' || (role !== null && roleSpec(role).kinds.includes(kind));
}

function stillRead({ source }: MappingQuestion, column: number, recipe: Recipe): boolean {
  const now = recipe.sources[source];
  const mapping = now?.columns[column];
  if (!mapping || now?.kind === 'ignored' || mapping.role === null) return false;
  return (
    DECISIVE.includes(mapping.role) &&
    (mapping.format.kind === 'date' || mapping.format.kind === 'number')
  );
}

/** What still has to be said before building; null when nothing. */
export function unanswered(settled: Settled): AppError | null {
  const open = openQuestions(settled).find(({ target }) => target === 'format');
  const source = settled.recipe.sources[open?.source ?? -1];
  const column = source?.columns[open?.columns[0] ?? -1];
  if (!source || !column) return null;
  const code = column.format.kind === 'date' ? 'date-ambiguous' : 'number-ambiguous';
  return appError(code, { fileName: source.fileName, sourceId: source.id, column: column.label });
}
