import type { Locator, Page } from '@playwright/test';
import { generateDemoTruth } from '../../src/lib/demo';
import { common } from '../../src/lib/i18n/messages/common';
import { home } from '../../src/lib/i18n/messages/home';
import { schemeNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import { drop, ordersFile } from './files';
import { cardsOf, goHome, pickOption, tabTo } from './home';
import { expect, test } from './person';
import {
  answerOf,
  heatmapOf,
  readHeatmap,
  readLeftOut,
  readSegments,
  sumOf,
  treemapOf,
  untilSegmented,
} from './segments-page';
import { figure, journeyIn, speaker, type Say } from './words';

const demoButton = (page: Page, say: Say): Locator =>
  page.getByRole('button', { name: say(home.demo) });

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    if (journeyIn('en').includes(language))
      test('the demo becomes named segments, and nobody is lost', async ({ page, say }) => {
        const truth = generateDemoTruth(language);
        await page.goto('./');
        await demoButton(page, say).click();
        await untilSegmented(page, language);

        await expect(page.getByText(say(ui.invented))).toBeVisible();
        await expect(page.getByRole('button', { name: say(shell.demoName) })).toBeVisible();
        const customers = page
          .getByRole('navigation', { name: say(ui.steps) })
          .getByRole('link', { name: say(shell.customers) });
        // Second accounts are joined to the first, save for a few that nobody could tell.
        const counted = figure(await customers.innerText(), language);
        expect(Math.abs(counted - truth.people)).toBeLessThanOrEqual(8);

        const lines = await readSegments(page, language);
        expect(lines.length).toBeGreaterThanOrEqual(8);
        const without = await readLeftOut(page, language);
        expect(sumOf(lines, 'customers') + without).toBe(counted);
        expect(without).toBeGreaterThanOrEqual(truth.neverBought.length);
        expect(await readHeatmap(page, language)).toBe(sumOf(lines, 'customers'));

        await test.step('the treemap shows revenue, then customers', async () => {
          await expect(page.getByText(say(words.areaRevenue))).toBeVisible();
          await pickOption(page, /^\d+ segments$/, say(common.customers));
          await expect(page.getByText(say(words.areaCustomers))).toBeVisible();
          const said = await treemapOf(page).evaluateAll((boxes) =>
            boxes.map((box) => box.getAttribute('aria-label') ?? ''),
          );
          const counts = said.map((text) =>
            figure((text.split(/:\s/)[1] ?? '').split(/,\s/)[0] ?? '', language),
          );
          expect([...counts].sort((a, b) => b - a)).toEqual(
            lines.map((line) => line.customers).sort((a, b) => b - a),
          );
        });

        await test.step('the home page has the one project, labelled as invented', async () => {
          await goHome(page, say);
          await expect(cardsOf(page)).toHaveCount(1);
          await expect(cardsOf(page).getByText(say(ui.invented))).toBeVisible();
        });
      });

    if (journeyIn('fr').includes(language))
      test('the same by keyboard only', async ({ page, say }) => {
        const truth = generateDemoTruth(language);
        await page.goto('./');
        await expect(demoButton(page, say)).toBeVisible();
        await tabTo(page, demoButton(page, say));
        await page.keyboard.press('Enter');
        await untilSegmented(page, language);
        const lines = await readSegments(page, language);
        const customers = sumOf(lines, 'customers') + (await readLeftOut(page, language));
        expect(Math.abs(customers - truth.people)).toBeLessThanOrEqual(8);

        const scheme = page.getByRole('combobox', { name: say(words.scheme), exact: true });
        await test.step('a setting changes everything; undo and redo follow', async () => {
          await tabTo(page, scheme, 60);
          await page.keyboard.type(say(schemeNames['rf_grid'] ?? shell.title).slice(0, 3));
          await expect(scheme).toHaveValue('rf_grid');
          await expect.poll(() => readSegments(page, language)).not.toEqual(lines);
          const changed = await readSegments(page, language);
          expect(sumOf(changed, 'customers')).toBe(sumOf(lines, 'customers'));

          await page.keyboard.press('Control+z');
          await expect.poll(() => readSegments(page, language)).toEqual(lines);
          await expect(scheme).toHaveValue('partition_125');
          await page.keyboard.press('Control+Shift+z');
          await expect.poll(() => readSegments(page, language)).toEqual(changed);
          await page.keyboard.press('Control+z');
          await expect.poll(() => readSegments(page, language)).toEqual(lines);
        });

        await test.step('a segment opens with Enter', async () => {
          const first = page
            .getByRole('table', { name: say(words.tableTitle), exact: true })
            .locator('tbody')
            .getByRole('button')
            .first();
          await tabTo(page, first, 60);
          await page.keyboard.press('Enter');
          await expect(page).toHaveURL(/segments\/rfm\/of\//);
        });
      });
  });
}

test('language and theme change under the hand, without a reload', async ({ page }) => {
  const [en, fr] = [speaker('en'), speaker('fr')];
  await page.goto('./');
  await demoButton(page, en).dblclick();
  await untilSegmented(page, 'en');
  const lines = await readSegments(page, 'en');
  await page.evaluate(() => Object.assign(window, { sameVisit: true }));

  await pickOption(page, en(ui.language), 'FR');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fr(words.question));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(heatmapOf(page, 'fr')).toBeVisible();
  expect((await readSegments(page, 'fr')).map((line) => line.customers)).toEqual(
    lines.map((line) => line.customers),
  );
  await pickOption(page, fr(ui.language), 'EN');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en(words.question));

  const brightness = () =>
    page.evaluate(() => {
      const [r = 0, g = 0, b = 0] =
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return r + g + b;
    });
  const light = await brightness();
  await page.getByRole('button', { name: en(ui.theme) }).click();
  await page.getByRole('menuitemradio', { name: en(ui.themeDark) }).click();
  await expect.poll(brightness).toBeLessThan(light / 2);
  expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);

  await test.step('the choices are kept', async () => {
    await pickOption(page, en(ui.language), 'FR');
    await page.reload();
    await untilSegmented(page, 'fr');
    expect(await brightness()).toBeLessThan(light / 2);
  });

  await test.step('a double click on the demo made one project', async () => {
    await goHome(page, fr);
    await expect(cardsOf(page)).toHaveCount(1);
  });
});

test('a reference date in the past gives the figures of that day', async ({ page, say }) => {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  await page.goto('./');
  await drop(page, [
    ordersFile(
      months.map((m, i) => ({ customer: `C${m}`, day: `2024-${m}-15`, amount: 10 * (i + 1) })),
    ),
  ]);
  await untilSegmented(page, 'en');
  const before = await answerOf(page).innerText();
  expect(sumOf(await readSegments(page, 'en'), 'customers')).toBe(12);

  await page.getByRole('button', { name: say(shell.asOf, '15 Dec 2024') }).click();
  await page.getByLabel(say(shell.referenceDate)).fill('2024-06-30');
  await expect.poll(async () => sumOf(await readSegments(page, 'en'), 'customers')).toBe(6);
  // 10 + 20 + ... + 60
  expect(sumOf(await readSegments(page, 'en'), 'revenue')).toBe(210);
  expect(await readLeftOut(page, 'en')).toBe(6);
  await expect(page.getByText('As of 30 June 2024').first()).toBeVisible();
  await expect(answerOf(page)).not.toHaveText(before);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => sumOf(await readSegments(page, 'en'), 'customers')).toBe(12);
  await expect(answerOf(page)).toHaveText(before);
});
