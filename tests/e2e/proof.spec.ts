import type { Page } from '@playwright/test';
import { comparison } from '../../src/lib/i18n/messages/comparison';
import { concentration } from '../../src/lib/i18n/messages/concentration';
import { cross } from '../../src/lib/i18n/messages/cross';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { segments as words } from '../../src/lib/i18n/messages/segments';
import { kindQuestions, studio } from '../../src/lib/i18n/messages/studio';
import { conditionNames, validity, verdictNames } from '../../src/lib/i18n/messages/validity';
import type { Condition } from '../../src/lib/core/validity/passport';
import { validityAdvice } from '../../src/lib/i18n/messages/validity-advice';
import { drop } from './files';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { figure, journeyIn, type Say } from './words';

/**
 * Ten customers of Lille and Metz, who all bought for 10 on 15 January 2024. In October the five
 * of Lille bought again, for 50 each; of Metz nobody did, but a customer came new on 31 December,
 * for 30.
 */
const CITIES = [
  'Lille',
  'Lille',
  'Lille',
  'Lille',
  'Lille',
  'Metz',
  'Metz',
  'Metz',
  'Metz',
  'Metz',
];
const FIRST = CITIES.map((city, i) => `C${i},a${i},2024-01-15,10.00,${city}`);
const AGAIN = CITIES.slice(0, 5).map((city, i) => `C${i},b${i},2024-10-1${i},50.00,${city}`);
const FILE = [
  'customer_id,order_id,order_date,amount,city',
  ...FIRST,
  ...AGAIN,
  'C10,n,2024-12-31,30.00,Metz',
  '',
].join('\n');

for (const language of journeyIn('fr')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    const tab = (page: Page, say: Say, kind: keyof typeof kindNames) =>
      page
        .getByRole('navigation', { name: say(studio.tabs) })
        .getByRole('link', { name: say(kindNames[kind].name), exact: true })
        .click();
    const cardOf = (page: Page, say: Say, condition: Condition) =>
      page.getByRole('region', { name: say(conditionNames[condition].name), exact: true });
    const percent = (value: number) => (language === 'fr' ? `${value}\u00a0%` : `${value}%`);

    test('the passport says what holds, why, and follows its thresholds', async ({ page, say }) => {
      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: FILE }]);
      await untilSegmented(page, language);
      await expect(page.getByRole('link', { name: say(validity.link) })).toBeVisible();
      await tab(page, say, 'attribute');
      await page.getByLabel(say(studio.split), { exact: true }).selectOption('city');
      await page.getByRole('link', { name: say(validity.link) }).click();
      await expect(page.getByRole('heading', { name: say(validity.question) })).toBeVisible();

      // Made as of 30 June: 50 each from Lille, nothing from Metz, the newcomer is none of them.
      const response = cardOf(page, say, 'response');
      await expect(response).toContainText(percent(100));
      await expect(response).toContainText(say(verdictNames.pass));
      await response.getByText(say(validity.details)).click();
      const means = response.getByRole('table', {
        name: say(validity.bySegment, language === 'fr' ? 'Montant net' : 'Net amount'),
      });
      const rows = await means
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
        );
      expect(
        rows.map(([name, customers, mean = '']) => [name, customers, figure(mean, language)]),
      ).toEqual([
        ['Lille', '5', 50],
        ['Metz', '5', 0],
      ]);

      // Lille has five of the eleven customers, far below a hundred.
      const size = cardOf(page, say, 'size');
      await expect(size).toContainText(say(verdictNames.fail));
      await expect(size).toContainText('Lille');
      // Every city is known; nobody was asked for consent; the ten are still where they were.
      await expect(cardOf(page, say, 'measurability')).toContainText(percent(100));
      const reach = cardOf(page, say, 'accessibility');
      await expect(reach).toContainText(say(validity.notReached));
      await expect(reach).toContainText(say(validityAdvice.noConsent));
      const stability = cardOf(page, say, 'stability');
      await expect(stability).toContainText(percent(100));
      await expect(stability).toContainText(say(verdictNames.pass));
      await expect(
        page.getByText(
          say(validity.answer, {
            pass: 4,
            watch: [],
            fail: [say(conditionNames.size.name), say(conditionNames.accessibility.name)].map(
              (name) => name.toLocaleLowerCase(),
            ),
            unknown: 0,
          }),
        ),
      ).toBeVisible();

      // A threshold of one segment: two are to be watched from then on, and again after a reload.
      const readability = cardOf(page, say, 'readability');
      await expect(readability).toContainText(say(verdictNames.pass));
      await readability.getByText(say(validity.thresholds)).click();
      const bound = readability.getByLabel(say(validity.passLow)).first();
      await bound.fill('1');
      await bound.press('Enter');
      await expect(readability).toContainText(say(verdictNames.watch));
      await expect(readability).toContainText(say(validityAdvice.fewerSegments, 1));
      await bound.blur();
      await page.keyboard.press('Control+z');
      await expect(readability).toContainText(say(verdictNames.pass));
      await page.keyboard.press('Control+Shift+z');
      await expect(readability).toContainText(say(verdictNames.watch));
      await expect(page.getByText(/^(Saved|Enregistré) /)).toBeVisible();
      await page.reload();
      await expect(cardOf(page, say, 'readability')).toContainText(say(verdictNames.watch));
    });

    test('two segmentations side by side, crossed, and how concentrated revenue is', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: FILE }]);
      await untilSegmented(page, language);
      await tab(page, say, 'attribute');
      await page.getByLabel(say(studio.split), { exact: true }).selectOption('city');

      await tab(page, say, 'tiers');
      await page.getByLabel(say(studio.window)).selectOption('all');
      // Five customers at 60, one at 30, five at 10: the best 20% (2.2 of 11) make 132 of 380.
      const title = say(concentration.bestMake, 0.2, 132 / 380);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      // Twice the ranks times the amounts, over 11 * 380, less 12 / 11: 2 * 3030 / 4180 - 12 / 11.
      await expect(
        page.getByText(say(concentration.gini, (2 * 3030) / 4180 - 12 / 11)),
      ).toBeVisible();

      await page.getByRole('link', { name: say(comparison.link) }).click();
      await page.getByLabel(say(comparison.first)).selectOption('attribute');
      await page.getByLabel(say(comparison.second)).selectOption('tiers');
      const table = page.getByRole('region', { name: say(comparison.table) });
      const cells = async (measure: string) => {
        await page
          .getByRole('radiogroup', { name: say(comparison.show) })
          .getByText(measure, { exact: true })
          .click();
        return table
          .locator('tbody tr')
          .evaluateAll((all) =>
            all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
          );
      };
      // A fifth of eleven is within the five who spent 60: they are all large; half is within the
      // one at 30 and, as equal amounts go together, below it the five at 10 are small.
      await expect(table.locator('tbody tr')).toHaveCount(2);
      expect(await cells(say(comparison.customers))).toEqual([
        ['–', '1', '5', '6'],
        ['5', '–', '–', '5'],
      ]);
      const lifts = await cells(say(comparison.lift));
      expect(
        lifts.map((row) => row.map((cell) => (cell === '–' ? 0 : figure(cell, language)))),
      ).toEqual([
        [0, 1.83, 1.83, 6],
        [2.2, 0, 0, 5],
      ]);
      // Pairs together 10 + 0 + 10, rows 15 + 10, columns 10 + 0 + 10, of 55.
      const expected = (25 * 20) / 55;
      await expect(
        page.getByText(
          say(comparison.answer, (20 - expected) / (22.5 - expected), null).split('.')[0] ?? '',
        ),
      ).toBeVisible();
      await page.getByRole('button', { name: say(comparison.swap) }).click();
      await expect(page.getByLabel(say(comparison.first))).toHaveValue('tiers');
      await expect(table.locator('tbody tr')).toHaveCount(3);

      await page
        .getByRole('navigation', { name: say(studio.tabs) })
        .getByRole('link', { name: say(studio.newOne) })
        .click();
      await page
        .getByRole('region', { name: say(kindNames.cross.name), exact: true })
        .getByRole('button')
        .click();
      await expect(page.getByRole('heading', { name: say(kindQuestions.cross) })).toBeVisible();
      await page.getByLabel(say(cross.first)).selectOption('attribute');
      await page.getByLabel(say(cross.second)).selectOption('tiers');
      const grid = page.getByRole('region', { name: say(cross.grid), exact: true }).last();
      const [medium, small] = language === 'fr' ? ['Moyens', 'Petits'] : ['Medium', 'Small'];
      await grid.getByRole('button', { name: say(cross.cell, 'Metz', medium, 1, null) }).click();
      await grid.getByRole('button', { name: say(cross.cell, 'Metz', small, 5, null) }).click();
      await expect(page.getByText(say(cross.chosen, 2, 6))).toBeVisible();
      await page.getByRole('button', { name: say(cross.putTogether) }).click();
      await expect(page.getByText(say(cross.nameMissing))).toBeVisible();
      await page.getByLabel(say(cross.name)).fill('Metz tout entier');
      await page.getByRole('button', { name: say(cross.putTogether) }).click();
      const line = page
        .getByRole('table', { name: say(words.tableTitle), exact: true })
        .locator('tbody tr')
        .filter({ hasText: 'Metz tout entier' });
      await expect(line.locator('td').nth(1)).toHaveText('6');
      await page.getByRole('button', { name: say(cross.dissolve, 'Metz tout entier') }).click();
      await expect(line).toHaveCount(0);
    });
  });
}
