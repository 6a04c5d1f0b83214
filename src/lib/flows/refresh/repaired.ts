import type { DatasetSummary } from '../../core/dataset';
import type { Settled } from '../../core/mapping/edit';
import { findNote } from '../../core/mapping/notes';
import { repairsMade } from '../../core/mapping/reread';
import type { RepairKind } from '../../core/repairs';
import { recognise, type Recognition } from '../../core/refresh/recognise';
import type { SourceRecipe } from '../../core/source';
import type { ImportPorts, StepOptions } from '../import/ports';
import type { PreviewedFile } from '../import/staging';

/** What is known of a project when new files come. */
export type Known = Settled & { readonly dataset?: Pick<DatasetSummary, 'sources'> };

/**
 * A new file with the source it is of. Where a person chose which repairs are made in a source,
 * the file is looked at under that choice too, and read so when it is of that source then.
 */
export async function recogniseFile(
  { ingest }: Pick<ImportPorts, 'ingest'>,
  file: PreviewedFile,
  known: Known,
  options: StepOptions,
): Promise<{ readonly file: PreviewedFile; readonly recognition: Recognition }> {
  const { sources } = known.recipe;
  let found = { file, recognition: recognise(shapeOf(file), sources) };
  for (const source of sources) {
    const repairs = chosenRepairs(source, known, file);
    if (!repairs) continue;
    const preview = await ingest.preview(file.file, { ...file.dialect, repairs }, options);
    if (!preview.ok) continue;
    const other = { ...file, preview: preview.value };
    const recognition = recognise(shapeOf(other), sources);
    const { sourceId, same } = found.recognition;
    const better = sourceId === null || sourceId === source.id || recognition.same > same;
    if (recognition.sourceId === source.id && better) found = { file: other, recognition };
  }
  return found;
}

function shapeOf({ file, preview: { labels, dialect } }: PreviewedFile) {
  return { name: file.name, labels, header: dialect.header };
}

/** The repairs to make in a file as a person wants them in a source; null where nothing differs. */
function chosenRepairs(
  source: SourceRecipe,
  { guesses, dataset }: Known,
  { preview }: PreviewedFile,
): readonly RepairKind[] | null {
  if (findNote(guesses, source.id, 'repairs')?.decidedBy !== 'person') return null;
  const seen = dataset?.sources.find((s) => s.sourceId === source.id)?.repairs ?? [];
  const refused = new Set(seen.flatMap(({ kind, accepted }) => (accepted ? [] : [kind])));
  const usual = preview.repairs.flatMap(({ kind, accepted }) => (accepted ? [kind] : []));
  const wanted = new Set([...usual, ...repairsMade(source)].filter((kind) => !refused.has(kind)));
  const same = wanted.size === usual.length && usual.every((kind) => wanted.has(kind));
  return same ? null : [...wanted];
}
