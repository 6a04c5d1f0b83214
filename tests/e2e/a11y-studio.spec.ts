import type { Page } from '@playwright/test';
import { comparison } from '../../src/lib/i18n/messages/comparison';
import { concentration } from '../../src/lib/i18n/messages/concentration';
import { cross } from '../../src/lib/i18n/messages/cross';
import { figureSettings } from '../../src/lib/i18n/messages/figure-settings';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { purposeNames, readyRules } from '../../src/lib/i18n/messages/ready-rules';
import { studio } from '../../src/lib/i18n/messages/studio';
import { customers } from '../../src/lib/i18n/messages/customers';
import { tagFile, tagWords } from '../../src/lib/i18n/messages/tags';
import { ruleEditor as rules } from '../../src/lib/i18n/messages/rule-editor';
import { segmentPage } from '../../src/lib/i18n/messages/segment-page';
import { shell } from '../../src/lib/i18n/messages/shell';
import { validity } from '../../src/lib/i18n/messages/validity';
import { listOf, rowsOf } from './customers-page';
import { drop } from './files';
import { step } from './home';
import { expect, test } from './person';
import { tableOf, untilSegmented } from './segments-page';
import { village } from './village';
import { checker } from './checker';
import type { Say } from './words';

const { file } = village(60);

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, reducedMotion: 'reduce' });

    const opened = async (page: Page, say: Say) => {
      const checked = await checker(page, language);
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      const tab = (name: string) =>
        page
          .getByRole('navigation', { name: say(studio.tabs) })
          .getByRole('link', { name })
          .click();
      return { ...checked, tab };
    };

    test('the pages of segmentations are accessible, fit a phone and are translated', async ({
      page,
      say,
    }) => {
      const { wrong, check, tab } = await opened(page, say);
      await tab(say(kindNames['value-engagement'].name));
      await expect(tableOf(page, language)).toBeVisible();
      await expect(page.getByRole('slider')).toHaveCount(4);
      await check('360');
      await tableOf(page, language).locator('tbody').getByRole('button').first().click();
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
      await expect(page.getByRole('region', { name: say(comparison.table) }).last()).toBeVisible();
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
      expect(wrong).toEqual([]);
    });

    test('the pages of rules are accessible, fit a phone and are translated', async ({
      page,
      say,
    }) => {
      const { wrong, check, tab } = await opened(page, say);
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
      expect(wrong).toEqual([]);
    });

    test('the pages of tags are accessible, fit a phone and are translated', async ({
      page,
      say,
    }) => {
      const { wrong, check, tab } = await opened(page, say);
      await step(page, say, say(shell.customers));
      await expect(rowsOf(page, say).first()).toBeVisible();
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

      expect(wrong).toEqual([]);
    });
  });
}
