import { deleteDB, openDB, unwrap } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Database } from '../../src/lib/storage/database';
import { migrate, MIGRATIONS, type Migration } from '../../src/lib/storage/migrations';
import { projectRow } from '../../src/lib/storage/rows';
import { createProjectStore } from '../../src/lib/storage/store';
import { must, newRecord, testStore, textOf, withDataset } from './storage-kit';

const NEXT: readonly Migration[] = [
  ...MIGRATIONS,
  { version: MIGRATIONS.length + 1, apply: (database) => void database.createObjectStore('note') },
  {
    version: MIGRATIONS.length + 2,
    apply: (_, transaction) => void transaction.objectStore('note').createIndex('by_day', 'day'),
  },
];

/** The database as its first version made it. */
const openFirst = (name: string) =>
  openDB(name, 1, {
    upgrade: (database, _, __, transaction) =>
      migrate(unwrap(database), unwrap(transaction), 0, MIGRATIONS.slice(0, 1)),
  });

describe('migrations', () => {
  it('all run on a new database, and only the missing ones on an older one', async () => {
    const { store, name } = testStore();
    must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    const raw = await openDB(name);
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([
      MIGRATIONS.length,
      ['content', 'dataset', 'file', 'handle', 'history', 'point', 'project', 'step', 'version'],
    ]);
    raw.close();
    const newer = await new Database(name, { migrations: NEXT }).get();
    expect([newer.version, [...newer.objectStoreNames]]).toEqual([
      NEXT.length,
      [
        'content',
        'dataset',
        'file',
        'handle',
        'history',
        'note',
        'point',
        'project',
        'step',
        'version',
      ],
    ]);
    expect(await newer.count('project')).toBe(1);
    newer.close();
    const fresh = `${name}_fresh`;
    onTestFinished(() => deleteDB(fresh));
    const made = await new Database(fresh, { migrations: NEXT }).get();
    expect([made.version, [...made.objectStoreNames]]).toEqual([
      NEXT.length,
      [
        'content',
        'dataset',
        'file',
        'handle',
        'history',
        'note',
        'point',
        'project',
        'step',
        'version',
      ],
    ]);
    made.close();
  });

  it('part the bytes of files from their rows, so that versions can share them', async () => {
    const name = `tamis_test_${crypto.randomUUID()}`;
    onTestFinished(() => deleteDB(name));
    const first = await openFirst(name);
    await first.put('project', projectRow({ ...newRecord('p', 'd1'), revision: 1 }, 10));
    await first.put('dataset', { id: 'd1', blob: new Blob(['data']) });
    for (const [position, text] of ['deux', 'un'].entries())
      await first.put('file', {
        datasetId: 'd1',
        position,
        sourceId: `s${position + 1}`,
        name: `${text}.csv`,
        blob: new Blob([text]),
      });
    first.close();
    const store = createProjectStore({ name });
    const files = must(await store.files('p'));
    expect(files.map(({ sourceId, name }) => [sourceId, name])).toEqual([
      ['s1', 'deux.csv'],
      ['s2', 'un.csv'],
    ]);
    expect(await Promise.all(files.map(({ blob }) => blob.text()))).toEqual(['deux', 'un']);
    expect(must(await store.weigh('p')).bytes).toBe(10);
    expect(await textOf(store.dataset('p'))).toBe('data');
  });

  it('of a newer tab make an older tab let go, and say why it cannot go on', async () => {
    const { store, name } = testStore();
    must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    const newer = await new Database(name, { migrations: NEXT }).get();
    newer.close();
    expect(await store.load('p')).toMatchObject({ ok: false, error: { code: 'storage-newer' } });
  });

  it('blocked by a tab that does not let go end in an error, and work once it did', async () => {
    const name = `tamis_test_${crypto.randomUUID()}`;
    onTestFinished(() => deleteDB(name));
    const stubborn = await openFirst(name);
    const database = new Database(name, { migrations: NEXT });
    await expect(database.get()).rejects.toThrow('storage-blocked');
    stubborn.close();
    const opened = await database.get();
    expect(opened.version).toBe(NEXT.length);
    opened.close();
  });
});

/**
 * Behaves as a browser whose disk is full: every request succeeds, then the transaction is
 * undone with a quota error. Answers the way back.
 */
function fillDisk(): () => void {
  const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
  const put = original.value as IDBObjectStore['put'];
  IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
    const request = put.apply(this, args);
    const { transaction } = this;
    request.addEventListener('success', () => {
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('full', 'QuotaExceededError'),
      });
      transaction.abort();
    });
    return request;
  };
  return () => {
    Object.defineProperty(IDBObjectStore.prototype, 'put', original);
  };
}

describe('a full disk', () => {
  it('is said as such, with nothing half-written', async () => {
    const { store, name } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    const free = fillDisk();
    try {
      for (const refused of [
        await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['newer']), []),
        await store.save({ ...first, currency: 'CHF' }),
        await store.rename('p', 'other'),
      ]) {
        expect(refused).toMatchObject({ ok: false, error: { code: 'quota-exceeded' } });
      }
    } finally {
      free();
    }
    expect(must(await store.load('p'))).toEqual(first);
    expect(await textOf(store.dataset('p'))).toBe('data');
    const raw = await openDB(name);
    expect(await raw.getAllKeys('dataset')).toEqual(['d1']);
    raw.close();
    must(await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['newer']), []));
    expect(await textOf(store.dataset('p'))).toBe('newer');
  });
});

it('says what is used and allowed', async () => {
  const store = createProjectStore({ name: 'unused' });
  const use = await store.use();
  expect(use.quota).toBeGreaterThan(0);
  expect(use.used).toBeGreaterThanOrEqual(0);
  expect(typeof (await store.persist())).toBe('boolean');
});
