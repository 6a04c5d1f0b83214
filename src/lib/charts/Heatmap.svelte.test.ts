import '../ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../i18n/language.svelte';
import Heatmap from './Heatmap.svelte';

const cells = Array.from({ length: 25 }, (_, i) => ({
  r: Math.floor(i / 5) + 1,
  f: (i % 5) + 1,
  count: i,
  share: i / 300,
  detail: `${i} €`,
  tone: 1 as const,
  segment: 'Fidèles',
}));
const props = {
  label: 'Grille',
  cells,
  rowLabels: ['5', '4', '3', '2', '≤\u00a021\u00a0j'],
  columnLabels: ['1', '2', '3', '4', '5'],
  rowTitle: 'Récence',
  columnTitle: 'Fréquence',
};

beforeEach(() => setLanguage('fr'));

it('says each cell as a sentence', async () => {
  await render(Heatmap, props);
  const cell = page.getByRole('gridcell').nth(0);
  await expect
    .element(cell)
    .toHaveAccessibleName(
      'Récence\u00a0: ≤\u00a021\u00a0j, fréquence\u00a0: 1. 20\u00a0clients, 6,7\u00a0% de la base, 20 €. Segment\u00a0: Fidèles.',
    );
});

it('goes by arrows and opens by Enter, with one tab stop', async () => {
  const onselect = vi.fn();
  const screen = await render(Heatmap, { ...props, onselect });
  await expect.element(page.getByRole('gridcell').nth(24)).toBeInTheDocument();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  expect(onselect).toHaveBeenLastCalledWith(4, 2);
  await userEvent.keyboard('{Control>}{End}{/Control} ');
  expect(onselect).toHaveBeenLastCalledWith(1, 5);
  expect(screen.container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('selects by click and shows a tip under the pointer, which Escape puts away', async () => {
  const onselect = vi.fn();
  const screen = await render(Heatmap, { ...props, onselect, selected: [{ r: 5, f: 1 }] });
  const cell = page.getByRole('gridcell').nth(0);
  await expect.element(cell).toHaveAttribute('aria-selected', 'true');
  await cell.click();
  await vi.waitFor(() => expect(onselect).toHaveBeenCalledWith(5, 1));
  expect(screen.container.querySelector('.tip')?.textContent).toContain('20\u00a0clients');
  await userEvent.keyboard('{Escape}');
  expect(screen.container.querySelector('.tip')).toBeNull();
});

function luminance(css: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it.each(['light', 'dark'])(
  'keeps figures readable on every fill of the ramp, %s',
  async (theme) => {
    document.documentElement.style.colorScheme = theme;
    const screen = await render(Heatmap, props);
    await expect.element(page.getByRole('gridcell').nth(24)).toBeInTheDocument();
    const ratios = [...screen.container.querySelectorAll('.cell')].map((cell) => {
      const fill = luminance(getComputedStyle(cell.querySelector('.box') ?? cell).fill);
      const ink = luminance(getComputedStyle(cell.querySelector('text') ?? cell).fill);
      return (Math.max(fill, ink) + 0.05) / (Math.min(fill, ink) + 0.05);
    });
    document.documentElement.style.colorScheme = '';
    expect(ratios).toHaveLength(25);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
  },
);
