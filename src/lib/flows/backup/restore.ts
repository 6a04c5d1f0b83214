import type { OnProgress } from '../../contracts/progress';
import type { ProjectStore } from '../../contracts/store';
import type { Vault, VaultRead } from '../../contracts/vault';
import { ownRecord, readRecord } from '../../core/backup/record';
import { readSettings } from '../../core/backup/settings/read';
import type { ProjectSettings } from '../../core/backup/settings/settings';
import { appError } from '../../core/errors';
import type { ProjectRecord } from '../../core/project';
import { err, ok, type Result } from '../../core/result';

export interface RestorePorts {
  readonly store: Pick<ProjectStore, 'adopt'>;
  readonly vault: Vault;
  readonly newId: () => string;
}

/** What was in a project file: a project, which is saved now, or settings, which changed nothing yet. */
export type Opened =
  | { readonly kind: 'project'; readonly record: ProjectRecord }
  | { readonly kind: 'settings'; readonly from: string; readonly settings: ProjectSettings };

/**
 * A project file as a new project beside those that are there: nothing of them changes, and
 * nothing is saved unless all of it could be read. A file of settings is only read. Errors: those of
 * the vault, project-newer, quota-exceeded, storage-failed.
 */
export async function openBackup(
  { store, vault, newId }: RestorePorts,
  file: File,
  password: string | null,
  options: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Promise<Result<Opened>> {
  const read = await vault.read(file, password, options);
  if (!read.ok) return read;
  if (read.value.manifest.kind === 'settings') return settingsIn(read.value, file.name);
  const { dataset, originals } = read.value;
  const record = readRecord(read.value.record);
  if (record === null || dataset === null)
    return err(appError('backup-damaged', { fileName: file.name }));
  const datasetId = newId();
  const adopted = await store.adopt(
    {
      ...ownRecord(record),
      id: newId(),
      revision: 0,
      dataset: { ...record.dataset, id: datasetId, bytes: dataset.size },
    },
    dataset,
    originals,
  );
  return adopted.ok ? ok({ kind: 'project', record: adopted.value }) : adopted;
}

function settingsIn({ manifest, record }: VaultRead, fileName: string): Result<Opened> {
  const settings = readSettings(record);
  if (settings === 'newer') return err(appError('backup-newer', { fileName }));
  if (settings === null) return err(appError('backup-damaged', { fileName }));
  return ok({ kind: 'settings', from: manifest.project, settings });
}
