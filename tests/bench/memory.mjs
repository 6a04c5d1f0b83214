// The memory of a browser while it works, from outside: the system's figures of its processes.
import { readFileSync } from 'node:fs';

/** @typedef {{ renderer: number | null, browser: number | null, heap: number | null }} Peaks bytes: the page with its workers, all processes together, the page's own JavaScript */

const EVERY_MS = 250;

/**
 * Samples until stopped. Nulls where the system does not say.
 * @param {import('playwright-core').BrowserContext} context
 * @returns {Promise<{ stop: () => Promise<Peaks> }>}
 */
export async function watchMemory(context) {
  const browser = await context.browser()?.newBrowserCDPSession();
  const page = context.pages()[0];
  const session = page && (await context.newCDPSession(page));
  await session?.send('Performance.enable');
  /** @type {Peaks} */
  const peaks = { renderer: null, browser: null, heap: null };
  /** @param {keyof Peaks} key @param {number} bytes */
  const raise = (key, bytes) => {
    peaks[key] = Math.max(peaks[key] ?? 0, bytes);
  };

  async function sample() {
    const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {
      processInfo: [],
    };
    const sizes = processInfo.map((p) => ({ type: p.type, bytes: residentBytes(p.id) }));
    if (sizes.length > 0) {
      raise(
        'browser',
        sizes.reduce((sum, p) => sum + p.bytes, 0),
      );
      raise(
        'renderer',
        Math.max(...sizes.filter((p) => p.type === 'renderer').map((p) => p.bytes)),
      );
    }
    const metrics = (await session?.send('Performance.getMetrics'))?.metrics ?? [];
    const heap = metrics.find((m) => m.name === 'JSHeapUsedSize')?.value;
    if (heap !== undefined) raise('heap', heap);
  }

  let running = true;
  const loop = (async () => {
    while (running) {
      await sample().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
      await session?.detach();
      await browser?.detach();
      return peaks;
    },
  };
}

/** @param {number} pid */
function residentBytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
