import type { Ingest } from '../../contracts/ingest';
import type { MappingQuestion } from '../../core/mapping/mapping';
import type { ExpandChoice, Expansion, SourcePart } from '../../core/parts';
import type { Recipe } from '../../core/recipe';
import { need } from '../run';
import type { StepOptions } from './ports';
import type { SourceFile } from './reading';

/**
 * The tables inside dropped files: text stays as it is; archives, workbooks, Parquet and JSON
 * give one source per table. A container that cannot be opened keeps its error.
 */
export async function openContainers(
  ingest: Pick<Ingest, 'expand'>,
  files: readonly File[],
  options: StepOptions,
  choiceOf: (file: File) => ExpandChoice = () => ({}),
): Promise<readonly SourceFile[]> {
  const sources: SourceFile[] = [];
  const nextId = () => `s${sources.length + 1}`;
  for (const file of files) {
    const choice = choiceOf(file);
    const opened = await ingest.expand(file, choice, options);
    if (!opened.ok) sources.push({ id: nextId(), file, error: opened.error });
    else
      for (const part of opened.value.parts)
        sources.push({ id: nextId(), ...partOf(opened.value, part, file, choice) });
  }
  return sources;
}

/**
 * Files of an import with the merged cells of one workbook filled in another way; the others stay
 * the objects that they are. Leaves with the error of the workbook.
 */
export async function refill(
  ingest: Pick<Ingest, 'expand'>,
  sources: readonly SourceFile[],
  dropped: File,
  choice: ExpandChoice,
  options: StepOptions,
): Promise<readonly SourceFile[]> {
  const expansion = need(await ingest.expand(dropped, choice, options));
  return sources.map((source) => {
    if (source.given?.file !== dropped) return source;
    const part = expansion.parts.find(({ name }) => name === source.given?.part);
    if (!part) return source;
    const { dialect, ...anew } = partOf(expansion, part, dropped, choice);
    return { ...source, ...anew, dialect: { ...source.dialect, ...dialect } };
  });
}

/** What the whole left out is said beside its first table. */
function partOf(
  expansion: Expansion,
  part: SourcePart,
  dropped: File,
  { fillMerged }: ExpandChoice,
): Omit<SourceFile, 'id'> {
  const { kind, parts, notes } = expansion;
  const written = part.dialect.delimiter !== undefined;
  return {
    file: part.file,
    dialect: part.dialect,
    given: { file: dropped, part: kind === 'text' ? null : part.name },
    notes: part === parts[0] ? [...part.notes, ...notes] : part.notes,
    ...(kind === 'text'
      ? {}
      : {
          origin: {
            kind,
            name: dropped.name,
            tables: parts.length,
            written,
            ...(fillMerged === undefined ? {} : { fillMerged }),
          },
        }),
  };
}

/**
 * Questions without those about sheets and entries that say nothing of customers, when others
 * beside them are sales: such tables are left out, and the Data page says so.
 */
export function worthAsking(
  questions: readonly MappingQuestion[],
  { sources }: Recipe,
  files: readonly SourceFile[],
): readonly MappingQuestion[] {
  const containerOf = (place: number) => {
    const origin = files.find(({ id }) => id === sources[place]?.id)?.origin;
    return origin && origin.tables > 1 ? origin.name : undefined;
  };
  const sold = new Set(
    sources.flatMap(({ kind }, place) => (kind === 'orders' ? (containerOf(place) ?? []) : [])),
  );
  return questions.filter(
    ({ target, source }) =>
      target !== 'kind' ||
      sources[source]?.kind !== 'ignored' ||
      !sold.has(containerOf(source) ?? ''),
  );
}
