import type { KeyDerivation } from './backup/seal';

/** How a project is sealed where it is stored; nothing of this is secret. */
export interface ProjectLock {
  /** How the key of the password is made. */
  readonly key: KeyDerivation;
  /** The random key of the data, sealed with the key of the password: base64. */
  readonly wrapped: string;
  /** Locked by itself after so many minutes without a key or a pointer. */
  readonly minutes: number;
}

/** Delays that are offered, in minutes. */
export const LOCK_MINUTES = [1, 5, 10, 15, 30, 60] as const;
export const DEFAULT_LOCK_MINUTES = 10;
