import { expect, test, untilOffline } from './base';

const subPath = process.env.TAMIS_E2E_SUBPATH ?? '';

for (const [where, address] of [
  ['the root', './'],
  ['a sub-path', subPath],
] as const) {
  test.describe(`at ${where}`, () => {
    test('opens without a missing file', async ({ page }) => {
      const missing: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) missing.push(response.url());
      });
      await page.goto(address);
      await expect(page.locator('h1').first()).toBeVisible();
      await expect(page).toHaveTitle(/Tamis/);
      expect(missing).toEqual([]);
    });

    test('keeps every file of the build, and opens again without a network', async ({
      page,
      context,
    }) => {
      await page.goto(address);
      await untilOffline(page);
      const absent = await page.evaluate(async () => {
        const list = (await (await fetch('./precache.json')).json()) as {
          files: { path: string; size: number }[];
        };
        const missing: string[] = [];
        for (const file of list.files) {
          const kept = await caches.match(new URL(file.path, location.href));
          if ((await kept?.blob())?.size !== file.size) missing.push(file.path);
        }
        return missing;
      });
      expect(absent).toEqual([]);
      await context.setOffline(true);
      await page.reload();
      await expect(page.locator('h1').first()).toBeVisible();
    });
  });
}

test('the page answers with the headers of its policy', async ({ request }) => {
  const headers = (await request.get('./')).headers();
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toBe('no-cache');
});
