import { schemeNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import { drop } from './files';
import { expect, test } from './person';
import { readSegments, untilSegmented } from './segments-page';
import { village } from './village';
import { journeyIn } from './words';

const { file } = village(60);

for (const language of journeyIn('fr'))
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a second tab looks on, follows, and takes over', async ({ page, context, say }) => {
      await page.goto('./');
      await drop(page, [file]);
      await untilSegmented(page, language);
      const before = await readSegments(page, language);
      const scheme = (of: typeof page) => of.getByLabel(say(words.scheme), { exact: true });
      const choose = (of: typeof page) =>
        scheme(of).selectOption({ label: say(schemeNames['rf_grid'] ?? words.scheme) });

      const other = await context.newPage();
      await other.goto(page.url());
      await untilSegmented(other, language);
      await expect(other.getByText(say(shell.otherTab))).toBeVisible();
      await choose(other);
      await expect(other.getByText(say(shell.readOnly))).toBeVisible();
      expect(await readSegments(other, language)).toEqual(before);

      await choose(page);
      await expect.poll(() => readSegments(page, language)).not.toEqual(before);
      const after = await readSegments(page, language);
      await expect.poll(() => readSegments(other, language)).toEqual(after);

      await page.close();
      await expect(other.getByText(say(shell.otherTab))).toBeHidden();
      await other.getByRole('button', { name: 'village', exact: true }).click();
      await other.getByRole('textbox', { name: say(ui.projectName) }).fill('Printemps');
      await other.keyboard.press('Enter');
      await expect(other.getByText(/^(Saved|Enregistré) /)).toBeVisible();
      await other.reload();
      await expect(other.getByRole('button', { name: 'Printemps', exact: true })).toBeVisible();
      await untilSegmented(other, language);
      expect(await readSegments(other, language)).toEqual(after);
    });
  });
