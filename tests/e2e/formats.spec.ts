import type { Page } from '@playwright/test';
import { FORMATS } from '../../src/lib/i18n/formats';
import { cleaning } from '../../src/lib/i18n/messages/cleaning';
import { data } from '../../src/lib/i18n/messages/data';
import { home } from '../../src/lib/i18n/messages/home';
import { repairKinds } from '../../src/lib/i18n/messages/repairs';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
import { openData } from './data-page';
import { drop } from './files';
import { expect, test } from './person';
import { answerOf, readSegments, sumOf, untilSegmented } from './segments-page';
import { archive, workbook, type TestCell } from './workbook';

const CUSTOMERS = 40;
const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + ((i * 37) % 360)));
const iso = (date: Date) => date.toISOString().slice(0, 10);
const id = (i: number) => `C${String(i % CUSTOMERS).padStart(3, '0')}`;
/** 120 lines; each customer bought three times, for 2 to 241 euros. */
const LINES = Array.from({ length: 120 }, (_, i) => ({
  customer: id(i),
  order: `o${i}`,
  day: day(i),
  amount: 2 * i + 3.5,
}));
const TOTAL = LINES.reduce((sum, line) => sum + line.amount, 0);
const HEADER = ['Customer ID', 'Order ID', 'Order date', 'Amount'];
const PEOPLE = Array.from({ length: CUSTOMERS }, (_, i) => [
  id(i),
  `person${i}@example.org`,
  i % 2 ? 'Lyon' : 'Lille',
]);
const euros = (amount: number) => FORMATS.en.money(amount, 'EUR', true);
const cards = (page: Page) => page.getByRole('region');

async function untilSorted(page: Page): Promise<void> {
  await untilSegmented(page, 'en');
  expect(sumOf(await readSegments(page, 'en'), 'customers')).toBe(CUSTOMERS);
}

test('a workbook as people make it: both sheets, title and total taken away, each refusable', async ({
  page,
  say,
}) => {
  const sales: readonly (readonly TestCell[])[] = [
    ['Sales 2024'],
    [],
    HEADER,
    ...LINES.map((line): TestCell[] => [line.customer, line.order, line.day, line.amount]),
    ['Total', '', '', { formula: 'SUM(D4:D123)', result: TOTAL }],
  ];
  await page.goto('./');
  await drop(page, [
    workbook('shop.xlsx', [
      { name: 'Sales', rows: sales },
      { name: 'Customers', rows: [['Customer ID', 'E-mail', 'City'], ...PEOPLE] },
      { name: 'Empty', rows: [] },
    ]),
  ]);
  await untilSorted(page);
  await openData(page, say);
  await expect(answerOf(page)).toContainText(euros(TOTAL));
  const card = cards(page).filter({
    has: page.getByRole('heading', { name: 'shop.xlsx › Sales' }),
  });
  await expect(
    page.getByRole('heading', { name: 'shop.xlsx › Customers', exact: true }),
  ).toBeVisible();
  await expect(card).toContainText('1 formula: its saved result is read');
  await expect(card).toContainText('Sheet “Empty” is empty: it is passed over.');
  await expect(page.getByRole('combobox', { name: /^Delimiter of/ })).toHaveCount(0);
  const totals = card.getByRole('switch', { name: say(repairKinds['total-lines'].label) });
  const titles = card.getByRole('switch', { name: say(repairKinds['title-lines'].label) });
  await expect(totals).toBeChecked();
  await expect(titles).toBeChecked();

  await totals.uncheck();
  await page.getByRole('button', { name: say(data.readAgain) }).click();
  // The kept sheet is read again: its total is a line without a date now, and said to be.
  await expect(answerOf(page)).toContainText(say(data.refused, 1));
  await expect(answerOf(page)).toContainText(euros(TOTAL));
  await expect(totals).not.toBeChecked();
  await expect(titles).toBeChecked();
  await expect(card).toContainText('1 formula');
});

test('an archive of two CSVs gives both as sources', async ({ page, say }) => {
  const csv = (rows: readonly (readonly (string | number)[])[]) =>
    rows.map((row) => row.join(',')).join('\n');
  const content = archive({
    'export/sales.csv': csv([
      HEADER,
      ...LINES.map((line) => [line.customer, line.order, iso(line.day), line.amount]),
    ]),
    'export/customers.csv': csv([['Customer ID', 'E-mail', 'City'], ...PEOPLE]),
    '__MACOSX/._sales.csv': 'x',
  });
  await page.goto('./');
  await drop(page, [{ name: 'export.zip', content }]);
  await untilSorted(page);
  await openData(page, say);
  await expect(answerOf(page)).toContainText(euros(TOTAL));
  for (const name of ['export.zip › export/sales.csv', 'export.zip › export/customers.csv'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('cells pasted from a spreadsheet, without a field, then in the field', async ({
  page,
  say,
}) => {
  const cells = [
    HEADER,
    ...LINES.map((line) => [line.customer, line.order, iso(line.day), line.amount]),
  ]
    .map((row) => row.join('\t'))
    .join('\n');
  const paste = (selector: string, text: string) =>
    page.locator(selector).evaluate((target, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
  await paste('body', 'one word');
  await expect(page.getByText(say(home.pasteNothing))).toBeVisible();
  await paste('body', cells);
  await untilSorted(page);
  await expect(page).toHaveTitle(/^Pasted on \d+ \w+ · Tamis/);

  await page.goto('./');
  await page.getByRole('button', { name: say(home.paste) }).click();
  await expect(page.getByLabel(say(home.pasteCells))).toBeVisible();
  await paste('textarea', cells);
  await untilSorted(page);
});

test('the steps of cleaning are gathered and applied together', async ({ page, say }) => {
  const dirty = LINES.map(
    (line, i) => `${line.customer},${iso(line.day)},${line.amount},${i % 2 ? 'Toys' : 'toys'}`,
  );
  const content = ['Customer ID,Order date,Amount,Category', ...dirty].join('\n');
  await page.goto('./');
  await drop(page, [{ name: 'sales.csv', content }]);
  await untilSorted(page);
  await openData(page, say);
  const panel = cards(page).filter({
    has: page.getByRole('heading', { name: say(cleaning.title), exact: true }),
  });
  const step = panel.getByRole('switch').first();
  await step.uncheck();
  const again = page.getByRole('button', { name: say(data.readAgain) });
  await expect(page.getByRole('status').filter({ hasText: say(data.pending, 1) })).toHaveCount(1);
  await step.check();
  await expect(again).toHaveCount(0);
  await step.uncheck();
  await again.click();
  await expect(again).toHaveCount(0);
  await expect(panel.getByRole('switch').first()).not.toBeChecked();
});

test.describe('real files', () => {
  test.skip(!hasFixtures, 'the real files with known answers are not beside the project');

  test('the superstore as .xls gives the figures of its sheet of orders', async ({ page, say }) => {
    const { customers, sales } = fixtureJson<{
      superstore_xls: { customers: number; sales: number };
    }>('answers.json').superstore_xls;
    const content = fixture('superstore_us/Sample - Superstore.xls');
    await page.goto('./');
    await drop(page, [{ name: 'Superstore.xls', content }]);
    await untilSegmented(page, 'en');
    expect(sumOf(await readSegments(page, 'en'), 'customers')).toBe(customers);
    await openData(page, say);
    await expect(answerOf(page)).toContainText(euros(Number(sales)));
    await expect(page.getByRole('heading', { name: 'Superstore.xls › Returns' })).toBeVisible();
  });
});
