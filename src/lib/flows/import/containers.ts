import type { Ingest } from '../../contracts/ingest';
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
): Promise<readonly SourceFile[]> {
  const sources: SourceFile[] = [];
  const nextId = () => `s${sources.length + 1}`;
  for (const file of files) {
    const opened = await ingest.expand(file, {}, options);
    if (!opened.ok) sources.push({ id: nextId(), file, error: opened.error });
    else
      for (const part of opened.value.parts)
        sources.push({
          id: nextId(),
          file: part.file,
          dialect: part.dialect,
          origin: { file, part: opened.value.kind === 'text' ? null : part.name },
        });
  }
  return sources;
}
