import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createVault } from '../../src/lib/bridge/vault';
import type { HistoryChange, ProjectStore } from '../../src/lib/contracts/store';
import { isoDate } from '../../src/lib/core/dates';
import type { Choices } from '../../src/lib/core/history/choices';
import type { ProjectRecord } from '../../src/lib/core/project';
import { withLocks } from '../../src/lib/storage/lock/locks';
import { must, newRecord, testStore, textOf, versionOf, withDataset } from './storage-kit';

const vault = createVault();
const PASSWORD = 'la lampe du couloir';
/** Words that only the project says: none of them may be found where it is stored. */
const SECRETS = ['Solveig', 'KX-7741', 'ventes-secretes', 'Cavaliers', 'Pontorson', 'Wissembourg'];

function lockedStore() {
  const test = testStore();
  const derive: Parameters<typeof withLocks>[1] = (password, how) => vault.derive(password, how);
  return { ...test, ...withLocks(test.store, derive), tab: withLocks(test.otherTab, derive) };
}

const record = (): ProjectRecord => ({
  ...newRecord('p', 'd1', 'Clients'),
  currency: 'CHF',
  tags: [
    { id: 'vip', name: 'Cavaliers', marks: [{ customer: 'KX-7741', on: isoDate('2026-01-02') }] },
  ],
});
const file = (text: string) => ({
  sourceId: 's1',
  name: 'ventes-secretes.csv',
  blob: new Blob([text]),
});
const step = (number: number, words: string) => ({
  number,
  at: number,
  content: {
    words: { kind: 'project-renamed', name: words },
    back: { kind: 'fields', fields: [] },
    forth: { kind: 'fields', fields: [] },
  },
});
const change = (words: string): HistoryChange =>
  ({
    steps: [step(1, words)],
    first: 1,
    last: 1,
    done: 1,
    addPoints: [{ at: 9, datasetId: 'd2', content: { name: words } as Choices }],
    dropPoints: [],
  }) as unknown as HistoryChange;

/** A project with a former version, files, a step and a restore point. */
async function project(store: ProjectStore): Promise<ProjectRecord> {
  const first = must(
    await store.saveWithDataset(record(), new Blob(['Solveig;1']), [file('Solveig;raw')]),
  );
  const second = must(
    await store.saveWithDataset(
      withDataset({ ...first, guesses: [] }, 'd2'),
      new Blob(['Solveig;2']),
      [file('Solveig;raw'), file('Pontorson;raw')],
      'refreshed',
    ),
  );
  return must(await store.save(second, change('Wissembourg')));
}

/** Every byte that the browser keeps of the database, as far as a page can see it. */
async function everything(name: string): Promise<string> {
  const raw = await openDB(name);
  const texts: string[] = [];
  const visit = async (value: unknown): Promise<void> => {
    if (value instanceof Blob) texts.push(await value.text());
    else if (value instanceof Uint8Array) texts.push(new TextDecoder('latin1').decode(value));
    else if (Array.isArray(value)) for (const one of value) await visit(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        texts.push(key);
        await visit(one);
      }
    else texts.push(String(value));
  };
  for (const store of raw.objectStoreNames) await visit(await raw.getAll(store));
  raw.close();
  return texts.join('\n');
}
const foundIn = async (name: string) => {
  const all = await everything(name);
  return SECRETS.filter((secret) => all.includes(secret));
};

describe('a project with a password', () => {
  it('is stored without a word of what it holds, and read as before', async () => {
    const { store, locks, name } = lockedStore();
    const before = await project(store);
    expect(await foundIn(name)).toEqual(SECRETS);
    const saved = must(await locks.protect('p', PASSWORD, 10));
    expect(await foundIn(name)).toEqual([]);

    const { id: datasetId } = saved.dataset;
    expect(saved).toMatchObject({
      ...before,
      revision: before.revision + 1,
      dataset: { ...before.dataset, id: datasetId },
      former: [{ why: 'refreshed', customers: 3 }],
    });
    expect(datasetId).not.toBe('d2');
    expect(must(await store.load('p'))).toEqual(saved);
    expect(await textOf(store.dataset('p'))).toBe('Solveig;2');
    const files = must(await store.files('p'));
    expect(files.map((one) => one.name)).toEqual(['ventes-secretes.csv', 'ventes-secretes.csv']);
    expect(await files[1]?.blob.text()).toBe('Pontorson;raw');
    const history = must(await store.history('p'));
    expect(history.steps).toEqual(change('Wissembourg').steps);
    expect(must(await store.restorePoint('p', 9)).content).toEqual({ name: 'Wissembourg' });
    expect(must(await store.list())).toMatchObject([
      { name: 'Clients', locked: true, customers: 0, sources: 0, card: [] },
    ]);
  });

  it('opens with its password alone, in any tab, and closes again', async () => {
    const { store, locks, tab } = lockedStore();
    await project(store);
    const saved = must(await locks.protect('p', PASSWORD, 10));
    const locked = { ok: false, error: { code: 'project-locked' } };
    expect(await tab.store.load('p')).toMatchObject(locked);
    expect(await tab.store.dataset('p')).toMatchObject(locked);
    expect(await tab.store.files('p')).toMatchObject(locked);
    expect(await tab.store.history('p')).toMatchObject(locked);
    expect(await tab.store.restorePoint('p', 9)).toMatchObject(locked);
    expect(await tab.store.whole('p')).toMatchObject(locked);
    expect(await tab.store.save(saved)).toMatchObject(locked);
    expect(await tab.locks.unlock('p', 'la lampe du salon')).toMatchObject({
      ok: false,
      error: { code: 'project-password' },
    });
    expect(tab.locks.isUnlocked('p')).toBe(false);
    expect(must(await tab.locks.unlock('p', PASSWORD))).toEqual(saved);
    expect(await textOf(tab.store.dataset('p'))).toBe('Solveig;2');
    tab.locks.lock('p');
    expect(await tab.store.load('p')).toMatchObject(locked);
    expect(must(await store.load('p'))).toEqual(saved);
  });

  it('goes on being changed, read again, gone back to and copied without a word in the open', async () => {
    const { store, locks, name } = lockedStore();
    await project(store);
    const saved = must(await locks.protect('p', PASSWORD, 10));
    const tagged = must(
      await store.save({ ...saved, name: 'Base', currency: 'GBP' }, change('Wissembourg')),
    );
    const kept = must(await store.weigh('p')).bytes;
    const refreshed = must(
      await store.saveWithDataset(
        withDataset(tagged, 'd3'),
        new Blob(['Solveig;3']),
        [file('Solveig;raw')],
        'rebuilt',
      ),
    );
    // A file that was kept already is stored once, sealed as it is: only the dataset is more.
    const more = must(await store.weigh('p')).bytes - kept;
    expect(more).toBe(8 + 32 + 'Solveig;3'.length + 16);
    expect(refreshed.former).toMatchObject([
      { id: saved.dataset.id, why: 'rebuilt', customers: 3 },
      { why: 'refreshed', customers: 3 },
    ]);
    const back = must(await store.goBack('p', saved.dataset.id));
    expect(back).toMatchObject({
      currency: 'GBP',
      dataset: { id: saved.dataset.id, customers: 3 },
    });
    expect(back.former?.map(({ customers }) => customers)).toEqual([3, 3]);
    expect(await textOf(store.dataset('p'))).toBe('Solveig;2');
    const fewer = must(await store.dropDataset('p', 'd3'));
    expect(fewer.former).toHaveLength(1);

    const copy = must(await store.duplicate('p', 'Copie'));
    expect(await textOf(store.dataset(copy.id))).toBe('Solveig;2');
    must(await store.rename('p', 'Autre'));
    expect(must(await store.load('p'))).toMatchObject({ name: 'Autre', currency: 'GBP' });
    expect(await foundIn(name)).toEqual([]);

    // The copy keeps its password when the first one loses it.
    must(await locks.remove('p', PASSWORD));
    locks.lock(copy.id);
    must(await locks.unlock(copy.id, PASSWORD));
    expect(await textOf(store.dataset(copy.id))).toBe('Solveig;2');
    expect(await textOf(store.dataset('p'))).toBe('Solveig;2');
  });

  it('takes another password without its data being written again', async () => {
    const { store, locks, name } = lockedStore();
    await project(store);
    must(await locks.protect('p', PASSWORD, 10));
    const blobs = async () => {
      const raw = await openDB(name);
      const all: unknown = await Promise.all([raw.getAll('dataset'), raw.getAll('content')]);
      const rows = (all as (readonly { readonly id: string; readonly blob: Blob }[])[]).flat();
      raw.close();
      return Promise.all(rows.map(async ({ id, blob }) => [id, await blob.text()]));
    };
    const before = await blobs();
    expect(await locks.change('p', 'un autre', { password: 'nouveau mot' })).toMatchObject({
      error: { code: 'project-password' },
    });
    const saved = must(await locks.change('p', PASSWORD, { password: 'nouveau mot', minutes: 1 }));
    expect(saved.lock?.minutes).toBe(1);
    expect(await blobs()).toEqual(before);
    locks.lock('p');
    expect(await locks.unlock('p', PASSWORD)).toMatchObject({
      error: { code: 'project-password' },
    });
    expect(must(await locks.unlock('p', 'nouveau mot'))).toEqual(saved);
  });

  it('is as it was once the password is taken away', async () => {
    const { store, locks } = lockedStore();
    const before = await project(store);
    must(await locks.protect('p', PASSWORD, 10));
    expect(await locks.remove('p', 'un autre')).toMatchObject({
      error: { code: 'project-password' },
    });
    const open = must(await locks.remove('p', PASSWORD));
    expect(open.lock).toBeUndefined();
    expect(locks.isUnlocked('p')).toBe(false);
    expect(open).toMatchObject({ tags: before.tags, currency: 'CHF', former: [{ customers: 3 }] });
    expect(await textOf(store.dataset('p'))).toBe('Solveig;2');
    expect(must(await store.history('p')).steps).toEqual(change('Wissembourg').steps);
    const back = must(await store.goBack('p', open.former?.[0]?.id ?? ''));
    expect(await textOf(store.dataset('p'))).toBe('Solveig;1');
    expect(back.former).toHaveLength(1);
  });

  it('is written anew without a word in the open', async () => {
    const { store, locks, name } = lockedStore();
    await project(store);
    const saved = must(await locks.protect('p', PASSWORD, 10));
    const history = must(await store.history('p'));
    const record = withDataset(saved, 'd9');
    const versions = [versionOf(record, new Blob(['Marzhin;1']), [file('Marzhin;raw')])];
    const anew = { steps: history.steps, done: 1, points: [] };
    const erased = must(await store.replaceWhole({ record, versions, history: anew }));
    expect(erased.former).toEqual([]);
    expect(await textOf(store.dataset('p'))).toBe('Marzhin;1');
    expect(must(await store.history('p')).steps).toEqual(history.steps);
    expect(await foundIn(name)).toEqual([]);
    expect(await everything(name)).not.toContain('Marzhin');
  });

  it('is read whole as it is, for a project file', async () => {
    const { store, locks, name } = lockedStore();
    await project(store);
    must(await locks.protect('p', PASSWORD, 10));
    const whole = must(await store.whole('p'));
    expect(await Promise.all(whole.versions.map(({ blob }) => blob.text()))).toEqual([
      'Solveig;2',
      'Solveig;1',
    ]);
    expect(whole.versions[0]?.files[0]?.name).toBe('ventes-secretes.csv');
    // A file that both versions have is one blob, sealed or not.
    expect(whole.versions[1]?.files[0]?.blob).toBe(whole.versions[0]?.files[0]?.blob);
    expect(whole.history.points.map(({ content }) => content)).toEqual([{ name: 'Wissembourg' }]);
    expect(await foundIn(name)).toEqual([]);
  });

  it('refuses what was tampered with where it is stored', async () => {
    const { store, locks, name } = lockedStore();
    await project(store);
    must(await locks.protect('p', PASSWORD, 10));
    const raw = await openDB(name);
    for (const row of (await raw.getAll('dataset')) as { id: string; blob: Blob }[]) {
      const bytes = new Uint8Array(await row.blob.arrayBuffer());
      bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
      await raw.put('dataset', { ...row, blob: new Blob([bytes]) });
    }
    raw.close();
    expect(await store.dataset('p')).toMatchObject({ error: { code: 'storage-failed' } });
  });
});

it('large contents come back whole, and lose no end unnoticed', async () => {
  const { store, locks, name } = lockedStore();
  const large = new Uint8Array(3 * 1_048_576 + 7).map((_, i) => (i * 31) % 251);
  must(await store.saveWithDataset(record(), new Blob([large]), []));
  must(await locks.protect('p', PASSWORD, 10));
  const back = new Uint8Array(await must(await store.dataset('p')).arrayBuffer());
  expect(indexedDB.cmp(back, large)).toBe(0);
  const raw = await openDB(name);
  const [row] = (await raw.getAll('dataset')) as { id: string; blob: Blob }[];
  // The last piece is gone: what is left ends with a whole piece that was not the last.
  const cut = 8 + 32 + 3 * (1_048_576 + 16);
  await raw.put('dataset', { ...row, blob: row?.blob.slice(0, cut) });
  raw.close();
  expect(await store.dataset('p')).toMatchObject({ error: { code: 'storage-failed' } });
});
