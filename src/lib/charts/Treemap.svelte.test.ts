import '../ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../i18n/language.svelte';
import Treemap from './Treemap.svelte';

const item = (id: string, value: number, tone: 0 | 1 | 10) => ({
  id,
  name: id,
  tone,
  value,
  valueText: `${value} €`,
  shareText: `${value} %`,
});
const items = [
  item('Fidèles', 30, 1),
  item('Champions', 70, 0),
  item('Perdus', 0, 10),
  item('Retours', -5, 10),
];

beforeEach(() => setLanguage('fr'));

it('draws the largest first, says each in words and opens it by Enter', async () => {
  const onopen = vi.fn();
  await render(Treemap, { label: 'Segments', items, measure: 'revenue', onopen });
  await expect
    .element(page.getByRole('button').nth(0))
    .toHaveAccessibleName('Champions\u00a0: 70 €, 70 %');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(onopen.mock.calls).toEqual([['Fidèles']]);
  await page.getByRole('button').nth(0).click();
  await vi.waitFor(() => expect(onopen).toHaveBeenLastCalledWith('Champions'));
});

it('says what has no area, and follows the language', async () => {
  await render(Treemap, { label: 'Segments', items, measure: 'revenue' });
  await expect
    .element(page.getByText('1\u00a0segment sans chiffre d’affaires\u00a0: Perdus'))
    .toBeVisible();
  await expect
    .element(page.getByText(/retours dépassent les achats\u00a0: Retours \(−5 €\)/))
    .toBeVisible();
  setLanguage('en');
  await expect.element(page.getByText('1 segment without revenue: Perdus')).toBeVisible();
});

it('says so when nothing can be drawn', async () => {
  await render(Treemap, {
    label: 'Segments',
    items: [item('Perdus', 0, 10)],
    measure: 'customers',
  });
  await expect.element(page.getByText(/Rien à dessiner/)).toBeVisible();
  await expect.element(page.getByText('1\u00a0segment sans client\u00a0: Perdus')).toBeVisible();
});

it('keeps its place when values move a little', async () => {
  const screen = await render(Treemap, { label: 'Segments', items, measure: 'revenue' });
  await expect.element(page.getByRole('img').nth(0)).toHaveAccessibleName(/^Champions/);
  await screen.rerender({ items: [item('Fidèles', 80, 1), item('Champions', 70, 0)] });
  await expect.element(page.getByRole('img').nth(0)).toHaveAccessibleName(/^Champions/);
  await expect.element(page.getByRole('img').nth(1)).toHaveAccessibleName(/^Fidèles\u00a0: 80/);
});
