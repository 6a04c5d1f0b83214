/** The engine's own worker, which shows by a lock of the name it was given that it lives. */
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { holdLife } from '../core/alive';
import { tellRefusals } from '../core/refusals';

holdLife(self);
tellRefusals(self);
