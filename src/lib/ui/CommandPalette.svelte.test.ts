import './styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../i18n/language.svelte';
import CommandPalette from './CommandPalette.svelte';
import type { Command } from './types';

beforeEach(() => setLanguage('fr'));

async function palette(search?: (text: string) => Promise<readonly Command[]>) {
  const ran = vi.fn();
  const command = (label: string, group: string): Command => ({
    id: label,
    label,
    group,
    run: () => void ran(label),
  });
  const commands = [
    command('Exporter l’audience', 'Actions'),
    command('Changer la date', 'Actions'),
    command('Fidèles', 'Segments'),
  ];
  const onclose = vi.fn();
  await render(CommandPalette, { open: true, onclose, commands, ...(search ? { search } : {}) });
  return { ran, onclose, command, field: page.getByRole('combobox') };
}
const chosen = () => document.querySelector('[aria-selected=true]')?.textContent.trim();

it('opens ready to type, and runs what Enter chooses', async () => {
  const { ran, onclose, field } = await palette();
  expect(document.activeElement).toBe(field.element());
  await userEvent.keyboard('fideles');
  await vi.waitFor(() => expect(chosen()).toBe('Fidèles'));
  await userEvent.keyboard('{Enter}');
  expect(ran).toHaveBeenCalledExactlyOnceWith('Fidèles');
  expect(onclose).toHaveBeenCalled();
});

it('walks its list with the arrows, around its ends, the focus staying in the field', async () => {
  const { field } = await palette();
  await userEvent.keyboard('{ArrowUp}');
  expect(chosen()).toBe('Fidèles');
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen()).toBe('Exporter l’audience');
  const option = document.getElementById(
    field.element().getAttribute('aria-activedescendant') ?? '',
  );
  expect(option?.textContent.trim()).toBe('Exporter l’audience');
  expect(document.activeElement).toBe(field.element());
});

it('adds what the search finds, and only for the last words typed', async () => {
  const answers: Record<string, (found: readonly Command[]) => void> = {};
  const search = vi.fn(
    (text: string) => new Promise<readonly Command[]>((resolve) => (answers[text] = resolve)),
  );
  const { command, field } = await palette(search);
  await userEvent.fill(field, 'el');
  await vi.waitFor(() => expect(search).toHaveBeenCalledWith('el'));
  await userEvent.fill(field, 'elod');
  await vi.waitFor(() => expect(search).toHaveBeenCalledWith('elod'));
  answers['elod']?.([command('Élodie Martin', 'Clients')]);
  answers['el']?.([command('Elric', 'Clients')]);
  await expect.element(page.getByRole('option', { name: 'Élodie Martin' })).toBeVisible();
  expect(page.getByRole('option', { name: 'Elric' }).query()).toBeNull();
});

it('says that nothing was found', async () => {
  const { field } = await palette();
  await userEvent.fill(field, 'zzz');
  await expect.element(page.getByText('Rien ne porte ce nom.')).toBeVisible();
});
