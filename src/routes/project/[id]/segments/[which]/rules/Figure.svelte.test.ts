import '$lib/ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '$lib/i18n/language.svelte';
import Figure from './Figure.svelte';

beforeEach(() => setLanguage('fr'));

async function field(value: number, more: { whole?: boolean; min?: number; max?: number } = {}) {
  const onchange = vi.fn();
  const screen = await render(Figure, { label: 'Seuil', value, onchange, ...more });
  onchange.mockImplementation((next: number) => {
    void screen.rerender({ value: next });
  });
  return { onchange, screen, input: page.getByLabelText('Seuil') };
}

it('tells every number that is typed, without waiting for the field to be left', async () => {
  const { onchange, input } = await field(1);
  await userEvent.fill(input, '');
  await userEvent.type(input, '12,5');
  expect(onchange.mock.calls).toEqual([[12], [12.5]]);
  await expect.element(input).toHaveValue('12,5');
});

it('keeps what is no number in the field, with its reason, and the value that was there', async () => {
  const { onchange, input } = await field(10, { whole: true, min: 1, max: 24 });
  await userEvent.fill(input, 'dix');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Donnez un nombre.');
  await userEvent.fill(input, '1,5');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Un nombre entier.');
  await userEvent.fill(input, '36');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Au plus 24.');
  await userEvent.tab();
  await expect.element(input).toHaveValue('36');
  expect(onchange).not.toHaveBeenCalled();
  await userEvent.fill(input, '12');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(onchange).toHaveBeenCalledExactlyOnceWith(12);
});

it('steps by the arrows within its bounds, and follows a value from elsewhere', async () => {
  const { onchange, screen, input } = await field(2, { min: 1 });
  await userEvent.click(input);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>}{ArrowUp}{/Shift}');
  expect(onchange.mock.calls).toEqual([[1], [11]]);
  await userEvent.fill(input, 'x');
  await screen.rerender({ value: 40 });
  await expect.element(input).toHaveValue('40');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
