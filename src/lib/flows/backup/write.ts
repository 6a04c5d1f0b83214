import type { OnProgress } from '../../contracts/progress';
import type { ProjectStore } from '../../contracts/store';
import type { Vault } from '../../contracts/vault';
import { appError } from '../../core/errors';
import { err, ok, type Result } from '../../core/result';
import { backupName } from '../../core/backup/name';
import { ownRecord } from '../../core/backup/record';

export interface BackupChoices {
  /** Whether the imported files go with the project. */
  readonly originals: boolean;
  /** Null for a file that anybody can open. */
  readonly password: string | null;
}

export interface BackupPorts {
  readonly store: ProjectStore;
  readonly vault: Vault;
  /** Version of the program. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A project file that was written, read back and found to hold what it should. */
export interface Backup {
  readonly name: string;
  readonly blob: Blob;
  readonly project: string;
  /** Of the record that is in it. */
  readonly revision: number;
  readonly customers: number;
  readonly orderLines: number;
  readonly originals: number;
}

/**
 * Writes a project file and reads it back whole. Errors: project-missing, backup-too-large,
 * backup-damaged when what was read back is not what was written, cancelled.
 */
export async function writeBackup(
  { store, vault, version, now }: BackupPorts,
  projectId: string,
  { originals, password }: BackupChoices,
  options: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Promise<Result<Backup>> {
  const loaded = await store.load(projectId);
  if (!loaded.ok) return loaded;
  const dataset = await store.dataset(projectId);
  if (!dataset.ok) return dataset;
  const files = originals ? await store.files(projectId) : ok([]);
  if (!files.ok) return files;
  const record = JSON.stringify(ownRecord(loaded.value));
  const { name, dataset: summary } = loaded.value;
  const written = await vault.write(
    {
      about: {
        kind: 'project',
        writtenBy: version,
        writtenAt: now(),
        project: name,
        customers: summary.customers,
        orderLines: summary.orderLines,
      },
      record,
      dataset: dataset.value,
      originals: files.value,
    },
    password,
    options,
  );
  if (!written.ok) return written;
  const file = new File([written.value], backupName(name, new Date(now())));
  const { onProgress, ...rest } = options;
  const read = await vault.read(file, password, {
    ...rest,
    onProgress: (progress) => onProgress?.({ ...progress, step: 'verify' }),
  });
  if (!read.ok) return read;
  const back = read.value;
  const same =
    back.record === record &&
    back.dataset?.size === dataset.value.size &&
    back.originals.length === files.value.length &&
    back.manifest.customers === summary.customers &&
    back.manifest.orderLines === summary.orderLines;
  if (!same) return err(appError('backup-damaged', { fileName: file.name }));
  return ok({
    name: file.name,
    blob: file,
    project: projectId,
    revision: loaded.value.revision,
    customers: back.manifest.customers,
    orderLines: back.manifest.orderLines,
    originals: back.originals.length,
  });
}
