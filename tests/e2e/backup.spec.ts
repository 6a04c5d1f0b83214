import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { backup as words } from '../../src/lib/i18n/messages/backup';
import { common } from '../../src/lib/i18n/messages/common';
import { backupErrors } from '../../src/lib/i18n/messages/backup-errors';
import { home } from '../../src/lib/i18n/messages/home';
import { schemeNames, segments } from '../../src/lib/i18n/messages/segments';
import { settingsFile } from '../../src/lib/i18n/messages/settings-file';
import { drop } from './files';
import { act, goHome } from './home';
import { expect, test } from './person';
import { answerOf, readSegments, untilSegmented } from './segments-page';
import { village } from './village';
import { journeyIn, type Say } from './words';

const { file } = village(60);
const PASSWORD = 'le train de 8 h 12';

async function written(page: Page, say: Say, password: string | null) {
  await page.goto('./');
  await act(page, say, 'village', 'backup');
  if (password === null) await page.getByRole('switch', { name: say(words.protect) }).click();
  else {
    await page.getByLabel(say(words.password), { exact: true }).fill(password);
    await page.getByRole('button', { name: say(words.write) }).click();
    await expect(page.getByText(say(words.different))).toBeVisible();
    await page.getByLabel(say(words.again), { exact: true }).fill(password);
  }
  await page.getByRole('button', { name: say(words.write) }).click();
  await expect(page.getByRole('heading', { name: say(words.writtenTitle) })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say(words.save) }).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
}

for (const language of journeyIn('en'))
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a project written to a sealed file opens on an empty browser with the same figures', async ({
      page,
      say,
      browser,
      baseURL,
    }) => {
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      const segments = await readSegments(page, language);
      const answer = await answerOf(page).textContent();
      const saved = await written(page, say, PASSWORD);
      expect(saved.name).toMatch(/^village-\d{4}-\d\d-\d\d\.tamis$/);

      const empty = await browser.newContext({
        baseURL: baseURL ?? '',
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        serviceWorkers: 'block',
      });
      const other = await empty.newPage();
      await other.goto('./');
      const flipped = Buffer.from(saved.content);
      flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
      const open = async (content: Uint8Array, password: string) => {
        await drop(other, [{ name: saved.name, content }]);
        await other.getByLabel(say(words.password), { exact: true }).fill(password);
        await other.getByRole('button', { name: say(words.unlock), exact: true }).click();
      };
      await drop(other, [{ name: saved.name, content: saved.content.subarray(0, -9) }]);
      await expect(other.getByText(say(backupErrors['backup-cut-short'].title, {}))).toBeVisible();
      await other
        .getByRole('button', { name: say(common.close) })
        .last()
        .click();
      await open(flipped, PASSWORD);
      await expect(other.getByText(say(backupErrors['backup-damaged'].title, {}))).toBeVisible();
      await other
        .getByRole('button', { name: say(common.close) })
        .last()
        .click();
      await open(saved.content, 'le train de 8 h 13');
      await expect(other.getByText(say(words.wrong))).toBeVisible();
      await expect(other.getByText(say(home.projects))).toBeHidden();

      await other.getByLabel(say(words.password), { exact: true }).fill(PASSWORD);
      await other.getByRole('button', { name: say(words.unlock), exact: true }).click();
      await untilSegmented(other, language);
      expect(await readSegments(other, language)).toEqual(segments);
      expect(await answerOf(other).textContent()).toBe(answer);
      await other.reload();
      await untilSegmented(other, language);
      expect(await readSegments(other, language)).toEqual(segments);
      await empty.close();
    });
  });

test('an open project file is a copy beside the project it came from', async ({ page, say }) => {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  const segments = await readSegments(page, 'en');
  const saved = await written(page, say, null);
  await page
    .getByRole('button', { name: say(common.close) })
    .last()
    .click();
  await drop(page, [saved]);
  await untilSegmented(page, 'en');
  expect(await readSegments(page, 'en')).toEqual(segments);
  await page.goto('./');
  await expect(page.getByRole('article')).toHaveCount(2);
});

test('settings of one project are put on another, and undone at once', async ({ page, say }) => {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  await page
    .getByLabel(say(segments.scheme), { exact: true })
    .selectOption({ label: say(schemeNames['rf_grid'] ?? segments.scheme) });
  await goHome(page, say);
  await act(page, say, 'village', 'backup');
  await page.getByText(say(settingsFile.settings), { exact: true }).click();
  await page.getByRole('button', { name: say(words.write) }).click();
  await expect(page.getByRole('heading', { name: say(settingsFile.writtenTitle) })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say(words.save) }).click();
  const saved = await download;
  const content = await readFile(await saved.path());
  await page
    .getByRole('button', { name: say(common.close) })
    .last()
    .click();

  await drop(page, [village(40).file]);
  await untilSegmented(page, 'en');
  const before = await readSegments(page, 'en');
  await drop(page, [{ name: saved.suggestedFilename(), content }]);
  await page.getByRole('button', { name: say(settingsFile.apply, 'village') }).click();
  await expect(page.getByRole('heading', { name: say(settingsFile.appliedTitle) })).toBeVisible();
  await page
    .getByRole('button', { name: say(common.close) })
    .last()
    .click();
  await expect(page.getByLabel(say(segments.scheme), { exact: true })).toHaveValue('rf_grid');
  await expect.poll(() => readSegments(page, 'en')).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => readSegments(page, 'en')).toEqual(before);
});
