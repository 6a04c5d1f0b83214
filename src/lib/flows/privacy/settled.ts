import type { Settled } from '../../core/mapping/edit';
import { fileOfSource } from '../import/interpret';
import type { Reading } from '../import/reading';

/** A recipe for the files that are left: one that lost its only lines is no longer part of it. */
export function settledOnLeft(settled: Settled, reading: Pick<Reading, 'staged'>): Settled {
  const sources = settled.recipe.sources.flatMap((source) => {
    const staged = reading.staged.find(({ id }) => id === source.id);
    if (!staged) return [];
    return [source.files ? { ...source, files: staged.files.map(fileOfSource) } : source];
  });
  const ids = new Set(sources.map(({ id }) => id));
  return {
    recipe: { ...settled.recipe, sources },
    guesses: settled.guesses.filter(({ sourceId }) => ids.has(sourceId)),
  };
}
