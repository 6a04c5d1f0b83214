import type { BuildSession } from '../../contracts/engine';
import type { AppError } from '../../core/errors';
import { unionOfLabels } from '../../core/files/columns';
import { groupByShape } from '../../core/files/group';
import type { SourcePreview } from '../../core/source';
import { attempt, fail, need } from '../run';
import type { ImportPorts, StepOptions } from './ports';
import { previewFiles } from './previews';
import type { ReadOptions, SourceFile } from './reading';
import { stage, type FileFailure, type StagedSource } from './stage';
import type { FileToStage } from './stage-file';

export interface StagedFiles {
  /** At least one. */
  readonly staged: readonly StagedSource[];
  readonly failed: readonly FileFailure[];
}

/** A file whose first lines were looked at. */
export interface PreviewedFile extends SourceFile {
  readonly preview: SourcePreview;
}

/**
 * Previews, groups, decodes and stages files. The reading worker goes ahead while the engine
 * opens its file and stages earlier ones. Leaves with the first file's error when no file can be read.
 */
export async function stageFiles(
  ports: Pick<ImportPorts, 'ingest'>,
  open: () => Promise<BuildSession>,
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<StagedFiles> {
  const opened = attempt(open);
  const looked = await attempt(() => previewFiles(ports, files, options));
  const build = need(await opened);
  const { previewed, failed: unread } = need(looked);
  options.onLookedAt?.(previewed.map(({ file }) => file));
  const failed: FileFailure[] = [...unread];
  const sources = sourcesOf(previewed, options.grouping ?? 'shape').map((source) => ({
    ...source,
    files: source.files.map((file) => decode(ports, file, options)),
  }));
  const staged: StagedSource[] = [];
  const sizeOf = (of: readonly FileToStage[]) => of.reduce((sum, { file }) => sum + file.size, 0);
  const total = sizeOf(sources.flatMap((source) => source.files));
  let behind = 0;
  for (const { id, labels, files: texts } of sources) {
    const done = await stage(build, id, labels, texts, isFatal, { total, behind }, options);
    behind += sizeOf(texts);
    if (done.source) {
      const { notes, origin } = opening(done.source, previewed);
      staged.push({ ...done.source, notes, ...(origin ? { origin } : {}) });
    }
    failed.push(...done.failed);
  }
  if (staged.length === 0) fail(failed[0]?.error ?? { code: 'no-orders-source' });
  return { staged, failed };
}

/** What opening the containers of a source's files had to say. */
function opening({ files }: StagedSource, given: readonly SourceFile[]) {
  const of = files.flatMap(({ file }) => given.find((one) => one.file === file) ?? []);
  return { notes: of.flatMap(({ notes = [] }) => notes), origin: of[0]?.origin };
}

/** Errors that end the whole import, not just one file of it. */
export function isFatal(error: AppError): boolean {
  return (
    error.code === 'cancelled' ||
    error.code.startsWith('engine-') ||
    error.code === 'worker-stopped'
  );
}

function decode(
  { ingest }: Pick<ImportPorts, 'ingest'>,
  { file, preview, renamed, arrival, key, oneForOne, formats }: PreviewedFile,
  options: StepOptions,
): FileToStage {
  return {
    file,
    preview,
    readable: ingest.readable(file, preview.dialect, options),
    ...(renamed ? { renamed } : {}),
    ...(arrival === undefined ? {} : { arrival }),
    ...(key ? { key } : {}),
    ...(oneForOne ? { oneForOne } : {}),
    ...(formats ? { formats } : {}),
  };
}

interface Grouped {
  readonly id: string;
  readonly labels: readonly string[];
  readonly files: readonly PreviewedFile[];
}

/** The files by source, in the order of the first of each, under the labels of all of them. */
function sourcesOf(
  files: readonly PreviewedFile[],
  grouping: NonNullable<ReadOptions['grouping']>,
): readonly Grouped[] {
  const places =
    grouping === 'shape'
      ? groupByShape(
          files.map(({ file, preview }) => ({
            name: file.name,
            labels: preview.labels,
            header: preview.dialect.header,
          })),
        )
      : [...new Set(files.map(({ id }) => id))].map((id) =>
          files.flatMap((file, i) => (file.id === id ? [i] : [])),
        );
  return places.flatMap((group) => {
    const of = group.flatMap((i) => files[i] ?? []);
    const [first] = of;
    if (!first) return [];
    const known = first.columns ? [first.columns] : [];
    const own = of.map(({ preview, renamed = [] }) =>
      preview.labels.filter((label) => !renamed.some((r) => r.label === label)),
    );
    const single = of.length === 1 && !first.columns;
    const labels = single ? first.preview.labels : unionOfLabels([...known, ...own]);
    return [{ id: first.id, labels, files: of }];
  });
}
