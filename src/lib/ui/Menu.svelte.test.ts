import './styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Menu from './Menu.svelte';

async function menu() {
  const ran = vi.fn();
  const item = (label: string) => ({ id: label, label, run: () => void ran(label) });
  const items = [item('Ouvrir'), item('Renommer'), item('Élargir')];
  await render(Menu, { label: 'Actions', items });
  const button = page.getByRole('button', { name: 'Actions' });
  return { ran, button };
}
const focused = () => document.activeElement?.textContent.trim();

it('opens on its first entry and is walked with the arrows', async () => {
  const { ran, button } = await menu();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(focused()).toBe('Ouvrir'));
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Renommer');
  await userEvent.keyboard('{Enter}');
  expect(ran).toHaveBeenCalledExactlyOnceWith('Renommer');
  expect(document.activeElement).toBe(button.element());
});

it('finds an entry by its letter, accents aside', async () => {
  const { button } = await menu();
  await button.click();
  await vi.waitFor(() => expect(focused()).toBe('Ouvrir'));
  await userEvent.keyboard('e');
  expect(focused()).toBe('Élargir');
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('Ouvrir');
});

it('gives the focus back on Escape', async () => {
  const { ran, button } = await menu();
  await button.click();
  await vi.waitFor(() => expect(focused()).toBe('Ouvrir'));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.activeElement).toBe(button.element()));
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  expect(ran).not.toHaveBeenCalled();
});
