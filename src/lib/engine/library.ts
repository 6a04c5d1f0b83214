/**
 * Everything heavy, in one module that is only ever imported dynamically: the engine's
 * JavaScript, Arrow, the address of the WebAssembly file and the worker.
 */
export { AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
export { default as wasmUrl } from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
export { decodeResult } from './decode';

/** Starts a worker that holds the lock `life` for as long as it lives. */
export function startWorker(life: string): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module',
    name: life,
  });
}
