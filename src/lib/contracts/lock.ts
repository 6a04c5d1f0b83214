import type { KeyDerivation } from '../core/backup/seal';
import type { ProjectRecord } from '../core/project';
import type { Result } from '../core/result';

/** Makes the key of a password: slow by design, so it runs on another thread. */
export type DeriveKey = (password: string, how: KeyDerivation) => Promise<Result<CryptoKey>>;

/**
 * Projects that a password seals where they are stored. What a sealed project holds can be read
 * through the store once it is unlocked, and no longer than that: keys are kept in this tab's memory.
 */
export interface ProjectLocks {
  /**
   * Seals everything of a project. Its datasets get new ids. Answers the saved record; the project is
   * unlocked. Errors: project-missing, project-conflict, quota-exceeded, storage-failed.
   */
  protect(projectId: string, password: string, minutes: number): Promise<Result<ProjectRecord>>;
  /** Errors: project-password for a wrong one, project-missing. */
  unlock(projectId: string, password: string): Promise<Result<ProjectRecord>>;
  /** Forgets the keys of a project; until it is unlocked, the store answers project-locked. */
  lock(projectId: string): void;
  isUnlocked(projectId: string): boolean;
  /** Another password or delay; the data is not written again. Errors: as unlock, and of saving. */
  change(
    projectId: string,
    password: string,
    to: { readonly password?: string; readonly minutes?: number },
  ): Promise<Result<ProjectRecord>>;
  /** Writes the project as one without a password. Errors: as unlock, and of saving. */
  remove(projectId: string, password: string): Promise<Result<ProjectRecord>>;
}
