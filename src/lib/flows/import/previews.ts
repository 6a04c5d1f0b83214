import { labelKey } from '../../core/files/columns';
import type { Result } from '../../core/result';
import type { SourcePreview } from '../../core/source';
import { attempt, fail, need } from '../run';
import type { ImportPorts, StepOptions } from './ports';
import type { SourceFile } from './reading';
import type { FileFailure } from './stage';
import { isFatal, type PreviewedFile } from './staging';

/**
 * The first lines of every file. A file whose labels were taken for values is looked at again
 * when another file has these very labels.
 */
export async function previewFiles(
  ports: Pick<ImportPorts, 'ingest'>,
  files: readonly SourceFile[],
  options: StepOptions,
): Promise<{
  readonly previewed: readonly PreviewedFile[];
  readonly failed: readonly FileFailure[];
}> {
  const asked = files.map((source) => attempt(() => previewOne(ports, source, options)));
  const previewed: PreviewedFile[] = [];
  const failed: FileFailure[] = [];
  for (const [i, source] of files.entries()) {
    const one = (await asked[i]) as Result<SourcePreview>;
    if (one.ok) previewed.push({ ...source, preview: one.value });
    else if (isFatal(one.error)) fail(one.error);
    else failed.push({ file: source.file, error: one.error });
  }
  const known = new Set(
    previewed.filter((p) => p.preview.dialect.header).map((p) => shapeOf(p.preview.labels)),
  );
  const settled = previewed.map(async (source): Promise<PreviewedFile> => {
    const { preview, dialect } = source;
    const first = preview.rows[0] ?? [];
    if (preview.dialect.header || dialect?.header === false || !known.has(shapeOf(first)))
      return source;
    const again = await ports.ingest.preview(source.file, { ...dialect, header: true }, options);
    return again.ok ? { ...source, preview: again.value } : source;
  });
  return { previewed: await Promise.all(settled), failed };
}

function shapeOf(labels: readonly string[]): string {
  return labels.map(labelKey).sort().join('\n');
}

async function previewOne(
  { ingest }: Pick<ImportPorts, 'ingest'>,
  { file, dialect, error }: SourceFile,
  options: StepOptions,
): Promise<SourcePreview> {
  if (error) fail(error);
  const progress = { step: 'preview', done: 0, total: file.size, unit: 'bytes' } as const;
  options.onProgress?.({ ...progress, fileName: file.name });
  return need(await ingest.preview(file, dialect, options));
}
