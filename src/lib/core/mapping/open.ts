import { appError, type AppError } from '../errors';
import type { Recipe } from '../recipe';
import { roleSpec } from '../roles';
import type { GuessNote } from '../source';
import type { Settled } from './edit';
import { findNote } from './notes';
import { DECISIVE, type MappingQuestion } from './questions';

/** Columns that decide every figure, whose cells can be read two ways, and about which nobody has said which. */
function openFormats({ recipe, guesses }: Settled): readonly MappingQuestion[] {
  return recipe.sources.flatMap((source, place) =>
    source.kind === 'ignored'
      ? []
      : source.columns.flatMap(({ role, format }, column): readonly MappingQuestion[] => {
          const decisive =
            role !== null &&
            DECISIVE.includes(role) &&
            (format.kind === 'date' || format.kind === 'number');
          const open = decisive && isOpen(findNote(guesses, source.id, 'format', column));
          return open ? [{ source: place, target: 'format', role, columns: [column] }] : [];
        }),
  );
}

function isOpen(note: GuessNote | undefined): boolean {
  return note?.certainty === 'ambiguous' && note.decidedBy === 'guess';
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
  const news = openFormats(settled).filter(
    (open) =>
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
  const open = openFormats(settled)[0];
  const source = settled.recipe.sources[open?.source ?? -1];
  const column = source?.columns[open?.columns[0] ?? -1];
  if (!source || !column) return null;
  const code = column.format.kind === 'date' ? 'date-ambiguous' : 'number-ambiguous';
  return appError(code, { fileName: source.fileName, sourceId: source.id, column: column.label });
}
