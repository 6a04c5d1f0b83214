import { card as cardWords, customers as words } from '../../src/lib/i18n/messages/customers';
import { segmentNames, segments } from '../../src/lib/i18n/messages/segments';
import { expectCount, listOf, openCustomers, rowsOf } from './customers-page';
import { drop } from './files';
import { expect, test } from './person';
import { answerOf, openSegmentCustomers, readSegments, untilSegmented } from './segments-page';
import { village } from './village';
import { journeyIn } from './words';

const NAMES = ['Élodie Brûlé', 'Zoé Nuñez', 'Ana <b>Bold</b>', "Sean O'Donnell"];
const { file, people } = village(1200, NAMES);
const byWorth = [...people].sort((a, b) => b.cents - a.cents);

for (const language of journeyIn('en')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a segment opens its customers, as many as the table says', async ({ page, say }) => {
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      const [segment] = (await readSegments(page, language)).slice(1);
      if (!segment) throw new Error('no second segment');
      const name = say(segmentNames[segment.id] ?? segments.question);
      await openSegmentCustomers(page, language, name, segment.customers);
      await expectCount(page, say, segment.customers);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(words.questionSegment));
      await expect(answerOf(page)).toContainText(name);
      await page.goBack();
      await page.goBack();
      await untilSegmented(page, language);
    });
  });
}

test('the list sorts, searches whatever the accents, and scrolls to its end', async ({
  page,
  say,
}) => {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  await openCustomers(page, say);
  await expectCount(page, say, people.length);
  const list = listOf(page, say);
  const rows = rowsOf(page, say);
  const [richest] = byWorth;
  const poorest = byWorth.at(-1);
  await expect(rows.first()).toContainText(richest?.id ?? '-');

  await test.step('to the end', async () => {
    await list.focus();
    await page.keyboard.press('End');
    await expect(rows.filter({ hasText: poorest?.id ?? '-' })).toBeVisible();
  });

  await test.step('sorted the other way, then by date', async () => {
    await list.getByRole('button', { name: say(words.columnAmount) }).click();
    await page.keyboard.press('Control+Home');
    await expect(list.getByRole('columnheader', { name: say(words.columnAmount) })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(list.locator('[aria-rowindex="2"]')).toContainText(poorest?.id ?? '-');
  });

  await test.step('searched', async () => {
    const search = page.getByLabel(say(words.search));
    for (const [text, found] of [
      ['elodie brule', 'Élodie Brûlé'],
      ['NUNEZ', 'Zoé Nuñez'],
      ['c0004', "Sean O'Donnell"],
      ['<b>', 'Ana <b>Bold</b>'],
    ] as const) {
      await search.fill(text);
      await expect(rows).toHaveCount(1);
      await expect(rows.first()).toContainText(found);
    }
    await search.fill('nobody has this name');
    await expect(page.getByText(say(words.nothingFound, 'nobody has this name'))).toBeVisible();
    await search.fill('');
    await expectCount(page, say, people.length);
  });
});

test('a card opens by keyboard, says why, and closes', async ({ page, say }) => {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  await openCustomers(page, say);
  const [richest, second] = byWorth;
  const list = listOf(page, say);
  await expect(rowsOf(page, say).first()).toContainText(richest?.id ?? '-');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');

  const card = page.getByRole('dialog', { name: richest?.name ?? '-' });
  await expect(card).toBeVisible();
  await expect(card.getByRole('heading', { name: say(cardWords.why) })).toBeVisible();
  await expect(card).toContainText(((richest?.cents ?? 0) / 100).toFixed(2));
  await expect(card).toContainText(say(cardWords.place, 1, people.length));

  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: second?.name ?? '-' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(list).toBeVisible();

  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectCount(page, say, people.length);
});
