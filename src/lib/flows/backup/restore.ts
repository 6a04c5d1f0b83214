import type { OnProgress } from '../../contracts/progress';
import type { ProjectStore, WholeVersion } from '../../contracts/store';
import type { Vault, VaultRead } from '../../contracts/vault';
import { ownRecord, readRecord, readVersion } from '../../core/backup/record';
import { readSettings } from '../../core/backup/settings/read';
import type { ProjectSettings } from '../../core/backup/settings/settings';
import { appError } from '../../core/errors';
import { NO_HISTORY } from '../../core/history/steps';
import type { ProjectRecord } from '../../core/project';
import { err, ok, type Result } from '../../core/result';

export interface RestorePorts {
  readonly store: Pick<ProjectStore, 'replaceWhole'>;
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
  const { manifest } = read.value;
  if (manifest.kind === 'settings') return settingsIn(read.value, file.name);
  const record = readRecord(read.value.record);
  const versions = record && versionsIn(read.value, record, newId);
  const current = versions?.[0];
  const databases = await Promise.all((versions ?? []).map(({ blob }) => isDatabase(blob)));
  if (!record || !current || databases.includes(false))
    return err(appError('backup-damaged', { fileName: file.name }));
  const saved = await store.replaceWhole({
    record: { ...ownRecord(record), id: newId(), revision: 0, dataset: current.dataset },
    versions,
    history: { ...NO_HISTORY, points: [] },
  });
  return saved.ok ? ok({ kind: 'project', record: saved.value }) : saved;
}

/** Where a DuckDB database says what it is, after the checksum of its first block. */
const MAGIC = { at: 8, bytes: 'DUCK' };

async function isDatabase(blob: Blob): Promise<boolean> {
  const { at, bytes } = MAGIC;
  return (await blob.slice(at, at + bytes.length).text()) === bytes;
}

/** The datasets of a file under new ids; null where one of them is not what it should be. */
function versionsIn(
  { dataset, originals, former }: VaultRead,
  record: ProjectRecord,
  newId: () => string,
): readonly WholeVersion[] | null {
  if (dataset === null) return null;
  const { recipe, guesses } = record;
  const versions: WholeVersion[] = [
    {
      recipe,
      guesses,
      dataset: { ...record.dataset, id: newId(), bytes: dataset.size },
      blob: dataset,
      files: originals,
    },
  ];
  for (const one of former) {
    const version = readVersion(one.version);
    if (version === null) return null;
    const { size: bytes } = one.dataset;
    versions.push({
      ...version,
      dataset: { ...version.dataset, id: newId(), bytes },
      blob: one.dataset,
      files: one.originals,
    });
  }
  return versions;
}

function settingsIn({ manifest, record }: VaultRead, fileName: string): Result<Opened> {
  const settings = readSettings(record);
  if (settings === 'newer') return err(appError('backup-newer', { fileName }));
  if (settings === null) return err(appError('backup-damaged', { fileName }));
  return ok({ kind: 'settings', from: manifest.project, settings });
}
