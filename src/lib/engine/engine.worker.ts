/**
 * The worker around the engine's own script: shows by a lock of the name it was given that it
 * lives, and tells what its policy refuses. The script sets the handler of messages; what comes
 * before it is there is handed over to it.
 */
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { holdLife } from '../core/alive';
import { tellRefusals } from '../core/refusals';

holdLife(self);
tellRefusals(self);

const early: MessageEvent[] = [];
const wait = (event: MessageEvent) => early.push(event);
self.onmessage = wait;
import(/* @vite-ignore */ scriptUrl).then(
  () => {
    for (const event of early) self.onmessage?.(event);
  },
  (thrown: unknown) => {
    // Only an error outside of any promise is told to the page.
    setTimeout(() => {
      throw thrown;
    });
  },
);
