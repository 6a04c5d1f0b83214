import './styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../i18n/language.svelte';
import NumberField from './NumberField.svelte';

beforeEach(() => setLanguage('fr'));

async function field(value: number, more: { min?: number; max?: number; digits?: number } = {}) {
  const onchange = vi.fn();
  await render(NumberField, { label: 'Seuil', value, digits: 1, onchange, ...more });
  return { onchange, input: page.getByLabelText('Seuil') };
}

it('shows and reads a comma in French', async () => {
  const { onchange, input } = await field(12.5);
  await expect.element(input).toHaveValue('12,5');
  await userEvent.fill(input, '1 234,5');
  await userEvent.keyboard('{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith(1234.5);
});

it('takes the point of a numeric keypad', async () => {
  const { onchange, input } = await field(1);
  await userEvent.fill(input, '7.5');
  await userEvent.tab();
  expect(onchange).toHaveBeenCalledWith(7.5);
});

it('says what is wrong and keeps what was typed', async () => {
  const { onchange, input } = await field(10, { min: 1, max: 24 });
  await userEvent.fill(input, '36');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Au plus 24.');
  await expect.element(input).toHaveValue('36');
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  expect(onchange).not.toHaveBeenCalled();
});

it('steps with the arrow keys, within its bounds', async () => {
  const { onchange, input } = await field(24, { max: 24, digits: 0 });
  await userEvent.click(input);
  await userEvent.keyboard('{ArrowDown}');
  expect(onchange).toHaveBeenLastCalledWith(23);
  await userEvent.keyboard('{ArrowUp}');
  expect(onchange).toHaveBeenLastCalledWith(24);
});
