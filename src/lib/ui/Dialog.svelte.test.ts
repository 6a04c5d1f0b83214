import './styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({ render: () => '<button>Le premier</button>' }));

async function dialog() {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const onclose = vi.fn();
  const props = { title: 'Supprimer ?', onclose, children };
  const view = await render(Dialog, { ...props, open: true });
  onclose.mockImplementation(() => view.rerender({ ...props, open: false }));
  return { opener, onclose, view, props };
}

it('takes the focus to its first control and gives it back on Escape', async () => {
  const { opener, onclose } = await dialog();
  await expect.element(page.getByRole('dialog', { name: 'Supprimer ?' })).toBeVisible();
  expect(document.activeElement?.textContent).toBe('Le premier');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(document.activeElement).toBe(opener);
});

it('keeps the focus inside', async () => {
  const { opener } = await dialog();
  for (let i = 0; i < 4; i++) {
    await userEvent.tab();
    expect(document.activeElement).not.toBe(opener);
  }
});

it('closes from its owner, and tells nobody twice', async () => {
  const { opener, onclose, view, props } = await dialog();
  await view.rerender({ ...props, open: false });
  await vi.waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
  expect(onclose).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(opener);
});
