import type { Guess } from '../evidence';
import type { GuessNote, GuessTarget } from '../source';
import type { ColumnGuess, SourceGuess } from './mapping';

/** One line of the list "what we understood"; what the person fixed beforehand counts as theirs. */
export function noteOf(
  sourceId: string,
  target: GuessTarget,
  guess: Pick<Guess<unknown>, 'certainty' | 'evidence'>,
  column?: number,
): GuessNote {
  const { certainty, evidence } = guess;
  const decidedBy = evidence.code === 'chosen' ? 'person' : 'guess';
  return {
    sourceId,
    target,
    ...(column === undefined ? {} : { column }),
    certainty,
    evidence,
    decidedBy,
  };
}

/** The kind of a source, and the role and format of every column that plays one. */
export function notesOfSource(sourceId: string, guess: SourceGuess): readonly GuessNote[] {
  return [
    noteOf(sourceId, 'kind', guess.kind),
    ...guess.columns.flatMap((column, i) => notesOfColumn(sourceId, column, i)),
  ];
}

function notesOfColumn(
  sourceId: string,
  { role, format }: ColumnGuess,
  column: number,
): readonly GuessNote[] {
  if (role.evidence.code === 'sensitive') return [noteOf(sourceId, 'role', role, column)];
  if (role.value === null) return [];
  return [
    noteOf(sourceId, 'role', role, column),
    ...(format.value.kind === 'text' ? [] : [noteOf(sourceId, 'format', format, column)]),
  ];
}

/** A guess that the person replaced. */
export function chosenNote(sourceId: string, target: GuessTarget, column?: number): GuessNote {
  return noteOf(sourceId, target, { certainty: 'sure', evidence: { code: 'chosen' } }, column);
}

/** The note about one thing, if any. */
export function findNote(
  notes: readonly GuessNote[],
  sourceId: string,
  target: GuessTarget,
  column?: number,
): GuessNote | undefined {
  return notes.find((n) => n.sourceId === sourceId && n.target === target && n.column === column);
}

/** Notes with this one in the place of the former one about the same thing. */
export function withNote(notes: readonly GuessNote[], note: GuessNote): readonly GuessNote[] {
  return [...withoutNote(notes, note.sourceId, note.target, note.column), note];
}

export function withoutNote(
  notes: readonly GuessNote[],
  sourceId: string,
  target: GuessTarget,
  column?: number,
): readonly GuessNote[] {
  return notes.filter((n) => n.sourceId !== sourceId || n.target !== target || n.column !== column);
}
