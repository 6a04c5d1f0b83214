import type { Page } from '@playwright/test';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { segments as words } from '../../src/lib/i18n/messages/segments';
import { kindQuestions, studio } from '../../src/lib/i18n/messages/studio';
import { drop } from './files';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { figure, journeyIn, type Say } from './words';

/**
 * Ten customers who spent 100, 90... 10 on one day each of 2024: 550 in all. The first four live
 * in Lille, the others in Metz.
 */
const SPENT = Array.from({ length: 10 }, (_, i) => 100 - 10 * i);
const CITY = (i: number) => (i < 4 ? 'Lille' : 'Metz');
const FILE = [
  'customer_id,order_id,order_date,amount,city',
  ...SPENT.map(
    (amount, i) => `C${i},o${i},2024-${String(i + 1).padStart(2, '0')}-15,${amount}.00,${CITY(i)}`,
  ),
  '',
].join('\n');

const open = (page: Page, say: Say, kind: keyof typeof kindQuestions) =>
  page
    .getByRole('navigation', { name: say(studio.tabs) })
    .getByRole('link', { name: say(kindNames[kind].name) })
    .click();

for (const language of journeyIn('en')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    /** Name, customers and revenue of every line, once they are so many. */
    async function lines(page: Page, say: Say, count: number) {
      const rows = page
        .getByRole('table', { name: say(words.tableTitle), exact: true })
        .locator('tbody tr');
      await expect(rows).toHaveCount(count);
      const cells = await rows.evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.innerText.split('\n')[0] ?? ''),
        ),
      );
      return cells.map(([name = '', customers = '', , revenue = '']) => [
        name,
        figure(customers, language),
        figure(revenue, language),
      ]);
    }

    test('every kind opens with good defaults and follows its settings', async ({ page, say }) => {
      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: FILE }]);
      await untilSegmented(page, language);

      await open(page, say, 'tiers');
      await expect(page.getByRole('heading', { name: say(kindQuestions.tiers) })).toBeVisible();
      const [large, medium, small] =
        language === 'fr' ? ['Grands', 'Moyens', 'Petits'] : ['Large', 'Medium', 'Small'];
      const thirds = [
        [large, 2, 190],
        [medium, 3, 210],
        [small, 5, 150],
      ];
      await expect.poll(() => lines(page, say, 3)).toEqual(thirds);

      // 80% of 550 is 440, which six customers make; 95% is 522.50, which nine make.
      await page.getByLabel(say(studio.tiers)).selectOption({ label: say(studio.abc) });
      await expect
        .poll(() => lines(page, say, 3))
        .toEqual([
          ['A', 6, 450],
          ['B', 3, 90],
          ['C', 1, 10],
        ]);
      await page.keyboard.press('Control+z');
      await expect.poll(() => lines(page, say, 3)).toEqual(thirds);

      await open(page, say, 'attribute');
      await page.getByLabel(say(studio.split), { exact: true }).selectOption('city');
      await expect
        .poll(() => lines(page, say, 2))
        .toEqual([
          ['Metz', 6, 210],
          ['Lille', 4, 340],
        ]);

      await open(page, say, 'value-engagement');
      await expect(page.getByText(say(studio.proxy))).toBeVisible();
      const table = page.getByRole('table', { name: say(words.tableTitle), exact: true });
      await expect(table.locator('tbody tr').first()).toBeVisible();
      const counts = await table
        .locator('tbody tr td:nth-child(2)')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(10);

      await open(page, say, 'lifecycle');
      await page.getByLabel(say(studio.by)).selectOption('months');
      await expect(page.getByText(say(studio.monthsHint, [6, 9, 12, 24]))).toBeVisible();
      await expect(page.getByText(/^(Saved|Enregistré) /)).toBeVisible();
      await page.reload();
      await expect(page.getByText(say(studio.monthsHint, [6, 9, 12, 24]))).toBeVisible();
    });
  });
}
