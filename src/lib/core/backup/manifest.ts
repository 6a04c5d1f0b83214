/** Version of the layout of project files; a newer one is refused, an older one stays readable. */
export const BACKUP_VERSION = 1;

/** What a project file holds: all of a project, or what was decided without any customer. */
export type BackupKind = 'project' | 'settings';

/** A file inside the project file. */
export interface BackupEntry {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
}

/** An imported file that goes with the project, byte for byte. */
export interface BackupOriginal {
  readonly path: string;
  readonly sourceId: string;
  readonly name: string;
}

/** A former dataset that goes with the project. */
export interface BackupVersion {
  /** Of what comes back with it: JSON. */
  readonly path: string;
  readonly dataset: string;
  readonly originals: readonly BackupOriginal[];
}

/** What a project file says of itself: `manifest.json`, the last of its entries. */
export interface BackupManifest {
  readonly format: 'tamis';
  readonly version: number;
  readonly kind: BackupKind;
  /** Version of the program that wrote it. */
  readonly writtenBy: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly project: string;
  readonly customers: number;
  readonly orderLines: number;
  readonly entries: readonly BackupEntry[];
  /** In the order in which they were imported. */
  readonly originals: readonly BackupOriginal[];
  /** The latest first; absent in files without any, and in those of before there could be. */
  readonly former?: readonly BackupVersion[];
}

export const MANIFEST = 'manifest.json';
export const RECORD = 'project.json';
export const DATASET = 'dataset.duckdb';

/** Why a manifest cannot be used. */
export type ManifestProblem = 'not-one' | 'newer' | 'damaged';

/** A manifest from its text; a problem where it is none, comes from a newer program or contradicts itself. */
export function readManifest(text: string): BackupManifest | ManifestProblem {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (!isObject(read) || read['format'] !== 'tamis') return 'not-one';
  const { version } = read;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'damaged';
  if (version > BACKUP_VERSION) return 'newer';
  return isManifest(read) ? read : 'damaged';
}

function isManifest(read: object): read is BackupManifest {
  const { kind, writtenBy, writtenAt, project, customers, orderLines, entries, originals, former } =
    read as Partial<Record<keyof BackupManifest, unknown>>;
  return (
    (kind === 'project' || kind === 'settings') &&
    typeof writtenBy === 'string' &&
    typeof project === 'string' &&
    [writtenAt, customers, orderLines].every(isCount) &&
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    isOriginals(originals) &&
    (former === undefined ||
      (Array.isArray(former) &&
        former.every(
          (one: unknown) =>
            isObject(one) &&
            typeof one['path'] === 'string' &&
            typeof one['dataset'] === 'string' &&
            isOriginals(one['originals']),
        )))
  );
}

function isOriginals(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (one: unknown) =>
        isObject(one) &&
        [one['path'], one['sourceId'], one['name']].every((text) => typeof text === 'string'),
    )
  );
}

function isEntry(one: unknown): boolean {
  return (
    isObject(one) &&
    typeof one['path'] === 'string' &&
    isCount(one['bytes']) &&
    typeof one['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(one['sha256'])
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
