import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import type { Runner } from '../../src/lib/contracts/engine';
import { appError } from '../../src/lib/core/errors';
import { err, ok } from '../../src/lib/core/result';
import { decodeResult } from '../../src/lib/engine/decode';
import { failureOf } from '../../src/lib/engine/failure';
import { OPENING } from '../../src/lib/engine/statements';

/** The browser's engine (same WebAssembly file, same opening, same decoder) inside Node. */
export interface TestEngine extends Runner {
  /** Makes bytes or text readable to statements; answers the name to put in read_csv. */
  addFile(content: Uint8Array | string, name?: string): string;
  /** Forgets every table, as if just made. */
  reset(): void;
  close(): void;
}

const require = createRequire(import.meta.url);

type Database = Awaited<ReturnType<typeof Blocking.createDuckDB>>;

/** Databases that nobody uses: their code is already compiled, and quick for having run. */
const idle: Database[] = [];

async function makeDatabase(): Promise<Database> {
  const entry = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const duckdb = require(entry) as typeof Blocking;
  const bundle = (name: string) => ({
    mainModule: join(dirname(entry), `duckdb-${name}.wasm`),
    mainWorker: '',
  });
  const db = await duckdb.createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await db.instantiate();
  return db;
}

/** An empty database in memory: one that was closed, or a new one, which takes about a second. */
export async function createTestEngine(): Promise<TestEngine> {
  const db = idle.pop() ?? (await makeDatabase());
  let closed = false;
  const open = () => {
    db.open({ path: ':memory:' });
    const opened = db.connect();
    for (const statement of OPENING) opened.query(statement);
    return opened;
  };
  const forget = () => {
    connection.close();
    db.reset();
    db.dropFiles();
  };
  let connection = open();

  return {
    run(sql, options) {
      if (options?.signal?.aborted) return Promise.resolve(err(appError('cancelled')));
      try {
        const table = connection.query(sql);
        return Promise.resolve(ok(decodeResult(table.schema, table.batches)));
      } catch (thrown) {
        return Promise.resolve(err(failureOf(thrown).error));
      }
    },
    addFile(content, name = `file_${randomUUID()}`) {
      db.registerFileBuffer(
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content.slice(),
      );
      return name;
    },
    reset() {
      forget();
      connection = open();
    },
    close() {
      if (closed) return;
      closed = true;
      forget();
      idle.push(db);
    },
  };
}
