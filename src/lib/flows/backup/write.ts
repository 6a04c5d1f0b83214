import type { OnProgress } from '../../contracts/progress';
import type { KeptFile, ProjectStore, WholeVersion } from '../../contracts/store';
import type { Vault, VaultVersion } from '../../contracts/vault';
import { appError } from '../../core/errors';
import { err, ok, type Result } from '../../core/result';
import { backupName } from '../../core/backup/name';
import { ownRecord } from '../../core/backup/record';

export interface BackupChoices {
  /** Whether the imported files go with the project. */
  readonly originals: boolean;
  /** Whether former versions go too, with their files where `originals`. */
  readonly former?: boolean;
  /** Null for a file that anybody can open. */
  readonly password: string | null;
}

export interface BackupPorts {
  readonly store: Pick<ProjectStore, 'whole'>;
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
  /** Former versions. */
  readonly former: number;
}

/**
 * Writes a project file and reads it back whole. Errors: project-missing, backup-too-large,
 * backup-damaged when what was read back is not what was written, cancelled.
 */
export async function writeBackup(
  { store, vault, version, now }: BackupPorts,
  projectId: string,
  { originals, former = false, password }: BackupChoices,
  options: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Promise<Result<Backup>> {
  const whole = await store.whole(projectId);
  if (!whole.ok) return whole;
  const [current, ...versions] = whole.value.versions;
  if (!current) return err(appError('project-missing'));
  const filesOf = ({ files }: WholeVersion) => (originals ? files : []);
  const record = JSON.stringify(ownRecord(whole.value.record));
  const { name, revision, dataset: summary } = whole.value.record;
  const kept = former ? versions.map((one) => vaultVersion(one, filesOf(one))) : [];
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
      dataset: current.blob,
      originals: filesOf(current),
      former: kept,
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
    back.dataset?.size === current.blob.size &&
    back.originals.length === filesOf(current).length &&
    back.former.length === kept.length &&
    back.former.every(
      ({ version, dataset }, i) =>
        version === kept[i]?.version && dataset.size === kept[i].dataset.size,
    ) &&
    back.manifest.customers === summary.customers &&
    back.manifest.orderLines === summary.orderLines;
  if (!same) return err(appError('backup-damaged', { fileName: file.name }));
  return ok({
    name: file.name,
    blob: file,
    project: projectId,
    revision,
    customers: back.manifest.customers,
    orderLines: back.manifest.orderLines,
    originals: back.originals.length,
    former: back.former.length,
  });
}

function vaultVersion(
  { recipe, guesses, dataset, why, blob }: WholeVersion,
  originals: readonly KeptFile[],
): VaultVersion {
  return { version: JSON.stringify({ recipe, guesses, dataset, why }), dataset: blob, originals };
}
