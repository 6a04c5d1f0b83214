import { test as bare, expect, type Page } from '@playwright/test';

export { expect };

/** What a page did wrong while a test used it. A test that provokes a fault empties its list. */
export interface Faults {
  /** Addresses of another origin that were asked for; none is ever reached. */
  foreign: string[];
  /** Violations of the content security policy, as `directive address`. */
  violations: string[];
  /** Errors in the console and uncaught errors. */
  errors: string[];
}

const VIOLATION = 'policy violation:';

/** Runs in the page. */
function reportViolations(prefix: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.debug(`${prefix} ${event.effectiveDirective} ${event.blockedURI}`);
  });
}

function watch(page: Page, faults: Faults): void {
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(VIOLATION)) faults.violations.push(text.slice(VIOLATION.length + 1));
    else if (message.type() === 'error') faults.errors.push(text);
  });
}

/**
 * Every test of this suite fails if a page asked another origin for anything, broke the content
 * security policy or reported an error. The browser itself resolves no other host.
 */
export const test = bare.extend<{ faults: Faults }>({
  faults: [
    async ({ context }, use) => {
      const faults: Faults = { foreign: [], violations: [], errors: [] };
      const own = (url: string) => /^https?:\/\/127\.0\.0\.1:/.test(url);
      context.on('request', (request) => {
        const url = request.url();
        if (/^(https?|wss?):/.test(url) && !own(url)) faults.foreign.push(url);
      });
      context.on('page', (page) => {
        watch(page, faults);
        page.on('websocket', (socket) => faults.foreign.push(socket.url()));
      });
      await context.addInitScript(reportViolations, VIOLATION);
      await use(faults);
      expect(faults).toEqual({ foreign: [], violations: [], errors: [] });
    },
    { auto: true },
  ],
});

/** Resolves when every file is kept and the page is under the service worker's control. */
export async function untilOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
