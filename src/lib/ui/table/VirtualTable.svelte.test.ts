import '../styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import VirtualTable from './VirtualTable.svelte';

interface Row {
  readonly name: string;
}
beforeEach(() => page.viewport(1000, 700));

const columns = [
  { id: 'name', label: 'Client', width: '1fr', sortable: true, text: (row: Row) => row.name },
  { id: 'ca', label: 'CA', width: '8rem', align: 'end' as const, sortable: true },
];
const MILLION = 1_000_000;

async function table(
  total = MILLION,
  rowAt = (i: number): Row | null => ({ name: `Client ${i}` }),
) {
  const onneed = vi.fn();
  const onopen = vi.fn();
  const onsort = vi.fn();
  const props = { label: 'Clients', columns, total, rowAt, onneed, onopen, onsort };
  await render(VirtualTable<Row>, { ...props, height: '400px', rowHeight: 40 });
  const grid = page.getByRole('grid').element() as HTMLElement;
  return { grid, onneed, onopen, onsort };
}
const activeRow = (grid: HTMLElement) =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
const drawn = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('.body')];

/** The active row lies whole between the heading and the foot of the grid. */
function inSight(grid: HTMLElement) {
  const row = activeRow(grid)?.getBoundingClientRect();
  const box = grid.getBoundingClientRect();
  const head = grid.querySelector('.head')?.getBoundingClientRect();
  return !!row && !!head && row.top >= head.bottom - 1 && row.bottom <= box.bottom + 1;
}

it('draws what is seen of a million rows, and counts them all', async () => {
  const { grid } = await table();
  await vi.waitFor(() => expect(drawn(grid).length).toBeGreaterThan(8));
  expect(drawn(grid).length).toBeLessThan(40);
  expect(grid.getAttribute('aria-rowcount')).toBe(String(MILLION + 1));
});

it('goes everywhere by keyboard', async () => {
  const { grid, onopen } = await table();
  grid.focus();
  const steps: [string, number][] = [
    ['{ArrowDown}{ArrowDown}', 2],
    ['{PageDown}', 10],
    ['{ArrowUp}', 9],
    ['{End}', MILLION - 1],
    ['{PageUp}', MILLION - 9],
    ['{Home}', 0],
  ];
  for (const [keys, index] of steps) {
    await userEvent.keyboard(keys);
    await vi.waitFor(() => {
      expect(activeRow(grid)?.getAttribute('aria-rowindex')).toBe(String(index + 2));
      expect(inSight(grid)).toBe(true);
    });
  }
  await userEvent.keyboard('{End}{Enter}');
  expect(onopen).toHaveBeenCalledExactlyOnceWith({ name: `Client ${MILLION - 1}` }, MILLION - 1);
});

it('reaches the middle and the end by the scroll bar', async () => {
  const { grid } = await table();
  grid.scrollTop = grid.scrollHeight;
  await vi.waitFor(() => expect(grid.textContent).toContain(`Client ${MILLION - 1}`));
  grid.scrollTop = grid.scrollHeight / 2;
  await vi.waitFor(() => expect(grid.textContent).toMatch(/Client (49|50)\d{4}/));
});

it('asks for the rows it lacks, once a stop', async () => {
  const { grid, onneed } = await table(MILLION, () => null);
  await vi.waitFor(() => expect(onneed).toHaveBeenCalledOnce());
  expect(onneed.mock.calls[0]?.[0]).toBe(0);
  grid.scrollTop = grid.scrollHeight / 2;
  await vi.waitFor(() => expect(onneed.mock.lastCall?.[0]).toBeGreaterThan(490_000));
  const [start, end] = onneed.mock.lastCall as [number, number];
  expect(end - start).toBeLessThan(60);
});

it('asks its owner for another order', async () => {
  const { onsort } = await table();
  await page.getByRole('button', { name: 'CA' }).click();
  expect(onsort).toHaveBeenCalledWith({ column: 'ca', direction: 'desc' });
});

it('keeps its first column in sight only where it leaves room for the others', async () => {
  await page.viewport(360, 700);
  const { grid } = await table();
  await vi.waitFor(() => expect(grid.classList.contains('pinned')).toBe(false));
  grid.scrollLeft = 1_000;
  await page.getByRole('button', { name: 'CA' }).click();
});

it('opens the row that is pressed', async () => {
  const { onopen } = await table();
  await page.getByText('Client 3', { exact: true }).click();
  expect(onopen).toHaveBeenCalledWith({ name: 'Client 3' }, 3);
});

it('says that there is nothing', async () => {
  const { grid } = await table(0);
  expect(drawn(grid)).toHaveLength(0);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{Enter}');
});
