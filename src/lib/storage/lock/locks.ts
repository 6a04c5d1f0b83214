import type { DeriveKey, ProjectLocks } from '../../contracts/lock';
import type { ProjectStore } from '../../contracts/store';
import { appError } from '../../core/errors';
import type { ProjectLock } from '../../core/lock';
import type { ProjectRecord } from '../../core/project';
import { err, ok, type Result } from '../../core/result';
import { Keyring } from './keyring';
import { dataKeys, newDataKey, newDerivation, unwrapKey, wrapKey } from './keys';
import { isSealedRecord, type SealedRecord } from './records';
import { LockedStore } from './store';
import { renumbered } from './whole';

interface Opening {
  readonly stored: SealedRecord;
  /** The random key of the data. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Locks of projects over a store that knows nothing of them; `store` is the same one with them. */
class Locks implements ProjectLocks {
  readonly #inner: ProjectStore;
  readonly #store: ProjectStore;
  readonly #keys: Keyring;
  readonly #derive: DeriveKey;

  constructor(inner: ProjectStore, store: ProjectStore, keys: Keyring, derive: DeriveKey) {
    this.#inner = inner;
    this.#store = store;
    this.#keys = keys;
    this.#derive = derive;
  }

  async protect(id: string, password: string, minutes: number): Promise<Result<ProjectRecord>> {
    const whole = await this.#store.whole(id);
    if (!whole.ok) return whole;
    const data = newDataKey();
    const lock = await this.#newLock(data, password, minutes);
    if (!lock.ok) return lock;
    this.#keys.put(id, await dataKeys(data));
    data.fill(0);
    const { record, ...others } = renumbered(whole.value, () => crypto.randomUUID());
    const saved = await this.#store.replaceWhole({
      ...others,
      record: { ...record, lock: lock.value },
    });
    if (!saved.ok) this.#keys.forget(id);
    return saved;
  }

  async unlock(id: string, password: string): Promise<Result<ProjectRecord>> {
    const opened = await this.#open(id, password);
    if (!opened.ok) return opened;
    const { data } = opened.value;
    this.#keys.put(id, await dataKeys(data));
    data.fill(0);
    return this.#store.load(id);
  }

  lock(id: string): void {
    this.#keys.forget(id);
  }

  isUnlocked(id: string): boolean {
    return this.#keys.has(id);
  }

  async change(
    id: string,
    password: string,
    to: { readonly password?: string; readonly minutes?: number },
  ): Promise<Result<ProjectRecord>> {
    const opened = await this.#open(id, password);
    if (!opened.ok) return opened;
    const { stored, data } = opened.value;
    const minutes = to.minutes ?? stored.lock.minutes;
    const lock =
      to.password === undefined
        ? ok({ ...stored.lock, minutes })
        : await this.#newLock(data, to.password, minutes);
    if (!lock.ok) return lock;
    this.#keys.put(id, await dataKeys(data));
    data.fill(0);
    const sealed: SealedRecord = { ...stored, lock: lock.value };
    const saved = await this.#inner.save(sealed);
    return saved.ok ? this.#store.load(id) : saved;
  }

  async remove(id: string, password: string): Promise<Result<ProjectRecord>> {
    const unlocked = await this.unlock(id, password);
    if (!unlocked.ok) return unlocked;
    const whole = await this.#store.whole(id);
    if (!whole.ok) return whole;
    const { record, ...others } = renumbered(whole.value, () => crypto.randomUUID());
    const saved = await this.#inner.replaceWhole({ ...others, record: withoutLock(record) });
    if (saved.ok) this.#keys.forget(id);
    return saved;
  }

  async #newLock(
    data: Uint8Array<ArrayBuffer>,
    password: string,
    minutes: number,
  ): Promise<Result<ProjectLock>> {
    const key = newDerivation();
    const made = await this.#derive(password, key);
    return made.ok ? ok({ key, wrapped: await wrapKey(data, made.value), minutes }) : made;
  }

  async #open(id: string, password: string): Promise<Result<Opening>> {
    const stored = await this.#inner.load(id);
    if (!stored.ok) return stored;
    if (!isSealedRecord(stored.value)) return err(appError('project-conflict'));
    const { lock } = stored.value;
    const key = await this.#derive(password, lock.key);
    if (!key.ok) return key;
    const data = await unwrapKey(lock.wrapped, key.value);
    return data ? ok({ stored: stored.value, data }) : err(appError('project-password'));
  }
}

function withoutLock({ lock: _, ...open }: ProjectRecord): ProjectRecord {
  return open;
}

/** A store whose projects can be sealed, and their locks. */
export function withLocks(
  inner: ProjectStore,
  derive: DeriveKey,
): { readonly store: ProjectStore; readonly locks: ProjectLocks } {
  const keys = new Keyring();
  const store = new LockedStore(inner, keys);
  return { store, locks: new Locks(inner, store, keys, derive) };
}
