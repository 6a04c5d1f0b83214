import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { compose } from '../../src/lib/compose';
import { findPeople } from '../../src/lib/flows/privacy/people';
import { NO_CHANGE } from '../../src/lib/flows/import/replay';
import { App } from '../../src/lib/state/app.svelte';
import { THREE_SYSTEMS } from '../helpers/three-systems';
import { must } from './storage-kit';

const ports = compose({ base: '', version: 'test', offline: false });
const app = new App(ports);
const WAIT = { timeout: 30_000 };

/** Ten customers of three lines; C7 is Marzhin, whose lines are worth 3 × 100. */
const FILE = [
  'Code client;Nom;Date commande;Montant',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `C${i % 10};${i % 10 === 7 ? 'Marzhin' : 'Quelqu’un'};${10 + i}/06/2024;${i % 10 === 7 ? 100 : i + 1},50`,
  ).map((line) =>
    line.replace(/;(3[1-9])\/06/, (_, day) => `;${String(Number(day) - 30).padStart(2, '0')}/07`),
  ),
].join('\n');
const EURO_OTHERS = Array.from({ length: 30 }, (_, i) => (i % 10 === 7 ? 0 : i + 1.5)).reduce(
  (sum, one) => sum + one,
  0,
);

const project = () => {
  if (!app.workbench) throw new Error('no open project');
  return app.workbench.project;
};

async function rebuilt(returns: 'leave-out' | 'subtract'): Promise<void> {
  const before = project().record.dataset.id;
  await app.rebuild({ ...NO_CHANGE, options: { returns } });
  await vi.waitFor(() => expect(project().record.dataset.id).not.toBe(before), WAIT);
}

/** All that is stored, as text. */
async function stored(): Promise<string> {
  const raw = await openDB('tamis');
  const found: string[] = [];
  for (const name of raw.objectStoreNames)
    for (const row of (await raw.getAll(name)) as Record<string, unknown>[])
      found.push(JSON.stringify(row), row['blob'] instanceof Blob ? await row['blob'].text() : '');
  raw.close();
  return found.join();
}

const keysOf = async (...who: string[]) =>
  must(await findPeople(project().session, project().record.dataset, who, 100)).map((p) => p.key);

test('somebody is erased from every version of a base, and each of them can still be taken', async () => {
  await app.importFiles([new File([FILE], 'ventes.csv')], () => undefined);
  await vi.waitFor(() => expect(app.workbench).not.toBeNull(), WAIT);
  const first = project().record.dataset;
  expect([first.customers, first.amount]).toEqual([10, EURO_OTHERS + 301.5]);
  await rebuilt('leave-out');
  project().rename('Retours à part');
  await project().flush();
  await rebuilt('subtract');
  expect(project().record.former).toHaveLength(2);
  project().rename('Ma base');
  expect(await stored()).toContain('Marzhin');

  await app.eraser.run(project(), await keysOf('C7'), 'erase');
  await vi.waitFor(() => expect(app.eraser.last).not.toBeNull(), WAIT);
  expect(app.eraser.last).toMatchObject({
    people: 1,
    versions: 0,
    rebuilt: 2,
    files: [{ file: 'ventes.csv', lines: 3 }],
  });
  const left = { customers: 9, amount: EURO_OTHERS };
  expect(project().record.dataset).toMatchObject(left);
  expect(project().record.former).toMatchObject([
    { ...left, why: 'rebuilt' },
    { ...left, why: 'rebuilt' },
  ]);
  expect(await stored()).not.toContain('Marzhin');

  // The file that all three share is kept once.
  const raw = await openDB('tamis');
  expect(await raw.count('content')).toBe(1);
  raw.close();

  // The history goes on: the last change of the data is undone.
  expect(project().record.recipe.options.returns).toBe('subtract');
  const erased = project();
  erased.undo();
  expect(erased.record.name).toBe('Retours à part');
  erased.undo();
  await vi.waitFor(() => expect(project()).not.toBe(erased), WAIT);
  expect(project().record.recipe.options.returns).toBe('leave-out');
  expect(project().record.dataset).toMatchObject(left);
  expect(await keysOf('C7')).toEqual([]);
}, 120_000);

test('a file that speaks of those who were erased alone brings nothing, and is no failure', async () => {
  const shown = project();
  const lines = ['Code client;Nom;Date commande;Montant', 'C7;Marzhin;05/08/2024;100,50'];
  await app.refresh.start(shown, [new File([lines.join('\n')], 'août.csv')]);
  expect(app.refresh.state.status).toBe('planning');
  await app.confirmRefresh(() => undefined);
  expect(app.job.state).toEqual({ status: 'idle' });
  await vi.waitFor(() => expect(project()).not.toBe(shown), WAIT);
  expect(project().record.dataset).toMatchObject({ customers: 9, amount: EURO_OTHERS });
  expect(await stored()).not.toContain('Marzhin');
}, 120_000);

test('a base is not left empty, and can be read on', async () => {
  await project().flush();
  const before = project().record;
  const everybody = await keysOf(...Array.from({ length: 10 }, (_, i) => `C${i}`));
  expect(everybody).toHaveLength(9);
  const shown = project();
  await app.eraser.run(shown, everybody, 'erase');
  expect(app.job.state).toMatchObject({ status: 'failed', error: { code: 'erase-everybody' } });
  app.job.dismiss();
  expect(project()).not.toBe(shown);
  expect(project().record).toEqual(before);
  expect(await keysOf('C1')).toHaveLength(1);
}, 120_000);

test('nobody stays under a name that only a former version knew, nor in a file left aside', async () => {
  const shown = project();
  await app.importFiles(THREE_SYSTEMS, () => undefined);
  await vi.waitFor(() => expect(app.job.state.status).not.toBe('working'), WAIT);
  if (app.job.state.status === 'asking') await app.job.answer();
  await vi.waitFor(() => expect(project()).not.toBe(shown), WAIT);
  const { id, customers } = project().record.dataset;
  // The till is left aside: that Marie Dupont has the card 9000001 is known to the former version alone.
  await app.rebuild({
    ...NO_CHANGE,
    mapping: [{ target: 'kind', sourceId: 's3', kind: 'ignored' }],
  });
  await vi.waitFor(() => expect(project().record.dataset.id).not.toBe(id), WAIT);
  expect(await keysOf('9000001')).toEqual([]);
  await app.eraser.run(project(), await keysOf('C01'), 'erase');
  await vi.waitFor(() => expect(app.eraser.last?.files).toHaveLength(4), WAIT);
  expect(app.eraser.last).toMatchObject({ versions: 0, rebuilt: 1 });
  expect(project().record.former).toMatchObject([{ customers: customers - 1 }]);
  expect(await stored()).not.toMatch(/9000001|marie\.dupont|Marie;Dupont|MARIE/i);
  expect(await stored()).toContain('9000002');
}, 120_000);
