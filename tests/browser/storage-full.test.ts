import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptFile, ProjectStore } from '../../src/lib/contracts/store';
import type { ProjectRecord } from '../../src/lib/core/project';
import type { Result } from '../../src/lib/core/result';
import { createProjectStore } from '../../src/lib/storage/store';
import { must, newRecord, versionOf, withDataset } from './storage-kit';

/** Storage buckets, which have quotas of their own (Chromium; WICG Storage Buckets API). */
interface Buckets {
  open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>;
}
const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;

const QUOTA = 3_000_000;
const whole = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') ?? {};

/** The databases of this file are in a place of their own, that can be filled to the brim. */
beforeEach(async () => {
  const { indexedDB } = await buckets.open(`full-${crypto.randomUUID()}`, { quota: QUOTA });
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: indexedDB });
});
afterEach(() => {
  Object.defineProperty(globalThis, 'indexedDB', whole);
});

function bytes(length: number): Blob {
  const filled = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536)
    crypto.getRandomValues(filled.subarray(at, Math.min(length, at + 65_536)));
  return new Blob([filled]);
}

/** Takes all the space that is left; answers how to give it back. */
async function fillDisk(): Promise<() => Promise<void>> {
  const filler = await openDB(`filler-${crypto.randomUUID()}`, 1, {
    upgrade: (database) => void database.createObjectStore('blob', { autoIncrement: true }),
  });
  for (let size = QUOTA; size >= 1; size = Math.floor(size / 2))
    for (let fits = true; fits;)
      fits = await filler.put('blob', size > 1000 ? bytes(size) : 'x'.repeat(size)).then(
        () => true,
        () => false,
      );
  return async () => {
    await filler.clear('blob');
    filler.close();
  };
}

/** Everything that the database holds, as one text. */
async function contentOf(name: string): Promise<string> {
  const raw = await openDB(name);
  const rows: unknown[] = [];
  for (const store of raw.objectStoreNames)
    for (const row of (await raw.getAll(store)) as Record<string, unknown>[])
      rows.push([store, row, row['blob'] instanceof Blob ? row['blob'].size : null]);
  raw.close();
  return JSON.stringify(rows);
}

const file = (name: string, blob: Blob): KeptFile => ({ sourceId: 's1', name, blob });
const step = {
  number: 1,
  at: 1,
  content: {
    words: { kind: 'project-renamed', name: 'x'.repeat(20_000) },
    back: { kind: 'value' },
    forth: { kind: 'value' },
  },
} as const;
const change = {
  steps: [step],
  first: 1,
  last: 1,
  done: 1,
  since: null,
  addPoints: [],
  dropPoints: [],
};
const long = 'x'.repeat(20_000);

/** Each writing verb with something to write. */
const verbs: Readonly<
  Record<string, (store: ProjectStore, record: ProjectRecord) => Promise<Result<unknown>>>
> = {
  save: (store, record) => store.save({ ...record, name: long }),
  'save with a step': (store, record) => store.save(record, change),
  saveWithDataset: (store, record) =>
    store.saveWithDataset(withDataset(record, 'd3'), bytes(500_000), [
      file('new.csv', bytes(500_000)),
    ]),
  'saveWithDataset of a new project': (store) =>
    store.saveWithDataset(newRecord('q', 'd4'), bytes(500_000), []),
  replaceWhole: (store) => {
    const record = newRecord('q', 'd4');
    return store.replaceWhole({
      record,
      versions: [versionOf(record, bytes(500_000))],
      history: { steps: [], done: 0, points: [] },
    });
  },
  'replaceWhole of all that is there': (store, record) => {
    return store.replaceWhole({
      record,
      versions: [versionOf(withDataset(record, 'd3'), bytes(500_000))],
      history: { steps: [step], done: 1, points: [] },
    });
  },
  goBack: (store, record) =>
    store.goBack('p', 'd1', { record: { ...record, name: long }, history: change }),
  rename: (store) => store.rename('p', long),
  duplicate: (store) => store.duplicate('p', long),
  remember: (store) =>
    store.remember('p', [
      {
        handle: long as unknown as FileSystemFileHandle,
        name: '',
        size: 0,
        lastModified: 0,
        parts: [],
      },
    ]),
};

describe('on a full disk', () => {
  it.each(Object.keys(verbs))('%s says so, changes nothing, and works later', async (verb) => {
    const store = createProjectStore({ name: 'tamis', now: () => 1_000 });
    const first = must(
      await store.saveWithDataset(newRecord('p', 'd1'), bytes(100_000), [
        file('a.csv', bytes(100_000)),
      ]),
    );
    const record = must(await store.saveWithDataset(withDataset(first, 'd2'), bytes(100_000), []));
    const before = await contentOf('tamis');
    const free = await fillDisk();
    const write = () => (verbs[verb] ?? verbs['save'])?.(store, record);
    expect(await write()).toMatchObject({ ok: false, error: { code: 'quota-exceeded' } });
    expect(await contentOf('tamis')).toBe(before);
    expect(must(await store.load('p'))).toEqual(record);
    expect(must(await store.dataset('p')).size).toBe(100_000);
    await free();
    expect(await write()).toMatchObject({ ok: true });
    expect(await contentOf('tamis')).not.toBe(before);
  });

  it('space is given back: removed projects, one more, and former versions', async () => {
    const store = createProjectStore({ name: 'tamis', now: () => 1_000 });
    const big = bytes(400_000);
    must(await store.saveWithDataset(newRecord('p', 'd1'), big, []));
    const q = must(await store.saveWithDataset(newRecord('q', 'd2'), big, []));
    must(await store.saveWithDataset(withDataset(q, 'd3'), big, []));
    must(await store.saveWithDataset(newRecord('r', 'd4'), big, []));
    must(await store.remove('p'));
    expect(must(await store.bin())).toBe(400_000);
    await fillDisk();
    const full = { error: { code: 'quota-exceeded' } };
    expect(await store.remove('r')).toMatchObject(full);
    expect(must(await store.dropDataset('q', 'd2')).former).toEqual([]);
    expect(await store.datasetOf('q', 'd2')).toMatchObject({ error: { code: 'version-missing' } });

    await fillDisk();
    expect(await store.rename('r', long)).toMatchObject(full);
    must(await store.purge(0));
    expect(must(await store.bin())).toBe(0);
    must(await store.rename('r', long));

    await fillDisk();
    expect(await store.remove('r')).toMatchObject(full);
    must(await store.discard('r'));
    must(await store.rename('q', long));
    expect(must(await store.list()).map(({ id }) => id)).toEqual(['q']);
    expect(must(await store.dataset('q')).size).toBe(400_000);
  });
});
