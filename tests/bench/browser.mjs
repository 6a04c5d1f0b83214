// Drives the production build in a headless Chromium with a fresh profile.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../tooling/chromium.mjs';
import { watch } from './page.mjs';

/** @typedef {import('./page.mjs').Span} Span */
/** @typedef {import('./page.mjs').Wait} Wait */
/** @typedef {{ url: string, executablePath: string, folder: string }} Where `folder` for the profile */
/** @typedef {{ ms: number, sqlMs: number, spans: Span[] }} Measured the spans count from the beginning of the wait */
/** @typedef {{ engineMs: number, drop: Measured, reopen?: Measured, cuts?: Measured[], memory: number | null }} Visit */

const MOVES = 30;
const PATIENCE_MS = 600_000;

/**
 * One visit: start the engine, drop a file, wait for the heatmap; then, where asked, open the
 * project again after a reload and move a cut.
 * @param {Where} where
 * @param {string} file
 * @param {boolean} deep
 * @returns {Promise<Visit>}
 */
export function visit(where, file, deep) {
  return withPage(where, [watch], async (page, context, engineMs) => {
    const drop = await heatmap(page, 'change', () =>
      page.locator('input[type=file]').first().setInputFiles(file),
    );
    /** @type {Visit} */
    const result = { engineMs, drop, memory: null };
    if (deep) {
      await page.evaluate(() => window.tamisBench.untilIdle());
      await page.goto('about:blank');
      await page.goto(where.url);
      await page.evaluate(() => window.tamisBench.untilEngine());
      await page.evaluate(() => window.tamisBench.untilIdle());
      result.reopen = await heatmap(page, 'click', () =>
        page.locator('article h3 button').first().click(),
      );
      result.cuts = await moveCut(page);
    }
    result.memory = await peakMemory(context);
    return result;
  });
}

/**
 * A fresh profile with the app open, its engine started and nothing left to do; gone afterwards.
 * @template T
 * @param {Where} where
 * @param {(() => void)[]} scripts left in the page before the app starts, `watch` among them
 * @param {(page: import('playwright-core').Page, context: import('playwright-core').BrowserContext, engineMs: number) => Promise<T>} work
 */
export async function withPage({ url, executablePath, folder }, scripts, work) {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: CHROMIUM_FLAGS,
    viewport: { width: 1280, height: 900 },
    // Without it the measures would share the machine with the download of all files for off line.
    serviceWorkers: 'block',
  });
  try {
    for (const script of scripts) await context.addInitScript(script);
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(PATIENCE_MS);
    // A project that is still being saved asks before it is left.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(url);
    const engineMs = await page.evaluate(() => window.tamisBench.untilEngine());
    await page.evaluate(() => window.tamisBench.untilIdle());
    return await work(page, context, engineMs);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} event
 * @param {() => Promise<void>} act
 */
async function heatmap(page, event, act) {
  const measured = await measure(
    page,
    () => page.evaluate((type) => window.tamisBench.untilHeatmap(type), event),
    act,
  );
  if (!measured) throw new Error('No heatmap');
  return measured;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<Wait | null>} begin
 * @param {() => Promise<void>} act what a person does once the page is listening
 * @returns {Promise<Measured | null>} null when nothing changed on screen
 */
async function measure(page, begin, act) {
  await page.evaluate(() => void (window.tamisBench.spans.length = 0));
  const waiting = begin();
  await act();
  const wait = await patiently(waiting);
  if (!wait) return null;
  const { from, to } = wait;
  const spans = (await page.evaluate(() => window.tamisBench.spans))
    .filter((s) => s.start < to)
    .map(({ name, start, end }) => ({
      name,
      start: start - from,
      end: Math.min(end || to, to) - from,
    }));
  const sqlMs = spans.reduce(
    (sum, s) => sum + (s.name.startsWith('sql ') ? s.end - s.start : 0),
    0,
  );
  return { ms: to - from, sqlMs, spans };
}

/**
 * Drags the second cut of the histogram, a pixel at a time; each move waits for its picture.
 * @param {import('playwright-core').Page} page
 */
async function moveCut(page) {
  const handle = page.locator('svg[data-chart] [role=slider]').nth(1);
  await handle.waitFor();
  await page.evaluate(() => window.tamisBench.untilIdle());
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.locator('circle').last().boundingBox();
  if (!box) throw new Error('The cut has no handle on screen');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  /** @type {Measured[]} */
  const moves = [];
  for (let move = 1; move <= MOVES; move += 1) {
    // Around the place where it was, so that it never meets its neighbours.
    const there = x + (move % 2 === 0 ? -1 : 1) * Math.ceil(move / 6);
    const begin = () => page.evaluate(() => window.tamisBench.untilChange());
    const measured = await measure(page, begin, () => page.mouse.move(there, y));
    if (measured) moves.push(measured);
  }
  await page.mouse.up();
  return moves;
}

/**
 * @template T
 * @param {Promise<T>} waiting
 * @returns {Promise<T>}
 */
function patiently(waiting) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Nothing on screen after ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
  });
  return /** @type {Promise<T>} */ (
    Promise.race([waiting, late]).finally(() => clearTimeout(timer))
  );
}

/**
 * The most memory the page and its workers held, in bytes; null where the system does not say.
 * @param {import('playwright-core').BrowserContext} context
 */
async function peakMemory(context) {
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) return null;
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const peaks = processInfo
      .filter((p) => p.type === 'renderer')
      .map((p) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${p.id}/status`, 'utf8'))?.[1]);
    return Math.max(...peaks.map((kb) => Number(kb ?? 0))) * 1024;
  } catch {
    return null;
  }
}
