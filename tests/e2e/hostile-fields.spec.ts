import { card as cardWords, customers as words } from '../../src/lib/i18n/messages/customers';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { ruleEditor } from '../../src/lib/i18n/messages/rule-editor';
import {
  dimensionNames,
  periodNames,
  ruleFields as fields,
} from '../../src/lib/i18n/messages/rule-fields';
import { playbookWords } from '../../src/lib/i18n/messages/segment-page';
import { segments } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { studio } from '../../src/lib/i18n/messages/studio';
import { tagWords } from '../../src/lib/i18n/messages/tags';
import { ui } from '../../src/lib/i18n/messages/ui';
import { putTag, tab } from './audience';
import { listOf, openCustomers, rowsOf } from './customers-page';
import { drop } from './files';
import { step } from './home';
import { expectUnharmed, someOf, watchDialogs } from './hostile';
import { expect, test } from './person';
import { readSegments, tableOf, untilSegmented } from './segments-page';

const CATEGORIES = someOf(0).slice(0, 6);
/** Twelve customers; each category is bought by two of them. */
const FILE = {
  name: 'sales.csv',
  content: [
    'customer_id,order_id,order_date,amount,category',
    ...Array.from({ length: 12 }, (_, i) => {
      const category = (CATEGORIES[i % 6] ?? '').replaceAll('"', '""');
      return `C${i},o${i},2024-${String(i + 1).padStart(2, '0')}-15,${100 - 5 * i}.00,"${category}"`;
    }),
    '',
  ].join('\n'),
};

/** What a field of one line makes of a text. */
const oneLine = (text: string, most = 120) =>
  text
    .replace(/[\r\n]/g, '')
    .slice(0, most)
    .trim();
const shown = (text: string) =>
  oneLine(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();

test('hostile words in every field are words', async ({ page, say }) => {
  const said = watchDialogs(page);
  await page.goto('./');
  await drop(page, [FILE]);
  await untilSegmented(page, 'en');
  const before = await readSegments(page, 'en');

  await test.step('name of the project', async () => {
    for (const name of [...someOf(0), ...someOf(1)].filter((text) => oneLine(text) !== '')) {
      await page.getByTitle(say(ui.projectName), { exact: true }).click();
      await page.getByRole('textbox', { name: say(ui.projectName) }).fill(name);
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => shown(await page.title()))
        .toBe(shown(`${oneLine(name)} · Tamis`));
    }
    await expectUnharmed(page, 'name of the project');
  });

  await test.step('search of customers', async () => {
    await openCustomers(page, say);
    const search = page.getByLabel(say(words.search));
    for (const text of [...someOf(2), ...someOf(5)]) {
      await search.fill(text);
      const none = page.getByText(/^No customer matches/);
      await expect(none.or(rowsOf(page, say).first())).toBeVisible();
    }
    await search.fill('');
    await expect(listOf(page, say)).toHaveAttribute('aria-rowcount', '13');
    await expectUnharmed(page, 'search of customers');
  });

  await test.step('search of everything', async () => {
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog').getByRole('combobox');
    for (const text of [...someOf(3), ...someOf(4)]) {
      await search.fill(text);
      await expect(page.getByText(say(ui.searching))).toHaveCount(0);
    }
    await search.fill('C11');
    await expect(page.getByRole('option', { name: /C11/ })).toBeVisible();
    await expectUnharmed(page, 'search of everything');
    await page.keyboard.press('Escape');
  });

  await test.step('tags and notes', async () => {
    for (const [i, name] of someOf(6).entries())
      if (oneLine(name) !== '')
        await putTag(page, say, oneLine(name).slice(0, 60), someOf(7)[i] ?? '');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await listOf(page, say).focus();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: say(cardWords.why) }),
    ).toBeVisible();
    await expectUnharmed(page, 'tags on a card');
    await page.keyboard.press('Escape');
    await step(page, say, say(shell.segments));
    await tab(page, say, say(tagWords.tab));
    await expect(page.getByRole('heading', { name: say(tagWords.question) })).toBeVisible();
    await expectUnharmed(page, 'tags');
  });

  await test.step('rules, their names and values', async () => {
    await tab(page, say, say(studio.newOne));
    await page
      .getByRole('region', { name: say(kindNames.rules.name), exact: true })
      .getByRole('button')
      .click();
    await page.getByRole('button', { name: say(ruleEditor.startBlank), exact: true }).click();
    await page.getByRole('button', { name: say(ruleEditor.addCondition), exact: true }).click();
    await page.getByRole('menuitem', { name: say(ruleEditor.addBought) }).click();
    await page.getByLabel(say(fields.period)).selectOption({ label: say(periodNames.always) });
    await page.getByRole('button', { name: say(fields.restrict), exact: true }).click();
    await page.getByRole('menuitem', { name: say(dimensionNames.category) }).click();
    await page.getByRole('button', { name: say(fields.chooseValues), exact: true }).click();
    const search = page.getByRole('searchbox', { name: say(fields.searchValues) });
    for (const text of someOf(0)) await search.fill(text);
    await search.fill('');
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await page.keyboard.press('Escape');
    await expect(page.getByText(say(ruleEditor.first, 12)).first()).toBeVisible();
    for (const [i, name] of someOf(1)
      .filter((text) => oneLine(text) !== '')
      .entries()) {
      if (i === 0)
        await page
          .getByRole('heading', { name: say(ruleEditor.newName, 1) })
          .getByRole('button')
          .click();
      else
        await page
          .getByRole('heading', { level: 3 })
          .or(page.getByRole('heading', { level: 2 }))
          .getByRole('button')
          .first()
          .click();
      await page.getByRole('textbox', { name: say(ruleEditor.rename) }).fill(name);
      await page.keyboard.press('Enter');
    }
    await expect(
      page.getByRole('table', { name: say(segments.tableTitle), exact: true }),
    ).toBeVisible();
    await expectUnharmed(page, 'rules');
  });

  await test.step('plan of a segment', async () => {
    await tab(page, say, 'RFM');
    await untilSegmented(page, 'en');
    await tableOf(page, 'en').locator('tbody').getByRole('button').first().click();
    const offer = page.getByLabel(say(playbookWords.offer), { exact: true });
    for (const text of someOf(3)) {
      await offer.fill(text);
      await offer.blur();
    }
    await expectUnharmed(page, 'plan');
  });

  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.reload();
  await step(page, say, say(shell.segments));
  await untilSegmented(page, 'en');
  expect(await readSegments(page, 'en')).toEqual(before);
  await expectUnharmed(page, 'reload');
  expect(said).toEqual([]);
});
