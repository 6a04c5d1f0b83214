import { expect, onTestFinished, test, vi } from 'vitest';
import { compose } from '../../src/lib/compose';
import { App } from '../../src/lib/state/app.svelte';
import { filesOfHandles } from '../../src/lib/ui/picking';

const WAIT = { timeout: 30_000 };
const FOLDER = 'reread-test';

/** Files of the private file system: real handles, which a test may write. */
async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  onTestFinished(() => root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined));
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function write(place: FileSystemDirectoryHandle, name: string, text: string) {
  const handle = await place.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
  return handle;
}

const sales = (lines: number) =>
  [
    'Code client;Date commande;Montant',
    ...Array.from(
      { length: lines },
      (_, i) => `C${i % 20};${10 + (i % 19)}/0${1 + (i % 9)}/2024;${i + 1},50`,
    ),
  ].join('\n');

const people = (extra: string) =>
  [
    `Code client;Prénom;Ville${extra && ';Civilité'}`,
    ...Array.from(
      { length: 20 },
      (_, i) => `C${i};Nom${i};${i % 2 ? 'Lyon' : 'Lille'}${extra && (i % 2 ? ';Mme' : ';M.')}`,
    ),
  ].join('\n');

test('the files of a project are read again where they are, and said to be missing where they are not', async () => {
  const app = new App(compose({ base: '', version: 'test', offline: false }));
  const bench = () => {
    if (!app.workbench) throw new Error('no open project');
    return app.workbench;
  };
  const record = () => bench().project.record;
  const place = await folder();
  const picked = await filesOfHandles([
    await write(place, 'ventes.csv', sales(80)),
    await write(place, 'clients.csv', people('')),
  ]);
  await app.importFiles(picked.files, () => undefined, picked.handles);
  await vi.waitFor(() => expect(app.workbench).not.toBeNull(), WAIT);
  const first = record();
  expect(first.dataset).toMatchObject({ orderLines: 80, customers: 20 });

  await bench().reread.load();
  expect(bench().reread.remembered.map(({ name, parts }) => [name, parts])).toEqual([
    ['ventes.csv', [{ sourceId: 's1', part: null }]],
    ['clients.csv', [{ sourceId: 's2', part: null }]],
  ]);
  await bench().reread.run();
  expect(bench().reread.found?.map((f) => f.state)).toEqual(['unchanged', 'unchanged']);
  expect(record()).toEqual(first);

  // More lines in one file, a new column in the other: one press reads both.
  await write(place, 'ventes.csv', sales(120));
  await write(place, 'clients.csv', people('civilité'));
  await bench().reread.run();
  await vi.waitFor(() => expect(record().dataset.id).not.toBe(first.dataset.id), WAIT);
  const second = record();
  // The sum of 1,50 to 120,50 is 7320.
  expect(second.dataset).toMatchObject({ orderLines: 120, amount: 7320, customers: 20 });
  expect(second.recipe.sources[1]?.columns.map((c) => c.role)).toContain('civility');
  expect(second.former).toMatchObject([{ id: first.dataset.id, orderLines: 80, why: 'refreshed' }]);

  await bench().reread.load();
  await bench().reread.run();
  expect(bench().reread.found?.map((f) => f.state)).toEqual(['unchanged', 'unchanged']);

  // One file is gone: nothing is read before the person says so, and its kept copy is used.
  await place.removeEntry('clients.csv');
  await write(place, 'ventes.csv', sales(40));
  await bench().reread.run();
  expect(bench().reread.found?.map((f) => f.state)).toEqual(['changed', 'gone']);
  expect(app.job.busy).toBe(false);
  expect(record().dataset.id).toBe(second.dataset.id);
  await bench().reread.replace();
  await vi.waitFor(() => expect(record().dataset.id).not.toBe(second.dataset.id), WAIT);
  expect(record().dataset).toMatchObject({ orderLines: 40, customers: 20 });

  // Each version comes back with its own recipe and its own figures.
  await bench().versions.goBack(first.dataset.id);
  await vi.waitFor(() => expect(record().dataset.id).toBe(first.dataset.id), WAIT);
  expect(record().recipe).toEqual(first.recipe);
  expect(record().former?.map((v) => [v.orderLines, v.why])).toEqual([
    [40, 'went-back'],
    [120, 'refreshed'],
  ]);
  // The file on the disk is not what this version was made from, although it did not change.
  await bench().reread.load();
  expect(bench().reread.remembered.every(({ stale }) => stale)).toBe(true);
  await bench().reread.run();
  expect(bench().reread.found?.map((f) => f.state)).toEqual(['changed', 'gone']);
  await bench().versions.drop(record().former?.map((v) => v.id) ?? []);
  expect(record().former).toEqual([]);
  expect(bench().versions.weight?.freedByAll).toBe(0);
}, 120_000);
