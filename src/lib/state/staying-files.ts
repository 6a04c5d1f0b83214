import type { Ports } from '../contracts/ports';
import type { Settled } from '../core/mapping/edit';
import type { ProjectRecord } from '../core/project';
import { ok, type Result } from '../core/result';
import type { StepOptions } from '../flows/import/ports';
import type { Reading, SourceFile } from '../flows/import/reading';

/** Files of a project without the lines of people who were erased from it, as they are to be read. */
export async function stayingFiles(
  ports: Pick<Ports, 'ingest' | 'engine' | 'phones'>,
  { privacy }: Pick<ProjectRecord, 'privacy'>,
  files: readonly SourceFile[],
  settle: (reading: Reading) => Settled,
  options: StepOptions,
): Promise<Result<readonly SourceFile[]>> {
  const erased = privacy?.erased;
  if (!erased || erased.hashes.length === 0) return ok(files);
  const { withoutErased } = await import('../flows/privacy/leave');
  return withoutErased(ports, files, erased, settle, options);
}
