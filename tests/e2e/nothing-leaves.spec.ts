import { WAYS } from '../../src/lib/contracts/proof';
import { home } from '../../src/lib/i18n/messages/home';
import { proof } from '../../src/lib/i18n/messages/proof';
import { wayNames } from '../../src/lib/i18n/messages/proof-ways';
import { untilOffline } from './base';
import { checker } from './checker';
import { expect, test } from './person';

test.use({ serviceWorkers: 'allow', language: 'fr', reducedMotion: 'reduce' });

test('the proof page tries every way out, each is refused by the lock that is meant to, and all of it is said', async ({
  page,
  say,
  faults,
}) => {
  const { wrong, check } = await checker(page, 'fr');
  await page.goto('./');
  await untilOffline(page);
  await page.getByRole('link', { name: say(home.proof) }).click();
  await expect(page.getByRole('heading', { name: say(proof.question) })).toBeVisible();
  await expect(page.getByText('connect-src', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(say(proof.workerRulesNone))).toHaveCount(0);

  await page.getByText(say(proof.partsShown), { exact: true }).click();
  const parts = page.getByRole('table', { name: say(proof.parts) });
  await expect(parts.getByRole('row').filter({ hasText: 'apache-arrow' })).toContainText(
    'Apache-2.0',
  );
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: say(proof.licences) }).click();
  expect((await saved).suggestedFilename()).toBe('tamis-licences.txt');
  await check('proof');
  expect(wrong).toEqual([]);

  // From here on the page is read by its own script: the test's tools wait for a page that is being
  // led elsewhere, and do not hear that it was not.
  await page.getByRole('button', { name: say(proof.tryNow) }).click();
  const rowsOf = (caption: string) =>
    page.evaluate((name) => {
      const table = [...document.querySelectorAll('table')].find(
        (one) => one.caption?.innerText.trim() === name,
      );
      return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
        [...row.cells].map((cell) => cell.innerText.trim()),
      );
    }, caption);
  await expect
    .poll(async () => (await rowsOf(say(proof.try))).length, { timeout: 120_000 })
    .toBe(WAYS.length);
  const told = await rowsOf(say(proof.try));
  const by = (who: keyof typeof proof.by) => say(proof.by[who]);
  const locks = new Map(told.map(([way = '', ...rest]) => [way, rest]));
  for (const way of WAYS) expect(locks.get(say(wayNames[way]))?.[0], way).toBe(say(proof.refused));
  const stoppedBy = (way: (typeof WAYS)[number]) => locks.get(say(wayNames[way]))?.slice(1);
  expect(stoppedBy('fetch')).toEqual([by('page'), 'connect-src']);
  expect(stoppedBy('image')).toEqual([by('page'), 'img-src']);
  expect(stoppedBy('form')).toEqual([by('page'), 'form-action']);
  expect(stoppedBy('worker-fetch')).toEqual([by('worker'), 'connect-src']);
  expect(stoppedBy('worker-socket')).toEqual([by('worker'), 'connect-src']);
  expect(stoppedBy('post')).toEqual([by('firewall'), 'method']);
  expect(stoppedBy('query')).toEqual([by('firewall'), 'query']);
  expect(stoppedBy('leave')).toEqual([by('guard'), 'leave']);
  expect(stoppedBy('webrtc')).toEqual([by('guard'), 'webrtc']);
  // All were told and counted but one, which is not there to be refused.
  const refused = await rowsOf(say(proof.refusals));
  expect(refused.length).toBeGreaterThanOrEqual(WAYS.length - 1);
  expect(page.url()).toContain('#/proof');
  // Provoked, all of them.
  faults.foreign = [];
  faults.violations = [];
  faults.errors = [];
});
