import type { Locator, Page } from '@playwright/test';
import { feature } from '../../src/lib/core/features/catalogue';
import { charts } from '../../src/lib/i18n/messages/charts';
import { kindNames, knownSegment } from '../../src/lib/i18n/messages/kinds';
import { tierCards } from '../../src/lib/i18n/messages/playbook-tiers';
import { playbookWords, segmentPage as words } from '../../src/lib/i18n/messages/segment-page';
import { segments } from '../../src/lib/i18n/messages/segments';
import { studio } from '../../src/lib/i18n/messages/studio';
import { drop } from './files';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { centsOf, village, type Villager } from './village';
import { figure, journeyIn, type Say } from './words';

/** Twenty customers; the four who are worth most are the large ones, the next six the medium ones. */
const { file, people } = village(20);
const byWorth = [...people].sort((a, b) => b.cents - a.cents);
const [large, others] = [byWorth.slice(0, 4), byWorth.slice(4)];
const meanRecency = (some: readonly Villager[]) =>
  some.reduce((sum, { recency }) => sum + recency, 0) / some.length;

/** Five customers: three in the Nord (one spends 500), one in Paris, one in Corsica; ten euros each. */
const PLACES = [
  ['C1', '59000', '500.00'],
  ['C2', '59100', '10.00'],
  ['C3', '59800', '10.00'],
  ['C4', '75011', '10.00'],
  ['C5', '20200', '10.00'],
] as const;
const PLACED = [
  'customer_id,order_id,order_date,amount,postcode',
  ...PLACES.map(
    ([id, postcode, amount], i) => `${id},o${i},2024-0${i + 1}-15,${amount},${postcode}`,
  ),
  '',
].join('\n');

const tier = (say: Say, id: string) => {
  const known = knownSegment('tiers', id);
  return known ? say(known.name) : id;
};
const segmentTable = (page: Page, say: Say) =>
  page.getByRole('table', { name: say(segments.tableTitle), exact: true });

async function openTier(page: Page, say: Say, id: string): Promise<void> {
  await page
    .getByRole('navigation', { name: say(studio.tabs) })
    .getByRole('link', { name: say(kindNames.tiers.name) })
    .click();
  await segmentTable(page, say)
    .getByRole('button', { name: tier(say, id) })
    .first()
    .click();
  const question = say(words.question, tier(say, id));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
}

/** Everything of the page is there. */
const settled = (page: Page, say: Say) =>
  expect(page.getByRole('table', { name: say(words.typical), exact: true })).toBeVisible();

for (const language of journeyIn('fr')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });
    const cells = (row: Locator) => row.locator('td').allInnerTexts();

    test('a segment says what it weighs, what sets it apart and who is typical', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      await openTier(page, say, 'large');
      await settled(page, say);

      await test.step('size and revenue', async () => {
        const tile = (label: string) =>
          page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
        await expect(tile(say(words.customers)).locator('strong')).toHaveText('4');
        const revenue = await tile(say(words.revenue)).locator('strong').innerText();
        expect(figure(revenue, language)).toBe(centsOf(large) / 100);
        const share = centsOf(large) / centsOf(people);
        const said = say(words.ofBase, share);
        await expect(tile(say(words.revenue))).toContainText(said);
        await expect(tile(say(words.customers))).toContainText(say(words.ofBase, 0.2));
      });

      await test.step('figures beside those of the others', async () => {
        const row = page
          .getByRole('table', { name: say(words.habits), exact: true })
          .getByRole('row')
          .filter({ hasText: feature('recency').label[language] })
          .first();
        const [, , own = '', rest = ''] = await cells(row);
        expect(figure(own, language)).toBeCloseTo(meanRecency(large), 1);
        expect(figure(rest, language)).toBeCloseTo(meanRecency(others), 1);
      });

      await test.step('the two other tiers by their distance, the nearer first', async () => {
        const rows = page
          .getByRole('table', { name: say(words.distances), exact: true })
          .locator('tbody tr');
        await expect(rows).toHaveCount(2);
        await expect(rows.first()).toContainText(tier(say, 'medium'));
        const [near, far] = await Promise.all([0, 1].map((i) => cells(rows.nth(i))));
        expect(figure(near?.[1] ?? '', language)).toBeLessThan(figure(far?.[1] ?? '', language));
      });

      await test.step('a typical customer is one of them, and opens', async () => {
        const rows = page
          .getByRole('table', { name: say(words.typical), exact: true })
          .locator('tbody tr');
        await expect(rows).toHaveCount(4);
        const names = (await rows.locator('button').allInnerTexts()).map((text) => text.trim());
        expect([...names].sort()).toEqual(large.map(({ name }) => name).sort());
        await rows.first().getByRole('button').click();
        await expect(page.getByRole('dialog').getByRole('heading').first()).toContainText(
          names[0] ?? '-',
        );
      });
    });

    test('the plan of action starts filled in, is kept, and goes back by undo', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      await openTier(page, say, 'large');
      const start = tierCards['large'];
      if (!start) throw new Error('no card');
      const offer = page.getByLabel(say(playbookWords.offer), { exact: true });
      await expect(offer).toHaveValue(say(start.offer));
      await expect(page.getByLabel(say(playbookWords.discountLimit))).toHaveValue('0');

      await offer.fill('Un coffret / A box');
      await page.getByLabel(say(playbookWords.owner), { exact: true }).fill('Léa');
      await page.getByRole('switch', { name: say(playbookWords.limited) }).click();
      await expect(page.getByLabel(say(playbookWords.discountLimit))).toHaveCount(0);
      await expect(page.getByText(/^(Saved|Enregistré) /)).toBeVisible();
      await page.reload();
      await expect(offer).toHaveValue('Un coffret / A box');
      await expect(page.getByLabel(say(playbookWords.owner), { exact: true })).toHaveValue('Léa');
      await expect(page.getByLabel(say(playbookWords.discountLimit))).toHaveCount(0);

      // Another segment of the same segmentation has its own.
      await page.getByLabel(say(words.otherSegment), { exact: true }).selectOption('small');
      await expect(offer).toHaveValue(say(tierCards['small']?.offer ?? start.offer));
      await page.goBack();
      await expect(offer).toHaveValue('Un coffret / A box');

      await page.getByRole('button', { name: say(playbookWords.reset) }).click();
      await expect(offer).toHaveValue(say(start.offer));
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Control+z');
      await expect(offer).toHaveValue('Un coffret / A box');
    });

    test('a base with French postcodes has a map of departments', async ({ page, say }) => {
      await page.goto('./');
      await drop(page, [{ name: 'placed.csv', content: PLACED }]);
      await untilSegmented(page, language);
      await openTier(page, say, 'large');
      await settled(page, say);
      // One of the five is large, and lives in the Nord, where three of five do.
      await expect(
        page.getByRole('img', { name: say(words.place, 'Nord', '59', 1, 1), exact: false }),
      ).toBeVisible();
      const view = page.getByRole('group', { name: say(charts.view, say(words.map)) });
      await view.getByRole('button', { name: say(charts.viewTable) }).click();
      const rows = page
        .getByRole('table', { name: say(words.map), exact: true })
        .locator('tbody tr');
      await expect(rows).toHaveCount(3);
      const first = await cells(rows.first());
      expect(first.slice(0, 3).map((text) => figure(text, language))).toEqual([1, 100, 60]);
      expect(first[3]).toBe(language === 'fr' ? '+67\u00a0%' : '+67%');
    });
  });
}
