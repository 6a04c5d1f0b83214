import axe from 'axe-core';
import type { Page } from '@playwright/test';
import type { Language } from '../../src/lib/i18n/formats';
import { exporting } from '../../src/lib/i18n/messages/export';
import { common } from '../../src/lib/i18n/messages/common';
import { comparison } from '../../src/lib/i18n/messages/comparison';
import { concentration } from '../../src/lib/i18n/messages/concentration';
import { cross } from '../../src/lib/i18n/messages/cross';
import { data } from '../../src/lib/i18n/messages/data';
import { figureSettings } from '../../src/lib/i18n/messages/figure-settings';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { purposeNames, readyRules } from '../../src/lib/i18n/messages/ready-rules';
import { studio } from '../../src/lib/i18n/messages/studio';
import { customers } from '../../src/lib/i18n/messages/customers';
import { tagFile, tagWords } from '../../src/lib/i18n/messages/tags';
import { importing } from '../../src/lib/i18n/messages/import';
import { people } from '../../src/lib/i18n/messages/people';
import { dimensionNames, quality } from '../../src/lib/i18n/messages/quality';
import { fixWords } from '../../src/lib/i18n/messages/quality-fixes';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { ruleEditor as rules } from '../../src/lib/i18n/messages/rule-editor';
import { segmentPage } from '../../src/lib/i18n/messages/segment-page';
import { shell } from '../../src/lib/i18n/messages/shell';
import { validity } from '../../src/lib/i18n/messages/validity';
import { versions } from '../../src/lib/i18n/messages/versions';
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
  // Who asks for less motion gets none, so that no colour is on its way to the other theme.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
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

/** Looks at screens in both themes, at their words and on a phone; `wrong` gathers what is not right. */
function checker(page: Page, language: Language) {
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
  return { wrong, check };
}

/**
 * Five customers, one without an address, two of whom read the newsletter; eighteen sales of
 * 10.00, two of which stand twice.
 */
const SALES = Array.from({ length: 18 }, (_, i) => {
  const month = String(1 + (i % 9)).padStart(2, '0');
  return `C${1 + (i % 5)},o${i},2024-${month}-${String(11 + i)},10.00`;
});
const SALES_HEADER = 'customer_id,order_id,order_date,amount';
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const BASE = [
  {
    name: 'shop_people.csv',
    content: lines(
      'customer_id,first_name,last_name,email,city',
      'C1,Ann,Ash,ann@mail.example,Leeds',
      'C2,Bob,Birch,bob@mail.example,York',
      'C3,Cleo,Cedar,cleo@mail.example,Leeds',
      'C4,Dan,Dogwood,dan@mail.example,Hull',
      'C5,Eve,Elm,,York',
    ),
  },
  { name: 'sales.csv', content: lines(SALES_HEADER, ...SALES, ...SALES.slice(0, 2)) },
  {
    name: 'newsletter.csv',
    content: lines(
      'email,first_name,last_name',
      'ann@mail.example,Ann,Ash',
      'bob@mail.example,Bob,Birch',
    ),
  },
];
const NEXT = {
  name: 'sales-2024-11.csv',
  content: lines(
    SALES_HEADER,
    ...Array.from({ length: 8 }, (_, i) => `C${1 + (i % 4)},n${i},2024-11-${11 + i},5.00`),
  ),
};

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, reducedMotion: 'reduce' });

    test('every screen is accessible, in light and dark, fits a phone and is translated', async ({
      page,
      say,
    }) => {
      const { wrong, check } = checker(page, language);
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
      const tab = (name: string) =>
        page
          .getByRole('navigation', { name: say(studio.tabs) })
          .getByRole('link', { name })
          .click();
      await tab(say(kindNames['value-engagement'].name));
      await expect(page.getByRole('table').last()).toBeVisible();
      await expect(page.getByRole('slider')).toHaveCount(4);
      await check('360');
      await page.getByRole('table').last().locator('tbody').getByRole('button').first().click();
      await expect(
        page.getByRole('table', { name: say(segmentPage.typical), exact: true }),
      ).toBeVisible();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await page.locator('details > summary').first().click();
      await check('one segment');
      await tab(say(kindNames['value-engagement'].name));
      await page.getByRole('link', { name: say(validity.link) }).click();
      await expect(page.getByText(say(validity.measuring))).toHaveCount(0);
      for (const fold of await page.locator('main summary').all()) await fold.click();
      await check('validity passport');
      await page.getByRole('link', { name: say(comparison.link) }).click();
      await expect(page.getByRole('region', { name: say(comparison.table) })).toBeVisible();
      await check('comparison');
      await tab(say(kindNames.tiers.name));
      await expect(page.getByRole('slider')).toHaveCount(2);
      await expect(page.getByText(say(concentration.axes))).toBeVisible();
      await check('value tiers');
      await tab(say(figureSettings.tab));
      await expect(page.getByLabel(say(figureSettings.agesField))).toBeVisible();
      await check('settings of figures');
      await tab(say(studio.newOne));
      await page
        .getByRole('region', { name: say(kindNames.cross.name), exact: true })
        .getByRole('button')
        .click();
      const cells = page.getByRole('region', { name: say(cross.grid), exact: true }).last();
      await cells.getByRole('button').first().click();
      await page.getByLabel(say(cross.name)).fill('Together');
      await page.getByRole('button', { name: say(cross.putTogether) }).click();
      await expect(page.getByRole('heading', { name: say(cross.groups) })).toBeVisible();
      await cells.getByRole('button').nth(1).click();
      await check('cross');
      await page.getByRole('button', { name: say(studio.remove) }).click();
      await untilSegmented(page, language);
      await tab(say(readyRules.tab));
      await expect(page.getByRole('heading', { name: say(purposeNames.keep) })).toBeVisible();
      await expect(page.getByText('…', { exact: true })).toHaveCount(0);
      await check('ready rules');
      await page
        .getByRole('button', { name: /^(Utiliser «|Use “)/ })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByRole('button').last()).toBeVisible();
      await check('using a ready rule');
      await page.keyboard.press('Escape');
      await tab(say(studio.newOne));
      await page
        .getByRole('region', { name: say(kindNames.rules.name), exact: true })
        .getByRole('button')
        .click();
      await expect(page.getByRole('listitem').getByText(/^\d/).first()).toBeVisible();
      await check('first rule');
      await page.getByRole('listitem').getByRole('button').first().click();
      await page.getByRole('button', { name: say(rules.add), exact: true }).click();
      const add = page.getByRole('button', { name: say(rules.addCondition), exact: true });
      for (const entry of [rules.addNever, rules.addFirst, rules.addSegment, rules.addNone]) {
        await add.last().click();
        await page.getByRole('menuitem', { name: say(entry) }).click();
      }
      await add.last().click();
      await page.getByRole('menuitem', { name: say(rules.addFeature) }).click();
      await check('criteria');
      await page.keyboard.press('Escape');
      await check('rules with errors');
      await page.getByRole('listitem').getByRole('button').first().click();
      await page.getByRole('button', { name: say(rules.trialFails), exact: true }).click();
      await page.getByText(say(rules.sql)).click();
      await expect(page.getByText(/^SELECT/)).toBeVisible();
      await check('rules');
      await tab(say(kindNames.rfm.name));
      await untilSegmented(page, language);

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

      await page.getByLabel(say(customers.sortedBy)).selectOption('lifecycle');
      await expect(rowsOf(page, say).first()).toBeVisible();
      await page.getByRole('button', { name: say(tagWords.tagList), exact: true }).click();
      await check('tagging a list');
      await page.getByRole('dialog').getByLabel(say(tagWords.name), { exact: true }).fill('VIP');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation', { name: say(tagWords.tagFilters) })).toBeVisible();
      await check('customers of a segmentation, tagged');
      await listOf(page, say).focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog');
      await expect(drawer.getByText(say(kindNames.tiers.name), { exact: true })).toBeVisible();
      await drawer.getByRole('button', { name: say(tagWords.add) }).click();
      await check('card with tags and every segmentation');
      await page.keyboard.press('Escape');

      await step(page, say, say(shell.segments));
      await tab(say(tagWords.tab));
      await page.getByRole('button', { name: say(tagWords.actionsOf, 'VIP') }).click();
      await page.getByRole('menuitem', { name: say(tagWords.marks) }).click();
      await check('tags');
      await page.getByRole('button', { name: say(tagWords.addPerson) }).click();
      await check('a person to add');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say(tagWords.fromFile) }).click();
      const list = 'id;note\nC0001;x\nnobody;y\n';
      await page
        .locator('dialog[open] input[type=file]')
        .setInputFiles({ name: 'vip.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
      await page.getByRole('dialog').getByText(say(tagFile.notFound, 1)).click();
      await check('tagging from a file');
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

    test('the pages about the data are accessible and translated, and a fix raises its score', async ({
      page,
      say,
    }) => {
      const { wrong, check } = checker(page, language);
      const tab = (name: string) =>
        page
          .getByRole('navigation', { name: say(data.tabs) })
          .getByRole('link', { name })
          .click();
      const shows = (question: string) =>
        expect(page.getByRole('heading', { name: question })).toBeVisible();
      const scores = (name: string, score: number) =>
        page.getByRole('meter', { name: say(quality.scoreOf, name, score), exact: true });
      const unique = say(dimensionNames.uniqueness);

      await page.addInitScript(axe.source);
      await page.goto('./');
      await drop(page, BASE);
      await untilSegmented(page, language);
      await openData(page, say);

      await tab(say(quality.tab));
      await shows(say(quality.question));
      // Two of the 27 lines of the three files are copies: 25/27 is 92.6 %.
      await expect(scores(unique, 93)).toBeVisible();
      const columns = page.getByRole('table').filter({ hasText: 'shop_people.csv' });
      await expect(columns.getByRole('row').filter({ hasText: 'city' })).toContainText('100');
      await expect(columns.getByRole('row').filter({ hasText: 'ann@' })).toHaveCount(0);
      await expect(columns.getByRole('row').filter({ hasText: /^email/ })).toContainText('80');
      const fix = page.getByRole('listitem').filter({
        has: page.getByRole('button', { name: say(fixWords.duplicates.action), exact: true }),
      });
      await expect(fix).toContainText(language === 'fr' ? '20,00' : '20.00');
      await check('quality');

      await fix.getByRole('button').click();
      await expect(scores(unique, 100)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole('button', { name: say(fixWords.duplicates.action) })).toHaveCount(
        0,
      );

      await tab(say(people.tab));
      await shows(say(people.question));
      await expect(page.getByText('Ann Ash', { exact: true })).toBeVisible();
      await check('people');

      await tab(say(data.versions));
      await shows(say(versions.question));
      await check('versions');

      await drop(page, [NEXT]);
      const offer = page.getByRole('dialog', { name: say(refresh.offer) });
      await expect(offer).toBeVisible();
      await check('what to do with new files');
      await offer.getByRole('button', { name: /shop people/ }).click();
      await expect(page.getByRole('heading', { name: say(refresh.question) })).toBeVisible();
      await check('refresh plan');
      expect(wrong).toEqual([]);
    });
  });
}
