import type { Page } from '@playwright/test';
import { common } from '../../src/lib/i18n/messages/common';
import { data } from '../../src/lib/i18n/messages/data';
import { importing } from '../../src/lib/i18n/messages/import';
import { modeNames, refresh } from '../../src/lib/i18n/messages/refresh';
import { refreshLog } from '../../src/lib/i18n/messages/refresh-log';
import { openData } from './data-page';
import { drop, type DiskFile } from './files';
import { expect, test } from './person';
import { answerOf, untilSegmented } from './segments-page';
import type { Say } from './words';

/** Orders of one month, of ten customers; order i is worth i % 100 + 1. */
function month(name: string, of: string, from: number, orders: number): DiskFile {
  const rows = Array.from({ length: orders }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    return `C${i % 10},o${from + i},${of}-${day},${(i % 100) + 1}.00`;
  });
  return { name, content: ['customer_id,order_id,order_date,amount', ...rows, ''].join('\n') };
}

const JANUARY = month('sales-2024-01.csv', '2024-01', 0, 100);
/** Long enough to be stopped on the way: 60,000 orders, 3,030,000 of revenue. */
const FEBRUARY = month('sales-2024-02.csv', '2024-02', 1000, 60_000);

/** Files that lie in the private storage of the page. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    return names;
  });

async function open(page: Page, say: Say): Promise<void> {
  await page.goto('./');
  await drop(page, [JANUARY]);
  await untilSegmented(page, 'en');
  await openData(page, say);
}

async function update(page: Page, say: Say, files: readonly DiskFile[]): Promise<void> {
  await drop(page, files);
  const dialog = page.getByRole('dialog', { name: say(refresh.offer) });
  await dialog.getByRole('button', { name: /^Update/ }).dblclick();
}

test('a comparison and a build that are cancelled leave the project as it was, and the next try works', async ({
  page,
  say,
}) => {
  await open(page, say);
  const before = await answerOf(page).textContent();

  await update(page, say, [FEBRUARY]);
  await page.getByRole('button', { name: say(common.cancel) }).click();
  await expect(page.getByRole('heading', { name: say(data.question) })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(answerOf(page)).toHaveText(before ?? '');
  expect(await leftBehind(page)).toEqual([]);

  await update(page, say, [FEBRUARY]);
  await expect(page.getByRole('radio', { name: say(modeNames.append) })).toBeChecked();
  const confirm = page.getByRole('button', { name: say(refresh.confirm) });
  await confirm.click();
  await expect(page.getByText(say(importing.workingAgain))).toBeVisible();
  // Files that fall while others are read are refused.
  await drop(page, [month('sales-2024-03.csv', '2024-03', 90_000, 10)]);
  await page.getByRole('button', { name: say(common.cancel) }).click();

  // What was decided is there again, and a second press changes nothing.
  await expect(page.getByRole('heading', { name: say(refresh.question) })).toBeVisible();
  await expect.poll(() => leftBehind(page)).toEqual([]);
  await confirm.dblclick();
  await expect(page.getByRole('heading', { name: say(data.question) })).toBeVisible();
  await expect(page.getByText(say(refreshLog.newCustomers, 0, 0))).toBeVisible();
  await expect(answerOf(page)).toContainText('3,035,050.00');
  await expect.poll(() => leftBehind(page)).toEqual([]);
});

test('a page that is loaded again in the middle of a build shows the project of before', async ({
  page,
  say,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page, say);
  const before = await answerOf(page).textContent();
  await update(page, say, [FEBRUARY]);
  await page.getByRole('button', { name: say(refresh.confirm) }).click();
  await expect(page.getByText(say(importing.workingAgain))).toBeVisible();
  await expect.poll(async () => (await leftBehind(page)).length).toBeGreaterThan(0);
  await page.reload();
  await expect(answerOf(page)).toHaveText(before ?? '');
  await expect.poll(() => leftBehind(page)).toEqual([]);

  // Back to the list of projects in the middle of a comparison, and in again.
  await update(page, say, [FEBRUARY]);
  for (const step of ['goBack', 'goBack', 'goForward', 'goForward'] as const) await page[step]();
  // A comparison that was over before stands there as a plan; one that was left is gone.
  const plan = page.getByRole('heading', { name: say(refresh.question) });
  await expect
    .poll(async () => (await plan.isVisible()) || (await answerOf(page).textContent()) === before)
    .toBe(true);
  if (!(await plan.isVisible())) await update(page, say, [FEBRUARY]);
  await page.getByRole('button', { name: say(refresh.confirm) }).click();
  await expect(answerOf(page)).toContainText('3,035,050.00');
  await expect.poll(() => leftBehind(page)).toEqual([]);
});

test('files that cannot be read are said to be, and the right one can follow at once', async ({
  page,
  say,
}) => {
  await open(page, say);
  const name = 'sales-2024-02.csv';
  const wrong: readonly (readonly [content: string | Uint8Array, said: RegExp])[] = [
    ['', /sales-2024-02\.csv” is empty/],
    ['customer_id,order_id,order_date,amount\n', /has only headings/],
    [
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      /is a picture, which Tamis does not read/,
    ],
    [
      Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
      /is incomplete or damaged/,
    ],
  ];
  for (const [content, said] of wrong) {
    await update(page, say, [{ name, content }]);
    await expect(page.getByText(said)).toBeVisible();
  }
  await update(page, say, [{ name: 'towns.csv', content: 'town,people\nA,1\nB,2\n' }]);
  await expect(page.getByText(say(refresh.nothing))).toBeVisible();
  await page.getByRole('button', { name: say(common.cancel) }).click();
  await update(page, say, [month(name, '2024-02', 1000, 50)]);
  await page.getByRole('button', { name: say(refresh.confirm) }).click();
  // 5,050 of January and 1,275 more.
  await expect(answerOf(page)).toContainText('6,325.00');
});
