// A large import in the browser: its wait and memory, typing during it, and cancelling it.
import { withPage } from './browser.mjs';
import { watchBlocking } from './large-page.mjs';
import { watch } from './page.mjs';
import { watchMemory } from './memory.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.mjs').Where} Where */
/** @typedef {{ moment: string, ms: number | null, cleanMs: number | null }} Cancelled `ms` null when the import was over before; `cleanMs` until nothing is left behind, null when something stays */
/**
 * @typedef {object} LargeVisit
 * @property {number} ms from the chosen file to the painted heatmap
 * @property {number} sqlMs of it inside the engine's statements
 * @property {import('./memory.mjs').Peaks} memory bytes
 * @property {number} keys pressed during the import
 * @property {number} slowestKeyMs from the press to the next frame
 * @property {number} longestTaskMs of the page's thread
 * @property {string[]} said what the progress panel showed, every five seconds
 * @property {Cancelled[]} cancelled
 */

/** Steps of the progress list, from 1, during which a person cancels. */
const MOMENTS = [
  { moment: 'reading the file', step: 2 },
  { moment: 'loading the rows', step: 3 },
  { moment: 'recognising the columns', step: 4 },
  { moment: 'building', step: 5 },
];

const KEY_EVERY_MS = 120;
const LEFTOVERS_PATIENCE_MS = 5000;
const SCRIPTS = [watch, watchBlocking];
const NO_LIMIT = { timeout: 0 };

/**
 * @param {Where} where
 * @param {string} file
 * @returns {Promise<LargeVisit>}
 */
export async function visitLarge(where, file) {
  const imported = await withPage(where, SCRIPTS, (page, context) =>
    importTyping(page, context, file),
  );
  const cancelled = await withPage(where, SCRIPTS, async (page) => {
    /** @type {Cancelled[]} */
    const list = [];
    for (const moment of MOMENTS) list.push(await cancelAt(page, where.url, file, moment));
    return list;
  });
  return { ...imported, cancelled };
}

/** @param {Page} page @param {string} file */
const choose = (page, file) => page.locator('input[type=file]').first().setInputFiles(file);

/**
 * Imports while somebody types into the search of commands.
 * @param {Page} page
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} file
 * @returns {Promise<Omit<LargeVisit, 'cancelled'>>}
 */
async function importTyping(page, context, file) {
  const memory = await watchMemory(context);
  await page.evaluate(() => void (window.tamisBench.spans.length = 0));
  const waiting = page.evaluate(() => window.tamisBench.untilHeatmap('change'));
  let done = false;
  void waiting.finally(() => (done = true)).catch(() => undefined);
  await choose(page, file);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor(NO_LIMIT);
  await page.evaluate(() => window.tamisBlocking.reset());
  let keys = 0;
  /** @type {string[]} */
  const said = [];
  for (let last = 0; !done; keys += 1) {
    // Words that no command has, so that typing never acts on the page.
    await page.keyboard.press(keys % 12 === 11 ? 'Control+A' : 'q');
    await new Promise((resolve) => setTimeout(resolve, KEY_EVERY_MS));
    if (Date.now() - last < 5000) continue;
    last = Date.now();
    said.push(await page.evaluate(() => window.tamisBlocking.panel()));
  }
  const { from, to } = await waiting;
  const spans = await page.evaluate(() => window.tamisBench.spans);
  const blocked = await page.evaluate(() => window.tamisBlocking.read());
  return {
    ms: to - from,
    sqlMs: spans
      .filter((s) => s.name.startsWith('sql ') && s.start < to)
      .reduce((sum, s) => sum + (Math.min(s.end || to, to) - s.start), 0),
    memory: await memory.stop(),
    keys,
    said: said.filter(Boolean),
    ...blocked,
  };
}

/**
 * Chooses the file, cancels once the step began, and looks for what stays behind.
 * @param {Page} page
 * @param {string} url
 * @param {string} file
 * @param {{ moment: string, step: number }} at
 * @returns {Promise<Cancelled>}
 */
async function cancelAt(page, url, file, { moment, step }) {
  const before = await page.evaluate(() => window.tamisBlocking.kept());
  await choose(page, file);
  const ms = await page.evaluate((at) => window.tamisBlocking.cancelDuring(at), step);
  if (ms === null) {
    await page.goto(url);
    await page.evaluate(() => window.tamisBench.untilEngine());
    return { moment, ms, cleanMs: null };
  }
  const since = Date.now();
  while (Date.now() - since < LEFTOVERS_PATIENCE_MS) {
    const after = await page.evaluate(() => window.tamisBlocking.kept());
    if (after === before) return { moment, ms, cleanMs: ms + Date.now() - since };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { moment, ms, cleanMs: null };
}
