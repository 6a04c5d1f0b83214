import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteDB } from 'idb';
import { createEngine } from '../../src/lib/engine/engine';
import { createProjectStore } from '../../src/lib/storage/store';
import { buildDataset, buildFileNames, must, rows } from './engine-kit';
import { newRecord } from './storage-kit';

const engine = createEngine();
const name = `tamis_test_${crypto.randomUUID()}`;

beforeAll(async () => {
  must(await engine.start());
}, 60_000);
afterAll(() => deleteDB(name));

it('a dataset goes from its files to the store and back to figures', async () => {
  const store = createProjectStore({ name });
  must(await store.saveWithDataset(newRecord('p', 'd1'), await buildDataset(engine, 9), []));
  expect(await buildFileNames()).toEqual([]);

  const nextVisit = createProjectStore({ name });
  const dataset = must(await engine.openDataset(must(await nextVisit.dataset('p'))));
  expect(
    await rows(dataset, 'SELECT count(*), sum(amount), max(ordered_on) FROM order_line'),
  ).toEqual([[9, 49.5, '2024-01-09']]);

  const otherTab = createEngine();
  const again = must(await otherTab.openDataset(must(await nextVisit.dataset('p'))));
  expect(await rows(again, 'SELECT count(*) FROM order_line')).toEqual([[9]]);
  await Promise.all([dataset.close(), again.close()]);
}, 60_000);
