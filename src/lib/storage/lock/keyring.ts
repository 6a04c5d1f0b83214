import { appError } from '../../core/errors';
import { Refused } from '../failure';
import type { DataKeys } from './keys';

/** The keys of the projects that are unlocked in this tab: in memory, and nowhere else. */
export class Keyring {
  readonly #keys = new Map<string, DataKeys>();

  /** @throws Refused project-locked */
  of(projectId: string): DataKeys {
    const keys = this.#keys.get(projectId);
    if (!keys) throw new Refused(appError('project-locked'));
    return keys;
  }

  has(projectId: string): boolean {
    return this.#keys.has(projectId);
  }

  put(projectId: string, keys: DataKeys): void {
    this.#keys.set(projectId, keys);
  }

  /** What opens a project opens a copy of it. */
  share(projectId: string, copyId: string): void {
    const keys = this.#keys.get(projectId);
    if (keys) this.#keys.set(copyId, keys);
  }

  forget(projectId: string): void {
    this.#keys.delete(projectId);
  }
}
