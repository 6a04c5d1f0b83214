import type { OnProgress } from '../../contracts/progress';
import { settingsName } from '../../core/backup/name';
import { settingsOf } from '../../core/backup/settings/settings';
import { appError } from '../../core/errors';
import { err, ok, type Result } from '../../core/result';
import type { ProjectStore } from '../../contracts/store';
import type { BackupPorts } from './write';

export interface SettingsChoices {
  /** Whether what names values of the base goes into the file. */
  readonly values: boolean;
  /** Null for a file that anybody can open. */
  readonly password: string | null;
}

type SettingsPorts = Omit<BackupPorts, 'store'> & { readonly store: Pick<ProjectStore, 'load'> };

/** A file of settings that was written, read back and found to hold what it should. */
export interface SettingsFile {
  readonly name: string;
  readonly blob: Blob;
  readonly segmentations: number;
  readonly playbooks: number;
}

/**
 * Writes what was decided in a project to a file without anything of its base, and reads it back.
 * Errors: project-missing, backup-damaged when what was read back is not what was written, cancelled.
 */
export async function writeSettings(
  { store, vault, version, now }: SettingsPorts,
  projectId: string,
  { values, password }: SettingsChoices,
  options: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Promise<Result<SettingsFile>> {
  const loaded = await store.load(projectId);
  if (!loaded.ok) return loaded;
  const { name } = loaded.value;
  const { settings } = settingsOf(loaded.value, values);
  const record = JSON.stringify(settings);
  const written = await vault.write(
    {
      about: {
        kind: 'settings',
        writtenBy: version,
        writtenAt: now(),
        project: name,
        customers: 0,
        orderLines: 0,
      },
      record,
      dataset: null,
      originals: [],
    },
    password,
    options,
  );
  if (!written.ok) return written;
  const file = new File([written.value], settingsName(name, new Date(now())));
  const { onProgress, ...rest } = options;
  const read = await vault.read(file, password, {
    ...rest,
    onProgress: (progress) => onProgress?.({ ...progress, step: 'verify' }),
  });
  if (!read.ok) return read;
  const { manifest, record: back, dataset, originals } = read.value;
  const same = back === record && dataset === null && originals.length === 0;
  if (!same || manifest.kind !== 'settings')
    return err(appError('backup-damaged', { fileName: file.name }));
  return ok({
    name: file.name,
    blob: file,
    segmentations: settings.segmentations.length,
    playbooks: settings.playbooks.length,
  });
}
