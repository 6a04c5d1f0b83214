import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import Papa from 'papaparse';
import { feature } from '../../src/lib/core/features/catalogue';
import { FORMATS } from '../../src/lib/i18n/formats';
import { customers } from '../../src/lib/i18n/messages/customers';
import { exporting } from '../../src/lib/i18n/messages/export';
import { schemeNames, segmentNames, segments } from '../../src/lib/i18n/messages/segments';
import { parseIsoDate } from '../../src/lib/core/dates';
import { drop } from './files';
import { expect, test } from './person';
import { openSegmentCustomers, readSegments, untilSegmented } from './segments-page';
import { centsOf, village } from './village';
import type { Say } from './words';

const FORMULA = '=HYPERLINK("http://x")';
const NAMES = [FORMULA, '+33 1 23', '@sum', '-1+1', 'Zoé; "Ana", Bob', '\tTab'];
const { file, people, lastDay } = village(60, NAMES);

/** Both files that the button gives: the customers and the note. */
async function download(
  page: Page,
  say: Say,
): Promise<{ csv: string; note: string; name: string }> {
  const got: Download[] = [];
  const both = new Promise<void>((resolve) => {
    page.on('download', (one) => {
      got.push(one);
      if (got.length === 2) resolve();
    });
  });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say(exporting.download) })
    .click();
  await both;
  const read = async (extension: string) => {
    const one = got.find((d) => d.suggestedFilename().endsWith(extension));
    return {
      text: readFileSync((await one?.path()) ?? '', 'utf8'),
      name: one?.suggestedFilename() ?? '',
    };
  };
  const csv = await read('.csv');
  return { csv: csv.text, note: (await read('.txt')).text, name: csv.name };
}

for (const language of ['fr', 'en'] as const) {
  const [delimiter, decimal] = language === 'fr' ? [';', ','] : [',', '.'];
  const cents = (cell = '') => {
    expect(cell).toMatch(decimal === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/);
    return Math.round(Number(cell.replace(',', '.')) * 100);
  };
  /** The file as a spreadsheet of the country reads it. */
  const parse = (csv: string) => {
    expect(csv.startsWith('\ufeff')).toBe(true);
    const parsed = Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true });
    expect(parsed.errors).toEqual([]);
    const [header = [], ...rows] = parsed.data;
    const at = header.indexOf(feature('monetary_sum').label[language]);
    expect(at).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(header.length);
    return { rows, sum: rows.reduce((sum, row) => sum + cents(row[at]), 0) };
  };

  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a segment and everybody go out as files that a spreadsheet of the country reads', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      const [segment] = await readSegments(page, language);
      if (!segment) throw new Error('no segment');
      const name = say(segmentNames[segment.id] ?? segments.question);

      await test.step('everybody, from the bar', async () => {
        await page.getByRole('button', { name: say(exporting.action), exact: true }).click();
        const { csv, note } = await download(page, say);
        const { rows, sum } = parse(csv);
        expect(rows.map((row) => row[0]).sort()).toEqual(people.map((p) => p.id).sort());
        expect(sum).toBe(centsOf(people));
        for (const hostile of NAMES.slice(0, 4)) {
          expect(csv).not.toContain(`${delimiter}${hostile}`);
          expect(rows.flat()).toContain(`'${hostile}`);
        }
        expect(rows.flat()).toContain('Zoé; "Ana", Bob');
        expect(rows.flat().filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
        expect(note).toContain('60');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      });

      await test.step('one segment, from its list', async () => {
        await openSegmentCustomers(page, language, name, segment.customers);
        await page.getByRole('button', { name: say(customers.exportSegment) }).click();
        const { csv, note, name: fileName } = await download(page, say);
        const { rows, sum } = parse(csv);
        expect(rows).toHaveLength(segment.customers);
        expect(sum).toBe(Math.round(segment.revenue * 100));
        const inside = people.filter((p) => rows.some((row) => row[0] === p.id));
        expect(centsOf(inside)).toBe(sum);

        const day = parseIsoDate(lastDay);
        expect(fileName).toContain(lastDay);
        expect(note).toContain(name);
        expect(note).toContain(say(schemeNames['partition_125'] ?? segments.scheme));
        expect(note).toContain(day ? FORMATS[language].date(day) : '-');
        expect(note).toContain(`${name}${language === 'fr' ? '\u00a0' : ''}: ${segment.customers}`);
        expect(note).toContain(String(people.length - segment.customers));
      });
    });
  });
}
