import type { Page } from '@playwright/test';

/** How many records each store of the browser's databases holds: what an import left behind shows here. */
export const countRecords = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not read'));
      });
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames)
        counts[`${name}/${store}`] = await done(db.transaction(store).objectStore(store).count());
      db.close();
    }
    return counts;
  });
