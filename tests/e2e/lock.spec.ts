import type { Page } from '@playwright/test';
import { backup } from '../../src/lib/i18n/messages/backup';
import { lock as words } from '../../src/lib/i18n/messages/lock';
import { shell } from '../../src/lib/i18n/messages/shell';
import { checker } from './checker';
import { drop } from './files';
import { cardOf, goHome } from './home';
import { expect, test } from './person';
import { readSegments, untilSegmented } from './segments-page';
import { village } from './village';
import type { Say } from './words';

const { file } = village(60);
const PASSWORD = 'le train de 8 h 12';

async function protect(page: Page, say: Say, look?: (screen: string) => Promise<void>) {
  await page.getByRole('button', { name: say(words.button) }).click();
  const dialog = page.getByRole('dialog', { name: say(words.setTitle) });
  await dialog.getByLabel(say(backup.password), { exact: true }).fill(PASSWORD);
  await dialog.getByLabel(say(backup.again)).fill(PASSWORD);
  await look?.('protect');
  await dialog.getByRole('button', { name: say(words.set) }).click();
  await expect(page.getByRole('button', { name: say(words.menu) })).toBeVisible();
}

async function unlock(page: Page, say: Say, password: string) {
  await page.getByLabel(say(words.password), { exact: true }).fill(password);
  await page.getByRole('button', { name: say(words.unlock), exact: true }).click();
}

test('a project with a password asks for it after a reload, and shows the same figures', async ({
  page,
  say,
}) => {
  const { wrong, check } = await checker(page, 'en');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  const segments = await readSegments(page, 'en');
  await protect(page, say, check);
  await untilSegmented(page, 'en');

  await page.reload();
  await expect(
    page.getByRole('heading', { name: say(words.lockedTitle, 'village') }),
  ).toBeVisible();
  await check('locked');
  expect(wrong).toEqual([]);
  await unlock(page, say, 'le train de 8 h 13');
  await expect(page.getByText(say(words.wrong))).toBeVisible();
  await unlock(page, say, PASSWORD);
  await untilSegmented(page, 'en');
  await expect.poll(() => readSegments(page, 'en')).toEqual(segments);

  // What is on screen goes at once, and a second tab closes with the first.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await unlock(other, say, PASSWORD);
  await untilSegmented(other, 'en');
  await page.getByRole('button', { name: say(words.menu) }).click();
  await page.getByRole('menuitem', { name: say(words.now) }).click();
  for (const tab of [page, other])
    await expect(
      tab.getByRole('heading', { name: say(words.lockedTitle, 'village') }),
    ).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: say(shell.backHome) }).click();
  await expect(cardOf(page, 'village')).toContainText(say(words.card));
  await expect(cardOf(page, 'village')).not.toContainText('60');
});

test('a project is locked when nobody is there, and no more once its password is taken away', async ({
  page,
  say,
}) => {
  await page.clock.install();
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  await protect(page, say);
  await untilSegmented(page, 'en');
  await page.clock.fastForward('09:00');
  await expect(page.getByRole('button', { name: say(words.menu) })).toBeVisible();
  await page.clock.fastForward('01:10');
  await expect(
    page.getByRole('heading', { name: say(words.lockedTitle, 'village') }),
  ).toBeVisible();
  await unlock(page, say, PASSWORD);
  await untilSegmented(page, 'en');

  await page.getByRole('button', { name: say(words.menu) }).click();
  await page.getByRole('menuitem', { name: say(words.remove) }).click();
  await page.getByLabel(say(words.current)).fill(PASSWORD);
  await page.getByRole('button', { name: say(words.removeNow), exact: true }).click();
  await expect(page.getByRole('button', { name: say(words.button) })).toBeVisible();
  await page.reload();
  await untilSegmented(page, 'en');

  // A week later, a project that is in no file says so, and can be told to wait.
  await page.clock.fastForward(8 * 24 * 3_600_000);
  await page.reload();
  await untilSegmented(page, 'en');
  await page.getByRole('button', { name: say(backup.dueLater) }).click();
  await expect(page.getByRole('button', { name: say(backup.dueAction) })).toHaveCount(0);
  await goHome(page, say);
  await expect(cardOf(page, 'village')).toContainText('60 customers');
  await expect(page.getByRole('button', { name: say(backup.dueAction) })).toHaveCount(0);
});
