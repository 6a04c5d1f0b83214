import './styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Segmented from './Segmented.svelte';

const options = ['RFM', '360°', 'Cycle de vie', 'Valeur', 'Règles'].map((label) => ({
  value: label,
  label,
}));

it('is one radio group, moved in by the arrow keys', async () => {
  const onchange = vi.fn();
  await render(Segmented, { label: 'Segmentation', options, value: 'RFM', onchange });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(onchange).toHaveBeenCalledWith('360°');
  await expect.element(page.getByRole('radiogroup', { name: 'Segmentation' })).toBeVisible();
});

it('scrolls on a phone rather than wrap, the chosen one in sight', async () => {
  await page.viewport(240, 600);
  await render(Segmented, { label: 'S', options, value: 'Règles', onchange: () => undefined });
  const row = page.getByRole('radiogroup').element();
  const heights = [...row.children].map((item) => (item as HTMLElement).offsetTop);
  expect(new Set(heights).size).toBe(1);
  expect(row.scrollWidth).toBeGreaterThan(row.clientWidth);
  await expect
    .poll(() => row.lastElementChild?.getBoundingClientRect().right)
    .toBeLessThanOrEqual(row.getBoundingClientRect().right + 1);
});

it('goes back to its value when a choice is not taken', async () => {
  const onchange = vi.fn();
  await render(Segmented, { label: 'S', options, value: 'RFM', onchange });
  await page.getByText('Valeur').click();
  expect(onchange).toHaveBeenCalledWith('Valeur');
  await expect.element(page.getByRole('radio', { name: 'RFM' })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Valeur' })).not.toBeChecked();
});
