import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { KeptFile } from '../../src/lib/contracts/store';
import type { ProjectRecord } from '../../src/lib/core/project';
import { must, newRecord, testStore, textOf, withDataset } from './storage-kit';

const file = (sourceId: string, text: string): KeptFile => ({
  sourceId,
  name: `${sourceId}.csv`,
  blob: new Blob([text]),
});

describe('saving', () => {
  it('keeps the record, the dataset and the files, and answers the new revision', async () => {
    const { store, otherTab, clock } = testStore();
    clock.now = 5_000;
    const saved = must(
      await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), [
        file('s2', 'deux'),
        file('s1', 'un'),
      ]),
    );
    expect(saved).toEqual({ ...newRecord('p', 'd1'), revision: 1, savedAt: 5_000 });
    expect(must(await otherTab.load('p'))).toEqual(saved);
    expect(await textOf(otherTab.dataset('p'))).toBe('data');
    const files = must(await otherTab.files('p'));
    expect(files.map(({ sourceId, name }) => [sourceId, name])).toEqual([
      ['s2', 's2.csv'],
      ['s1', 's1.csv'],
    ]);
    expect(await files[1]?.blob.text()).toBe('un');
    expect(must(await store.list())).toEqual([
      {
        id: 'p',
        name: 'p',
        demo: false,
        savedAt: 5_000,
        createdAt: 1,
        revision: 1,
        customers: 3,
        sources: 0,
        bytes: 10,
        card: newRecord('p', 'd1').card,
      },
    ]);
  });

  it('adopts a record from elsewhere as a new project, and none of a newer version', async () => {
    const { store } = testStore();
    const given = newRecord('p', 'd1');
    const wholeOf = (record: ProjectRecord) => ({
      record,
      versions: [{ ...record, blob: new Blob(['data']), files: [file('s1', 'un')] }],
      history: { steps: [], done: 0, points: [] },
    });
    const adopted = must(await store.replaceWhole(wholeOf(given)));
    expect(adopted).toMatchObject({ id: 'p', revision: 1 });
    expect(await textOf(store.dataset('p'))).toBe('data');
    const newer = { ...newRecord('q', 'd2'), version: 99 as 1 };
    expect(await store.replaceWhole(wholeOf(newer))).toMatchObject({
      ok: false,
      error: { code: 'project-newer' },
    });
    expect(must(await store.list()).map(({ id }) => id)).toEqual(['p']);
  });

  it('refuses a save made from an older revision, and keeps the newer one', async () => {
    const { store, otherTab } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    must(await otherTab.save({ ...first, currency: 'CHF' }));
    expect(await store.save({ ...first, currency: 'GBP' })).toMatchObject({
      error: { code: 'project-conflict' },
    });
    expect(
      await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['other']), []),
    ).toMatchObject({
      error: { code: 'project-conflict' },
    });
    expect(must(await store.load('p'))).toMatchObject({ currency: 'CHF', revision: 2 });
    expect(await textOf(store.dataset('p'))).toBe('data');
  });

  it('lets one of two saves at the same moment through', async () => {
    const { store, otherTab } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    const both = await Promise.all([store.save(first), otherTab.save(first)]);
    expect(both.map((result) => (result.ok ? 'saved' : result.error.code)).sort()).toEqual([
      'project-conflict',
      'saved',
    ]);
  });

  it('replaces the dataset in one transaction; files may come from the store itself', async () => {
    const { store, name } = testStore();
    const first = must(
      await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['old']), [file('s1', 'un')]),
    );
    const held = must(await store.dataset('p'));
    const kept = must(await store.files('p'));
    must(await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['newer']), kept));
    expect(await textOf(store.dataset('p'))).toBe('newer');
    expect(await must(await store.files('p'))[0]?.blob.text()).toBe('un');
    expect(await held.text()).toBe('old');
    const raw = await openDB(name);
    expect([await raw.getAllKeys('dataset'), await raw.getAllKeys('file')]).toEqual([
      ['d1', 'd2'],
      [
        ['d1', 0],
        ['d2', 0],
      ],
    ]);
    raw.close();
  });

  it('keeps the bytes of a file that is rewritten and deleted on the disk afterwards', async () => {
    const { store } = testStore();
    const root = await navigator.storage.getDirectory();
    const name = `kept-${crypto.randomUUID()}.csv`;
    const handle = await root.getFileHandle(name, { create: true });
    const write = async (text: string) => {
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
      return handle.getFile();
    };
    const kept = { sourceId: 's1', name, blob: await write('first') };
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['1']), [kept]));
    await write('second');
    expect(await must(await store.files('p'))[0]?.blob.text()).toBe('first');
    await root.removeEntry(name);
    expect(await must(await store.files('p'))[0]?.blob.text()).toBe('first');
    expect(
      await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['2']), [kept]),
    ).toMatchObject({ ok: false });
    expect(must(await store.load('p'))).toEqual(first);
  });

  it('keeps the bytes of files that were taken in before, or whose taking in was given up', async () => {
    const { store } = testStore();
    const [one, two] = [file('s1', 'un'), file('s2', 'deux')];
    const given = new AbortController();
    store.takeIn(one.blob, given.signal);
    given.abort();
    store.takeIn(two.blob);
    must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['1']), [one, two]));
    const kept = must(await store.files('p'));
    expect(await Promise.all(kept.map(({ blob }) => blob.text()))).toEqual(['un', 'deux']);
  });

  it('never writes over a dataset', async () => {
    const { store } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    expect(await store.saveWithDataset(first, new Blob(['other']), [])).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(must(await store.load('p')).revision).toBe(1);
    expect(await textOf(store.dataset('p'))).toBe('data');
  });

  it('refuses a record of a newer program, one that is not there, and a dataset that is not', async () => {
    const { store, name } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    expect(await store.save(newRecord('q', 'd1'))).toMatchObject({
      error: { code: 'project-missing' },
    });
    expect(await store.save(withDataset(first, 'gone'))).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(await store.load('q')).toMatchObject({ error: { code: 'project-missing' } });
    const raw = await openDB(name);
    const row = (await raw.get('project', 'p')) as { record: object };
    await raw.put('project', { ...row, record: { ...row.record, version: 99 } });
    raw.close();
    expect(await store.load('p')).toMatchObject({ error: { code: 'project-newer' } });
    expect(await store.save(first)).toMatchObject({ error: { code: 'project-newer' } });
    expect(must(await store.list())).toHaveLength(1);
  });
});

describe('the list', () => {
  it('shows the last saved first', async () => {
    const { store, clock } = testStore();
    for (const [id, at] of [
      ['a', 10],
      ['b', 30],
      ['c', 20],
    ] as const) {
      clock.now = at;
      must(await store.saveWithDataset(newRecord(id, `d-${id}`), new Blob([]), []));
    }
    expect(must(await store.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('shows a new name, which an older tab cannot undo', async () => {
    const { store, otherTab } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob([]), []));
    must(await store.rename('p', 'Boutique <b>'));
    expect(must(await store.list())[0]?.name).toBe('Boutique <b>');
    expect(await otherTab.save(first)).toMatchObject({ error: { code: 'project-conflict' } });
    expect(await store.rename('q', 'x')).toMatchObject({ error: { code: 'project-missing' } });
  });
});

describe('a copy', () => {
  it('shares the dataset until the last one is gone', async () => {
    const { store, name } = testStore();
    must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), [file('s1', 'un')]));
    const copy = must(await store.duplicate('p', 'Copie'));
    expect(copy).toMatchObject({ name: 'Copie', bytes: 6 });
    expect(must(await store.load(copy.id))).toMatchObject({
      id: copy.id,
      name: 'Copie',
      revision: 1,
    });
    must(await store.remove('p'));
    must(await store.purge(0));
    expect(await textOf(store.dataset(copy.id))).toBe('data');
    expect(must(await store.files(copy.id))).toHaveLength(1);
    const raw = await openDB(name);
    expect(await raw.count('dataset')).toBe(1);
    must(await store.remove(copy.id));
    must(await store.purge(0));
    expect(await Promise.all([...raw.objectStoreNames].map((name) => raw.count(name)))).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    raw.close();
  });

  it('keeps its dataset when the other one gets a new one', async () => {
    const { store } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    const copy = must(await store.duplicate('p', 'Copie'));
    must(await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['newer']), []));
    expect([await textOf(store.dataset('p')), await textOf(store.dataset(copy.id))]).toEqual([
      'newer',
      'data',
    ]);
  });
});

describe('removing', () => {
  it('hides at once, comes back on request, and is final after the delay', async () => {
    const { store, clock } = testStore();
    const first = must(await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['data']), []));
    clock.now = 10_000;
    must(await store.remove('p'));
    expect(must(await store.list())).toEqual([]);
    for (const hidden of [
      store.load('p'),
      store.save(first),
      store.dataset('p'),
      store.duplicate('p', 'x'),
    ]) {
      expect(await hidden).toMatchObject({ error: { code: 'project-missing' } });
    }
    clock.now = 10_500;
    must(await store.purge(1_000));
    must(await store.restore('p'));
    expect(must(await store.load('p'))).toEqual(first);
    expect(await textOf(store.dataset('p'))).toBe('data');
    must(await store.remove('p'));
    clock.now = 11_500;
    must(await store.purge(1_000));
    expect(await store.restore('p')).toMatchObject({ error: { code: 'project-missing' } });
  });
});
