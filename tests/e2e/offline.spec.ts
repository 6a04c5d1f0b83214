import { serve } from '../tooling/serve.mjs';
import { generateDemoTruth } from '../../src/lib/demo';
import { exporting } from '../../src/lib/i18n/messages/export';
import { home } from '../../src/lib/i18n/messages/home';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import { untilOffline } from './base';
import { openCustomers } from './customers-page';
import { cardOf, goHome } from './home';
import { expect, test } from './person';
import { readLeftOut, readSegments, sumOf, untilSegmented } from './segments-page';

test.use({ serviceWorkers: 'allow' });

/** A sub-path is the harder place; the root too where every journey is asked for whole. */
const PLACES = [
  ['a sub-path', '/some/path/'],
  ...(process.env['TAMIS_JOURNEYS'] === 'both' ? [['the root', '/'] as const] : []),
] as const;

for (const [where, base] of PLACES) {
  test(`with the server of ${where} stopped, the whole job is done`, async ({
    page,
    context,
    say,
  }) => {
    const server = await serve({ port: 43_000 + (process.pid % 1000), base, tries: 500 });
    await page.goto(server.url);
    await untilOffline(page);
    await expect(page.getByText(say(ui.offlineReady))).toBeVisible();
    server.close();
    await context.setOffline(true);

    await page.reload();
    await page.getByRole('button', { name: say(home.demo) }).click();
    await untilSegmented(page, 'en');
    const customers =
      sumOf(await readSegments(page, 'en'), 'customers') + (await readLeftOut(page, 'en'));
    expect(Math.abs(customers - generateDemoTruth('en').people)).toBeLessThanOrEqual(8);
    await openCustomers(page, say);

    await page.getByRole('button', { name: say(exporting.action), exact: true }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: say(exporting.download) }).click();
    expect((await saved).suggestedFilename()).toMatch(/ravelune.*\.csv$/i);
    await page.keyboard.press('Escape');

    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await goHome(page, say);
    await cardOf(page, say(shell.demoName)).getByRole('heading').getByRole('button').click();
    await untilSegmented(page, 'en');
  });
}
