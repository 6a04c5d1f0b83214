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

/** A fresh database in memory. Takes about a second: make one per test file, in `beforeAll`. */
export async function createTestEngine(): Promise<TestEngine> {
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
  const open = () => {
    db.open({ path: ':memory:' });
    const opened = db.connect();
    for (const statement of OPENING) opened.query(statement);
    return opened;
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
      connection.close();
      db.reset();
      connection = open();
    },
    close() {
      connection.close();
      db.reset();
    },
  };
}
