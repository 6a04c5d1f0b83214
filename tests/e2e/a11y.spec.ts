import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { exporting } from '../../src/lib/i18n/messages/export';
import { common } from '../../src/lib/i18n/messages/common';
import { importing } from '../../src/lib/i18n/messages/import';
import { shell } from '../../src/lib/i18n/messages/shell';
import { listOf, rowsOf } from './customers-page';
import { openData } from './data-page';
import { drop } from './files';
import { cardsOf, goHome, step } from './home';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { untranslated } from './untranslated';
import { village } from './village';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const { file } = village(60);
const BOTH_WAYS = [
  'customer_id,order_id,order_date,amount',
  ...['01/02', '03/04', '05/06', '11/07', '12/11'].map(
    (d, i) => `C${i},o${i},${d}/2024,${i + 1}.00`,
  ),
  '',
].join('\n');

/** What axe finds on the page as it stands, one line each. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (tags) => {
    // Colours on their way to the other theme are nobody's colours: a transition of a part may
    // follow that of its whole, hence until none is left.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = () =>
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.allSettled(moving().map((one) => one.finished));
      await frame();
      await frame();
    } while (moving().length > 0);
    return window.axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
      // Experimental, and made for labels: the figures drawn in a cell of a chart are its value.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    });
  }, TAGS);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Nothing wider than the window makes the page scroll sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, reducedMotion: 'reduce' });

    test('every screen is accessible, in light and dark, fits a phone and is translated', async ({
      page,
      say,
    }) => {
      const size = page.viewportSize() ?? { width: 1280, height: 720 };
      const wrong: string[] = [];
      const check = (screen: string) =>
        test.step(screen, async () => {
          const note = (found: readonly string[]) =>
            wrong.push(...found.map((text) => `${screen}: ${text}`));
          for (const colorScheme of ['light', 'dark'] as const) {
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

      await page.addInitScript(axe.source);
      await page.goto('./');
      await expect(page.getByRole('heading').first()).toBeVisible();
      await check('home');
      const other = language === 'fr' ? 'en' : 'fr';
      expect(await untranslated(page, other)).not.toEqual([]);

      await drop(page, [{ name: 'both.csv', content: BOTH_WAYS }]);
      await expect(page.getByRole('heading', { name: say(importing.asking) })).toBeVisible();
      await check('question');
      await page.getByRole('button', { name: say(common.cancel) }).click();

      await drop(page, [{ name: 'empty.csv', content: '' }]);
      await expect(page.getByRole('alert')).toBeVisible();
      await check('refusal');
      await page.getByRole('button', { name: say(importing.otherFiles) }).click();

      await drop(page, [file]);
      await untilSegmented(page, language);
      await check('segments');

      await openData(page, say);
      await check('data');

      await step(page, say, say(shell.customers));
      await expect(rowsOf(page, say).first()).toBeVisible();
      await check('customers');

      await listOf(page, say).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByRole('heading').nth(1)).toBeVisible();
      await check('card');
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: say(exporting.action), exact: true }).click();
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
      for (const fold of await page.getByRole('dialog').locator('summary').all())
        await fold.click();
      await check('export');
      await page.keyboard.press('Escape');

      await goHome(page, say);
      await expect(cardsOf(page)).toHaveCount(1);
      await check('home with a project');
      expect(wrong).toEqual([]);
    });
  });
}
