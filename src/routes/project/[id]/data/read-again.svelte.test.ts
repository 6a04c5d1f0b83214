import '$lib/ui/styles/app.css';
import { page } from 'vitest/browser';
import { expect, it, onTestFinished, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { RememberedFile } from '$lib/contracts/handles';
import { ok } from '$lib/core/result';
import type { FoundFile } from '$lib/flows/import/reread';
import { setLanguage } from '$lib/i18n/language.svelte';
import { Reread } from '$lib/state/reread.svelte';
import ReadAgain from './ReadAgain.svelte';

/** A remembered file that really lies in the private storage, unless `text` is null. */
async function remembered(name: string, text: string | null): Promise<RememberedFile> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(name, { create: true });
  onTestFinished(() => root.removeEntry(name).catch(() => undefined));
  const writable = await handle.createWritable();
  await writable.write(text ?? '');
  await writable.close();
  const { size, lastModified } = await handle.getFile();
  if (text === null) await root.removeEntry(name);
  return { handle, name, size, lastModified, parts: [{ sourceId: 's1', part: null }] };
}

async function shown(...files: RememberedFile[]) {
  const replace = vi.fn((_: readonly FoundFile[]) => Promise.resolve());
  const store = { remembered: () => Promise.resolve(ok(files)) };
  const reread = new Reread(store, 'p', replace);
  await reread.load();
  const screen = await render(ReadAgain, { reread });
  return { replace, screen };
}

const run = () => page.getByRole('button', { name: 'Read the same files again' }).click();

it('shows nothing where no file can be reached again', async () => {
  setLanguage('en');
  const { screen } = await shown();
  expect(screen.container.textContent).toBe('');
});

it('says that nothing changed, and reads nothing', async () => {
  setLanguage('en');
  const file = await remembered('same.csv', 'a');
  const { replace } = await shown({ ...file, name: '<b>same</b>.csv' });
  await expect.element(page.getByText('<b>same</b>.csv', { exact: true })).toBeVisible();
  await run();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('None of these files has changed');
  expect(replace).not.toHaveBeenCalled();
});

it('waits for the person when a file is gone, and for permission when it is refused', async () => {
  setLanguage('en');
  const changed = { ...(await remembered('sales.csv', 'abc')), size: 1 };
  const secret = await remembered('secret.csv', 'x');
  Object.assign(secret.handle, { queryPermission: () => Promise.resolve('denied') });
  Object.assign(secret.handle, { requestPermission: () => Promise.resolve('denied') });
  const { replace } = await shown(changed, await remembered('gone.csv', null), secret);
  await run();
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent(/1 file was moved, renamed or deleted/);
  await expect.element(status).toHaveTextContent(/The browser gave no access to 1 file/);
  expect(replace).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Read the changed file' }).click();
  expect(replace.mock.calls[0]?.[0].map(({ state }) => state)).toEqual([
    'changed',
    'gone',
    'refused',
  ]);
});
