// npm test: every check there is, each with its name, time and verdict; stops at nothing.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, run } from './prepare.mjs';
import { root } from './stamp.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, command: string[], env?: Record<string, string>, count?: (report: any) => Counts }} Step */

const results = join(root, 'test-results');
/** @param {string} name */
const report = (name) => join(results, `${name}.json`);

/** @param {any} json */
const vitestCounts = (json) => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests + (json.success || json.numFailedTests > 0 ? 0 : 1),
  skipped: json.numPendingTests + json.numTodoTests,
});

/** @param {any} json */
const playwrightCounts = (json) => ({
  passed: json.stats.expected + json.stats.flaky,
  failed: json.stats.unexpected + json.errors.length,
  skipped: json.stats.skipped,
});

/**
 * @param {string} project
 * @returns {Step}
 */
const vitest = (project) => ({
  name: `vitest-${project}`,
  command: [
    ...['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    `--outputFile.json=test-results/vitest-${project}.json`,
  ],
  count: vitestCounts,
});

/** @type {Step[]} */
const steps = [
  { name: 'sync', command: ['svelte-kit', 'sync'] },
  {
    name: 'types of the page',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'types of the workers', command: ['tsc', '-p', 'workers/tsconfig.json'] },
  {
    name: 'types of the service worker',
    command: ['tsc', '-p', 'src/service-worker/tsconfig.json'],
  },
  { name: 'eslint', command: ['eslint', '--config', 'tests/tooling/eslint.config.js', '.'] },
  { name: 'knip', command: ['knip', '--no-progress'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'size of the first screen', command: ['node', 'tests/tooling/size.mjs'] },
  vitest('unit'),
  vitest('browser'),
  {
    name: 'playwright',
    command: [
      ...['playwright', 'test', '--config', 'tests/tooling/playwright.config.ts'],
      ...['--reporter=list,json', '--pass-with-no-tests'],
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright') },
    count: playwrightCounts,
  },
];

/**
 * A suite that failed without a report, or with a report that says otherwise, is one failure.
 * @param {Step} step
 * @param {boolean} ok
 * @returns {Counts}
 */
function countOf(step, ok) {
  const one = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!step.count) return one;
  try {
    const counts = step.count(JSON.parse(readFileSync(report(step.name), 'utf8')));
    return { ...counts, failed: ok ? counts.failed : Math.max(1, counts.failed) };
  } catch {
    return ok ? { passed: 0, failed: 0, skipped: 0 } : one;
  }
}

await ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
const TAMIS_CHROMIUM = await ensureChromium();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {string[]} */
const summary = [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const started = performance.now();
  const [command = '', ...args] = step.command;
  const direct = command === 'node' || command === 'npm';
  const code = await run(
    direct ? command : 'npx',
    direct ? args : ['--no', '--', command, ...args],
    {
      TAMIS_CHROMIUM,
      ...step.env,
    },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = countOf(step, code === 0);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const detail = step.count ? ` (${counts.passed} passed, ${counts.failed} failed)` : '';
  summary.push(`${code === 0 ? 'pass' : 'FAIL'}  ${seconds.padStart(6)} s  ${step.name}${detail}`);
}
console.log(`\n${summary.join('\n')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
