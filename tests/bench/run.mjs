// npm run bench: the app in a browser and the native engine on the same statements, with targets.
// node tests/bench/run.mjs [--only cdnow,m1,torture] [--runs 3] [--profile] [--seed 1]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { ensureChromium } from '../tooling/chromium.mjs';
import { ensureBuilt, ensureInstalled } from '../tooling/prepare.mjs';
import { serve } from '../tooling/serve.mjs';
import { root } from '../tooling/stamp.mjs';
import { visit } from './browser.mjs';
import { CASES, TARGETS, tenMillionLines } from './cases.mjs';
import { measureDeath } from './death.mjs';
import { visitLarge } from './large.mjs';
import { largeLines } from './large-lines.mjs';
import { profile } from './profile.mjs';
import { studioLine } from './studio-lines.mjs';
import { median, quantile, seconds, spread, table } from './table.mjs';

/** @typedef {import('./browser.mjs').Visit} Visit */
/** @typedef {import('./browser.mjs').Measured} Measured */
/** @typedef {import('./native-run.ts').NativeRun} NativeRun */
/** @typedef {import('./table.mjs').Line} Line */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    profile: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
    keep: { type: 'string' },
  },
});
const runs = Math.max(1, Number(values.runs));
const only = values.only?.split(',');
const chosen = CASES.filter((c) => (only === undefined ? !c.large : only.includes(c.id)));

/** @param {readonly { ms: number }[]} ran */
const total = (ran) => ran.reduce((sum, { ms }) => sum + ms, 0);

/** @returns {Line} */
function firstScreen() {
  const script = join(root, 'tests', 'tooling', 'size.mjs');
  const kb = Number(
    /([\d.]+) kB of/.exec(execFileSync(process.execPath, [script], { encoding: 'utf8' }))?.[1],
  );
  const { firstScreenKb } = TARGETS;
  return {
    label: 'first screen, scripts',
    target: `${firstScreenKb} kB`,
    measured: `${kb} kB`,
    within: kb <= firstScreenKb,
  };
}

/**
 * @param {string} label
 * @param {number | null} target
 * @param {readonly Measured[]} waits
 * @param {readonly number[]} native
 * @returns {Line}
 */
function wait(label, target, waits, native) {
  const ms = waits.map((w) => w.ms);
  return {
    label,
    target: target === null ? '' : seconds(target),
    measured: spread(ms),
    within: target === null ? null : median(ms) <= target,
    sql: seconds(median(waits.map((w) => w.sqlMs))),
    native: seconds(median(native)),
    ratio: (median(ms) / median(native)).toFixed(1),
  };
}

/**
 * @param {readonly Visit[]} visits
 * @param {readonly NativeRun[]} natives
 * @returns {Line[]}
 */
function deepLines(visits, natives) {
  const reopened = visits.flatMap((v) => v.reopen ?? []);
  const cuts = visits.flatMap((v) => v.cuts ?? []);
  const moves = cuts.map((c) => c.ms);
  const nativeMoves = natives.flatMap((n) => n.cuts);
  return [
    wait(
      '  opened again',
      TARGETS.reopen,
      reopened,
      natives.map((n) => total(n.reopen)),
    ),
    {
      label: '  a cut moved, 100,000 customers',
      target: seconds(TARGETS.cut),
      measured: `${seconds(median(moves))}, p95 ${seconds(quantile(moves, 0.95))} of ${moves.length}`,
      within: median(moves) <= TARGETS.cut,
      sql: seconds(median(cuts.map((c) => c.sqlMs))),
      native: seconds(median(nativeMoves)),
      ratio: (median(moves) / median(nativeMoves)).toFixed(1),
    },
  ];
}

/** @param {readonly Visit[]} visits */
function memoryLine(visits) {
  const peaks = visits.flatMap((v) => v.memory ?? []);
  return peaks.length === 0
    ? []
    : [
        {
          label: '  memory of the tab, most',
          measured: `${Math.round(Math.max(...peaks) / 1e6)} MB`,
        },
      ];
}

await ensureInstalled();
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
/** The reading of files written badly needs no browser. */
async function printTorture() {
  /** @type {typeof import('./torture.ts')} */
  const { benchTorture } = /** @type {any} */ (await vite.ssrLoadModule('/tests/bench/torture.ts'));
  console.log(await benchTorture(300, 200, Number(values.seed)));
}
/** Segmentations, rules and cuts on a large base need no browser either: its engine runs in here. */
async function printStudio() {
  /** @type {typeof import('./studio.ts')} */
  const { benchStudio } = /** @type {any} */ (await vite.ssrLoadModule('/tests/bench/studio.ts'));
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'tamis-studio-'));
  mkdirSync(folder, { recursive: true });
  try {
    const file = () => tenMillionLines(folder);
    const measured = await benchStudio(
      file,
      folder,
      { only: values.case, profiled: values.profile },
      console.error,
    );
    console.log(table(measured.map(studioLine)));
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
if (only?.length === 1 && only[0] === 'studio') {
  await printStudio();
  await vite.close();
  process.exit();
}
if (only?.length === 1 && only[0] === 'torture') {
  await printTorture();
  await vite.close();
  process.exit();
}
await ensureBuilt();
const executablePath = await ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
const server = await serve({ port: 4600, tries: 50 });
/** @type {typeof import('./native-run.ts')} */
const { runNatively } = /** @type {any} */ (await vite.ssrLoadModule('/tests/bench/native-run.ts'));

/** @type {Line[]} */
const lines = [firstScreen()];
/** @type {number[]} */
const starts = [];
/** @type {string[]} */
const notes = [];

/**
 * @param {import('./cases.mjs').Case} measured
 * @param {string} path
 */
async function measureCase({ id, label, target, deep }, path) {
  /** @type {Visit[]} */
  const visits = [];
  /** @type {NativeRun[]} */
  const natives = [];
  for (let run = 1; run <= runs; run += 1) {
    console.error(`${id}, run ${run} of ${runs}`);
    visits.push(await visit({ url: server.url, executablePath, folder }, path, deep));
    natives.push(await runNatively(path, folder, deep));
  }
  starts.push(...visits.map((v) => v.engineMs));
  lines.push(
    wait(
      `drop to heatmap: ${label}`,
      target,
      visits.map((v) => v.drop),
      natives.map((n) => total(n.drop)),
    ),
  );
  if (deep) lines.push(...deepLines(visits, natives));
  lines.push(...memoryLine(visits));
  const [visited] = visits;
  const [native] = natives;
  if (!values.profile || !visited || !native) return;
  notes.push(`${label}, run 1\n${profile(visited.drop, native.drop)}`);
  if (visited.reopen)
    notes.push(`  opened again, run 1\n${profile(visited.reopen, native.reopen)}`);
  const move = visited.cuts?.at(-1);
  if (move) notes.push(`  a cut moved, the last of run 1\n${profile(move, [])}`);
}

/**
 * Once: it takes minutes.
 * @param {import('./cases.mjs').Case} measured
 * @param {string} path
 */
async function measureLarge({ id, label }, path) {
  console.error(`${id}, in the browser`);
  const visited = await visitLarge({ url: server.url, executablePath, folder }, path);
  console.error(`${id}, natively`);
  const native = await runNatively(path, folder, false);
  lines.push(...largeLines(label, visited, total(native.drop)));
  notes.push(`what the progress said, every 5 s\n  ${visited.said.join('\n  ')}`);
}

const loadBefore = loadavg()[0] ?? 0;
try {
  for (const measured of chosen) {
    const path = measured.file(folder);
    if (path === null) notes.push(`skipped: ${measured.id} (its file is not here)`);
    else
      await (measured.large ? measureLarge : measureCase)(measured, path).catch((thrown) =>
        notes.push(`failed: ${measured.id}: ${String(thrown)}`),
      );
  }
  if (only?.includes('death')) {
    for (const id of ['cdnow', 'm1']) {
      const one = CASES.find((c) => c.id === id);
      const path = one?.file(folder);
      const where = { url: server.url, executablePath, folder };
      if (one && path) lines.push(...(await measureDeath(where, path, one.label)));
    }
  }
  if (only === undefined || only.includes('torture')) await printTorture();
  if (starts.length > 0)
    lines.splice(1, 0, { label: 'engine ready after opening the page', measured: spread(starts) });
} finally {
  await vite.close();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after, Node ${process.versions.node}`;
console.log(`${table(lines)}\n\n${machine}; median of ${runs} (least to most)`);
for (const note of notes) console.log(`\n${note}`);
