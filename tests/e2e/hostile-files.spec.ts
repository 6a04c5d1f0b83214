import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { exporting } from '../../src/lib/i18n/messages/export';
import { importing } from '../../src/lib/i18n/messages/import';
import { shell } from '../../src/lib/i18n/messages/shell';
import { openCustomers, listOf, expectCount } from './customers-page';
import { openData } from './data-page';
import { drop, type DiskFile } from './files';
import { cardsOf, step } from './home';
import { ALL, expectUnharmed, HOSTILE, watchDialogs } from './hostile';
import { expect, test } from './person';
import { readLeftOut, readSegments, sumOf, untilSegmented } from './segments-page';
import { countRecords } from './store';
import { archive, workbook } from './workbook';
import type { Say } from './words';

/** What a text file cannot hold without being no text, and XML not at all. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/;
const plain = ALL.filter((text) => !CONTROL.test(text));
/** Twenty columns named by a value of every sort. */
const headings = plain.filter((_, i) => i % Math.ceil(plain.length / 20) === 0);

/** Everybody has one order of their own and hostile values everywhere else. */
function table(values: readonly string[]): { header: string[]; rows: string[][]; euros: number } {
  const header = ['customer_id', 'customer_name', 'order_id', 'order_date', 'amount', ...headings];
  const rows = values.map((value, i) => [
    `C${i + 1}`,
    value,
    `o${i + 1}`,
    `2024-${String(1 + (i % 12)).padStart(2, '0')}-15`,
    `${10 + i}.00`,
    ...headings.map((_, j) => values[(i + j) % values.length] ?? ''),
  ]);
  return { header, rows, euros: values.reduce((sum, _, i) => sum + 10 + i, 0) };
}

const quoted = (cells: readonly string[]) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

function csv(): DiskFile & { customers: number; euros: number } {
  const { header, rows, euros } = table(plain);
  const content = [header, ...rows].map(quoted).join('\r\n');
  return { name: 'hostile.csv', content, customers: rows.length, euros };
}

function xlsx(): DiskFile & { customers: number; euros: number } {
  const { header, rows, euros } = table(plain);
  const typed = rows.map((row) => row.map((cell, i) => (i === 4 ? Number(cell) : cell)));
  const sheets = [{ name: '<script>window.canary=1</script>', rows: [header, ...typed] }];
  return { ...workbook('hostile.xlsx', sheets), customers: rows.length, euros };
}

function json(): DiskFile & { customers: number; euros: number } {
  const { header, rows, euros } = table(ALL);
  const objects = rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [header[i] ?? '', i === 4 ? Number(cell) : cell])),
  );
  const content = JSON.stringify(objects);
  return { name: 'hostile.json', content, customers: rows.length, euros };
}

/** Every page that shows values of files. */
async function lookAround(page: Page, say: Say, customers: number): Promise<void> {
  await openCustomers(page, say);
  await expectCount(page, say, customers);
  await listOf(page, say).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectUnharmed(page, 'card');
  await page.keyboard.press('Escape');
  await openData(page, say);
  for (const others of await page.locator('details > summary').all()) await others.click();
  await expectUnharmed(page, 'data');
  await step(page, say, say(shell.segments));
  await untilSegmented(page, 'en');
}

for (const [kind, make] of Object.entries({ csv, xlsx, json }))
  test(`hostile headings and cells of a ${kind} file are text: every customer and cent is there`, async ({
    page,
    say,
  }) => {
    const said = watchDialogs(page);
    const file = make();
    await page.goto('./');
    await drop(page, [file]);
    await untilSegmented(page, 'en');
    const lines = await readSegments(page, 'en');
    expect(sumOf(lines, 'customers') + (await readLeftOut(page, 'en'))).toBe(file.customers);
    expect(sumOf(lines, 'revenue')).toBe(file.euros);
    await lookAround(page, say, file.customers);

    await page.getByRole('button', { name: say(exporting.action), exact: true }).click();
    const download = page.waitForEvent('download', (one) =>
      one.suggestedFilename().endsWith('.csv'),
    );
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(exporting.download) })
      .click();
    const content = await readFile(await (await download).path(), 'utf8');
    // A cell that a spreadsheet would compute begins with one of these, quoted or not.
    expect(content.match(/(^|,|\n)"?[=+@\t\r](?!\n)/gm) ?? []).toEqual([]);
    expect(content.trimEnd().split('\r\n').length).toBeGreaterThan(file.customers);
    await expectUnharmed(page, kind);
    expect(said).toEqual([]);
  });

test('files with hostile names are sources like others', async ({ page, say }) => {
  const said = watchDialogs(page);
  // A third of them, and all that say where a file lies.
  const names = ALL.filter((name, i) => i % 3 === 0 || HOSTILE['path']?.includes(name));
  const files = names.map((name, i) => ({
    name: `${name.slice(0, 200)}.csv`,
    content: `customer_id,order_id,order_date,amount\nC${i},o${i},2024-05-1${i % 10},10.00\n`,
  }));
  await page.goto('./');
  await drop(page, files);
  await untilSegmented(page, 'en');
  const lines = await readSegments(page, 'en');
  expect(sumOf(lines, 'customers') + (await readLeftOut(page, 'en'))).toBe(files.length);
  expect(sumOf(lines, 'revenue')).toBe(10 * files.length);
  await lookAround(page, say, files.length);
  await page.goto('./');
  await expect(cardsOf(page)).toHaveCount(1);
  await expectUnharmed(page, 'home');
  expect(said).toEqual([]);
});

const MANY = 120 * 1024 ** 2;
const bombs: readonly DiskFile[] = [
  { name: 'bomb.zip', content: zipSync({ 'a.csv': new Uint8Array(MANY).fill(48) }, { level: 9 }) },
  {
    name: 'entities.xlsx',
    content: archive({
      ...Object.fromEntries(
        Object.entries(
          unzipSync(workbook('x', [{ name: 'S', rows: [['a', 'b']] }]).content as Uint8Array),
        ).map(([path, bytes]) => [
          path,
          strFromU8(bytes).replace(
            /^<\?.*?\?>/,
            '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>',
          ),
        ]),
      ),
    }),
  },
  {
    name: 'outside.ods',
    content: archive({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "https://elsewhere.example/canary">]><office:document-content>&b;</office:document-content>',
    }),
  },
  { name: 'deep.json', content: `${'['.repeat(200_000)}${']'.repeat(200_000)}` },
];

test('bombs of zip, XML and JSON are refused with words, and leave nothing', async ({
  page,
  say,
}) => {
  await page.goto('./');
  for (const bomb of bombs)
    await test.step(bomb.name, async () => {
      await drop(page, [bomb]);
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('heading')).toContainText(bomb.name);
      await alert.getByRole('button', { name: say(importing.otherFiles) }).click();
      await expectUnharmed(page, bomb.name);
    });
  expect(new Set(Object.values(await countRecords(page)))).toEqual(new Set([0]));
});
