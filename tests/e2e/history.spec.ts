import type { Page } from '@playwright/test';
import { history as words } from '../../src/lib/i18n/messages/history';
import { home } from '../../src/lib/i18n/messages/home';
import { importing } from '../../src/lib/i18n/messages/import';
import { schemeNames, segments } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import type { Language } from '../../src/lib/i18n/formats';
import { drop } from './files';
import { cardOf, goHome } from './home';
import { expect, test } from './person';
import { readSegments, untilSegmented } from './segments-page';
import { village } from './village';
import type { Say } from './words';

const { file } = village(60);

const untilSaved = (page: Page) =>
  expect(page.getByText(/^(Saved|Enregistré) (at|on|à|le) /)).toBeVisible();

const setScheme = (page: Page, say: Say, scheme: string) =>
  page
    .getByLabel(say(segments.scheme), { exact: true })
    .selectOption({ label: say(schemeNames[scheme] ?? segments.scheme) });

async function rename(page: Page, say: Say, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from, exact: true }).click();
  await page.getByRole('textbox', { name: say(ui.projectName) }).fill(to);
  await page.keyboard.press('Enter');
}

const language: Language = 'fr';

// The other tests of this file speak English.
test.describe('a history', () => {
  test.use({ language });

  test('changes are named, and undone and redone after a reload; an earlier moment comes back', async ({
    page,
    say,
  }) => {
    await page.clock.install({ time: new Date('2026-03-12T09:00:00') });
    await page.goto('./');
    await drop(page, [file]);
    await untilSegmented(page, language);
    const before = await readSegments(page, language);
    await untilSaved(page);
    await page.clock.setSystemTime(new Date('2026-03-12T09:30:00'));
    await setScheme(page, say, 'rf_grid');
    await expect.poll(() => readSegments(page, language)).not.toEqual(before);
    const after = await readSegments(page, language);
    await rename(page, say, 'village', 'Printemps');
    await untilSaved(page);

    await page.reload();
    await untilSegmented(page, language);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'village', exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect.poll(() => readSegments(page, language)).toEqual(before);
    await untilSaved(page);

    await page.reload();
    await untilSegmented(page, language);
    await page.goto(page.url().replace(/segments.*$/, 'data/history'));
    await expect(page.getByText(say(words.undone), { exact: true })).toHaveCount(2);
    await page
      .getByRole('button', { name: say(words.redoHere) })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Printemps', exact: true })).toBeVisible();
    await untilSaved(page);

    await page
      .getByRole('button', { name: /(tel qu’il était|as it was)/ })
      .last()
      .click();
    await page.getByRole('button', { name: say(words.restore) }).click();
    await expect(page.getByRole('button', { name: 'village', exact: true })).toBeVisible();
    await untilSaved(page);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Printemps', exact: true })).toBeVisible();
    await untilSaved(page);
    await page.goto(page.url().replace(/data\/history.*$/, 'segments'));
    await untilSegmented(page, language);
    await expect.poll(() => readSegments(page, language)).toEqual(after);
  });
});

test('a full disk is said before an import, survived by what is open, and over once there is room', async ({
  page,
  context,
  baseURL,
  say,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await context.newCDPSession(page);
  const allow = (quotaSize?: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  // Before anything is stored: the browser goes by the room it saw last for half a minute.
  await allow(20_000_000);
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  await untilSaved(page);
  await fill(page);

  await rename(page, say, 'village', 'Spring');
  await expect(page.getByText('This browser’s space is full.')).toBeVisible();
  await expect(page.getByText(say(ui.saveFailed))).toBeVisible();

  await goHome(page, say);
  await expect(cardOf(page, 'village')).toBeVisible();
  await drop(page, [village(3000).file]);
  await expect(page.getByText(say(importing.shortTitle))).toBeVisible();
  await page.reload();
  await cardOf(page, 'village').getByRole('button', { name: 'village', exact: true }).click();
  await untilSegmented(page, 'en');
  // A database that was closed and opened has tidied up, and found a little room.
  await fill(page);
  await rename(page, say, 'village', 'Summer');
  await expect(page.getByText(say(ui.saveFailed))).toBeVisible();

  await allow();
  await page.getByRole('button', { name: say(shell.saveAgain) }).click();
  await untilSaved(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Summer', exact: true })).toBeVisible();
});

/** Takes what is left of the place of this origin, in a database of its own. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('blob', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536)
          crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
        const transaction = database.transaction('blob', 'readwrite', { durability: 'strict' });
        transaction.objectStore('blob').put(size > 100_000 ? new Blob([bytes]) : bytes);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (let size = 16_000_000; size >= 1; size = Math.floor(size / 2))
      for (let fits = true; fits;) fits = await put(size);
    database.close();
  });
}

test('a project of a newer version is refused politely, and stays as it is', async ({
  page,
  say,
}) => {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  await untilSaved(page);
  await goHome(page, say);
  await page.evaluate(async () => {
    const opening = indexedDB.open('tamis');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('project', 'readwrite');
      const projects = transaction.objectStore('project');
      const reading = projects.openCursor();
      reading.onsuccess = () => {
        const row = reading.result?.value as { record: object };
        reading.result?.update({ ...row, record: { ...row.record, version: 99 } });
      };
      transaction.oncomplete = () => resolve();
    });
    database.close();
  });
  await page.reload();
  await cardOf(page, 'village').getByRole('button', { name: 'village', exact: true }).click();
  await expect(page.getByText('This project was saved by a newer version of Tamis.')).toBeVisible();
  await page.getByRole('button', { name: say(shell.backHome) }).click();
  await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
  await expect(cardOf(page, 'village')).toBeVisible();
});
