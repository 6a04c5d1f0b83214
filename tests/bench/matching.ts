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
 * Two files of `size` records on the browser's engine in this process (one thread): what it
 * took by stage, and precision and recall against who was generated. Printed, not asserted.
 */
export async function benchMatching(size: number, seed = 1): Promise<string> {
  const base = generateBase(size, seed);
  const engine = await createTestEngine();
  await loadPersons(engine, base.records);
  const spans = new Map<string, Span>();
  const timed: Runner = {
    run: async (statement, options) => {
      const stage = STAGES.find(([, pattern]) => pattern.test(statement))?.[0] ?? 'clusters';
      const span = spans.get(stage) ?? { wall: 0, cpu: 0 };
      const [start, used] = [performance.now(), process.cpuUsage()];
      const result = await engine.run(statement, options);
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
    ...[...spans].map(
      ([stage, s]) => `  ${stage}: ${seconds(s.wall)}, processor ${seconds(s.cpu)}`,
    ),
    `recall by change: ${CHANGES.map((c) => `${c} ${(1 - missed(c) / Math.max(1, total(c))).toFixed(3)}`).join(', ')}`,
  ].join('\n');
}
