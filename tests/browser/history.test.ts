import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { ProjectStore } from '../../src/lib/contracts/store';
import type { IsoDate } from '../../src/lib/core/dates';
import type { ProjectRecord } from '../../src/lib/core/project';
import { eraseEverywhere } from '../../src/lib/flows/history/erase';
import { OpenProject } from '../../src/lib/state/open-project.svelte';
import {
  must,
  newRecord,
  testStore,
  textOf,
  versionOf,
  withDataset,
  type TestStore,
} from './storage-kit';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The project as a tab has it on screen; what reads its data is not asked. */
async function onScreen({ store, clock }: TestStore, record: ProjectRecord) {
  const history = must(await store.history(record.id));
  const shown: ProjectRecord[] = [];
  const project = new OpenProject(record, history, {} as DatasetSession, {
    store,
    now: () => clock.now,
    show: (other) => Promise.resolve(shown.push(other)),
  });
  return { project, shown };
}

/** The project as it comes back after a reload. */
const reopened = async (test: TestStore, id = 'p') =>
  onScreen(test, must(await test.store.load(id)));

async function made(store: ProjectStore, id = 'p', dataset = 'd1') {
  return must(await store.saveWithDataset(newRecord(id, dataset), new Blob(['data']), []));
}

const on = (customer: string, note: string) => ({ customer, on: '2024-05-01' as IsoDate, note });
const vip = (...marks: ReturnType<typeof on>[]) => [{ id: 'vip', name: 'VIP', marks }];
const named = ({ timeline }: OpenProject) =>
  timeline.history.steps.map(({ content }) => content.words.kind);

describe('the history of a project', () => {
  it('is there after a reload: its steps are undone and redone', async () => {
    const test = testStore();
    const { project } = await onScreen(test, await made(test.store));
    project.rename('Boutique');
    project.setTags(vip(on('C-1', 'amie'), on('C-2', '')));
    await project.flush();
    project.setReferenceDate('2024-06-30' as IsoDate);
    project.undo();
    await project.flush();

    const { project: later } = await reopened(test);
    expect(named(later)).toEqual(['project-renamed', 'tag-put', 'reference-date']);
    expect([later.canUndo, later.canRedo]).toEqual([true, true]);
    later.redo();
    expect(later.record.referenceDate).toBe('2024-06-30');
    later.goTo(0);
    expect([later.record.name, later.record.tags]).toEqual(['p', undefined]);
    await later.flush();

    const { project: last } = await reopened(test);
    expect([last.canUndo, last.canRedo]).toEqual([false, true]);
    last.goTo(2);
    expect(last.record.name).toBe('Boutique');
    expect(last.record.tags).toEqual(vip(on('C-1', 'amie'), on('C-2', '')));
  });

  it('is written with its save or not at all', async () => {
    const test = testStore();
    const record = await made(test.store);
    const { project } = await onScreen(test, record);
    must(await test.otherTab.save({ ...record, currency: 'CHF' }));
    project.rename('Boutique');
    await project.flush();
    expect(project.saving).toMatchObject({ kind: 'failed', error: { code: 'project-conflict' } });
    const stored = must(await test.store.history('p'));
    expect([stored.steps, stored.points]).toEqual([[], []]);
  });

  it('forgets what was undone once something else is done, in the store too', async () => {
    const test = testStore();
    const { project } = await onScreen(test, await made(test.store));
    for (const name of ['a', 'b', 'c']) {
      project.rename(name);
      await project.flush();
    }
    project.goTo(1);
    project.rename('d');
    await project.flush();
    const { steps, done } = must(await test.store.history('p'));
    expect(steps.map(({ number, content }) => [number, content.words])).toEqual([
      [1, { kind: 'project-renamed', name: 'a' }],
      [2, { kind: 'project-renamed', name: 'd' }],
    ]);
    expect(done).toBe(2);
  });

  it('names a change of the data, and undoing it brings the former data back', async () => {
    const test = testStore();
    const { project } = await onScreen(test, await made(test.store));
    project.rename('Boutique');
    await project.flush();
    const before = must(await test.store.load('p'));
    must(
      await test.store.saveWithDataset(
        withDataset(before, 'd2'),
        new Blob(['newer']),
        [],
        'refreshed',
      ),
    );
    const { project: later, shown } = await reopened(test);
    expect(named(later)).toEqual(['project-renamed', 'data']);
    later.rename('Boutique 2');
    await later.flush();
    later.goTo(1);
    await expect.poll(() => shown.length).toBe(1);
    expect(await textOf(test.store.dataset('p'))).toBe('data');
    const { project: back, shown: forth } = await onScreen(test, shown[0] ?? before);
    expect([back.record.name, back.record.dataset.id]).toEqual(['Boutique', 'd1']);
    expect(named(back)).toEqual(['project-renamed', 'data', 'project-renamed']);
    back.goTo(3);
    await expect.poll(() => forth.length).toBe(1);
    expect([forth[0]?.name, forth[0]?.dataset.id]).toEqual(['Boutique 2', 'd2']);
  });

  it('of a copy goes its own way, and goes with its project', async () => {
    const test = testStore();
    const { project } = await onScreen(test, await made(test.store));
    project.rename('Boutique');
    await project.flush();
    const copy = must(await test.store.duplicate('p', 'Copie'));
    const { project: other } = await reopened(test, copy.id);
    other.undo();
    await other.flush();
    expect(other.record.name).toBe('p');
    expect((await reopened(test)).project.record.name).toBe('Boutique');
    must(await test.store.remove('p'));
    expect(await test.store.history('p')).toMatchObject({ error: { code: 'project-missing' } });
    must(await test.store.purge(0));
    const raw = await openDB(test.name);
    for (const store of ['step', 'point', 'history'])
      expect((await raw.getAll(store)).map(({ projectId }) => projectId as string)).not.toContain(
        'p',
      );
    expect(await raw.count('step')).toBe(1);
    raw.close();
  });
});

describe('restore points', () => {
  it('hold the project of yesterday, which comes back and can be undone', async () => {
    const test = testStore();
    test.clock.now = 10 * DAY;
    const { project } = await onScreen(test, await made(test.store));
    test.clock.now += 120 * MINUTE;
    project.rename('Hier');
    await project.flush();
    test.clock.now += MINUTE;
    project.setTags(vip(on('C-1', 'amie')));
    await project.flush();
    const evening = test.clock.now;

    test.clock.now += DAY;
    const { project: today } = await reopened(test);
    today.setTags([]);
    today.rename('Aujourd’hui');
    await today.flush();
    expect(today.timeline.points.map(({ at }) => at)).toEqual([10 * DAY, evening]);
    expect(must(await test.store.history('p')).points).toEqual(today.timeline.points);

    today.restore(must(await test.store.restorePoint('p', evening)));
    expect([today.record.name, today.record.tags]).toEqual(['Hier', vip(on('C-1', 'amie'))]);
    await today.flush();
    const { project: later } = await reopened(test);
    expect(named(later).at(-1)).toBe('restored');
    later.undo();
    expect([later.record.name, later.record.tags]).toEqual(['Aujourd’hui', []]);
    expect(await test.store.restorePoint('p', 3)).toMatchObject({
      error: { code: 'version-missing' },
    });
  });

  it('bring back the data of then where it is kept', async () => {
    const test = testStore();
    test.clock.now = 10 * DAY;
    await made(test.store);
    test.clock.now += DAY;
    const { project } = await reopened(test);
    project.rename('Avant');
    await project.flush();
    const then = test.clock.now;
    test.clock.now += DAY;
    const before = must(await test.store.load('p'));
    must(await test.store.saveWithDataset(withDataset(before, 'd2'), new Blob(['newer']), []));
    const { project: later, shown } = await reopened(test);
    later.rename('Après');
    await later.flush();
    const point = must(await test.store.restorePoint('p', then));
    expect(point).toMatchObject({ datasetId: 'd1', content: { name: 'Avant' } });
    later.restore(point);
    await expect.poll(() => shown.length).toBe(1);
    expect([shown[0]?.name, await textOf(test.store.dataset('p'))]).toEqual(['Avant', 'data']);
    const { project: back, shown: forth } = await reopened(test);
    back.undo();
    await expect.poll(() => forth.length).toBe(1);
    expect([forth[0]?.name, await textOf(test.store.dataset('p'))]).toEqual(['Après', 'newer']);
  });
});

it('erasing leaves nothing of a customer in the store, and all else in place', async () => {
  const test = testStore();
  test.clock.now = 10 * DAY;
  const { store, clock } = test;
  const kept = (text: string) => ({ sourceId: 's', name: 'a.csv', blob: new Blob([text]) });
  const first = must(
    await store.saveWithDataset(newRecord('p', 'd1'), new Blob(['C-666 old']), [kept('C-666')]),
  );
  must(
    await store.saveWithDataset(withDataset(first, 'd2'), new Blob(['C-666 new']), [
      kept('C-666 again'),
    ]),
  );
  const { project } = await reopened(test);
  for (const tags of [
    vip(on('C-1', 'amie')),
    vip(on('C-1', 'amie'), on('C-666', 'cousin du maire')),
    vip(on('C-666', 'rappeler')),
    vip(on('C-666', 'rappeler'), on('C-3', '')),
  ]) {
    clock.now += 6 * MINUTE;
    project.setTags(tags);
    await project.flush();
  }
  project.undo();
  await project.flush();

  const record = withDataset(project.record, 'd3');
  const anew = versionOf(record, new Blob(['others']), [kept('others')]);
  must(
    await eraseEverywhere(
      store,
      must(await store.whole('p')),
      {
        record,
        versions: [anew, { ...anew, dataset: { ...anew.dataset, id: 'd4' }, why: 'rebuilt' }],
      },
      new Map([
        ['d1', 'd4'],
        ['d2', 'd3'],
      ]),
      (choices) => ({
        ...choices,
        tags: (choices.tags ?? []).map((tag) => ({
          ...tag,
          marks: tag.marks.filter(({ customer }) => customer !== 'C-666'),
        })),
      }),
    ),
  );

  const raw = await openDB(test.name);
  const found: string[] = [];
  for (const name of raw.objectStoreNames)
    for (const row of (await raw.getAll(name)) as Record<string, unknown>[])
      found.push(JSON.stringify(row), row['blob'] instanceof Blob ? await row['blob'].text() : '');
  raw.close();
  expect(found.join()).not.toMatch(/C-666|cousin|rappeler/);
  expect(found.join()).toContain('others');

  const { project: after } = await reopened(test);
  expect(named(after)).toEqual(['data', 'tag-put', 'tag-put', 'other', 'tag-put']);
  expect(after.timeline.points.length).toBeGreaterThan(1);
  after.redo();
  expect(after.record.tags).toEqual(vip(on('C-3', '')));
  after.goTo(2);
  expect(after.record.tags).toEqual(vip(on('C-1', 'amie')));
  // Steps and points of the former data speak of what was made of them.
  const { steps, points } = must(await store.history('p'));
  expect(steps[0]?.content.data).toEqual({ before: 'd4', after: 'd3' });
  expect(new Set(points.map(({ datasetId }) => datasetId))).toEqual(new Set(['d3', 'd4']));
});
