/**
 * Everything heavy, in one module that is only ever imported dynamically: the engine's
 * JavaScript, Arrow and the addresses of the WebAssembly file and of its worker.
 */
export { AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
export { default as wasmUrl } from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
export { default as workerUrl } from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
export { decodeResult } from './decode';
