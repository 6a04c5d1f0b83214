import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { KeptFile, ProjectStore } from '../../src/lib/contracts/store';
import type { ProjectRecord } from '../../src/lib/core/project';
import { must, newRecord, testStore, textOf, withDataset } from './storage-kit';

const file = (sourceId: string, text: string): KeptFile => ({
  sourceId,
  name: `${sourceId}.csv`,
  blob: new Blob([text]),
});

/** A record whose recipe and guesses tell which version they belong to. */
const marked = (record: ProjectRecord, datasetId: string): ProjectRecord => ({
  ...withDataset(record, datasetId),
  guesses: [datasetId] as unknown as ProjectRecord['guesses'],
});

const ids = (record: ProjectRecord) => (record.former ?? []).map(({ id, why }) => `${id} ${why}`);

/** Three versions: sales of each month, and customers that stay the same. */
async function threeMonths(store: ProjectStore): Promise<ProjectRecord> {
  const clients = file('s1', 'clients');
  const first = must(
    await store.saveWithDataset(marked(newRecord('p', 'd1'), 'd1'), new Blob(['11']), [
      clients,
      file('s2', 'janvier'),
    ]),
  );
  const second = must(
    await store.saveWithDataset(
      marked(first, 'd2'),
      new Blob(['222']),
      [file('s1', 'clients'), file('s2', 'février!')],
      'refreshed',
    ),
  );
  return must(
    await store.saveWithDataset(marked(second, 'd3'), new Blob(['3333']), [
      clients,
      file('s2', 'février!'),
    ]),
  );
}

describe('former versions', () => {
  it('stay, say why they were replaced, and share the bytes that did not change', async () => {
    const { store, name } = testStore();
    const record = await threeMonths(store);
    expect(record.former).toMatchObject([
      // 3 + 7 + 9 bytes (é takes two), and 2 + 7 + 7.
      { id: 'd2', why: 'rebuilt', bytes: 19, customers: 3 },
      { id: 'd1', why: 'refreshed', bytes: 16, customers: 3 },
    ]);
    expect(await textOf(store.dataset('p'))).toBe('3333');
    expect(await textOf(store.datasetOf('p', 'd1'))).toBe('11');
    expect(await textOf(store.datasetOf('p', 'd3'))).toBe('3333');
    const raw = await openDB(name);
    expect(await raw.count('content')).toBe(3);
    raw.close();
    // Datasets 2 + 3 + 4, files 7 + 7 + 9.
    const weight = must(await store.weigh('p'));
    expect(weight.bytes).toBe(32);
    expect([...weight.freed]).toEqual([
      ['d2', 3],
      ['d1', 9],
    ]);
    expect([weight.current, weight.freedByAll]).toEqual([4 + 7 + 9, 3 + 9]);
    expect(must(await store.list())[0]?.bytes).toBe(32);
  });

  it('written anew with the whole project share their bytes, and take those that are kept', async () => {
    const { store, name } = testStore();
    await threeMonths(store);
    const whole = must(await store.whole('p'));
    const keysOf = async () => {
      const raw = await openDB(name);
      const keys = await raw.getAllKeys('content');
      raw.close();
      return keys;
    };
    const before = await keysOf();
    // Copies of their own, as those that come from somewhere else.
    const versions = whole.versions.map((version, i) => ({
      ...version,
      dataset: { ...version.dataset, id: `e${i}` },
      files: [file('s1', 'clients'), file('s2', i === 2 ? 'mars' : 'avril')],
    }));
    const record = withDataset(whole.record, 'e0');
    const saved = must(await store.replaceWhole({ ...whole, record, versions }));
    expect(ids(saved)).toEqual(['e1 rebuilt', 'e2 refreshed']);
    const after = await keysOf();
    expect(after).toHaveLength(3);
    expect(after.filter((key) => before.includes(key))).toHaveLength(1);
    const again = must(await store.whole('p')).versions.map(({ files }) =>
      files.map((f) => f.blob),
    );
    expect(await Promise.all(again.map((blobs) => new Blob(blobs).text()))).toEqual([
      'clientsavril',
      'clientsavril',
      'clientsmars',
    ]);
  });

  it('are compared byte for byte, not by size', async () => {
    const { store } = testStore();
    const big = (end: string) => file('s1', 'x'.repeat(5_000_000) + end);
    const first = must(
      await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['1']), [big('a')]),
    );
    must(await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['2']), [big('b')]));
    expect(must(await store.weigh('p')).bytes).toBe(2 * 5_000_001 + 2);
    expect((await must(await store.files('p'))[0]?.blob.text())?.at(-1)).toBe('b');
  });

  it('come back with their recipe, and the current one takes its place among them', async () => {
    const { store, otherTab } = testStore();
    const record = await threeMonths(store);
    const back = must(await store.goBack('p', 'd1'));
    expect(back).toMatchObject({ revision: record.revision + 1, guesses: ['d1'] });
    expect(ids(back)).toEqual(['d3 went-back', 'd2 rebuilt']);
    expect(await textOf(otherTab.dataset('p'))).toBe('11');
    expect(await must(await store.files('p'))[1]?.blob.text()).toBe('janvier');
    expect(must(await store.weigh('p')).bytes).toBe(32);
    const forth = must(await store.goBack('p', 'd3'));
    expect(forth.guesses).toEqual(['d3']);
    expect(ids(forth)).toEqual(['d1 went-back', 'd2 rebuilt']);
    expect(must(await store.load('p'))).toEqual(forth);
  });

  it('are dropped one by one, with the bytes that nobody else needs', async () => {
    const { store, name } = testStore();
    const record = await threeMonths(store);
    const dropped = must(await store.dropDataset('p', 'd1'));
    expect(dropped.revision).toBe(record.revision + 1);
    expect(ids(dropped)).toEqual(['d2 rebuilt']);
    expect(must(await store.list())[0]?.bytes).toBe(32 - 9);
    expect(await must(await store.files('p'))[0]?.blob.text()).toBe('clients');
    for (const gone of [
      await store.datasetOf('p', 'd1'),
      await store.goBack('p', 'd1'),
      await store.dropDataset('p', 'd1'),
      await store.dropDataset('p', 'd3'),
    ])
      expect(gone).toMatchObject({ ok: false, error: { code: 'version-missing' } });
    must(await store.dropDataset('p', 'd2'));
    const raw = await openDB(name);
    expect([
      await raw.getAllKeys('dataset'),
      await raw.count('content'),
      await raw.count('version'),
    ]).toEqual([['d3'], 2, 0]);
    raw.close();
    expect(await store.save(record)).toMatchObject({ error: { code: 'project-conflict' } });
  });

  it('belong to a copy too, until neither project needs them', async () => {
    const { store, name } = testStore();
    await threeMonths(store);
    const copy = must(await store.duplicate('p', 'Copie'));
    expect(copy.bytes).toBe(32);
    const shared = must(await store.weigh('p'));
    expect([shared.freed.get('d1'), shared.freedByAll]).toEqual([0, 0]);
    must(await store.dropDataset('p', 'd1'));
    expect(must(await store.weigh(copy.id)).freed.get('d1')).toBe(9);
    must(await store.remove('p'));
    must(await store.purge(0));
    expect(must(await store.goBack(copy.id, 'd1')).guesses).toEqual(['d1']);
    expect(await textOf(store.dataset(copy.id))).toBe('11');
    must(await store.remove(copy.id));
    must(await store.purge(0));
    const raw = await openDB(name);
    expect(await Promise.all([...raw.objectStoreNames].map((one) => raw.count(one)))).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    raw.close();
  });

  it('of a removed project wait with it', async () => {
    const { store } = testStore();
    await threeMonths(store);
    must(await store.remove('p'));
    expect(await store.goBack('p', 'd1')).toMatchObject({ error: { code: 'project-missing' } });
    must(await store.purge(1_000_000));
    must(await store.restore('p'));
    expect(await textOf(store.datasetOf('p', 'd2'))).toBe('222');
  });
});
