import axe from 'axe-core';
import type { Page } from '@playwright/test';
import type { Language } from '../../src/lib/i18n/formats';
import { expect, test } from './person';
import { untranslated } from './untranslated';
import { journeyIn } from './words';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What axe finds on the page as it stands, one line each. */
async function violations(page: Page): Promise<string[]> {
  // Who asks for less motion gets none, so that no colour is on its way to the other theme.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  // From the top: the bar that stays covers half a control only where the page happens to be scrolled.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const found = await page.evaluate(
    (tags) =>
      window.axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
        // Experimental, and made for labels: the figures drawn in a cell of a chart are its value.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      }),
    TAGS,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Nothing wider than the window makes the page scroll sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Looks at screens, at their words and on a phone; `wrong` gathers what is not right. Colours know no
 * language: light is looked at in French and dark in English, where not both are asked for.
 */
export async function checker(page: Page, language: Language) {
  await page.addInitScript(axe.source);
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  const wrong: string[] = [];
  const themes = (['light', 'dark'] as const).filter((theme) =>
    journeyIn(theme === 'light' ? 'fr' : 'en').includes(language),
  );
  const check = (screen: string) =>
    test.step(screen, async () => {
      const note = (found: readonly string[]) =>
        wrong.push(...found.map((text) => `${screen}: ${text}`));
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        note((await violations(page)).map((text) => `${colorScheme}: ${text}`));
      }
      await page.emulateMedia({ colorScheme: 'light' });
      note(await untranslated(page, language));
      await page.setViewportSize({ width: 360, height: 740 });
      const wide = await overflow(page);
      if (wide > 0) note([`${wide} px too wide for a phone`]);
      await page.setViewportSize(size);
    });
  return { wrong, check };
}
