// What the death of the engine costs: every worker of the page is ended from outside, at rest, at
// work and in the middle of an import, and the wait until the screen shows the next answer.
import { withPage } from './browser.mjs';
import { watch } from './page.mjs';
import { seconds, spread } from './table.mjs';

/** @typedef {import('./table.mjs').Line} Line */

const TARGET_MS = 10_000;
const TIMES = 3;
/** Waited for an answer at most. */
const MOST_MS = 120_000;

/**
 * Ends the workers `after` so many ms of a cut being moved, or before it is moved when negative;
 * ms until the heatmap has changed.
 * @param {import('playwright-core').Page} page
 * @param {number} after
 */
const killed = (page, after) =>
  page.evaluate(
    async ({ wait, most }) => {
      // What is replaced may draw the grid anew.
      const grid = () => document.querySelector('svg[data-chart][role=grid]')?.textContent ?? null;
      const before = grid();
      const cut = document.querySelectorAll('svg[data-chart] [role=slider]')[1];
      if (before === null || !(cut instanceof SVGElement)) throw new Error('No heatmap, or no cut');
      const from = performance.now();
      const move = () => {
        cut.focus();
        cut.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      };
      if (wait < 0) window.tamisBench.kill();
      move();
      if (wait >= 0) setTimeout(() => window.tamisBench.kill(), wait);
      while (grid() === null || grid() === before) {
        if (performance.now() - from > most) throw new Error('The heatmap did not change');
        await new Promise((next) => setTimeout(next, 10));
      }
      return performance.now() - from;
    },
    { wait: after, most: MOST_MS },
  );

/**
 * @param {import('./browser.mjs').Where} where
 * @param {string} file
 * @param {string} label
 * @returns {Promise<Line[]>}
 */
export function measureDeath(where, file, label) {
  return withPage(where, [watch], async (page) => {
    const drop = async () => {
      const shown = page.evaluate(() => window.tamisBench.untilHeatmap('change'));
      await page.locator('input[type=file]').first().setInputFiles(file);
      return shown;
    };
    const shown = await drop();
    await page.evaluate(() => window.tamisBench.untilIdle());
    /** @type {number[]} */
    const rest = [];
    /** @type {number[]} */
    const work = [];
    for (let time = 0; time < TIMES; time += 1) {
      rest.push(await killed(page, -1));
      await page.evaluate(() => window.tamisBench.untilIdle());
      work.push(await killed(page, 20));
      await page.evaluate(() => window.tamisBench.untilIdle());
    }
    await page.goto(where.url);
    await page.reload();
    await page.evaluate(() => window.tamisBench.untilEngine());
    const again = drop();
    await page.waitForTimeout((shown.to - shown.from) / 2);
    await page.evaluate(() => window.tamisBench.kill());
    const late = await again;
    /** @param {string} what @param {readonly number[]} all @returns {Line} */
    const line = (what, all) => ({
      label: `  engine killed ${what}`,
      target: seconds(TARGET_MS),
      measured: spread(all),
      within: Math.max(...all) <= TARGET_MS,
    });
    return [
      { label: `a cut moved after every worker was ended: ${label}` },
      line('at rest', rest),
      line('at work', work),
      {
        label: '  killed half way through an import',
        measured: `${seconds(late.to - late.from)} instead of ${seconds(shown.to - shown.from)}`,
      },
    ];
  });
}
