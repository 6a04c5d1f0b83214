import type { Page } from '@playwright/test';
import { common } from '../../src/lib/i18n/messages/common';
import { home } from '../../src/lib/i18n/messages/home';
import { schemeNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import { drop } from './files';
import { act, cardOf, cardsOf, goHome } from './home';
import { expect, test } from './person';
import { readSegments, sumOf, untilSegmented } from './segments-page';
import { centsOf, village } from './village';
import type { Say } from './words';

const { file, people } = village(60);

/** Makes the project `village`; gives its segments. */
async function makeVillage(page: Page) {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  return readSegments(page, 'en');
}

const setScheme = (page: Page, say: Say, scheme: string) =>
  page
    .getByLabel(say(words.scheme), { exact: true })
    .selectOption({ label: say(schemeNames[scheme] ?? words.scheme) });

const untilSaved = (page: Page) => expect(page.getByText(/^Saved (at|on) /)).toBeVisible();

test('what was set is there again after a reload, without an import', async ({ page, say }) => {
  const before = await makeVillage(page);
  expect(sumOf(before, 'customers')).toBe(people.length);
  expect(Math.round(sumOf(before, 'revenue') * 100)).toBe(centsOf(people));
  await setScheme(page, say, 'rf_grid');
  await expect.poll(() => readSegments(page, 'en')).not.toEqual(before);
  await untilSaved(page);
  const set = await readSegments(page, 'en');

  await page.reload();
  await untilSegmented(page, 'en');
  await expect.poll(() => readSegments(page, 'en')).toEqual(set);

  await goHome(page, say);
  await cardOf(page, 'village').getByRole('button', { name: 'village', exact: true }).click();
  await untilSegmented(page, 'en');
  await expect.poll(() => readSegments(page, 'en')).toEqual(set);
  await expect(page.getByRole('progressbar')).toHaveCount(0);

  await page.goBack();
  await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
  await page.goForward();
  await untilSegmented(page, 'en');
  await expect.poll(() => readSegments(page, 'en')).toEqual(set);
});

test('projects are listed, renamed, duplicated, deleted and brought back', async ({
  page,
  say,
}) => {
  const before = await makeVillage(page);
  await page.getByRole('button', { name: 'village', exact: true }).click();
  await page.getByRole('textbox', { name: say(ui.projectName) }).fill('Spring');
  await page.keyboard.press('Enter');
  await untilSaved(page);

  await goHome(page, say);
  const spring = cardOf(page, 'Spring');
  await expect(spring).toContainText('60 customers');
  await expect(spring).toContainText(/\d+(\.\d)?\s(kB|MB)/);
  await expect(spring).toContainText(/Saved at \d{2}:\d{2}/);

  await act(page, say, 'Spring', 'duplicate');
  const copy = say(shell.copyOf, 'Spring');
  await expect(cardOf(page, copy)).toBeVisible();
  await act(page, say, copy, 'rename');
  await page.getByRole('textbox', { name: say(ui.projectName) }).fill('Autumn');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'Autumn')).toBeVisible();
  await expect(cardsOf(page)).toHaveCount(2);

  await act(page, say, 'Spring', 'delete');
  await expect(spring).toHaveCount(0);
  await expect(page.getByText(say(shell.removed, 'Spring'))).toBeVisible();
  await page.getByRole('button', { name: say(common.undo) }).click();
  await expect(spring).toBeVisible();

  await act(page, say, 'Spring', 'delete');
  await expect(spring).toHaveCount(0);
  await page.reload();
  await expect(cardOf(page, 'Autumn')).toBeVisible();
  await expect(cardsOf(page)).toHaveCount(1);
  await act(page, say, 'Autumn', 'open');
  await untilSegmented(page, 'en');
  expect(await readSegments(page, 'en')).toEqual(before);
});
