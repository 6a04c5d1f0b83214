import { expect, test, vi } from 'vitest';
import { compose } from '../../src/lib/compose';
import { NO_CHANGE, type RecipeChange } from '../../src/lib/flows/import/replay';
import { App } from '../../src/lib/state/app.svelte';

const app = new App(compose({ base: '', version: 'test', offline: false }));
const WAIT = { timeout: 30_000 };

const FILE = [
  'Code client;Date commande;Montant;Divers',
  ...Array.from(
    { length: 80 },
    (_, i) =>
      `C${i % 20};${10 + (i % 19)}/0${1 + (i % 9)}/2024;${i % 10 === 0 ? '-' : ''}${i + 1},50;é${i % 4}`,
  ),
].join('\n');

const record = () => {
  if (!app.workbench) throw new Error('no open project');
  return app.workbench.project.record;
};

/** Reads the files of the open project again and waits for the outcome. */
async function rebuild(change: Partial<RecipeChange>): Promise<void> {
  await app.rebuild({ ...NO_CHANGE, ...change });
  await vi.waitFor(() => expect(app.job.state.status).not.toBe('working'), WAIT);
}

test('a project’s kept files are read again under changes, and stay as they were when that fails', async () => {
  await app.importFiles([new File([FILE], 'ventes.csv')], () => undefined);
  await vi.waitFor(() => expect(app.workbench).not.toBeNull(), WAIT);
  const first = record();
  expect(first.dataset).toMatchObject({ customers: 20, orderReport: { returns: { lines: 8 } } });

  await rebuild({ options: { returns: 'leave-out' } });
  await vi.waitFor(() => expect(record().dataset.id).not.toBe(first.dataset.id), WAIT);
  expect(record().recipe.options.returns).toBe('leave-out');
  expect(record().dataset.amount).toBeCloseTo(
    first.dataset.amount - first.dataset.orderReport.returns.amount,
    4,
  );
  expect(record().guesses).toEqual(first.guesses);

  const second = record();
  await rebuild({
    mapping: [{ target: 'role', sourceId: 's1', column: 3, role: 'channel' }],
    dialects: new Map([['s1', { encoding: 'windows-1252' }]]),
  });
  await vi.waitFor(() => expect(record().dataset.id).not.toBe(second.dataset.id), WAIT);
  expect(record().recipe.sources[0]).toMatchObject({
    dialect: { encoding: 'windows-1252' },
    columns: [{}, {}, {}, { role: 'channel' }],
  });
  expect(record().recipe.options.returns).toBe('leave-out');
  expect(
    record()
      .guesses.filter((g) => g.decidedBy === 'person')
      .map((g) => g.target),
  ).toEqual(['encoding', 'role']);

  const third = record();
  await rebuild({ dialects: new Map([['s1', { delimiter: '|' }]]) });
  expect(app.job.state).toMatchObject({
    status: 'failed',
    error: { code: 'file-one-column', params: { delimiter: '|' } },
  });
  app.job.dismiss();
  expect(record()).toEqual(third);

  await rebuild({ mapping: [{ target: 'role', sourceId: 's1', column: 0, role: null }] });
  expect(app.job.state).toMatchObject({
    status: 'asking',
    problem: { code: 'no-customer-column' },
  });
  await app.job.cancel();
  expect(app.job.state.status).toBe('idle');
  expect(record()).toEqual(third);
}, 120_000);
