import '../ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createRawSnippet, mount, unmount } from 'svelte';
import { isoDate } from '../core/dates';
import { setLanguage } from '../i18n/language.svelte';
import ChartFrame from './ChartFrame.svelte';
import Treemap from './Treemap.svelte';
import { composeSvg, svgText } from './export';
import { pngBlob } from './export-png';

const items = [
  {
    id: 'a',
    name: 'Champions',
    tone: 0 as const,
    value: 300,
    valueText: '300 €',
    shareText: '75 %',
  },
  { id: 'b', name: 'Fidèles', tone: 1 as const, value: 100, valueText: '100 €', shareText: '25 %' },
  { id: 'c', name: 'Perdus', tone: 10 as const, value: 0, valueText: '0 €', shareText: '0 %' },
];
const table = {
  columns: [{ label: 'Segment' }, { label: 'CA', numeric: true }],
  rows: items.map((i) => [i.name, i.valueText]),
};
const children = createRawSnippet(() => ({
  render: () => '<div style="display:flex;height:200px"></div>',
  setup: (target) => {
    const chart = mount(Treemap, {
      target,
      props: { label: 'Segments', items, measure: 'revenue', minHeight: 120 },
    });
    return () => void unmount(chart);
  },
}));
const source = { date: isoDate('2025-12-31'), dataset: 'Maison Lumen', definition: 'RFM 5 × 5' };
const LINE = 'Au 31 décembre 2025 · Maison Lumen · RFM 5 × 5';

beforeEach(() => setLanguage('fr'));

async function open() {
  const screen = await render(ChartFrame, {
    title: 'Onze segments',
    subtitle: 'Surface = CA',
    source,
    table,
    csv: () => 'Segment;CA\n',
    children,
  });
  await vi.waitFor(() =>
    expect(screen.container.querySelectorAll('svg[data-chart] .box')).toHaveLength(2),
  );
  const drawing = screen.container.querySelector<SVGSVGElement>('svg[data-chart]');
  if (!drawing) throw new Error('no drawing');
  return { screen, drawing };
}
const caption = {
  title: 'Onze segments',
  subtitle: 'Surface = CA',
  notes: ['1 segment sans CA'],
  source: LINE,
};

it('has a table twin equal to the data', async () => {
  const { screen } = await open();
  await page.getByRole('button', { name: 'Tableau' }).click();
  const rows = [...screen.container.querySelectorAll('tbody tr')].map((r) =>
    [...r.children].map((c) => c.textContent),
  );
  expect(rows).toEqual(table.rows);
  expect([...screen.container.querySelectorAll('thead th')].map((h) => h.textContent)).toEqual([
    'Segment',
    'CA',
  ]);
  expect(screen.container.querySelector('caption')?.textContent).toBe('Onze segments');
});

it('draws title, source line, notes and computed colours into a picture that stands alone', async () => {
  const { drawing } = await open();
  const text = svgText(composeSvg(drawing, caption));
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  const written = [...picture.querySelectorAll('text')].map((n) => n.textContent);
  expect(written).toEqual([
    'Onze segments',
    'Surface = CA',
    'Champions',
    '75 %',
    'Fidèles',
    '25 %',
    '1 segment sans CA',
    LINE,
  ]);
  expect(text).not.toMatch(/var\(|class=|style=|tabindex|aria-|light-dark|oklab/);
  expect(picture.querySelector('rect[rx="5"]')?.getAttribute('fill')).toMatch(
    /^rgb\(\d+,\d+,\d+\)$/,
  );
  expect(picture.querySelector('text')?.getAttribute('font-family')).toContain('Inter');
});

it('makes a PNG at twice the size, also from behind the table', async () => {
  const { drawing } = await open();
  await page.getByRole('button', { name: 'Tableau' }).click();
  const svg = composeSvg(drawing, caption);
  const blob = await pngBlob(svg);
  const bitmap = await createImageBitmap(blob);
  expect(blob.type).toBe('image/png');
  expect(blob.size).toBeGreaterThan(2000);
  expect([bitmap.width, bitmap.height]).toEqual([
    svg.width.baseVal.value * 2,
    svg.height.baseVal.value * 2,
  ]);
});

it('saves from a menu that the keyboard opens, walks and leaves', async () => {
  const { screen } = await open();
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const opener = page.getByRole('button', { name: /Copier ou enregistrer/ });
  opener.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem').nth(0)).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('menuitem', { name: 'Enregistrer en CSV' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(saved).toHaveBeenCalledOnce();
  expect((saved.mock.instances[0] as HTMLAnchorElement).download).toBe(
    'onze-segments-2025-12-31.csv',
  );
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('onze-segments-2025-12-31.csv enregistré');
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.element(opener).toHaveFocus();
  expect(screen.container.querySelector('[role=menu]')).toBeNull();
  saved.mockRestore();
});
