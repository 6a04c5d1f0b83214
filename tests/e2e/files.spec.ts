import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { IsoDate } from '../../src/lib/core/dates';
import { FORMATS } from '../../src/lib/i18n/formats';
import { data } from '../../src/lib/i18n/messages/data';
import { schemeNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { importing } from '../../src/lib/i18n/messages/import';
import { shell } from '../../src/lib/i18n/messages/shell';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
import { openData } from './data-page';
import { choose, drop } from './files';
import { expect, test } from './person';
import { answerOf, readSegments, sumOf, untilSegmented, readLeftOut } from './segments-page';

interface Answer {
  readonly customers: number;
  readonly rows: number;
  readonly min: IsoDate;
  readonly max: IsoDate;
}
interface Answers {
  readonly cdnow_master: Answer & { readonly sum: number };
  readonly superstore_fr: Answer & { readonly sales: string };
  readonly superstore_csv: Answer & { readonly sales: string };
  readonly online_retail: Answer & {
    readonly missing_customer_rows: number;
    readonly sum_amount_all: string;
    readonly sum_amount_with_customer: string;
  };
  readonly rfm_data_orders: Answer;
}

test.skip(!hasFixtures, 'the real files with known answers are not beside the project');

const answers = hasFixtures ? fixtureJson<Answers>('answers.json') : null;
const known = (): Answers => {
  if (!answers) throw new Error('no answers');
  return answers;
};

/** Fails the moment the import asks something. */
const neverAsked = (page: Page, language: 'fr' | 'en') =>
  expect(page.getByRole('heading', { name: importing.asking[language] as string })).toHaveCount(0);

const SUPERSTORES = [
  { language: 'fr', path: 'superstore_fr/superstore_fr.csv', total: '2 297 200,86' },
  { language: 'en', path: 'superstore_us/Sample - Superstore.csv', total: '2,297,200.86' },
] as const;

for (const { language, path, total } of SUPERSTORES) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the superstore dropped on the window gives its totals to the cent', async ({
      page,
      say,
    }) => {
      const { customers, rows, min, max } = known().superstore_fr;
      expect(known().superstore_csv.sales).toBe(known().superstore_fr.sales);
      await page.goto('./');
      await drop(page, [{ name: path.split('/')[1] ?? '', content: fixture(path) }]);
      await untilSegmented(page, language);
      await neverAsked(page, language);
      expect(sumOf(await readSegments(page, language), 'customers')).toBe(customers);

      await openData(page, say);
      await expect(answerOf(page)).toContainText(total);
      const f = FORMATS[language];
      const said = say(data.answer, {
        customers,
        lines: rows,
        first: f.date(min),
        last: f.date(max),
        revenue: f.money(Number(known().superstore_fr.sales), 'EUR', true),
      });
      await expect(answerOf(page)).toContainText(said);
    });
  });
}

test('540,000 lines need no correction, and anonymous sales are said', async ({
  page,
  say,
}, info) => {
  const answer = known().online_retail;
  const path = info.outputPath('online_retail.csv');
  writeFileSync(path, fixture('online_retail/online_retail.csv.gz'));
  await page.goto('./');
  await choose(page, [path]);
  await untilSegmented(page, 'en');
  await neverAsked(page, 'en');
  const lines = await readSegments(page, 'en');
  expect(sumOf(lines, 'customers') + (await readLeftOut(page, 'en'))).toBe(answer.customers);

  await openData(page, say);
  const share = 1 - Number(answer.sum_amount_with_customer) / Number(answer.sum_amount_all);
  await expect(answerOf(page)).toContainText('4,372 customers');
  await expect(answerOf(page)).toContainText('8,300,065.81');
  await expect(answerOf(page)).toContainText(
    say(data.anonymous, answer.missing_customer_rows, share),
  );
  await expect(answerOf(page)).toContainText('135,080 lines without a customer: 15% of revenue');
});

/** The vignette's names of segments, as ours. */
const VIGNETTE: Readonly<Record<string, string>> = {
  Champions: 'champions',
  'Potential Loyalist': 'potential_loyalist',
  'Loyal Customers': 'loyal',
  Promising: 'promising',
  'New Customers': 'new',
  "Can't Lose Them": 'cannot_lose',
  'At Risk': 'at_risk',
  'Need Attention': 'need_attention',
  'About To Sleep': 'about_to_sleep',
  Lost: 'lost',
};

test('R’s scheme at 2006-12-31 gives the published counts', async ({ page, say }) => {
  const published = Object.entries(
    fixtureJson<{
      r_rfm_vignette: {
        expected_rfm_data_orders_2006_12_31: Record<string, [number, number, number]>;
      };
    }>('../reference/rfm_schemes.json').r_rfm_vignette.expected_rfm_data_orders_2006_12_31,
  ).map(([name, [customers, , revenue]]) => ({ id: VIGNETTE[name] ?? name, customers, revenue }));
  await page.goto('./');
  await drop(page, [
    { name: 'rfm_data_orders.csv', content: fixture('rfm_orders/rfm_data_orders.csv') },
  ]);
  await untilSegmented(page, 'en');
  expect(sumOf(await readSegments(page, 'en'), 'customers')).toBe(
    known().rfm_data_orders.customers,
  );

  await page
    .getByLabel(say(words.scheme), { exact: true })
    .selectOption({ label: say(schemeNames['r_rfm_vignette'] ?? shell.title) });
  await page.getByRole('button', { name: say(shell.asOf, '30 Dec 2006') }).click();
  await page.getByLabel(say(shell.referenceDate)).fill('2006-12-31');
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  await expect
    .poll(async () => (await readSegments(page, 'en')).sort(byId))
    .toEqual(published.sort(byId));
});

test('fixed-width columns go from drop to heatmap', async ({ page, say }) => {
  const { customers, rows } = known().cdnow_master;
  await page.goto('./');
  await drop(page, [{ name: 'CDNOW_master.txt', content: fixture('cdnow/CDNOW_master.txt') }]);
  await untilSegmented(page, 'en');
  await neverAsked(page, 'en');
  const lines = await readSegments(page, 'en');
  expect(sumOf(lines, 'customers') + (await readLeftOut(page, 'en'))).toBe(customers);
  await openData(page, say);
  await expect(answerOf(page)).toContainText('2,500,315.63');
  await expect(answerOf(page)).toContainText(FORMATS.en.number(rows));
});
