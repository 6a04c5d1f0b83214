import type { Page } from '@playwright/test';
import { sha256 } from './base';

/** A project as it lies on the disk, without what is derived or told by the clock. */
export interface StoredProject {
  readonly id: string;
  readonly name: string;
  /** What the person decided: definitions, tags, plans, settings; JSON. */
  readonly choices: string;
  /** Recipe, guesses and summary of the dataset; JSON. */
  readonly data: string;
  readonly customers: number;
  /** Of the bytes of the dataset. */
  readonly dataset: string;
  /** `name hash` of every kept file of the current dataset. */
  readonly files: readonly string[];
  /** Hashes of the datasets that were replaced, the latest first. */
  readonly former: readonly string[];
}

export interface Stored {
  readonly projects: readonly StoredProject[];
  /** What nobody names: traces of work that was not completed. */
  readonly orphans: readonly string[];
}

/** Reads the browser's own disk, not the app: every record, and the hash of every stored byte. */
export async function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async (): Promise<Stored> => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('tamis')) return { projects: [], orphans: [] };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await done(indexedDB.open('tamis'));
    const stores = [...db.objectStoreNames];
    interface Row {
      id: string;
      blob: Blob;
      contentId: string;
      datasetId: string;
      name: string;
      removedAt: number | null;
      record: Record<string, unknown> & {
        id: string;
        name: string;
        dataset: { id: string; customers: number };
        former?: { id: string }[];
      };
    }
    const rows: Record<string, Row[]> = {};
    if (stores.length > 0) {
      const transaction = db.transaction(stores, 'readonly');
      await Promise.all(
        stores.map(async (store) => {
          rows[store] = await done(transaction.objectStore(store).getAll() as IDBRequest<Row[]>);
        }),
      );
    }
    db.close();
    const { project = [], dataset = [], file = [], content = [] } = rows;
    const hashes = new Map<string, string>();
    for (const { id, blob } of [...dataset, ...content]) {
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
      hashes.set(id, hex.join(''));
    }
    const hashOf = (id: string) => hashes.get(id) ?? 'missing';
    const named = JSON.stringify(
      Object.entries(rows).filter(([store]) => !['dataset', 'content', 'file'].includes(store)),
    );
    const orphans = [
      ...dataset.filter(({ id }) => !named.includes(id)).map(({ id }) => `dataset ${id}`),
      ...file.filter((f) => !named.includes(f.datasetId)).map((f) => `file of ${f.datasetId}`),
      ...content
        .filter(({ id }) => !file.some((f) => f.contentId === id))
        .map(({ id }) => `content ${id}`),
    ];
    const projects = project
      .filter(({ removedAt }) => removedAt === null)
      .map(({ record }): StoredProject => {
        const { id, name, recipe, guesses, dataset: current, former = [], ...rest } = record;
        for (const told of ['version', 'revision', 'savedAt', 'createdAt', 'card', 'refreshes'])
          Reflect.deleteProperty(rest, told);
        return {
          id,
          name,
          choices: JSON.stringify(rest),
          data: JSON.stringify([recipe, guesses, current]),
          customers: current.customers,
          dataset: hashOf(current.id),
          files: file
            .filter(({ datasetId }) => datasetId === current.id)
            .map((f) => `${f.name} ${hashOf(f.contentId)}`),
          former: former.map((one) => hashOf(one.id)),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return { projects, orphans };
  });
}

/** A few characters that two equal states share. */
export const hashOf = (state: unknown): string => sha256(JSON.stringify(state)).slice(0, 12);
