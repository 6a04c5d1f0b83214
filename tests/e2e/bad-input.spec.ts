import type { Page } from '@playwright/test';
import { common } from '../../src/lib/i18n/messages/common';
import { home } from '../../src/lib/i18n/messages/home';
import { importing } from '../../src/lib/i18n/messages/import';
import { shell } from '../../src/lib/i18n/messages/shell';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { openData } from './data-page';
import { choose, drop, ordersFile, type DiskFile } from './files';
import { cardsOf, goHome, step, tabTo } from './home';
import { expect, test } from './person';
import { answerOf, readSegments, sumOf, untilSegmented } from './segments-page';
import { countRecords } from './store';
import { journeyIn } from './words';

const GOOD = ordersFile(
  ['2024-01-10', '2024-02-11', '2024-03-12', '2024-04-13', '2024-05-14', '2024-06-25'].map(
    (day, i) => ({ customer: `C${i + 1}`, day, amount: 10 * (i + 1) }),
  ),
  'good.csv',
);
const lines = (name: string, ...rows: string[]): DiskFile => ({
  name,
  content: `${rows.join('\n')}\n`,
});

interface Bad {
  readonly file: DiskFile;
  /** What is said of it. */
  readonly fr: RegExp;
  readonly en: RegExp;
}
const UNREADABLE: readonly Bad[] = [
  {
    file: { name: 'empty.csv', content: '' },
    fr: /^«\sempty\.csv\s» est vide\.$/,
    en: /^“empty\.csv” is empty\.$/,
  },
  {
    file: lines('names.csv', 'name', 'Anna', 'Bob', 'Chloé'),
    fr: /«\snames\.csv\s» n’a qu’une colonne/,
    en: /“names\.csv” has only one column/,
  },
  {
    file: {
      name: 'noise.csv',
      content: Uint8Array.from({ length: 4000 }, (_, i) => (i * 97) % 256),
    },
    fr: /«\snoise\.csv\s» (n’est pas un fichier texte|contient des octets)/,
    en: /“noise\.csv” (is not a text file|holds bytes that are not text)/,
  },
  {
    file: {
      name: 'book.csv',
      content: Uint8Array.from([0x50, 0x4b, 3, 4, ...Array<number>(400).fill(0)]),
    },
    fr: /«\sbook\.csv\s» est incomplet ou abîmé/,
    en: /“book\.csv” is incomplete or damaged/,
  },
  {
    file: lines('headings.csv', 'customer_id,order_id,order_date,amount'),
    fr: /«\sheadings\.csv\s» n’a que des en-têtes/,
    en: /“headings\.csv” has only headings/,
  },
  {
    file: lines(
      'returns.csv',
      'customer_id,order_id,order_date,amount',
      'C1,o1,2024-01-31,-10.00',
      'C2,o2,2024-02-15,-20.50',
      'C3,o3,2024-02-28,-5.00',
    ),
    fr: /«\sreturns\.csv\s» ne contient que des retours\s: 3 lignes/,
    en: /“returns\.csv” holds only returns: 3 lines/,
  },
];

/** Makes a project out of `GOOD`; gives its segments. */
async function goodProject(page: Page, language: 'fr' | 'en') {
  await page.goto('./');
  await drop(page, [GOOD]);
  await untilSegmented(page, language);
  return readSegments(page, language);
}

for (const language of journeyIn('fr')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a file that cannot be used is said, and the open project is unharmed', async ({
      page,
      say,
    }) => {
      const before = await goodProject(page, language);
      const kept = await countRecords(page);
      for (const bad of UNREADABLE) {
        await test.step(bad.file.name, async () => {
          await drop(page, [bad.file]);
          await page.getByRole('button', { name: say(refresh.forNew) }).click();
          const alert = page.getByRole('alert');
          await expect(alert.getByRole('heading')).toHaveText(bad[language]);
          await expect(alert.getByRole('paragraph').first()).not.toBeEmpty();
          await expect(page.getByText(say(importing.unharmed))).toBeVisible();
          await page.getByRole('button', { name: say(importing.otherFiles) }).click();
          await untilSegmented(page, language);
        });
      }
      expect(await readSegments(page, language)).toEqual(before);
      expect(await countRecords(page)).toEqual(kept);
      await goHome(page, say);
      await expect(cardsOf(page)).toHaveCount(1);
    });
  });
}

test('what a file lacks is asked, and cancelling leaves nothing', async ({ page, say }) => {
  await page.goto('./');
  const cases = [
    {
      file: lines(
        'till.csv',
        'order_date,amount,store',
        '2024-01-31,10.00,Lille',
        '2024-02-15,20.50,Lyon',
        '2024-02-28,5.00,Lille',
      ),
      said: 'In “till.csv”, no column says who the customer is.',
    },
    {
      file: lines(
        'soon.csv',
        'customer_id,order_date,amount',
        'C1,soon,10.00',
        'C2,later,20.50',
        'C3,one day,5.00',
      ),
      said: /In “soon\.csv”, (no column gives the date|column “order_date” holds no date)/,
    },
  ];
  for (const { file, said } of cases) {
    await test.step(file.name, async () => {
      await drop(page, [file]);
      await expect(page.getByRole('alert').getByRole('heading')).toHaveText(said);
      await page
        .getByRole('button', { name: say(common.cancel) })
        .or(page.getByRole('button', { name: say(importing.otherFiles) }))
        .click();
      await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
    });
  }
  await expect(cardsOf(page)).toHaveCount(0);
  expect(new Set(Object.values(await countRecords(page)))).toEqual(new Set([0]));
});

test('dates that read both ways are asked; answered by keyboard they give the right day', async ({
  page,
  say,
}) => {
  await page.goto('./');
  await drop(page, [
    lines(
      'both.csv',
      'customer_id,order_id,order_date,amount',
      'C1,o1,01/02/2024,10.00',
      'C2,o2,03/04/2024,20.00',
      'C3,o3,05/06/2024,30.00',
      'C4,o4,11/07/2024,40.00',
      'C1,o5,12/11/2024,50.00',
    ),
  ]);
  await expect(page.getByRole('heading', { name: say(importing.asking) })).toBeVisible();
  const choice = page.getByRole('radio', { name: 'day/month/year' });
  await expect(choice).not.toBeChecked();
  await tabTo(page, page.getByRole('main').getByRole('radio').first());
  await page.keyboard.press('Space');
  if (!(await choice.isChecked())) await page.keyboard.press('ArrowDown');
  await expect(choice).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: say(importing.build) }), 60);
  await page.keyboard.press('Enter');
  await untilSegmented(page, 'en');
  await expect(page.getByRole('button', { name: say(shell.asOf, '12 Nov 2024') })).toBeVisible();
  await openData(page, say);
  await expect(answerOf(page)).toContainText(
    '4 customers and 5 order lines from 1 February 2024 to 12 November 2024, €150.00',
  );
});

test('hostile headings and values are text, and nothing else', async ({ page, say }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const canary = '<img src=x onerror="window.canary=1;alert(1)">';
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const headings = [
    'customer_id',
    'order_id',
    'order_date',
    'amount',
    '__proto__',
    'constructor',
    'a"b',
    'x;drop table customer',
    canary,
    'two\nlines',
    '',
    'same',
    'same',
  ];
  const row = (i: number) =>
    [`C${i}`, `o${i}`, `2024-0${i}-15`, `${10 * i}.00`, ...headings.slice(4).map(() => canary)]
      .map(cell)
      .join(',');
  await page.goto('./');
  await drop(page, [
    {
      name: `${canary.replaceAll('"', "'")}.csv`,
      content: [headings.map(cell).join(','), row(1), row(2), row(3), row(4), ''].join('\r\n'),
    },
  ]);
  await untilSegmented(page, 'en');
  expect(sumOf(await readSegments(page, 'en'), 'revenue')).toBe(100);

  await openData(page, say);
  for (const others of await page.locator('details > summary').all()) await others.click();
  for (const heading of [
    '__proto__',
    'constructor',
    'a"b',
    'x;drop table customer',
    canary,
    'two lines',
  ])
    await expect(page.getByText(heading, { exact: true }).first()).toBeVisible();
  await expect(page.getByText('same', { exact: true }).first()).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
  await step(page, say, say(shell.segments));
  await untilSegmented(page, 'en');
  expect(await page.evaluate(() => 'canary' in window)).toBe(false);
  expect(dialogs).toEqual([]);
});

test('a good file goes on beside a bad one, which is said', async ({ page, say }) => {
  await page.goto('./');
  await drop(page, [GOOD, { name: 'empty.csv', content: '' }]);
  await untilSegmented(page, 'en');
  expect(sumOf(await readSegments(page, 'en'), 'revenue')).toBe(210);
  await openData(page, say);
  const said = page.getByRole('status').filter({ hasText: say(importing.skipped, 1) });
  await expect(said).toContainText('“empty.csv” is empty.');
});

/** Some 15 MB: long enough to be stopped on the way. */
function longFile(): DiskFile {
  const rows = Array.from(
    { length: 500_000 },
    (_, i) =>
      `C${i % 20_011},o${i},2023-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')},${i % 97}.50`,
  );
  return {
    name: 'long.csv',
    content: `customer_id,order_id,order_date,amount\n${rows.join('\n')}\n`,
  };
}

test('cancelled or reloaded on the way, an import leaves nothing and the app goes on', async ({
  page,
  say,
}) => {
  await page.goto('./');
  const long = longFile();
  await choose(page, [long]);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: say(common.cancel) }).click();
  await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
  expect(new Set(Object.values(await countRecords(page)))).toEqual(new Set([0]));

  await choose(page, [long]);
  // Looked for at every frame: on a quick machine it is there for less than a second.
  await page.waitForFunction(
    (name) => document.querySelector('[role=progressbar]')?.getAttribute('aria-label') === name,
    'Loading the rows',
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
  await expect(cardsOf(page)).toHaveCount(0);
  expect(new Set(Object.values(await countRecords(page)))).toEqual(new Set([0]));

  await choose(page, [GOOD]);
  await untilSegmented(page, 'en');
  expect(sumOf(await readSegments(page, 'en'), 'customers')).toBe(6);
  await goHome(page, say);
  await expect(cardsOf(page)).toHaveCount(1);
});
