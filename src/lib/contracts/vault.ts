import type { KeyDerivation } from '../core/backup/seal';
import type { BackupManifest } from '../core/backup/manifest';
import type { Result } from '../core/result';
import type { OnProgress } from './progress';
import type { KeptFile } from './store';

/** A former dataset with the files it was made from. */
export interface VaultVersion {
  /** What comes back with it, as JSON. */
  readonly version: string;
  readonly dataset: Blob;
  readonly originals: readonly KeptFile[];
}

/** What goes into a project file. A file that is there several times as one blob is written once. */
export interface VaultContents {
  /** What the manifest says, but for what is only known once all is written. */
  readonly about: Omit<BackupManifest, 'entries' | 'originals' | 'former' | 'format' | 'version'>;
  /** The project record as JSON. */
  readonly record: string;
  /** Null in a file of settings. */
  readonly dataset: Blob | null;
  readonly originals: readonly KeptFile[];
  /** The latest first. */
  readonly former?: readonly VaultVersion[];
}

/** What a project file held; every byte agrees with the manifest. */
export interface VaultRead {
  readonly manifest: BackupManifest;
  readonly record: string;
  readonly dataset: Blob | null;
  readonly originals: readonly KeptFile[];
  readonly former: readonly VaultVersion[];
}

/** What a project file is before anything of it is read. */
export type VaultSeal = 'open' | 'password';

export interface VaultOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** Project files: written, and read back whole or not at all. */
export interface Vault {
  /** The key of a password, for what is sealed where it is stored. Errors: worker-stopped. */
  derive(password: string, how: KeyDerivation): Promise<Result<CryptoKey>>;
  /** Sealed with a password unless it is null. Errors: cancelled, worker-stopped, file-changed, backup-too-large. */
  write(
    contents: VaultContents,
    password: string | null,
    options?: VaultOptions,
  ): Promise<Result<Blob>>;
  /** Errors: backup-not-one, backup-newer, backup-damaged, backup-cut-short, file-changed. */
  look(file: File): Promise<Result<VaultSeal>>;
  /** Errors: as look, and backup-password for a wrong one. */
  read(file: File, password: string | null, options?: VaultOptions): Promise<Result<VaultRead>>;
}

/** The same with progress as an argument, for the way between threads. */
export interface VaultPort {
  derive(password: string, how: KeyDerivation): Promise<Result<CryptoKey>>;
  write(
    contents: VaultContents,
    password: string | null,
    report?: OnProgress,
  ): Promise<Result<Blob>>;
  look(file: File): Promise<Result<VaultSeal>>;
  read(file: File, password: string | null, report?: OnProgress): Promise<Result<VaultRead>>;
}
