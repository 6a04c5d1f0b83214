import type { StorageUse } from '../contracts/store';

/** The file that is sized to learn how much fits; it never holds anything. */
const PROBE = 'tamis-room';
/** Bytes between what is found to fit and what does not. */
const CLOSE_ENOUGH = 1_000_000;

/** What the browser says of this origin's space; a browser that says nothing gives nulls. */
export async function storageUse(): Promise<StorageUse> {
  try {
    const [estimate, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: estimate.usage ?? null, quota: estimate.quota ?? null, persisted };
  } catch {
    return { used: null, quota: null, persisted: false };
  }
}

/** Asks the browser not to clear this origin's data by itself. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

/**
 * How many of so many bytes can be stored now. Some browsers answer the same quota however full
 * the disk is, so that nobody can be told apart by it: an empty file is given the size to know.
 * Null where neither can be asked.
 */
export async function roomFor(bytes: number): Promise<number | null> {
  const { used, quota } = await storageUse();
  const said = used === null || quota === null ? null : Math.max(0, quota - used);
  if (said !== null && said < bytes) return said;
  const fits = await sizing(bytes);
  return fits ?? (said === null ? null : bytes);
}

/** The largest size up to `bytes` that an empty file can be given; null where it cannot be tried. */
async function sizing(bytes: number): Promise<number | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(PROBE, { create: true });
    try {
      return await largest(bytes, (size) => canBe(file, size));
    } finally {
      await folder.removeEntry(PROBE).catch(() => undefined);
    }
  } catch (thrown) {
    return isFull(thrown) ? 0 : null;
  }
}

async function canBe(file: FileSystemFileHandle, size: number): Promise<boolean> {
  const writable = await file.createWritable();
  try {
    await writable.truncate(size);
    return true;
  } catch (thrown) {
    if (isFull(thrown)) return false;
    throw thrown;
  } finally {
    // Nothing is kept: the file stays as it was, empty.
    await writable.abort().catch(() => undefined);
  }
}

/** By halves; all of it is tried first. */
async function largest(bytes: number, fits: (size: number) => Promise<boolean>): Promise<number> {
  if (await fits(bytes)) return bytes;
  let [low, high] = [0, bytes];
  while (high - low > Math.max(CLOSE_ENOUGH, bytes / 64)) {
    const middle = Math.floor((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function isFull(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
}
