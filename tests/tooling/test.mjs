// npm test: every check there is, each with its name, time and verdict; stops at nothing. What
// failed is said again at the end, where it is found without scrolling.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { ensureInstalled, run } from './prepare.mjs';
import { root } from './stamp.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, command: string[], env?: Record<string, string>, count?: (report: any) => Counts, failures?: (report: any) => string[] }} Step */
/** @typedef {{ step: Step, code: number, seconds: number, said: string }} Done */

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
  failures: vitestFailures,
});

const eslint = ['eslint', '--config', 'tests/tooling/eslint.config.js'];
/** About half of what is linted, in time. */
const SCREENS = ['src/routes', 'src/lib/ui', 'src/lib/charts'];

/**
 * Steps that stand alone, on one core each: two run at a time, the longest first.
 * @type {Step[]}
 */
const reading = [
  { name: 'eslint of the screens', command: [...eslint, ...SCREENS] },
  {
    name: 'eslint of all else',
    command: [...eslint, '.', ...SCREENS.flatMap((dir) => ['--ignore-pattern', `${dir}/**`])],
  },
  {
    name: 'types of the page',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'types of the workers', command: ['tsc', '-p', 'workers/tsconfig.json'] },
  {
    name: 'types of the service worker',
    command: ['tsc', '-p', 'src/service-worker/tsconfig.json'],
  },
  { name: 'knip', command: ['knip', '--no-progress'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
];

/**
 * Steps that fill every core.
 * @type {Step[]}
 */
const running = [
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
    failures: playwrightFailures,
  },
  {
    name: 'soak',
    command: [
      ...['playwright', 'test', '--config', 'tests/soak/playwright.config.ts'],
      '--reporter=list,json,./tests/soak/summary.ts',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('soak'), SOAK_ACTIONS: '1' },
    count: playwrightCounts,
    failures: playwrightFailures,
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

/**
 * What failed in a step, in words short enough to be read one after the other.
 * @param {Step} step
 * @param {string} said
 * @returns {string[]}
 */
function failuresOf(step, said) {
  const none = [`${step.name}: ${said.trim().slice(-2000) || 'see above'}`];
  if (!step.failures) return none;
  try {
    const found = step.failures(JSON.parse(readFileSync(report(step.name), 'utf8')));
    return found.length > 0 ? found : none;
  } catch {
    return none;
  }
}

await ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
const TAMIS_CHROMIUM = await ensureChromium();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/**
 * @param {Step} step
 * @param {boolean} [aside] keeps what it prints
 * @returns {Promise<Done>}
 */
async function execute(step, aside = false) {
  const started = performance.now();
  const [command = '', ...args] = step.command;
  const direct = command === 'node' || command === 'npm';
  let said = '';
  const code = await run(
    direct ? command : 'npx',
    direct ? args : ['--no', '--', command, ...args],
    { TAMIS_CHROMIUM, ...step.env },
    aside ? (text) => (said += text) : undefined,
  );
  return { step, code, seconds: (performance.now() - started) / 1000, said };
}

/** @type {string[]} */
const summary = [];
/** @type {string[]} */
const failures = [];
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {Done} done */
function note({ step, code, seconds, said }) {
  const counts = countOf(step, code === 0);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const detail = step.count ? ` (${counts.passed} passed, ${counts.failed} failed)` : '';
  const time = seconds.toFixed(1).padStart(6);
  summary.push(`${code === 0 ? 'pass' : 'FAIL'}  ${time} s  ${step.name}${detail}`);
  if (code !== 0) failures.push(...failuresOf(step, said));
}

/** @param {string} name */
const title = (name) => console.log(`\n=== ${name}`);

title('sync');
note(await execute({ name: 'sync', command: ['svelte-kit', 'sync'] }));
const waiting = [...reading];
await Promise.all(
  [1, 2].map(async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const done = await execute(step, true);
      title(step.name);
      process.stdout.write(done.said);
      note(done);
    }
  }),
);
for (const step of running) {
  title(step.name);
  note(await execute(step));
}
if (failures.length > 0) console.log(`\n=== what failed\n\n${failures.join('\n\n')}`);
console.log(`\n${summary.join('\n')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
