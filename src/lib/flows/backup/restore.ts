import type { OnProgress } from '../../contracts/progress';
import type { ProjectStore } from '../../contracts/store';
import type { Vault } from '../../contracts/vault';
import { ownRecord, readRecord } from '../../core/backup/record';
import { appError } from '../../core/errors';
import type { ProjectRecord } from '../../core/project';
import { err, type Result } from '../../core/result';

export interface RestorePorts {
  readonly store: ProjectStore;
  readonly vault: Vault;
  readonly newId: () => string;
}

/**
 * A project file as a new project beside those that are there: nothing of them changes, and
 * nothing is saved unless all of it could be read. Errors: those of the vault, project-newer,
 * quota-exceeded, storage-failed.
 */
export async function restoreBackup(
  { store, vault, newId }: RestorePorts,
  file: File,
  password: string | null,
  options: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Promise<Result<ProjectRecord>> {
  const read = await vault.read(file, password, options);
  if (!read.ok) return read;
  const { dataset, originals } = read.value;
  const record = readRecord(read.value.record);
  if (record === null || dataset === null)
    return err(appError('backup-damaged', { fileName: file.name }));
  const datasetId = newId();
  return store.adopt(
    {
      ...ownRecord(record),
      id: newId(),
      revision: 0,
      dataset: { ...record.dataset, id: datasetId, bytes: dataset.size },
    },
    dataset,
    originals,
  );
}
