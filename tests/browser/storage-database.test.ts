import { deleteDB, openDB, unwrap } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Database } from '../../src/lib/storage/database';
import { migrate, MIGRATIONS, type Migration } from '../../src/lib/storage/migrations';
import { projectRow } from '../../src/lib/storage/rows';
import { createProjectStore } from '../../src/lib/storage/store';
import { must, newRecord, testStore, textOf } from './storage-kit';

/** The stores of a database after the migrations of `NEXT`. */
const WITH_NOTE = [
  ...['content', 'dataset', 'file', 'handle', 'history'],
  ...['note', 'point', 'project', 'step', 'version'],
];
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
    expect([newer.version, [...newer.objectStoreNames]]).toEqual([NEXT.length, WITH_NOTE]);
    expect(await newer.count('project')).toBe(1);
    newer.close();
    const fresh = `${name}_fresh`;
    onTestFinished(() => deleteDB(fresh));
    const made = await new Database(fresh, { migrations: NEXT }).get();
    expect([made.version, [...made.objectStoreNames]]).toEqual([NEXT.length, WITH_NOTE]);
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

/** What a database holds, apart from its rows: versions made in different ways must have the same. */
async function shapeOf(name: string): Promise<unknown> {
  const raw = await openDB(name);
  const stores = [...raw.objectStoreNames].map((store) => {
    const { keyPath, autoIncrement, indexNames } = raw.transaction(store).objectStore(store);
    return { store, keyPath, autoIncrement, indexes: [...indexNames] };
  });
  const shape = { version: raw.version, stores };
  raw.close();
  return shape;
}

describe('every migration', () => {
  const versions = MIGRATIONS.map(({ version }) => version);

  it.each([0, ...versions])('after version %i runs, once and in order', async (from) => {
    const name = `tamis_test_${crypto.randomUUID()}`;
    onTestFinished(() => deleteDB(name));
    if (from > 0) {
      const older = await openDB(name, from, {
        upgrade: (database, _, __, transaction) =>
          migrate(unwrap(database), unwrap(transaction), 0, MIGRATIONS.slice(0, from)),
      });
      await older.put('project', projectRow({ ...newRecord('p', 'd1'), revision: 1 }, 4));
      await older.put('dataset', { id: 'd1', blob: new Blob(['data']) });
      older.close();
    }
    const ran: number[] = [];
    const watched = MIGRATIONS.map(({ version, apply }) => ({
      version,
      apply: (...given: Parameters<typeof apply>) => {
        ran.push(version);
        apply(...given);
      },
    }));
    (await new Database(name, { migrations: watched }).get()).close();
    expect(ran).toEqual(versions.filter((version) => version > from));

    const { store, name: fresh } = testStore();
    must(await store.list());
    expect(await shapeOf(name)).toEqual(await shapeOf(fresh));
    if (from === 0) return;
    const upgraded = createProjectStore({ name });
    const record = must(await upgraded.load('p'));
    expect(record.name).toBe('p');
    expect(await textOf(upgraded.dataset('p'))).toBe('data');
    expect(must(await upgraded.history('p'))).toMatchObject({ steps: [], points: [] });
    must(await upgraded.save({ ...record, currency: 'CHF' }));
    expect(must(await upgraded.load('p')).currency).toBe('CHF');
  });
});

it('writes what is not written yet before a newer tab takes over', async () => {
  const { store, name } = testStore();
  const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
  store.onOutdated(async () => {
    must(await store.save({ ...first, currency: 'CHF' }));
  });
  const newer = await new Database(name, { migrations: NEXT }).get();
  const row = (await newer.get('project', 'p')) as { record: { currency: string } };
  expect(row.record.currency).toBe('CHF');
  newer.close();
  expect(await store.save(first)).toMatchObject({ error: { code: 'storage-newer' } });
});

it('opens again after the browser closed the connection', async () => {
  const { store, name } = testStore();
  must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const database = new Database(name);
  unwrap(await database.get()).addEventListener('close', () => resolve());
  unwrap(await database.get()).dispatchEvent(new Event('close'));
  await closed;
  expect(await (await database.get()).count('project')).toBe(1);
  (await database.get()).close();
});

it('says how much of what is asked for would fit', async () => {
  const { store } = testStore();
  expect(await store.room(1_000_000)).toBe(1_000_000);
  const { quota } = await store.use();
  const most = await store.room(1e15);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(quota ?? 0);
  const root = await navigator.storage.getDirectory();
  await expect(root.getFileHandle('tamis-room')).rejects.toThrow();
});

it('says what is used and allowed', async () => {
  const store = createProjectStore({ name: 'unused' });
  const use = await store.use();
  expect(use.quota).toBeGreaterThan(0);
  expect(use.used).toBeGreaterThanOrEqual(0);
  expect(typeof (await store.persist())).toBe('boolean');
});
