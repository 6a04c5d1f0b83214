import { exporting } from '../../src/lib/i18n/messages/export';
import { common } from '../../src/lib/i18n/messages/common';
import { data } from '../../src/lib/i18n/messages/data';
import { history } from '../../src/lib/i18n/messages/history';
import { importing } from '../../src/lib/i18n/messages/import';
import { people } from '../../src/lib/i18n/messages/people';
import { privacy } from '../../src/lib/i18n/messages/privacy';
import { dimensionNames, quality } from '../../src/lib/i18n/messages/quality';
import { fixWords } from '../../src/lib/i18n/messages/quality-fixes';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { shell } from '../../src/lib/i18n/messages/shell';
import { versions } from '../../src/lib/i18n/messages/versions';
import { listOf, rowsOf } from './customers-page';
import { openData } from './data-page';
import { drop } from './files';
import { cardsOf, goHome, step } from './home';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { untranslated } from './untranslated';
import { village } from './village';
import { checker } from './checker';

const { file } = village(60);
const BOTH_WAYS = [
  'customer_id,order_id,order_date,amount',
  ...['01/02', '03/04', '05/06', '11/07', '12/11'].map(
    (d, i) => `C${i},o${i},${d}/2024,${i + 1}.00`,
  ),
  '',
].join('\n');

/**
 * Five customers, one without an address, two of whom read the newsletter; eighteen sales of
 * 10.00, two of which stand twice.
 */
const SALES = Array.from({ length: 18 }, (_, i) => {
  const month = String(1 + (i % 9)).padStart(2, '0');
  return `C${1 + (i % 5)},o${i},2024-${month}-${String(11 + i)},10.00`;
});
const SALES_HEADER = 'customer_id,order_id,order_date,amount';
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const BASE = [
  {
    name: 'shop_people.csv',
    content: lines(
      'customer_id,first_name,last_name,email,city',
      'C1,Ann,Ash,ann@mail.example,Leeds',
      'C2,Bob,Birch,bob@mail.example,York',
      'C3,Cleo,Cedar,cleo@mail.example,Leeds',
      'C4,Dan,Dogwood,dan@mail.example,Hull',
      'C5,Eve,Elm,,York',
    ),
  },
  { name: 'sales.csv', content: lines(SALES_HEADER, ...SALES, ...SALES.slice(0, 2)) },
  {
    name: 'newsletter.csv',
    content: lines(
      'email,first_name,last_name',
      'ann@mail.example,Ann,Ash',
      'bob@mail.example,Bob,Birch',
    ),
  },
];
const NEXT = {
  name: 'sales-2024-11.csv',
  content: lines(
    SALES_HEADER,
    ...Array.from({ length: 8 }, (_, i) => `C${1 + (i % 4)},n${i},2024-11-${11 + i},5.00`),
  ),
};

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, reducedMotion: 'reduce' });

    test('every screen is accessible, in light and dark, fits a phone and is translated', async ({
      page,
      say,
    }) => {
      const { wrong, check } = await checker(page, language);
      await page.goto('./');
      await expect(page.getByRole('heading').first()).toBeVisible();
      await check('home');
      const other = language === 'fr' ? 'en' : 'fr';
      expect(await untranslated(page, other)).not.toEqual([]);

      await drop(page, [{ name: 'both.csv', content: BOTH_WAYS }]);
      await expect(page.getByRole('heading', { name: say(importing.asking) })).toBeVisible();
      await check('question');
      await page.getByRole('button', { name: say(common.cancel) }).click();

      await drop(page, [{ name: 'empty.csv', content: '' }]);
      await expect(page.getByRole('alert')).toBeVisible();
      await check('refusal');
      await page.getByRole('button', { name: say(importing.otherFiles) }).click();

      await drop(page, [file]);
      await untilSegmented(page, language);
      await check('segments');

      await openData(page, say);
      await check('data');

      await step(page, say, say(shell.customers));
      await expect(rowsOf(page, say).first()).toBeVisible();
      await check('customers');

      await listOf(page, say).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByRole('heading').nth(1)).toBeVisible();
      await check('card');
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: say(exporting.action), exact: true }).click();
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
      for (const fold of await page.getByRole('dialog').locator('summary').all())
        await fold.click();
      await check('export');
      await page.keyboard.press('Escape');

      await goHome(page, say);
      await expect(cardsOf(page)).toHaveCount(1);
      await check('home with a project');
      expect(wrong).toEqual([]);
    });

    test('the pages about the data are accessible and translated, and a fix raises its score', async ({
      page,
      say,
    }) => {
      const { wrong, check } = await checker(page, language);
      const tab = (name: string) =>
        page
          .getByRole('navigation', { name: say(data.tabs) })
          .getByRole('link', { name, exact: true })
          .click();
      const shows = (question: string) =>
        expect(page.getByRole('heading', { name: question })).toBeVisible();
      const scores = (name: string, score: number) =>
        page.getByRole('meter', { name: say(quality.scoreOf, name, score), exact: true });
      const unique = say(dimensionNames.uniqueness);

      await page.goto('./');
      await drop(page, BASE);
      await untilSegmented(page, language);
      await openData(page, say);

      await tab(say(quality.tab));
      await shows(say(quality.question));
      // Two of the 27 lines of the three files are copies: 25/27 is 92.6 %.
      await expect(scores(unique, 93)).toBeVisible();
      const columns = page.getByRole('table').filter({ hasText: 'shop_people.csv' });
      await expect(columns.getByRole('row').filter({ hasText: 'city' })).toContainText('100');
      await expect(columns.getByRole('row').filter({ hasText: 'ann@' })).toHaveCount(0);
      await expect(columns.getByRole('row').filter({ hasText: /^email/ })).toContainText('80');
      const fix = page.getByRole('listitem').filter({
        has: page.getByRole('button', { name: say(fixWords.duplicates.action), exact: true }),
      });
      await expect(fix).toContainText(language === 'fr' ? '20,00' : '20.00');
      await check('quality');

      await fix.getByRole('button').click();
      await expect(scores(unique, 100)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole('button', { name: say(fixWords.duplicates.action) })).toHaveCount(
        0,
      );

      await tab(say(people.tab));
      await shows(say(people.question));
      await expect(page.getByText('Ann Ash', { exact: true })).toBeVisible();
      await check('people');

      await tab(say(data.versions));
      await shows(say(versions.question));
      await check('versions');

      await tab(say(history.tab));
      await shows(say(history.question));
      await check('history');

      await tab(say(privacy.tab));
      await shows(say(privacy.question));
      await check('rights of people');

      await drop(page, [NEXT]);
      const offer = page.getByRole('dialog', { name: say(refresh.offer) });
      await expect(offer).toBeVisible();
      await check('what to do with new files');
      await offer.getByRole('button', { name: /shop people/ }).click();
      await expect(page.getByRole('heading', { name: say(refresh.question) })).toBeVisible();
      await check('refresh plan');
      expect(wrong).toEqual([]);
    });
  });
}
