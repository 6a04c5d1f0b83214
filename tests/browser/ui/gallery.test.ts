import '../../../src/lib/ui/styles/app.css';
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../../../src/lib/i18n/language.svelte';
import Gallery from './Gallery.svelte';

const root = document.documentElement;

beforeEach(() => {
  root.lang = 'fr';
  document.title = 'Tamis';
  setLanguage('fr');
});
afterEach(() => delete root.dataset['theme']);

async function faults(): Promise<string[]> {
  const passing = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map((animation) => animation.finished));
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

const wide = () => root.scrollWidth - root.clientWidth;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([
    ['home', 1280],
    ['home', 360],
    ['project', 1280],
    ['project', 820],
    ['project', 360],
  ] as const)('the %s page at %i px has no fault and fits', async (name, width) => {
    root.dataset['theme'] = theme;
    await page.viewport(width, 800);
    await render(Gallery, { page: name });
    expect(wide()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it.each(['palette', 'help', 'dialog', 'drawer'] as const)(
    'an open %s has no fault',
    async (open) => {
      root.dataset['theme'] = theme;
      await page.viewport(1280, 800);
      await render(Gallery, { page: 'project', open });
      expect(await faults()).toEqual([]);
    },
  );
});

it('reserves the height of the bottom bar on a phone', async () => {
  await page.viewport(360, 700);
  await render(Gallery, { page: 'project' });
  window.scrollTo(0, root.scrollHeight);
  const footer = document.querySelector('footer')?.getBoundingClientRect();
  const bar = [...document.querySelectorAll('nav')].at(-1)?.getBoundingClientRect();
  expect(footer?.bottom).toBeLessThanOrEqual((bar?.top ?? 0) + 1);
});

it('leaves the steps out while no project is open', async () => {
  await page.viewport(1280, 800);
  await render(Gallery, { page: 'home' });
  expect(document.querySelector('nav')).toBeNull();
});
