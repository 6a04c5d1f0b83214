import { page } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Select from './Select.svelte';
import Switch from './Switch.svelte';

it('a list goes back to its value when a choice is not taken', async () => {
  const onchange = vi.fn();
  const options = ['one', 'two'].map((value) => ({ value, label: value }));
  await render(Select, { label: 'List', options, value: 'one', onchange });
  const list = page.getByRole('combobox', { name: 'List' });
  await list.selectOptions('two');
  expect(onchange).toHaveBeenCalledWith('two');
  await expect.element(list).toHaveValue('one');
});

it('a switch goes back to its value when a choice is not taken, and follows one that is', async () => {
  const onchange = vi.fn();
  const { rerender } = await render(Switch, { label: 'Switch', checked: false, onchange });
  const box = page.getByRole('switch', { name: 'Switch' });
  await box.click();
  expect(onchange).toHaveBeenCalledWith(true);
  await expect.element(box).not.toBeChecked();
  await rerender({ checked: true });
  await expect.element(box).toBeChecked();
});
