import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import type {
  BuildSession,
  Cell,
  DatasetSession,
  Engine,
  QueryResult,
  Runner,
} from '../../src/lib/contracts/engine';
import type { Sql } from '../../src/lib/contracts/sql';
import { ok, type Result } from '../../src/lib/core/result';
import { dateText, dateTimeText } from '../../src/lib/engine/decode-dates';
import { wholeNumber } from '../../src/lib/engine/decode-numbers';
import { stagedOnDisk } from '../../src/lib/engine/memory';
import {
  ATTACH_MEMORY,
  attachDataset,
  attachMaterial,
  CHECKPOINT,
  CURRENT_DATABASE,
  memoryLimit,
  OPENING,
  searchPath,
  USE_DATASET,
} from '../../src/lib/engine/statements';
import { need } from '../../src/lib/flows/run';
import { text } from '../../src/lib/sql/text';

/** A statement that ran, and for how long. */
export interface Ran {
  readonly sql: string;
  readonly ms: number;
}

/** The engine of the browser, as a native library with one thread; keeps a log of what ran. */
export interface NativeEngine extends Engine {
  readonly ran: Ran[];
  /** Where the dataset that was built last lies. */
  readonly path: () => string;
  readonly openAt: (path: string) => Promise<DatasetSession>;
}

const MEMORY_MEGABYTES = 3100;
const MS_PER_DAY = 86_400_000;

/** The same plain values as the browser's decoder gives. */
function cellOf(value: DuckDBValue): Cell {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  )
    return value;
  if (typeof value === 'bigint') return wholeNumber(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return dateText(value.days * MS_PER_DAY);
  if (value instanceof DuckDBTimestampValue) return dateTimeText(Number(value.micros / 1000n));
  if (value instanceof DuckDBListValue) return value.items.map(cellOf);
  throw new TypeError(`no plain reading of ${value.constructor.name}`);
}

/** One database, opened as the browser opens it. */
class Session implements Runner {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #ran: Ran[];

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, ran: Ran[]) {
    this.#instance = instance;
    this.#connection = connection;
    this.#ran = ran;
  }

  static async open(path: string, ran: Ran[]): Promise<Session> {
    const instance = await DuckDBInstance.create(path, { threads: '1' });
    const session = new Session(instance, await instance.connect(), ran);
    for (const statement of [...OPENING, memoryLimit(MEMORY_MEGABYTES)])
      await session.run(statement);
    return session;
  }

  async run(sql: Sql): Promise<Result<QueryResult>> {
    const start = performance.now();
    const result = await this.#connection.run(sql);
    const rows = (await result.getRows()).map((row) => row.map(cellOf));
    this.#ran.push({ sql, ms: performance.now() - start });
    return ok({ columns: result.columnNames(), rows });
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

async function startBuild(
  folder: string,
  onDisk: boolean,
  ran: Ran[],
  onFinished: (path: string) => void,
): Promise<BuildSession> {
  let path = '';
  let database = '';
  let session!: Session;
  const open = async () => {
    path = join(folder, `build-${randomUUID()}.duckdb`);
    session = await Session.open(path, ran);
    database = String(need(await session.run(CURRENT_DATABASE)).rows[0]?.[0]);
  };
  const search = async (first: 'dataset' | 'material') => {
    await session.run(searchPath(database, first));
    return ok(undefined);
  };
  await open();
  if (!onDisk) {
    await session.run(ATTACH_MEMORY);
    await search('material');
  }
  const inputs: string[] = [];
  const end = () => {
    session.close();
    for (const input of inputs) rmSync(input);
  };
  return {
    run: (sql) => session.run(sql),
    addFile: async (file) => {
      const input = join(folder, `input-${randomUUID()}`);
      writeFileSync(input, new Uint8Array(await file.arrayBuffer()));
      inputs.push(input);
      return ok(input);
    },
    seal: async () => {
      if (!onDisk) return search('dataset');
      await session.run(CHECKPOINT);
      session.close();
      const material = path;
      inputs.push(material);
      await open();
      await session.run(attachMaterial('built').replace("'built'", () => text(material)) as Sql);
      return search('dataset');
    },
    finish: async () => {
      await session.run(CHECKPOINT);
      end();
      onFinished(path);
      return ok(new Blob([]));
    },
    abandon: () => Promise.resolve(end()),
  };
}

async function openDataset(path: string, ran: Ran[]): Promise<DatasetSession> {
  const session = await Session.open(':memory:', ran);
  const made = new Set<string>();
  await session.run(attachDataset('built').replace("'built'", () => text(path)) as Sql);
  await session.run(USE_DATASET);
  return {
    run: (sql) => session.run(sql),
    derive: async (name, create) => {
      if (!made.has(name)) await session.run(create);
      made.add(name);
      return ok(undefined);
    },
    close: () => Promise.resolve(session.close()),
  };
}

/** Its files go into `folder`. Opening a dataset opens the one that was built last. */
export function createNativeEngine(folder: string): NativeEngine {
  const ran: Ran[] = [];
  let built = '';
  return {
    ran,
    path: () => built,
    openAt: (path) => openDataset(path, ran),
    start: () => Promise.resolve(ok(undefined)),
    startBuild: async (bytes) =>
      ok(await startBuild(folder, stagedOnDisk(bytes), ran, (path) => (built = path))),
    openDataset: async () => ok(await openDataset(built, ran)),
    onReplaced: () => () => undefined,
  };
}
