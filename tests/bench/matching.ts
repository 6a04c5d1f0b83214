import { cpus, loadavg } from 'node:os';
import type { Runner } from '../../src/lib/contracts/engine';
import { createTestEngine } from '../helpers/engine';
import { CHANGES, generateBase } from './matching-base';
import { loadPersons, match, qualityOf } from './matching-run';

/** Words of a statement that name its stage, in the order of the run. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  [
    'records',
    /^(DROP|CREATE( OR REPLACE)? TEMP TABLE "?match_(record|typed|held|person|decision))/,
  ],
  ['comparison', /^CREATE TEMP TABLE match_(compared|shared)/],
  ['blocking', /match_(found|block|candidate)/],
  ['estimate', /^(WITH compared|SELECT sum\(held|SELECT count\(\*\), clash)/],
  ['verdicts', /^CREATE TEMP TABLE match_(scored|judged)|SELECT round\(weight/],
];

/** Seconds of a span, by the wall and by the processor (what an idle machine would have taken). */
interface Span {
  wall: number;
  cpu: number;
}

/**
 * Measures how long this thread works at a stretch, without the engine, which the page has in a
 * worker: by the wall, and by the processor, which does not count other programs' turns.
 */
function watchThread() {
  const longest: Span = { wall: 0, cpu: 0 };
  let since: { readonly wall: number; readonly cpu: NodeJS.CpuUsage } | null = null;
  let watching = true;
  const resume = () => {
    since = { wall: performance.now(), cpu: process.cpuUsage() };
  };
  const note = () => {
    if (since === null) return;
    const { user, system } = process.cpuUsage(since.cpu);
    longest.wall = Math.max(longest.wall, performance.now() - since.wall);
    longest.cpu = Math.max(longest.cpu, (user + system) / 1000);
  };
  const beat = () => {
    if (!watching) return;
    note();
    if (since !== null) resume();
    setImmediate(beat);
  };
  resume();
  setImmediate(beat);
  return {
    pause: () => {
      note();
      since = null;
    },
    resume,
    stop: () => {
      watching = false;
      return longest;
    },
  };
}

/**
 * Two files of `size` records on the browser's engine in this process (one thread): what it
 * took by stage, and precision and recall against who was generated. Printed, not asserted.
 */
export async function benchMatching(size: number, seed = 1): Promise<string> {
  const base = generateBase(size, seed);
  const engine = await createTestEngine();
  await loadPersons(engine, base.records);
  const spans = new Map<string, Span>();
  const thread = watchThread();
  const timed: Runner = {
    run: async (statement, options) => {
      const stage = STAGES.find(([, pattern]) => pattern.test(statement))?.[0] ?? 'clusters';
      const span = spans.get(stage) ?? { wall: 0, cpu: 0 };
      const [start, used] = [performance.now(), process.cpuUsage()];
      thread.pause();
      const result = await engine.run(statement, options);
      thread.resume();
      const { user, system } = process.cpuUsage(used);
      spans.set(stage, {
        wall: span.wall + (performance.now() - start) / 1000,
        cpu: span.cpu + (user + system) / 1e6,
      });
      return result;
    },
  };
  const [start, used] = [performance.now(), process.cpuUsage()];
  const report = await match(timed);
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const longest = thread.stop();
  const quality = await qualityOf(engine, base);
  engine.close();
  const total = (change: string) => [...base.changes.values()].filter((c) => c === change).length;
  const missed = (change: string) =>
    quality.missed.filter((id) => base.changes.get(id) === change).length;
  const seconds = (s: number) => `${s.toFixed(1)} s`;
  return [
    `${size} x ${size} records, ${report.compared} pairs compared, ${report.mergedClusters} merged persons`,
    `precision ${quality.precision.toFixed(4)} (target 0.99), recall ${quality.recall.toFixed(4)} (target 0.95)`,
    `time ${seconds(wall)}, processor ${seconds((user + system) / 1e6)} (target 60 s; ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)})`,
    `longest stretch between statements ${longest.wall.toFixed(0)} ms, processor ${longest.cpu.toFixed(0)} ms (target 50 ms)`,
    ...[...spans].map(
      ([stage, s]) => `  ${stage}: ${seconds(s.wall)}, processor ${seconds(s.cpu)}`,
    ),
    `recall by change: ${CHANGES.map((c) => `${c} ${(1 - missed(c) / Math.max(1, total(c))).toFixed(3)}`).join(', ')}`,
  ].join('\n');
}
