import type { Locator, Page } from '@playwright/test';
import { feature } from '../../src/lib/core/features/catalogue';
import { RULE_LIBRARY } from '../../src/lib/core/rules/library';
import { common } from '../../src/lib/i18n/messages/common';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { readyRules } from '../../src/lib/i18n/messages/ready-rules';
import { ruleEditor as words } from '../../src/lib/i18n/messages/rule-editor';
import {
  dimensionNames,
  periodNames,
  ruleFields as fields,
} from '../../src/lib/i18n/messages/rule-fields';
import { segments } from '../../src/lib/i18n/messages/segments';
import { kindQuestions, studio } from '../../src/lib/i18n/messages/studio';
import { drop } from './files';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { figure, journeyIn, type Say } from './words';

/**
 * Ten customers who spent 100, 90... 10 on one day each of 2024: 550 in all. Those of even number
 * bought wine (100, 80, 60, 40, 20: 300), the others tea.
 */
const FILE = [
  'customer_id,order_id,order_date,amount,category',
  ...Array.from(
    { length: 10 },
    (_, i) =>
      `C${i},o${i},2024-${String(i + 1).padStart(2, '0')}-15,${100 - 10 * i}.00,${i % 2 === 0 ? 'Vin' : 'Thé'}`,
  ),
  '',
].join('\n');

const pick = async (page: Page, menu: Locator, entry: string) => {
  await menu.click();
  await page.getByRole('menuitem', { name: entry }).click();
};
const button = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true });
const tabs = (page: Page, say: Say) => page.getByRole('navigation', { name: say(studio.tabs) });

for (const language of journeyIn('en')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    const title = feature('monetary_sum').label[language];

    /** Name, customers and revenue of every segment. */
    const lines = async (page: Page, say: Say) => {
      const cells = await page
        .getByRole('table', { name: say(segments.tableTitle), exact: true })
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('td')].map((cell) => cell.innerText.split('\n')[0] ?? ''),
          ),
        );
      return cells.map(([name = '', customers = '', , revenue = '']) => [
        name,
        figure(customers, language),
        figure(revenue, language),
      ]);
    };

    test('a newcomer writes rules, ranks them, tries them and takes a ready one', async ({
      page,
      say,
    }) => {
      const rename = async (from: string, to: string) => {
        await page.getByRole('heading', { name: from }).getByRole('button').click();
        await page.getByRole('textbox', { name: say(words.rename) }).fill(to);
        await page.keyboard.press('Enter');
      };
      const live = page.locator('[aria-live]').filter({ hasText: say(words.first, 2).slice(2) });
      const counts = (n: number, revenue: string) =>
        expect(live.filter({ hasText: revenue }).first()).toContainText(say(words.first, n));
      const place = (name: string) => page.getByRole('listitem').filter({ hasText: name });

      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: FILE }]);
      await untilSegmented(page, language);
      await tabs(page, say)
        .getByRole('link', { name: say(studio.newOne) })
        .click();
      await page
        .getByRole('region', { name: say(kindNames.rules.name), exact: true })
        .getByRole('button')
        .click();

      // An empty list of rules is a start: nothing is wrong, and ready rules are offered.
      await expect(page.getByRole('heading', { name: say(kindQuestions.rules) })).toBeVisible();
      await expect(page.getByText(say(words.startTitle))).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await button(page, say(words.startBlank)).click();
      await expect(page.getByText(say(words.blank))).toBeVisible();

      // Whoever bought wine, whenever.
      const addCondition = button(page, say(words.addCondition));
      await pick(page, addCondition, say(words.addBought));
      await page.getByLabel(say(fields.period)).selectOption({ label: say(periodNames.always) });
      await counts(10, '550');
      await pick(page, button(page, say(fields.restrict)), say(dimensionNames.category));
      await expect(page.getByText(/au moins une valeur|one value at least/)).toBeVisible();
      await button(page, say(fields.chooseValues)).click();
      await page.getByRole('searchbox', { name: say(fields.searchValues) }).fill('vin');
      await page.getByRole('checkbox', { name: /Vin/ }).check();
      await page.keyboard.press('Escape');
      await counts(5, '300');
      await rename(say(words.newName, 1), 'Vin');

      // Whoever spent 70 or more: the count follows every keystroke, without leaving the field.
      await button(page, say(words.add)).click();
      await pick(page, addCondition, say(words.addFeature));
      await page.getByRole('searchbox', { name: say(fields.searchFeature) }).fill(title);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .first()
        .click();
      const value = page.getByRole('textbox', { name: say(fields.value) });
      await value.fill('');
      await value.press('7');
      await counts(10, '550');
      await value.press('0');
      await counts(4, '340');
      await expect(value).toBeFocused();

      // What is no number stays where it is typed, with its reason; the rest goes on.
      await value.press('x');
      await expect(page.getByRole('alert')).toHaveText(say(fields.noNumber));
      await counts(4, '340');
      await value.press('Backspace');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByText(say(words.taken, 2))).toBeVisible();

      const second = say(words.newName, 2);
      const [rest] = language === 'fr' ? ['Les autres'] : ['Everyone else'];
      await expect
        .poll(() => lines(page, say))
        .toEqual([
          ['Vin', 5, 300],
          [second, 2, 160],
          [rest, 3, 90],
        ]);
      await expect(place(second)).toContainText(say(words.alone, 4));
      const overlap = page.getByRole('table', { name: say(words.overlaps) });
      await expect(overlap.getByRole('row', { name: /^Vin 5/ })).toContainText(/5\s*2\s*40\s*%/);

      // By keyboard: the second comes first, and the keyboard stays on it.
      const row = place(second).getByRole('button').first();
      await row.focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect
        .poll(() => lines(page, say))
        .toEqual([
          [second, 4, 340],
          ['Vin', 3, 120],
          [rest, 3, 90],
        ]);
      await expect(row).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await lines(page, say))[0]).toEqual(['Vin', 5, 300]);

      // One customer: C3 spent 70 on tea.
      await place('Vin').getByRole('button').first().click();
      await page.getByRole('searchbox', { name: say(words.trialSearch) }).fill('c3');
      await button(page, 'C3').click();
      await expect(page.getByText(say(words.trialNo, 'C3'))).toBeVisible();
      await expect(page.getByText(say(words.nothingBought))).toBeVisible();
      await place(second).getByRole('button').first().click();
      await expect(page.getByText(say(words.trialYes, 'C3'))).toBeVisible();
      await button(page, say(words.trialMeets)).click();
      await expect(page.getByText(say(words.trialYes, 'C0'))).toBeVisible();

      await page.getByText(say(words.sql)).click();
      await expect(
        page.getByText(/^SELECT customer_key FROM [^]*"monetary_sum" >= 70/),
      ).toBeVisible();

      // A condition that is not finished keeps nobody, and says so where it stands.
      await button(page, say(words.add)).click();
      await pick(page, addCondition, say(words.addSegment));
      await expect(page.getByRole('alert')).toHaveCount(1);
      await expect(page.getByText(say(words.uncounted))).toBeVisible();
      await expect.poll(async () => (await lines(page, say))[0]).toEqual(['Vin', 5, 300]);
      await pick(page, button(page, say(words.actions, say(words.newName, 3))), say(words.remove));

      // A ready rule, into the same segmentation.
      await expect(page.getByText(/^(Saved|Enregistré) /)).toBeVisible();
      await page.reload();
      await expect.poll(() => lines(page, say)).toHaveLength(3);
      await tabs(page, say)
        .getByRole('link', { name: say(readyRules.tab) })
        .click();
      const ready = RULE_LIBRARY.find(({ id }) => id === 'top-spenders');
      if (!ready) throw new Error('no such ready rule');
      await button(page, say(words.useNamed, ready.title[language])).click();
      const dialog = page.getByRole('dialog');
      const share = dialog.getByRole('textbox', { name: say(fields.share) });
      await share.fill('30');
      await expect(dialog.getByText(say(words.first, 3)).first()).toBeVisible();
      await dialog
        .getByLabel(say(words.useWhere))
        .selectOption({ label: say(words.useExisting, say(kindNames.rules.name), 2) });
      await dialog.getByLabel(say(words.useName)).fill('Top 30');
      await button(dialog, say(words.useDo)).click();
      await expect(page.getByRole('heading', { name: 'Top 30' })).toBeVisible();
      // 100, 90 and 80: all of them are in a rule that comes before.
      await expect(page.getByText(say(words.taken, 3))).toBeVisible();
      await expect(button(page, say(common.cancel))).toHaveCount(0);
    });
  });
}
