import { data } from '../../src/lib/i18n/messages/data';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { modeNames } from '../../src/lib/i18n/messages/refresh';
import { refreshLog } from '../../src/lib/i18n/messages/refresh-log';
import { openData } from './data-page';
import { drop, type DiskFile } from './files';
import { expect, test } from './person';
import { answerOf, untilSegmented } from './segments-page';
import { journeyIn } from './words';

/** Forty orders of one month, of ten customers from `first` on; order i is worth i + 1. */
function month(name: string, of: string, from: number, first: number): DiskFile {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    return `C${first + (i % 10)},o${from + i},${of}-${day},${i + 1}.00`;
  });
  return { name, content: ['customer_id,order_id,order_date,amount', ...rows, ''].join('\n') };
}

for (const language of journeyIn('fr')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('next month’s file dropped on a project updates it, and says what changed', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [month('sales-2024-01.csv', '2024-01', 0, 1)]);
      await untilSegmented(page, language);
      await openData(page, say);

      await drop(page, [
        month('sales-2024-02.csv', '2024-02', 40, 5),
        { name: 'other.csv', content: 'a,b\nx,y\nz,t\n' },
      ]);
      const dialog = page.getByRole('dialog', { name: say(refresh.offer) });
      await dialog.getByRole('button', { name: /sales/ }).click();

      await expect(page.getByRole('heading', { name: say(refresh.question) })).toBeVisible();
      await expect(page.getByText(say(refresh.answer, 1, 1))).toBeVisible();
      await expect(page.getByRole('radio', { name: say(modeNames.append) })).toBeChecked();
      await page.getByRole('button', { name: say(refresh.confirm) }).click();

      await expect(page.getByRole('heading', { name: say(data.question) })).toBeVisible();
      // Customers 1 to 10, then 5 to 14; 820 of revenue each month.
      const added = say(refreshLog.newCustomers, 4, 0);
      await expect(page.getByText(added, { exact: false })).toBeVisible();
      await expect(answerOf(page)).toContainText(language === 'fr' ? '1 640,00' : '1,640.00');
      await expect(page.getByText(say(refreshLog.ignored, 'other.csv'))).toBeVisible();

      // The same file again holds nothing new: its orders are known, none is counted twice.
      await drop(page, [month('sales-2024-02.csv', '2024-02', 40, 5)]);
      await dialog.getByRole('button', { name: /sales/ }).click();
      await expect(page.getByRole('radio', { name: say(modeNames.upsert) })).toBeChecked();
      await page.getByRole('button', { name: say(refresh.confirm) }).click();
      await expect(page.getByText(say(refreshLog.newCustomers, 0, 0))).toBeVisible();
      await expect(answerOf(page)).toContainText(language === 'fr' ? '1 640,00' : '1,640.00');
    });
  });
}
