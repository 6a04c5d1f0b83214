import type { Page } from '@playwright/test';
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
