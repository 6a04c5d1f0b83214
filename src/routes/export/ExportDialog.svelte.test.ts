import '$lib/ui/styles/app.css';
import { page } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '$lib/i18n/language.svelte';
import ExportDialog from './ExportDialog.svelte';
import { stubBench } from './testing';

const saved = new Map<string, string>();

beforeEach(() => {
  saved.clear();
  setLanguage('fr');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.set(this.download, this.href);
  });
});

async function open(segmentId: string | null) {
  const { bench, statements } = stubBench();
  const onclose = vi.fn();
  const start = { which: 'rfm', segmentId, tag: null };
  await render(ExportDialog, { props: { bench, start, open: true, onclose } });
  return { statements, onclose };
}

const textOf = async (name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await fetch(saved.get(name) ?? '')).arrayBuffer(),
  );

it('writes the file and its note with one press, in French', async () => {
  await open('champions');
  await expect
    .element(page.getByText('maison-lumen-champions-2025-12-31.csv').first())
    .toBeVisible();
  await page.getByRole('button', { name: 'Télécharger le fichier et sa note' }).click();
  await expect.element(page.getByRole('status').getByText('1 client écrit')).toBeVisible();
  expect([...saved.keys()]).toEqual([
    'maison-lumen-champions-2025-12-31.csv',
    'maison-lumen-champions-2025-12-31.txt',
  ]);
  const [head, row] = (await textOf('maison-lumen-champions-2025-12-31.csv')).split('\r\n');
  expect(head).toMatch(/^\ufeffIdentifiant client;Prénom;Accord e-mail;'=cmd\|<b>;Segment;/);
  expect(row).toBe(
    "C1;'@Élodie;oui;'+33;Champions;5;4;5;12;4;4;480,5;120,125;05/01/2024;19/12/2025",
  );
  const note = await textOf('maison-lumen-champions-2025-12-31.txt');
  expect(note).toContain('Données inventées');
  expect(note).toContain('- Champions\u00a0: codes 555');
  expect(note).toContain('\r\n');
});

it('shows hostile labels and values as text, guarded as in the file', async () => {
  await open(null);
  await expect.element(page.getByRole('columnheader', { name: "'=cmd|<b>" })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: "'@Élodie" })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: '480,5', exact: true })).toBeVisible();
});

it('follows the chosen segments and columns', async () => {
  const { statements } = await open(null);
  await expect.element(page.getByText('10 clients', { exact: true })).toBeVisible();
  await page.getByText('Des segments', { exact: true }).click();
  await expect.element(page.getByText('2 clients', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: /Perdus/ }).click();
  await page.getByRole('checkbox', { name: /Sans achat/ }).click();
  await expect.element(page.getByText('10 clients', { exact: true })).toBeVisible();
  await expect
    .element(page.getByText('maison-lumen-segments-2025-12-31.csv', { exact: true }))
    .toBeVisible();
  await vi.waitFor(() => expect(statements.at(-1)).toMatch(/segment_id IS NULL OR/));
  for (const name of [/Champions/, /Perdus/, /Sans achat/])
    await page.getByRole('checkbox', { name }).click();
  await expect.element(page.getByText('Choisissez au moins un segment')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Télécharger/ })).toBeDisabled();
});

it('asks for at least one column', async () => {
  await open(null);
  await page.getByRole('heading', { name: 'Colonnes' }).click();
  await page.getByRole('checkbox', { name: 'Toutes' }).click();
  await expect.element(page.getByText('Choisissez au moins une colonne.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Segment', exact: true }).click();
  await expect.element(page.getByRole('columnheader')).toHaveTextContent('Segment');
});

it('speaks English with English files', async () => {
  setLanguage('en');
  await open('lost');
  await page.getByRole('button', { name: 'Download the file and its note' }).click();
  await vi.waitFor(() => expect(saved.size).toBe(2));
  const [head, row] = (await textOf('maison-lumen-lost-2025-12-31.csv')).split('\r\n');
  expect(head).toMatch(/^\ufeffCustomer identifier,First name,E-mail consent,/);
  expect(row).toContain(',480.5,120.125,2024-01-05,2025-12-19');
});

it('lets the note be read before anything is written', async () => {
  await open('champions');
  await page.getByText('La note jointe').click();
  await expect
    .element(page.getByRole('region', { name: 'La note jointe' }))
    .toHaveTextContent(/DANS LE FICHIER.: 2 clients/);
  expect(saved.size).toBe(0);
});
