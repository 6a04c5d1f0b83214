import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FORMATS } from '../../src/lib/i18n/formats';
import { home } from '../../src/lib/i18n/messages/home';
import { render } from '../../src/lib/i18n/message';
import { serve } from '../tooling/serve.mjs';
import { buildDir } from '../tooling/stamp.mjs';
import { expect, test, untilOffline } from './base';

const ELSEWHERE = 'https://elsewhere.example/collect';

/** What the service worker says it refused so far. */
const refusedCount = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { serviceWorker } = navigator;
        serviceWorker.addEventListener(
          'message',
          ({ data }: MessageEvent<{ refused?: number }>) => {
            if (data.refused !== undefined) resolve(data.refused);
          },
        );
        serviceWorker.controller?.postMessage({ type: 'counts' });
      }),
  );

test.describe('with the policy of the page switched off', () => {
  test.use({ bypassCSP: true });

  test('requests that would leave are refused and counted', async ({ page, faults }) => {
    await page.goto('./');
    await untilOffline(page);
    const outcomes = await page.evaluate(async (address) => {
      const outcome = (url: string, init: RequestInit = {}) =>
        fetch(url, init).then(
          () => 'sent',
          () => 'refused',
        );
      return [
        await outcome(address),
        await outcome(address, { mode: 'no-cors' }),
        await outcome('./', { method: 'POST', body: 'name' }),
        await outcome('./anything?name=x'),
        await outcome('./manifest.webmanifest'),
      ];
    }, ELSEWHERE);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'sent']);
    await expect.poll(() => refusedCount(page)).toBe(4);
    expect(faults.foreign).toEqual([ELSEWHERE, ELSEWHERE]);
    faults.foreign = [];
    faults.errors = [];
  });
});

test('a worker is bound by a policy of its own', async ({ page, faults }) => {
  await page.goto('./');
  await untilOffline(page);
  const started = page.waitForEvent('worker');
  await page.evaluate(() => void new Worker('./service-worker.js'));
  const worker = await started;
  const violated = await worker.evaluate(async (address) => {
    const violation = new Promise<string>((resolve) => {
      self.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.effectiveDirective);
      });
    });
    await fetch(address).catch(() => undefined);
    return violation;
  }, ELSEWHERE);
  expect(violated).toBe('connect-src');
  faults.foreign = [];
  faults.errors = [];
});

/** The version of the build under test. */
function builtVersion(): string {
  const list = JSON.parse(readFileSync(join(buildDir, 'precache.json'), 'utf8')) as {
    version: string;
  };
  return list.version;
}

/** A copy of the build whose service worker calls itself by another version. */
function copyOfBuild(dir: string, version: string): string {
  cpSync(buildDir, dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  for (const file of ['service-worker.js', 'precache.json']) {
    const text = readFileSync(join(buildDir, file), 'utf8');
    writeFileSync(join(dir, file), text.replaceAll(builtVersion(), version));
  }
  return dir;
}

/** The page of a copy carries the built version: it answers under the one that `becomes` named. */
const answerForCopies = (page: Page) =>
  page.addInitScript((built) => {
    const copy = sessionStorage.getItem('copy') ?? 'one';
    const send = Reflect.get(MessagePort.prototype, 'postMessage') as (...sent: unknown[]) => void;
    MessagePort.prototype.postMessage = function (...sent: unknown[]) {
      Reflect.apply(send, this, sent[0] === built ? [copy] : sent);
    };
  }, builtVersion());

const becomes = (page: Page, version: string) =>
  page.evaluate((copy) => sessionStorage.setItem('copy', copy), version);

const keptVersions = (page: Page) =>
  page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('tamis-build-')).sort(),
  );

test('a new version waits, takes over when told, and the old files go last', async ({
  page,
}, info) => {
  const first = await serve({
    dir: copyOfBuild(info.outputPath('one'), 'one'),
    port: 41_000,
    tries: 500,
  });
  await answerForCopies(page);
  await page.goto(first.url);
  await untilOffline(page);
  // Left while it compiles, the engine would say so.
  await expect(page.getByText(render(home.engineStarting, FORMATS.en))).toHaveCount(0, {
    timeout: 30_000,
  });
  first.close();
  const second = await serve({
    dir: copyOfBuild(info.outputPath('two'), 'two'),
    port: first.port,
  });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(await keptVersions(page)).toEqual(['tamis-build-one', 'tamis-build-two']);

  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const changed = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
    registration.waiting?.postMessage({ type: 'activate' });
    await changed;
  });
  await refusedCount(page);
  expect(await keptVersions(page)).toEqual(['tamis-build-one', 'tamis-build-two']);

  await becomes(page, 'two');
  await page.reload();
  await refusedCount(page);
  await expect.poll(() => keptVersions(page)).toEqual(['tamis-build-two']);
  second.close();
});
