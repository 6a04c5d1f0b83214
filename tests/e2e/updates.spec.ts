import type { Page } from '@playwright/test';
import { isoDate } from '../../src/lib/core/dates';
import { common } from '../../src/lib/i18n/messages/common';
import { importing } from '../../src/lib/i18n/messages/import';
import { updates } from '../../src/lib/i18n/messages/updates';
import { builtVersion, writeSecondBuild } from '../tooling/second-build.mjs';
import { serve } from '../tooling/serve.mjs';
import { untilOffline } from './base';
import { drop } from './files';
import { act, cardOf, goHome } from './home';
import { expect, test } from './person';
import { readSegments, untilSegmented } from './segments-page';
import { village } from './village';

test.use({ serviceWorkers: 'allow' });

const NEWER = 'second-build';
const CHANGES = [
  {
    id: 1_000_001,
    day: isoDate('2027-03-01'),
    fr: ['Les segments chantent.'],
    en: ['Segments sing.'],
  },
];
/** Day and month are told apart by nobody: the import waits for an answer. */
const BOTH_WAYS = [
  'customer_id,order_id,order_date,amount',
  ...['01/02', '03/04', '05/06', '11/07', '12/11'].map(
    (day, i) => `C${i},o${i},${day}/2024,${i + 1}.00`,
  ),
  '',
].join('\n');

const keptVersions = (page: Page) =>
  page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('tamis-build-')).sort(),
  );

/** Whether the page that is open is of the newer build, by the names of its scripts. */
const isNewer = (page: Page) =>
  page.evaluate(
    (version) =>
      [...document.querySelectorAll('link[rel=modulepreload]')].some(
        (link) => link instanceof HTMLLinkElement && link.href.endsWith(`.${version}.js`),
      ),
    NEWER,
  );

test('a newer build is offered with its changes, never in the middle of something, and put in place off line', async ({
  page,
  context,
  say,
}, info) => {
  const [own, newer] = [builtVersion(), NEWER].map((version) => `tamis-build-${version}`);
  const first = await serve({ port: 41_000 + (process.pid % 1000), tries: 500 });
  await page.goto(first.url);
  await untilOffline(page);
  await drop(page, [village(60).file]);
  await untilSegmented(page, 'en');
  const segments = await readSegments(page, 'en');
  await goHome(page, say);
  const other = await context.newPage();
  await other.goto(first.url);
  await expect(cardOf(other, 'village')).toBeVisible();

  first.close();
  const dir = writeSecondBuild(info.outputPath('second'), NEWER, CHANGES);
  const second = await serve({ dir, port: first.port });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  const offerOn = (tab: Page) => tab.getByRole('region', { name: say(updates.title) });
  const installOn = (tab: Page) => offerOn(tab).getByRole('button', { name: say(updates.install) });
  await expect(installOn(page)).toBeVisible();
  expect(await keptVersions(page)).toEqual([own, newer].sort());
  await offerOn(page).getByText(say(updates.changes)).click();
  await expect(offerOn(page)).toContainText('Segments sing.');
  await expect(offerOn(page).getByRole('listitem')).toHaveCount(1);

  // Off line from here on: all of the newer build is on this machine.
  second.close();
  await context.setOffline(true);
  await drop(page, [{ name: 'both.csv', content: BOTH_WAYS }]);
  await expect(page.getByRole('heading', { name: say(importing.asking) })).toBeVisible();
  await expect(offerOn(page)).toContainText(say(updates.after.import));
  await expect(installOn(page)).toHaveCount(0);
  await page.getByRole('button', { name: say(common.cancel) }).click();
  await expect(installOn(page)).toBeVisible();
  await act(page, say, 'village', 'backup');
  await expect(offerOn(page)).toContainText(say(updates.after.backup));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  expect(await isNewer(page)).toBe(false);
  await installOn(page).click();
  await expect.poll(() => isNewer(page).catch(() => false)).toBe(true);
  await expect(offerOn(page)).toHaveCount(0);
  await cardOf(page, 'village').getByRole('heading').getByRole('button').click();
  await untilSegmented(page, 'en');
  expect(await readSegments(page, 'en')).toEqual(segments);

  // The other tab goes on with the build it has, whose files are kept for it, until it is told.
  expect(await isNewer(other)).toBe(false);
  await cardOf(other, 'village').getByRole('heading').getByRole('button').click();
  await untilSegmented(other, 'en');
  expect(await keptVersions(other)).toEqual([own, newer].sort());
  await installOn(other).click();
  await expect.poll(() => isNewer(other).catch(() => false)).toBe(true);
  await untilSegmented(other, 'en');
  await expect.poll(() => keptVersions(other)).toEqual([newer]);
});
