import type { StorageUse } from '../contracts/store';

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
