import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { DatasetSummary } from '../../src/lib/core/dataset';
import { ok } from '../../src/lib/core/result';
import { DATASET_NAME, USE_DATASET } from '../../src/lib/engine/statements';
import { readFiles } from '../../src/lib/flows/import/reading';
import { need } from '../../src/lib/flows/run';
import { ident, sql, text } from '../../src/lib/sql/text';
import { createIngestRoom } from '../../workers/ingest/room';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { createNativeEngine, type NativeEngine, type Ran } from './native';
import { STUDIO_CASES } from './studio-cases';

/**
 * One case: ms of each turn, in the browser's engine and in the native one. Of the processor, not of
 * the clock: what else the machine does is not counted.
 */
export interface StudioMeasure {
  readonly label: string;
  readonly target: number;
  readonly ms: readonly number[];
  readonly native: readonly number[];
}

/** Time of the processor that this process had, in ms. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The dataset of a native build, read by the browser's engine inside this process. */
async function openInWasm(engine: TestEngine, path: string, ran: Ran[]): Promise<DatasetSession> {
  engine.reset();
  need(
    await engine.run(
      sql`ATTACH ${text(engine.addFile(readFileSync(path)))} AS ${ident(DATASET_NAME)} (READ_ONLY)`,
    ),
  );
  need(await engine.run(USE_DATASET));
  const made = new Set<string>();
  const run: DatasetSession['run'] = async (statement) => {
    const from = processor();
    const done = await engine.run(statement);
    ran.push({ sql: statement, ms: processor() - from });
    return done;
  };
  return {
    run,
    derive: async (name, create) => {
      if (made.has(name)) return ok(undefined);
      made.add(name);
      const done = await run(create);
      return done.ok ? ok(undefined) : done;
    },
    close: () => Promise.resolve(),
  };
}

interface Kept {
  readonly path: string;
  readonly dataset: DatasetSummary;
}

/** The dataset of a file, built by the native engine with the flows of the app. */
async function build(path: string, native: NativeEngine): Promise<Kept> {
  const file = new File([new Uint8Array(readFileSync(path))], basename(path));
  const ports = { ingest: createIngestRoom(), engine: native };
  const reading = need(await readFiles(ports, [{ id: 's1', file }]));
  const { summary } = need(await reading.build(reading.recipe));
  return { path: native.path(), dataset: { ...summary, id: 'bench', builtAt: 0, bytes: 0 } };
}

/**
 * Segmentations, live counts of rules and moved cuts on an imported file: the flows of the app on
 * the browser's engine (the same WebAssembly, in this process) and on the native one with one
 * thread, both over the same dataset.
 */
export async function benchStudio(
  file: () => string,
  folder: string,
  { only, profiled }: { readonly only: string | undefined; readonly profiled: boolean },
  log: (line: string) => void,
): Promise<readonly StudioMeasure[]> {
  const native = createNativeEngine(folder);
  const note = join(folder, 'dataset.json');
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(await build(file(), native)));
  const { path, dataset } = JSON.parse(readFileSync(note, 'utf8')) as Kept;
  log(`${dataset.customers} customers`);
  const wasm = await createTestEngine();
  const measures: StudioMeasure[] = [];
  for (const { label, target, turns, prepare } of STUDIO_CASES) {
    if (only !== undefined && !label.includes(only)) continue;
    const timed = async (session: DatasetSession) => {
      const run = await prepare({ session, dataset });
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const from = processor();
        await run(turn);
        times.push(processor() - from);
      }
      await session.close();
      return times;
    };
    const ran: Ran[] = [];
    const ms = await timed(await openInWasm(wasm, path, ran));
    const beside = await timed(await native.openAt(path));
    log(`${label}: ${ms.map(Math.round).join(' ')} ms, native ${beside.map(Math.round).join(' ')}`);
    if (profiled)
      for (const { sql: said, ms: took } of ran.filter((one) => one.ms > 100))
        log(`  ${Math.round(took)} ms ${said.replace(/\s+/g, ' ').slice(0, 400)}`);
    measures.push({ label, target, ms, native: beside });
  }
  wasm.close();
  return measures;
}
