import '$lib/ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { compose } from '$lib/compose';
import { appError } from '$lib/core/errors';
import type { ProjectSummary } from '$lib/core/project';
import type { Recipe } from '$lib/core/recipe';
import { err, ok } from '$lib/core/result';
import type { GuessNote } from '$lib/core/source';
import { setLanguage } from '$lib/i18n/language.svelte';
import { ImportJob } from '$lib/state/import-job.svelte';
import ImportScreen from './ImportScreen.svelte';

const ports = compose({ base: '', version: 'test', offline: false });

const AMBIGUOUS = [
  'Customer ID,Order date,Amount,<img src=x onerror=alert(1)>,',
  ...Array.from(
    { length: 60 },
    (_, i) => `C${i % 20},0${(i % 9) + 1}/0${((i * 2) % 9) + 1}/2024,${i + 1}.50,x,y`,
  ),
].join('\n');

/** Nothing to ask about. */
const CLEAR =
  'customer_id,order_id,order_date,amount\nC1,o1,2024-01-15,10.50\nC2,o2,2024-02-16,20.00\n';

/** A job on its way, and what it would have saved. */
function start(...files: readonly (readonly [name: string, text: string])[]) {
  const saved: { recipe?: Recipe; guesses?: readonly GuessNote[] } = {};
  const sources = files.map(([name, text], i) => ({
    id: `s${i + 1}`,
    file: new File([text], name),
  }));
  const job = new ImportJob(ports);
  void job.start(
    {
      files: () => Promise.resolve(ok(sources)),
      save: (recipe, guesses) => {
        Object.assign(saved, { recipe, guesses });
        return Promise.resolve(err(appError('cancelled')));
      },
    },
    () => undefined,
  );
  return { job, saved };
}

const WAIT = { timeout: 30_000 };

beforeEach(() => setLanguage('en'));

it('asks about an ambiguous date, takes the answer from the keyboard and builds with it', async () => {
  const { job, saved } = start(['sales.csv', AMBIGUOUS]);
  const screen = await render(ImportScreen, { job });
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await expect
    .element(
      page.getByRole('group', { name: /“\d\d\/\d\d\/2024”: \d+ \w+ 2024 or \d+ \w+ 2024\?/ }),
    )
    .toBeVisible();
  expect(document.activeElement?.tagName).toBe('H1');

  await page.getByRole('button', { name: 'Build the segments' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(/order of day and month of column “Order date” is still open/);

  const first = screen.container.querySelector<HTMLInputElement>('input[type=radio]');
  first?.focus();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('radio', { name: 'day/month/year' })).toBeChecked();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  page.getByRole('button', { name: 'Build the segments' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(saved.recipe).toBeDefined(), WAIT);

  expect(saved.recipe?.sources[0]?.columns[1]).toMatchObject({
    role: 'ordered_on',
    format: { kind: 'date', order: 'dmy', patterns: ['%d/%m/%Y'] },
  });
  expect(saved.guesses).toContainEqual(
    expect.objectContaining({ target: 'format', column: 1, decidedBy: 'person' }),
  );
}, 60_000);

it('shows hostile labels as text and columns without one by their place', async () => {
  const { job } = start(['sales.csv', AMBIGUOUS]);
  const screen = await render(ImportScreen, { job });
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  expect(screen.container.querySelector('img')).toBeNull();
  await expect
    .element(page.getByText('<img src=x onerror=alert(1)>', { exact: true }))
    .toBeInTheDocument();
  await expect.element(page.getByText('column 5', { exact: true })).toBeInTheDocument();
  await job.cancel();
}, 60_000);

it('asks for the customer column, gives the role to the one chosen, and says which file was not read', async () => {
  setLanguage('fr');
  const lines = Array.from(
    { length: 40 },
    (_, i) => `2024-01-${10 + (i % 9)};${i},50;mot ${i % 7}`,
  );
  const { job, saved } = start(
    ['ventes.csv', ['Date commande;Montant;Bidule', ...lines].join('\n')],
    ['vide.csv', ''],
  );
  await render(ImportScreen, { job });
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(/ventes.csv\s», aucune colonne ne dit qui est le client/);
  await expect
    .element(page.getByRole('status').filter({ hasText: 'vide.csv' }))
    .toHaveTextContent(/vide.csv\s» est vide/);
  const question = page.getByRole('combobox', {
    name: /quelle colonne est «\sIdentifiant client\s»/,
  });
  await question.selectOptions('2');
  await expect
    .element(page.getByRole('combobox', { name: /^Rôle de «\sBidule/ }))
    .toHaveValue('customer_id');
  await page.getByRole('button', { name: 'Construire les segments' }).click();
  await vi.waitFor(
    () => expect(saved.recipe?.sources[0]?.columns[2]?.role).toBe('customer_id'),
    WAIT,
  );
}, 60_000);

it('reads the files again when a repair is refused, and keeps what was said of their columns', async () => {
  const { job, saved } = start([
    'sales.csv',
    `Shop of Lyon\n${AMBIGUOUS.replaceAll(/^(.*),x,y$/gm, '$1,north,y')}\nTotal,,999.50,,\n`,
  ]);
  await render(ImportScreen, { job });
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await page.getByRole('combobox', { name: 'Role of “column 5”' }).selectOptions('channel');
  const totals = page.getByRole('switch', { name: 'Totals and subtotals' });
  await expect.element(totals).toBeChecked();
  await totals.click();
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await expect.element(totals, WAIT).not.toBeChecked();
  await expect.element(page.getByText('61 lines').first()).toBeVisible();
  await expect
    .element(page.getByRole('switch', { name: 'Title lines above the table' }))
    .toBeChecked();
  await expect
    .element(page.getByRole('combobox', { name: 'Role of “column 5”' }))
    .toHaveValue('channel');
  await page.getByRole('radio', { name: 'day/month/year' }).click();
  await page.getByRole('button', { name: 'Build the segments' }).click();
  await vi.waitFor(() => expect(saved.recipe).toBeDefined(), WAIT);
  expect(saved.recipe?.sources[0]).toMatchObject({ dialect: { skipLines: 1 } });
  expect(saved.recipe?.sources[0]?.dialect.repairs ?? []).toEqual([]);
}, 60_000);

it('says what is wrong with a file that cannot be used, and lets go of it', async () => {
  const { job } = start(['empty.csv', '']);
  await render(ImportScreen, { job });
  await expect.element(page.getByRole('alert'), WAIT).toHaveTextContent(/“empty.csv” is empty/);
  await expect
    .element(page.getByRole('button', { name: 'Check the columns' }))
    .not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Choose other files' }).click();
  expect(job.state.status).toBe('idle');
}, 60_000);

it('offers to look at the columns again when only returns came out', async () => {
  const lines = Array.from(
    { length: 40 },
    (_, i) => `C${i % 5},2024-01-${10 + (i % 9)},-${i + 1}.50`,
  );
  const { job } = start(['returns.csv', ['Customer ID,Order date,Amount', ...lines].join('\n')]);
  await render(ImportScreen, { job });
  await expect
    .element(page.getByRole('alert'), WAIT)
    .toHaveTextContent(/holds only returns: 40 lines/);
  await page.getByRole('button', { name: 'Check the columns' }).click();
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/holds only returns/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await vi.waitFor(() => expect(job.state.status).toBe('idle'));
}, 60_000);

it('foresees a full disk with numbers, and goes on when told to', async () => {
  const left = vi.spyOn(ports.store, 'room').mockResolvedValue(1_000);
  const { job } = start(['sales.csv', AMBIGUOUS]);
  const shop: ProjectSummary = {
    id: 'p',
    name: '<b>Shop</b>',
    demo: false,
    savedAt: 1,
    customers: 1,
    sources: 1,
    bytes: 8_500_000,
    card: [],
  };
  await render(ImportScreen, { job, projects: [shop] });
  // 1,520 bytes of file, 2.7 times.
  const alert = page.getByRole('alert');
  await expect.element(alert, WAIT).toHaveTextContent(/takes about 4.1 kB, and 1 kB is left/);
  await expect.element(alert).toHaveTextContent(/<b>Shop<\/b> 8.5 MB/);
  await page.getByRole('button', { name: 'Go on anyway' }).click();
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await job.cancel();
  left.mockRestore();
}, 60_000);

it('makes a source of each file of one, with what was said of their columns', async () => {
  const { job, saved } = start(['january.csv', AMBIGUOUS], ['february.csv', AMBIGUOUS]);
  await render(ImportScreen, { job });
  await vi.waitFor(() => expect(job.state.status).toBe('asking'), WAIT);
  await page.getByRole('radio', { name: 'month/day/year' }).click();
  await page.getByRole('button', { name: 'Read each file apart' }).click();
  await expect.element(page.getByText('february.csv', { exact: true }), WAIT).toBeVisible();
  await page.getByRole('button', { name: 'Build the segments' }).click();
  await vi.waitFor(() => expect(saved.recipe).toBeDefined(), WAIT);
  const mdy: unknown = expect.objectContaining({ order: 'mdy' });
  expect(saved.recipe?.sources.map(({ id, columns }) => [id, columns[1]?.format])).toEqual([
    ['s1', mdy],
    ['s1f2', mdy],
  ]);
});

it('reads files once, however often they are chosen, and takes others only when it is done', async () => {
  const job = new ImportJob(ports);
  const saved: string[] = [];
  const begin = (name: string) =>
    job.start(
      {
        files: () => Promise.resolve(ok([{ id: 's1', file: new File([CLEAR], name) }])),
        save: () => {
          saved.push(name);
          return Promise.resolve(err(appError('cancelled')));
        },
      },
      () => undefined,
    );
  await Promise.all([begin('first.csv'), begin('first.csv'), begin('dropped.csv')]);
  expect(saved).toEqual(['first.csv']);
  expect(job.state.status).toBe('idle');

  // Cancelled at once, while it reads: nothing is saved, and the next try is.
  const stopped = begin('stopped.csv');
  await Promise.all([job.cancel(), job.cancel(), stopped]);
  expect(job.state.status).toBe('idle');
  await begin('next.csv');
  expect(saved).toEqual(['first.csv', 'next.csv']);
});
