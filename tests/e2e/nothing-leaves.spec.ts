import { WAYS } from '../../src/lib/contracts/proof';
import { home } from '../../src/lib/i18n/messages/home';
import { proof } from '../../src/lib/i18n/messages/proof';
import { wayNames } from '../../src/lib/i18n/messages/proof-ways';
import { ui } from '../../src/lib/i18n/messages/ui';
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

  await page.getByRole('button', { name: say(proof.tryNow) }).click();
  const rows = page.getByRole('table', { name: say(proof.try) }).locator('tbody tr');
  await expect(rows).toHaveCount(WAYS.length, { timeout: 120_000 });
  const told = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
  );
  const by = (who: keyof typeof proof.by) => say(proof.by[who]);
  const locks = new Map(told.map(([way = '', ...rest]) => [way, rest]));
  for (const way of WAYS) expect(locks.get(say(wayNames[way]))?.[0], way).toBe(say(proof.refused));
  const stoppedBy = (way: (typeof WAYS)[number]) => locks.get(say(wayNames[way]))?.slice(1);
  expect(stoppedBy('fetch')).toEqual([by('page'), 'connect-src']);
  expect(stoppedBy('image')).toEqual([by('page'), 'img-src']);
  expect(stoppedBy('worker-fetch')).toEqual([by('worker'), 'connect-src']);
  expect(stoppedBy('worker-socket')).toEqual([by('worker'), 'connect-src']);
  expect(stoppedBy('post')).toEqual([by('firewall'), 'method']);
  expect(stoppedBy('query')).toEqual([by('firewall'), 'query']);
  expect(stoppedBy('leave')).toEqual([by('guard'), 'leave']);
  expect(stoppedBy('webrtc')).toEqual([by('guard'), 'webrtc']);
  // All but the last, which is not there to be refused, were told and counted.
  const refused = page.getByRole('table', { name: say(proof.refusals) }).locator('tbody tr');
  expect(await refused.count()).toBeGreaterThanOrEqual(WAYS.length - 1);
  await expect(page.getByText(say(ui.requests, 0))).toHaveCount(0);
  expect(page.url()).toContain('#/proof');

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
  // Provoked, all of them.
  faults.foreign = [];
  faults.violations = [];
  faults.errors = [];
});
