import type { BuildSession, DatasetSession, Engine } from '../../src/lib/contracts/engine';
import type { Result } from '../../src/lib/core/result';
import { ok } from '../../src/lib/core/result';
import type { Recipe } from '../../src/lib/core/recipe';
import { openContainers } from '../../src/lib/flows/import/containers';
import { readFiles, type Reading, type SourceFile } from '../../src/lib/flows/import/reading';
import type { BuiltSummary } from '../../src/lib/flows/import/build';
import type { PhoneNormaliser } from '../../src/lib/contracts/phones';
import { toE164 } from '../../workers/phones/normalise';
import { createIngestRoom } from '../../workers/ingest/room';
import { createTestEngine, type TestEngine } from './engine';

/** An import in Node: the real reading room and the real engine, in memory. */
export interface Imported {
  readonly reading: Reading;
  readonly summary: BuiltSummary;
  /** As it was built. */
  readonly recipe: Recipe;
  /** Reads the canonical tables that were built. */
  readonly session: DatasetSession;
  readonly close: () => void;
}

/** The real reading of telephone numbers, without the thread around it. */
const PHONES: PhoneNormaliser = {
  normalise: (phones) => Promise.resolve(ok(phones.map(toE164))),
};

function sessionsOf(engine: TestEngine): BuildSession & DatasetSession {
  const made = new Set<string>();
  return {
    run: (sql, options) => engine.run(sql, options),
    addFile: async (file) => ok(engine.addFile(new Uint8Array(await file.arrayBuffer()))),
    seal: () => Promise.resolve(ok(undefined)),
    finish: () => Promise.resolve(ok(new Blob([]))),
    abandon: () => Promise.resolve(),
    close: () => Promise.resolve(),
    derive: async (name, create) => {
      if (made.has(name)) return ok(undefined);
      const done = await engine.run(create);
      if (done.ok) made.add(name);
      return done.ok ? ok(undefined) : done;
    },
  };
}

/** Ports whose every build has an engine of its own; `sessions` are those that are still open, the latest last. */
export function portsInNode() {
  const sessions: (BuildSession & DatasetSession)[] = [];
  const engine: Engine = {
    start: () => Promise.resolve(ok(undefined)),
    startBuild: async () => {
      const one = await createTestEngine();
      const session = {
        ...sessionsOf(one),
        abandon: () => {
          one.close();
          sessions.splice(sessions.indexOf(session), 1);
          return Promise.resolve();
        },
      };
      sessions.push(session);
      return ok(session);
    },
    openDataset: () => Promise.reject(new Error('a build is read by its own session')),
    onReplaced: () => () => undefined,
  };
  return { ports: { ingest: createIngestRoom(), engine, phones: PHONES }, sessions };
}

/**
 * Opens files as they are dropped, or takes sources as they are, stages them and guesses what
 * they say; in an engine of its own unless told.
 */
export async function readInNode(
  files: readonly (File | SourceFile)[],
  own?: TestEngine,
): Promise<{
  readonly result: Result<Reading>;
  readonly engine: TestEngine;
  readonly session: DatasetSession;
}> {
  const engine = own ?? (await createTestEngine());
  const session = sessionsOf(engine);
  const port: Engine = {
    start: () => Promise.resolve(ok(undefined)),
    startBuild: () => Promise.resolve(ok(session)),
    openDataset: () => Promise.resolve(ok(session)),
    onReplaced: () => () => undefined,
  };
  const ingest = createIngestRoom();
  const isSource = (one: File | SourceFile): one is SourceFile => !(one instanceof File);
  const sources = files.every(isSource)
    ? files
    : await openContainers(
        ingest,
        files.filter((one) => one instanceof File),
        {},
      );
  const result = await readFiles({ ingest, engine: port, phones: PHONES }, sources);
  return { result, engine, session };
}

/** Files to canonical tables, with the guessed recipe or a change of it. Throws when anything fails. */
export async function importInNode(
  files: readonly (File | SourceFile)[],
  change: (recipe: Recipe) => Recipe = (recipe) => recipe,
): Promise<Imported> {
  const { result, engine, session } = await readInNode(files);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const reading = result.value;
  const built = await reading.build(change(reading.recipe));
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const { summary, recipe } = built.value;
  return { reading, summary, recipe, session, close: () => engine.close() };
}

/** The only row of a statement. Throws when it fails. */
export async function rowOf(
  session: DatasetSession,
  statement: Parameters<DatasetSession['run']>[0],
) {
  const result = await session.run(statement);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows[0] ?? [];
}
