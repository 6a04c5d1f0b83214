import type { Settled } from '../mapping/edit';
import type { ColumnMapping, SourceRecipe } from '../source';
import { pickColumns } from './columns';

/** What was read of one file. */
interface ReadFile {
  readonly id: string;
  readonly preview: {
    readonly labels: readonly string[];
    readonly dialect: SourceRecipe['dialect'];
  };
  readonly file: { readonly name: string };
}

/** Identifier of a file of a source once it is a source of its own. */
export function apartId({ id }: Pick<SourceRecipe, 'id'>, turn: number): string {
  return turn === 0 ? id : `${id}f${turn + 1}`;
}

/** A source of several files as one source each, understood as they were together. */
export function setApart(settled: Settled, id: string, read: readonly ReadFile[]): Settled {
  const whole = settled.recipe.sources.find((source) => source.id === id);
  if (!whole?.files) return settled;
  const parts = whole.files.flatMap((_, turn) => {
    const one = read.find((r) => r.id === apartId(whole, turn));
    return one ? [partOf(settled, whole, one)] : [];
  });
  return {
    recipe: {
      ...settled.recipe,
      sources: settled.recipe.sources.flatMap((source) =>
        source === whole ? parts.map((p) => p.source) : [source],
      ),
    },
    guesses: [
      ...settled.guesses.filter((note) => note.sourceId !== id),
      ...parts.flatMap((p) => p.guesses),
    ],
  };
}

function partOf({ guesses }: Settled, whole: SourceRecipe, { id, preview, file }: ReadFile) {
  const picks = pickColumns(
    whole.columns.map((c) => c.label),
    preview.labels,
  );
  const columns = preview.labels.map((label, i): ColumnMapping => {
    const column = whole.columns[picks.indexOf(i)];
    return column ? { ...column, label } : { label, role: null, format: { kind: 'text' } };
  });
  return {
    source: {
      id,
      kind: whole.kind,
      fileName: file.name,
      dialect: preview.dialect,
      columns,
      cleaning: [],
    },
    guesses: guesses.flatMap((note) => {
      if (note.sourceId !== whole.id || note.target === 'files') return [];
      if (note.column === undefined) return [{ ...note, sourceId: id }];
      const column = picks[note.column] ?? null;
      return column === null ? [] : [{ ...note, sourceId: id, column }];
    }),
  };
}
