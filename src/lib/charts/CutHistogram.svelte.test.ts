import '../ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../i18n/language.svelte';
import CutHistogram from './CutHistogram.svelte';

beforeEach(() => setLanguage('fr'));

async function open(
  extra: Partial<{ cuts: number[]; onadd: () => void; onremove: (index: number) => void }> = {},
) {
  const heard = { oncut: vi.fn(), oncommit: vi.fn(), onadd: vi.fn(), onremove: vi.fn() };
  const screen = await render(CutHistogram, {
    label: 'Récence',
    bins: Array.from({ length: 10 }, (_, i) => ({
      x0: i * 10,
      x1: i * 10 + 10,
      count: 100 - i * 9,
    })),
    cuts: [20, 50, 80],
    kind: 'days',
    format: (v: number) => `${v}\u00a0j`,
    levels: ['4', '3', '2', '1'],
    ...heard,
    ...extra,
  });
  screen.container.style.width = '400px';
  await vi.waitFor(() =>
    expect(screen.container.querySelector('svg')?.width.baseVal.value).toBe(400),
  );
  return { ...heard, screen };
}

function pointer(target: Element, type: string, value: number) {
  const box = target.getBoundingClientRect();
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      button: 0,
      clientX: box.left + value * 4,
      clientY: box.top + 60,
    }),
  );
}

function plot(container: Element): SVGSVGElement {
  const svg = container.querySelector<SVGSVGElement>('svg[data-chart]');
  if (!svg) throw new Error('no plot');
  // A pointer made by hand cannot be captured.
  svg.setPointerCapture = () => undefined;
  return svg;
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

it('is a slider in words', async () => {
  await open();
  const cut = page.getByRole('slider').nth(1);
  await expect.element(cut).toHaveAccessibleName('Récence, seuil 2 sur 3');
  for (const [name, value] of [
    ['valuenow', '50'],
    ['valuetext', '50\u00a0j'],
    ['valuemin', '21'],
    ['valuemax', '79'],
  ] as const) {
    await expect.element(cut).toHaveAttribute(`aria-${name}`, value);
  }
});

it('drags by pointer: told once a frame, kept once, never across its neighbour', async () => {
  const { screen, oncut, oncommit } = await open();
  const svg = plot(screen.container);
  pointer(svg, 'pointerdown', 50);
  pointer(svg, 'pointermove', 55);
  pointer(svg, 'pointermove', 60);
  expect(oncut).not.toHaveBeenCalled();
  await frame();
  expect(oncut.mock.calls).toEqual([[1, 60]]);
  await expect.element(page.getByRole('slider').nth(1)).toHaveAttribute('aria-valuenow', '60');
  pointer(svg, 'pointermove', 95);
  pointer(svg, 'pointerup', 95);
  expect(oncommit.mock.calls).toEqual([[1, 79]]);
});

it('puts the cut back on Escape', async () => {
  const { screen, oncut, oncommit } = await open();
  const svg = plot(screen.container);
  pointer(svg, 'pointerdown', 50);
  pointer(svg, 'pointermove', 60);
  await userEvent.keyboard('{Escape}');
  expect(oncut).toHaveBeenLastCalledWith(1, 50);
  expect(oncommit).not.toHaveBeenCalled();
});

it('moves by keyboard and keeps the value when the key is let go', async () => {
  const { oncommit, onremove, onadd } = await open();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(oncommit).toHaveBeenLastCalledWith(0, 21);
  await userEvent.keyboard('{End}');
  expect(oncommit).toHaveBeenLastCalledWith(0, 49);
  await userEvent.keyboard('{Delete}');
  expect(onremove).toHaveBeenCalledWith(0);
  await userEvent.keyboard('+');
  expect(onadd).toHaveBeenCalledOnce();
});

it('adds by double click on the bars, not on a cut, and keeps at least two', async () => {
  const { screen, onadd } = await open();
  const svg = plot(screen.container);
  const click = (value: number) =>
    svg.dispatchEvent(
      new MouseEvent('dblclick', {
        bubbles: true,
        clientX: svg.getBoundingClientRect().left + value * 4,
      }),
    );
  click(51);
  expect(onadd).not.toHaveBeenCalled();
  click(35);
  expect(onadd).toHaveBeenCalledWith(35);
});

it('removes no cut when only two are left', async () => {
  const { onremove } = await open({ cuts: [20, 50] });
  await userEvent.tab();
  await userEvent.keyboard('{Delete}');
  expect(onremove).not.toHaveBeenCalled();
  expect(page.getByRole('button', { name: /Retirer/ }).elements()).toHaveLength(0);
});
