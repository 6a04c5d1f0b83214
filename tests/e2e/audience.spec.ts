import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { common } from '../../src/lib/i18n/messages/common';
import { customers as words, card } from '../../src/lib/i18n/messages/customers';
import { data } from '../../src/lib/i18n/messages/data';
import { exporting } from '../../src/lib/i18n/messages/export';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { segmentPage } from '../../src/lib/i18n/messages/segment-page';
import { segments } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { kindQuestions, studio } from '../../src/lib/i18n/messages/studio';
import { newPerson, tagFile, tagWords } from '../../src/lib/i18n/messages/tags';
import { dialogOf, LIST, names, PEOPLE, putTag, SALES, tab, tagChip } from './audience';
import { expectCount, listOf, openCustomers } from './customers-page';
import { drop } from './files';
import { step } from './home';
import { expect, test } from './person';
import { answerOf, untilSegmented } from './segments-page';
import { figure, journeyIn } from './words';

for (const language of journeyIn('fr')) {
  const money = (text: string) => figure(text.replace(/^.*?(?=[\d£€])/, ''), language);

  test.describe(`in ${language}`, () => {
    test.use({ language });

    test.beforeEach(async ({ page }) => {
      await page.goto('./');
      await drop(page, [PEOPLE, SALES]);
      await untilSegmented(page, language);
    });

    test('a segment of any segmentation opens its customers, says why they are there, and goes out', async ({
      page,
      say,
    }) => {
      await tab(page, say, say(kindNames.attribute.name));
      await page.getByLabel(say(studio.split), { exact: true }).selectOption('city');
      const table = page.getByRole('table', { name: say(segments.tableTitle), exact: true });
      await table.getByRole('button', { name: 'Leeds' }).click();
      await page.getByRole('link', { name: say(segmentPage.seeCustomers, 2) }).click();

      await expect(page).toHaveURL(/customers\/attribute~\.3d\.Leeds$/);
      await expect(page.getByRole('heading', { name: say(words.questionSegment) })).toBeVisible();
      // 70 of 110 is 64 %, of two customers in five.
      await expect(answerOf(page)).toContainText(/64.?%/);
      await expect(answerOf(page)).toContainText(/40.?%/);
      await expectCount(page, say, 2);
      expect(await names(page, say)).toEqual(['Ann Ash', 'Cleo =Cedar']);

      await page.getByLabel(say(words.sortedBy)).selectOption({ label: say(kindNames.tiers.name) });
      await expect(page).toHaveURL(/customers\/tiers~$/);
      await expectCount(page, say, 5);
      await page.goBack();
      await expectCount(page, say, 2);

      await listOf(page, say).focus();
      await page.keyboard.press('Enter');
      const drawer = dialogOf(page, 'Ann Ash');
      await expect(drawer.getByRole('heading', { name: say(card.everywhere) })).toBeVisible();
      const leeds = drawer.getByRole('link', { name: say(card.seeSegment, 'Leeds') });
      await expect(leeds).toHaveAttribute('href', /customers\/attribute~\.3d\.Leeds$/);
      await expect(drawer.getByText(say(kindNames.lifecycle.name), { exact: true })).toBeVisible();
      await expect(drawer.getByText(say(kindNames.tiers.name), { exact: true })).toBeVisible();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: say(words.exportSegment) }).click();
      const got: Download[] = [];
      const both = new Promise<void>((resolve) => {
        page.on('download', (one) => {
          if (got.push(one) === 2) resolve();
        });
      });
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(exporting.download) })
        .click();
      await both;
      const read = async (end: string) =>
        readFileSync(
          (await got.find((one) => one.suggestedFilename().endsWith(end))?.path()) ?? '',
          'utf8',
        );
      expect(got[0]?.suggestedFilename()).toBe('shop-people-leeds-2024-06-15.csv');
      const [head = '', ...lines] = (await read('.csv')).trim().split('\r\n');
      const delimiter = language === 'fr' ? ';' : ',';
      expect(head).toContain(`${delimiter}Segment${delimiter}`);
      expect(lines.map((line) => line.split(delimiter).slice(0, 3))).toEqual([
        ['C1', 'Ann', 'Ash'],
        ['C3', 'Cleo', "'=Cedar"],
      ]);
      expect(lines.every((line) => line.includes(`${delimiter}Leeds${delimiter}`))).toBe(true);
      const note = await read('.txt');
      expect(note).toContain(say(kindNames.attribute.name));
      expect(note).toMatch(/- Leeds.?: 2/);
    });

    test('tags are put on a list, on a card and from a file, found again and taken off', async ({
      page,
      say,
    }) => {
      await openCustomers(page, say);
      await page.getByLabel(say(words.search)).fill('birch');
      await expectCount(page, say, 1);
      await putTag(page, say, 'Press');
      await expect(tagChip(page, say, 'Press')).toContainText('1');
      await page.getByLabel(say(words.search)).fill('');
      await expectCount(page, say, 5);

      await putTag(page, say, 'VIP', 'first ones');
      await expect(tagChip(page, say, 'VIP')).toContainText('5');
      await page
        .getByRole('button', { name: say(common.undo) })
        .last()
        .click();
      await expect(tagChip(page, say, 'VIP')).toHaveCount(0);
      await expect(tagChip(page, say, 'Press')).toContainText('1');

      await test.step('on a card, with a note', async () => {
        await listOf(page, say).focus();
        await page.keyboard.press('Enter');
        const drawer = dialogOf(page, 'Ann Ash');
        await drawer.getByRole('button', { name: say(tagWords.add) }).click();
        await drawer.getByLabel(say(tagWords.name), { exact: true }).fill('vip');
        await drawer.getByLabel(say(tagWords.note)).fill('met at the fair');
        await drawer.getByLabel(say(tagWords.day), { exact: true }).fill('2024-03-09');
        await drawer.getByRole('button', { name: say(tagWords.put) }).click();
        await expect(drawer.getByText('met at the fair')).toBeVisible();
        await expect(
          drawer.getByText(language === 'fr' ? '9 mars 2024' : '9 March 2024'),
        ).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(tagChip(page, say, 'vip')).toContainText('1');
      });

      await test.step('from a file: who is found is tagged, the others are said', async () => {
        await step(page, say, say(shell.segments));
        await tab(page, say, say(tagWords.tab));
        await page.getByRole('button', { name: say(tagWords.fromFile) }).click();
        const dialog = dialogOf(page, say(tagFile.title));
        await dialog
          .locator('input[type=file]')
          .setInputFiles({ name: 'vip.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
        await expect(dialog.getByText(say(tagFile.found, 4, 2))).toBeVisible();
        await expect(dialog.getByText(say(tagFile.blank, 1))).toBeVisible();
        await dialog.getByText(say(tagFile.notFound, 1)).click();
        await expect(dialog.getByRole('cell', { name: 'Z9', exact: true })).toBeVisible();
        await dialog.getByLabel(say(tagWords.name), { exact: true }).fill('VIP');
        await dialog.getByRole('button', { name: say(tagFile.tag), exact: true }).click();
        await expect(dialog).toBeHidden();
        const row = page
          .getByRole('table', { name: say(tagWords.list) })
          .getByRole('row')
          .filter({ hasText: 'vip' });
        // Ann 40 and Bob 20.
        await expect(row).toContainText(/60/);
        await row.getByRole('button', { name: say(tagWords.actionsOf, 'vip') }).click();
        await page.getByRole('menuitem', { name: say(tagWords.marks) }).click();
        const marks = page.getByRole('table', { name: say(tagWords.marksOf, 'vip') });
        const ann = marks.getByRole('row').filter({ hasText: 'C1' });
        await expect(ann).toContainText('met in London');
        await expect(ann).toContainText(language === 'fr' ? '13 février 2024' : '13 February 2024');
        await expect(marks.getByRole('row').filter({ hasText: 'C2' })).toBeVisible();
        await marks.getByRole('button', { name: say(tagWords.take, 'C2') }).click();
        await expect(marks.getByRole('row').filter({ hasText: 'C2' })).toHaveCount(0);
        await page.keyboard.press('Control+z');
        await expect(marks.getByRole('row').filter({ hasText: 'C2' })).toBeVisible();
      });

      await test.step('renamed, seen, made a segmentation, deleted', async () => {
        const table = page.getByRole('table', { name: say(tagWords.list) });
        await table.getByRole('button', { name: 'vip', exact: true }).click();
        await table.getByRole('textbox').fill('Best friends');
        await page.keyboard.press('Enter');
        await expect(table.getByRole('row').filter({ hasText: 'Best friends' })).toBeVisible();
        await page.getByRole('button', { name: say(tagWords.segment) }).click();
        await expect(page.getByRole('heading', { name: say(kindQuestions.tags) })).toBeVisible();
        const rows = page
          .getByRole('table', { name: say(segments.tableTitle), exact: true })
          .locator('tbody tr');
        // Press comes first and has Bob; of the two friends, Ann is left; three have no tag.
        await expect(rows).toHaveCount(3);
        const sizes = await rows.evaluateAll((all) =>
          all.map((row) => row.querySelectorAll('td')[1]?.textContent),
        );
        expect(sizes).toEqual(['1', '1', '3']);
        await tab(page, say, say(tagWords.tab));
        await page.getByRole('button', { name: say(tagWords.actionsOf, 'Press') }).click();
        await page.getByRole('menuitem', { name: say(tagWords.remove) }).click();
        await expect(table.getByRole('row').filter({ hasText: 'Press' })).toHaveCount(0);
        await page
          .getByRole('button', { name: say(common.undo) })
          .last()
          .click();
        await expect(table.getByRole('row').filter({ hasText: 'Press' })).toBeVisible();
      });
    });

    test('people who never bought come in by hand or with a file, tagged', async ({
      page,
      say,
    }) => {
      await tab(page, say, say(tagWords.tab));
      await expect(page.getByText(say(tagWords.answerNone))).toBeVisible();
      await page.getByRole('button', { name: say(tagWords.addPerson) }).click();
      const dialog = dialogOf(page, say(newPerson.title));
      await dialog.getByLabel(say(newPerson.customer_id)).fill('C4');
      await dialog.getByRole('button', { name: say(newPerson.add) }).click();
      await expect(dialog.getByText(say(newPerson.idTaken, 'C4'))).toBeVisible();
      await dialog.getByLabel(say(newPerson.customer_id)).fill('INF-1');
      await dialog.getByLabel(say(newPerson.first_name)).fill('Fay');
      await dialog.getByLabel(say(newPerson.last_name), { exact: true }).fill('Fern');
      await dialog.getByLabel(say(newPerson.email)).fill('fay@mail.example');
      await dialog.getByLabel(say(newPerson.tagged)).fill('Influencer');
      await dialog.getByRole('button', { name: say(newPerson.add) }).click();

      const plan = page.getByRole('heading', { name: say(refresh.question) });
      await expect(plan).toBeVisible();
      await page.getByRole('button', { name: say(refresh.confirm) }).click();
      await expect(page.getByRole('heading', { name: say(data.question) })).toBeVisible();

      await openCustomers(page, say);
      await tagChip(page, say, 'Influencer').click();
      await expectCount(page, say, 1);
      expect(await names(page, say)).toEqual(['Fay Fern']);

      await step(page, say, say(shell.segments));
      await tab(page, say, say(tagWords.tab));
      await page.getByRole('button', { name: say(tagWords.fromFile) }).click();
      const file = dialogOf(page, say(tagFile.title));
      await file
        .locator('input[type=file]')
        .setInputFiles({ name: 'vip.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
      await expect(file.getByText(say(tagFile.found, 4, 2))).toBeVisible();
      await file.getByText(say(tagFile.addUnknown)).click();
      await file.getByLabel(say(tagWords.name), { exact: true }).fill('VIP');
      await file.getByRole('button', { name: say(tagFile.tagAndAdd) }).click();
      await expect(plan).toBeVisible();
      await page.getByRole('button', { name: say(refresh.confirm) }).click();
      await expect(page.getByRole('heading', { name: say(data.question) })).toBeVisible();

      await openCustomers(page, say);
      await tagChip(page, say, 'VIP').click();
      // Ann and Bob, and Zed who bought nothing: 60 in all.
      await expectCount(page, say, 3);
      expect(await names(page, say)).toEqual(['Ann Ash', 'Bob Birch', 'Z9']);
      expect(money(await answerOf(page).locator('strong').nth(1).innerText())).toBe(60);
    });
  });
}
